using System.CommandLine;
using System.Net;
using System.Xml.Linq;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Commands;

/// <summary><c>export</c>: the whole site as static files, fetched from the site itself, so that one path makes all bytes.</summary>
internal static class ExportCommand
{
    private static readonly string[] Files = ["/feed.xml", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/llms.txt", "/data/kazakhstan.db", "/data/datapackage.json"];

    public static Command Create()
    {
        var target = new Argument<string>("DIR") { Description = "Folder to write the site to." };
        var content = SharedOptions.Content();
        var baseUrl = new Option<string>("--base-url") { Description = "Public address of the site.", DefaultValueFactory = _ => "http://localhost" };
        var command = new Command("export", "Write the whole site as static files.") { target, content, baseUrl };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(target), parsed.GetValue(content), parsed.GetRequiredValue(baseUrl), cancellation));
        return command;
    }

    private static async Task<int> Run(string target, string? content, string baseUrl, CancellationToken cancellation)
    {
        if (SharedOptions.FindContent(content) is not { } directory)
        {
            return ExitCode.Usage;
        }

        using var progress = new BuildProgress(Console.Error);
        var result = progress.Run("Reading the content", () => ContentLoader.Load(directory));
        DiagnosticPrinter.Print(result.Diagnostics, "text", Console.Out);
        if (result.HasErrors)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Summarise(result));
            return ExitCode.Errors;
        }

        var store = Path.Combine(Path.GetTempPath(), $"kazakhstan-export-{Guid.NewGuid():N}.db");
        try
        {
            SnapshotWriter.Write(result.Content, store);
            var written = await Fetch(new SiteOptions { Content = directory, Store = store, BaseUrl = baseUrl }, target, cancellation);
            progress.Say($"Wrote {written} files to {target}");
        }
        finally
        {
            File.Delete(store);
        }

        return ExitCode.Success;
    }

    private static async Task<int> Fetch(SiteOptions options, string target, CancellationToken cancellation)
    {
        using var holder = new SnapshotHolder();
        holder.Swap(Snapshot.TryOpen(options.StorePath) ?? throw new InvalidOperationException("The snapshot was written and cannot be opened."));
        await using var app = SiteApp.Create(options, holder, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await app.StartAsync(cancellation);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var written = 0;
        foreach (var address in await Addresses(client, app.Services, options.BaseUrl!, cancellation))
        {
            using var answer = await client.GetAsync(address, cancellation);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"The page {address} answered {(int)answer.StatusCode}.");
            }

            var path = Path.Combine(target, FileOf(address));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var file = File.Create(path);
            await answer.Content.CopyToAsync(file, cancellation);
            written++;
        }

        written += await WriteNotFound(client, target, cancellation);
        return written;
    }

    /// <summary>Everything to fetch: each page of the sitemap in its three forms, citation files, sources, tables, assets, and the files for programs.</summary>
    private static async Task<IReadOnlyList<string>> Addresses(HttpClient client, IServiceProvider services, string baseUrl, CancellationToken cancellation)
    {
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", cancellation));
        var pages = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value[baseUrl.TrimEnd('/').Length..]).ToList();
        using var lease = services.GetRequiredService<SnapshotHolder>().Take();
        var cited = lease.Snapshot.ListPages().Select(page => page.Url).ToList();
        var sources = lease.Snapshot.ListSources().Select(source => Urls.Source(source.Id)).ToList();
        pages.AddRange(sources);
        var references = cited
            .Concat(cited.Where(page => References.Of(Citation.FindPage(lease.Snapshot, page)).Count > 0).Select(page => $"{page}/{References.Section}"))
            .Concat(sources)
            .SelectMany(page => ReferenceFile.Formats.Select(format => page + format.Ending));
        var tables = lease.Snapshot.ListDataTables().Select(table => "/data/" + table.Path);
        var assets = services.GetRequiredService<Assets>();
        return
        [
            .. pages,
            .. pages.Select(page => (page == "/" ? "/index" : page) + ".md"),
            .. pages.Select(page => (page == "/" ? "/index" : page) + ".json"),
            .. references,
            .. tables,
            .. assets.Names.Select(name => "/assets/" + name),
            .. Files,
        ];
    }

    private static async Task<int> WriteNotFound(HttpClient client, string target, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync("/404", cancellation);
        await File.WriteAllBytesAsync(Path.Combine(target, "404.html"), await answer.Content.ReadAsByteArrayAsync(cancellation), cancellation);
        return 1;
    }

    /// <summary>A page becomes a file with the extension <c>.html</c>, which servers find for the address without it.</summary>
    private static string FileOf(string address)
    {
        var path = address == "/" ? "index" : address.TrimStart('/');
        return Path.HasExtension(path) ? path : path + ".html";
    }
}

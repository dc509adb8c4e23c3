using System.CommandLine;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Commands;

/// <summary><c>serve</c>, also without a verb: builds the store when it is missing or out of date, serves it, and swaps in each good new snapshot.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the site (the default).");
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of <c>serve</c>.</summary>
    public static void AddTo(Command command)
    {
        var content = SharedOptions.Content();
        var store = new Option<string?>("--store") { Description = "The snapshot file. Default: one in the user's cache folder.", HelpName = "FILE" };
        var urls = new Option<string?>("--urls") { Description = "Address to listen on. Default: http://localhost:5080.", HelpName = "URL" };
        var baseUrl = new Option<string?>("--base-url") { Description = "Public address of the site, for canonical links.", HelpName = "URL" };
        command.Add(content);
        command.Add(store);
        command.Add(urls);
        command.Add(baseUrl);
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(content), parsed.GetValue(store), parsed.GetValue(urls), parsed.GetValue(baseUrl), cancellation));
    }

    private static async Task<int> Run(string? content, string? store, string? urls, string? baseUrl, CancellationToken cancellation)
    {
        if (SharedOptions.FindContent(content) is not { } directory)
        {
            return ExitCode.Usage;
        }

        var options = SiteOptions.FromEnvironment() with { Content = directory };
        options = options with { Store = store ?? options.Store, BaseUrl = baseUrl ?? options.BaseUrl };
        using var holder = new SnapshotHolder();
        using var progress = new BuildProgress(Console.Error);
        if (!SnapshotBuild.OpenOrBuild(options, holder, progress))
        {
            return ExitCode.Errors;
        }

        var app = SiteApp.Create(options, holder, builder =>
        {
            builder.WebHost.UseUrls(urls ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://localhost:5080");
            builder.Services.AddHostedService<ContentWatcher>();
        });
        await using (app)
        {
            await app.StartAsync(cancellation);
            foreach (var address in app.Urls)
            {
                Console.WriteLine($"Serving {address}");
            }

            await app.WaitForShutdownAsync(cancellation);
        }

        return ExitCode.Success;
    }
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhstan.Tests.Support;

/// <summary>The real application over a real snapshot, answered in memory. Redirects are not followed.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly SnapshotHolder _holder;
    private readonly WebApplication _app;

    private TestSite(DirectoryInfo folder, SnapshotHolder holder, WebApplication app)
    {
        _folder = folder;
        _holder = holder;
        _app = app;
        Client = app.GetTestClient();
        Client.BaseAddress = new Uri("http://kazakhstan.test");
    }

    public HttpClient Client { get; }

    public SnapshotHolder Holder => _holder;

    /// <summary>A site of the content that <paramref name="block"/> describes (see <see cref="TestContent"/>), which must be free of errors.</summary>
    public static Task<TestSite> Of(string block, TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("kazakhstan-site-");
        TestContent.Write(block, Path.Combine(folder.FullName, "content"));
        return Start(folder, Path.Combine(folder.FullName, "content"), time);
    }

    /// <summary>A site of the repository's own content.</summary>
    public static Task<TestSite> OfRepository() => Start(Directory.CreateTempSubdirectory("kazakhstan-site-"), Repository.ContentFolder, null);

    /// <summary>A page as a document.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> Get(string address) => await Client.GetAsync(new Uri(address, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _holder.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<TestSite> Start(DirectoryInfo folder, string content, TimeProvider? time)
    {
        var store = Path.Combine(folder.FullName, "snapshot.db");
        var result = ContentLoader.Load(content);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Take(20)));
        SnapshotWriter.Write(result.Content, store);
        var holder = new SnapshotHolder();
        holder.Swap(Snapshot.TryOpen(store)!); // Just written by this program.
        var app = SiteApp.Create(new SiteOptions { Content = content, Store = store }, holder, builder =>
        {
            builder.WebHost.UseTestServer();
            if (time is not null)
            {
                builder.Services.AddSingleton(time);
            }
        });
        await app.StartAsync();
        return new(folder, holder, app);
    }
}

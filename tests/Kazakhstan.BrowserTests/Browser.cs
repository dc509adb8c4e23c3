using Kazakhstan.BrowserTests;
using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Kazakhstan.BrowserTests;

/// <summary>
/// The real application on a free port over the repository's own content, and a real Chromium. Both are started once for a run.
/// Without a Chromium the tests are skipped, except in CI, where that is a failure.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kazakhstan-browser-");
    private readonly SnapshotHolder _holder = new();
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Whether a missing tool is a failure.</summary>
    public static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where pictures and reports are left; not under version control.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    /// <summary>The Chromium to drive.</summary>
    public static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <summary>Scheme, host and port of the site.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The snapshot that the site serves.</summary>
    public SnapshotHolder Holder => _holder;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        await StartSite();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
    }

    /// <summary>A page of its own, as wide as asked, in the scheme asked for.</summary>
    public async Task<IPage> Open(string address, int width = 1440, int height = 900, string scheme = "light", Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
        };
        configure?.Invoke(options);
        var context = await Chromium().NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Skips the test, or fails it in CI, where a tool is missing.</summary>
    public static void Miss(string reason)
    {
        if (IsCi)
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _holder.Dispose();
        _folder.Delete(recursive: true);
    }

    private IBrowser Chromium()
    {
        if (_chromium is null)
        {
            Miss($"There is no Chromium at {Executable}. Install one (apt-get install chromium) or name another in the variable CHROMIUM.");
        }

        return _chromium!; // Miss does not return.
    }

    private async Task StartSite()
    {
        var content = Path.Combine(Root, "content");
        var store = Path.Combine(_folder.FullName, "snapshot.db");
        var result = ContentLoader.Load(content);
        Assert.False(result.HasErrors, "The content has errors; run `check`.");
        SnapshotWriter.Write(result.Content, store);
        _holder.Swap(Snapshot.TryOpen(store) ?? throw new InvalidOperationException("The snapshot was written and cannot be opened."));
        _app = SiteApp.Create(new SiteOptions { Content = content, Store = store }, _holder, builder =>
        {
            // Only then is there a style guide to look at.
            builder.Environment.EnvironmentName = "Development";
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        });
        await _app.StartAsync();
        Address = _app.Urls.First();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kazakhstan.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}

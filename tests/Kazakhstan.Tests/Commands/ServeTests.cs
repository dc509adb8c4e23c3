using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Commands;

/// <summary>The served site while its content changes.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kazakhstan-serve-");
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AGoodChange_IsServedWithoutARestartAndABadOneLeavesTheLastGoodSnapshot()
    {
        var content = Path.Combine(_folder.FullName, "content");
        TestContent.Write(SmallSite.Block, content);
        var article = Path.Combine(content, "articles", "trade.md");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = Cli.Start("serve", "--content", content, "--store", Path.Combine(_folder.FullName, "site.db"), "--urls", address.ToString());
        var errors = new System.Text.StringBuilder();
        server.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
        server.BeginErrorReadLine();
        try
        {
            Assert.True(await Until(() => Holds(address, "Foreign trade")));

            File.WriteAllText(article, File.ReadAllText(article).Replace("title: Foreign trade", "title: Trade abroad", StringComparison.Ordinal));
            Assert.True(await Until(() => Holds(address, "Trade abroad")));

            File.WriteAllText(article, File.ReadAllText(article).Replace("title: Trade abroad", "titel: Broken", StringComparison.Ordinal));
            Assert.True(await Until(() => Task.FromResult(Text(errors).Contains("KZ0107", StringComparison.Ordinal))));
            Assert.True(await Holds(address, "Trade abroad"));

            File.WriteAllText(article, File.ReadAllText(article).Replace("titel: Broken", "title: Trade again", StringComparison.Ordinal));
            Assert.True(await Until(() => Holds(address, "Trade again")));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task ContentWithErrorsAtTheStart_IsServedFromTheLastGoodSnapshot()
    {
        var content = Path.Combine(_folder.FullName, "content");
        TestContent.Write(SmallSite.Block, content);
        var store = Path.Combine(_folder.FullName, "site.db");
        await Cli.Run("build", "--content", content, "--store", store);
        File.WriteAllText(Path.Combine(content, "articles", "trade.md"), "no front matter");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = Cli.Start("serve", "--content", content, "--store", store, "--urls", address.ToString());
        try
        {
            Assert.True(await Until(() => Holds(address, "Foreign trade")));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task ContentWithErrorsAndNoSnapshot_ExitsWith1()
    {
        var content = Path.Combine(_folder.FullName, "content");
        TestContent.Write("-- articles/a.md --\nno front matter", content);

        var (exit, _, errors) = await Cli.Run("serve", "--content", content, "--store", Path.Combine(_folder.FullName, "site.db"), "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exit);
        Assert.Contains("KZ0104", errors, StringComparison.Ordinal);
    }

    /// <summary>A build that is killed at any moment leaves the old snapshot or the new one, never a part of one.</summary>
    [Fact]
    public async Task ABuildKilledAtAnyMoment_LeavesAWholeSnapshot()
    {
        const int Moments = 50;
        var content = Path.Combine(_folder.FullName, "content");
        TestContent.Write(SmallSite.Block, content);
        var store = Path.Combine(_folder.FullName, "site.db");
        var clock = Stopwatch.StartNew();
        await Cli.Run("build", "--content", content, "--store", store);
        var whole = clock.Elapsed;
        var article = Path.Combine(content, "articles", "trade.md");
        var random = new Random(20261124);
        var (old, replaced) = (0, 0);
        for (var i = 0; i < Moments; i++)
        {
            var before = Kazakhstan.Store.Snapshot.TryOpen(store)!; // The build above, or one of the loop, wrote it.
            var digest = before.Digest;
            before.Dispose();
            File.AppendAllText(article, $"\nRound {i}. [@src]\n");
            using (var build = Cli.Start("build", "--content", content, "--store", store))
            {
                await Task.Delay(whole * random.NextDouble() * 1.1);
                build.Kill(entireProcessTree: true);
                await build.WaitForExitAsync();
            }

            using var after = Kazakhstan.Store.Snapshot.TryOpen(store);
            Assert.NotNull(after);
            Assert.Equal(2, after.ListArticles().Count);
            Assert.NotNull(after.FindCountry("china"));
            if (after.Digest == digest)
            {
                old++;
            }
            else
            {
                replaced++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Moments} kills: {old} left the old snapshot, {replaced} the new one.");
        Assert.Equal(Moments, old + replaced);
    }

    private async Task<bool> Holds(Uri address, string title)
    {
        try
        {
            var page = await _client.GetStringAsync(new Uri(address, "/articles/trade"));
            return page.Contains($"<h1>{title}</h1>", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> Until(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (await condition())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }

    private static string Text(System.Text.StringBuilder lines)
    {
        lock (lines)
        {
            return lines.ToString();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

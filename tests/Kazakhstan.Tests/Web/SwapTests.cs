using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

/// <summary>Content that changes under load.</summary>
public sealed partial class SwapTests
{
    private const int Swaps = 100;
    private const int Clients = 4;

    [Fact]
    public async Task OneHundredSwapsUnderLoad_FailNoRequestAndMixNoTwoSnapshots()
    {
        var folder = Directory.CreateTempSubdirectory("kazakhstan-swap-");
        try
        {
            var content = Path.Combine(folder.FullName, "content");
            TestContent.Write(SmallSite.Block, content);
            await using var site = await TestSite.Of(Numbered(0));
            using var done = new CancellationTokenSource();
            var failures = new ConcurrentBag<string>();
            var requests = 0;
            var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                var last = -1;
                for (var i = client; !done.IsCancellationRequested; i++)
                {
                    var address = (i % 3) switch
                    {
                        0 => "/articles/gas",
                        1 => "/articles",
                        _ => "/countries/china",
                    };
                    using var answer = await site.Get(address);
                    var rounds = Round().Matches(await answer.Content.ReadAsStringAsync()).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
                    Interlocked.Increment(ref requests);
                    if ((int)answer.StatusCode != 200 || rounds.Count != 1 || rounds[0] < last)
                    {
                        failures.Add($"{address}: {(int)answer.StatusCode}, rounds {string.Join(' ', rounds)} after {last}");
                    }

                    last = rounds.Count == 1 ? rounds[0] : last;
                }
            })).ToList();

            var store = Path.Combine(folder.FullName, "site.db");
            for (var round = 1; round <= Swaps; round++)
            {
                TestContent.Write(Numbered(round), content);
                SnapshotWriter.Write(ContentLoader.Load(content).Content, store);
                site.Holder.Swap(Snapshot.TryOpen(store)!); // Just written.

                // However slow the machine, the clients ask between any two swaps.
                for (var seen = Volatile.Read(ref requests); Volatile.Read(ref requests) < seen + Clients;)
                {
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }
            }

            await done.CancelAsync();
            await Task.WhenAll(clients);

            TestContext.Current.TestOutputHelper?.WriteLine($"{Swaps} swaps, {requests} requests from {Clients} clients, {failures.Count} failures.");
            Assert.Empty(failures);
            Assert.True(requests > Swaps);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same round stands in a summary, a section and a table of events.</summary>
    private static string Numbered(int round) => SmallSite.Block
        .Replace("How gas crosses", $"Round {round} how gas crosses", StringComparison.Ordinal)
        .Replace("What Kazakhstan sells", $"Round {round} what Kazakhstan sells", StringComparison.Ordinal)
        .Replace("The line to China opened in 2009.", $"The line to China opened in 2009 (Round {round}).", StringComparison.Ordinal)
        .Replace("The gas line opens", $"The gas line opens (Round {round})", StringComparison.Ordinal);

    [GeneratedRegex(@"Round (\d+)")]
    private static partial Regex Round();
}

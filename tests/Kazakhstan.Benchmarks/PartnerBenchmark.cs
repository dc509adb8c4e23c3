using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Benchmarks;

/// <summary>What the page of the busiest partner costs, beside the number of other partners: the repository's content with none, 200 and 400 invented partners more, each with relations, missions, trade and events.</summary>
internal static class PartnerBenchmark
{
    private const int Runs = 200;

    public static void Run(string root)
    {
        Console.WriteLine("partners   events   query p50 ms   p99 ms");
        foreach (var invented in new[] { 0, 200, 400 })
        {
            var folder = Directory.CreateTempSubdirectory("kazakhstan-partners-");
            try
            {
                Measure(root, folder.FullName, invented);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static void Measure(string root, string folder, int invented)
    {
        var content = Path.Combine(folder, "content");
        Copy(Path.Combine(root, "content"), content);
        Invent(content, invented);
        var loaded = ContentLoader.Load(content);
        if (loaded.HasErrors)
        {
            throw new InvalidOperationException(loaded.Diagnostics[0].ToString());
        }

        var store = Path.Combine(folder, "snapshot.db");
        SnapshotWriter.Write(loaded.Content, store);
        using var snapshot = Snapshot.TryOpen(store)!; // Just written by this program.
        var busiest = snapshot.ListCountries().MaxBy(country => country.Events)!; // There are always partners.
        var times = new double[Runs];
        for (var i = -20; i < Runs; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            snapshot.FindCountry(busiest.Slug);
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded.Content.Countries.Count,8} {loaded.Content.Tables["events"].Rows.Count,8} {times[Runs / 2],14:0.00} {times[Runs * 99 / 100],8:0.00}   ({busiest.Title})"));
    }

    /// <summary>Adds partners that look like the real ones, under codes that nobody has.</summary>
    private static void Invent(string content, int count)
    {
        var codes = Directory.GetFiles(Path.Combine(content, "countries")).Select(file => File.ReadLines(file).First(line => line.StartsWith("iso2:", StringComparison.Ordinal)).Trim()[^3..^1]).ToHashSet(StringComparer.Ordinal);
        var free = from a in Enumerable.Range('A', 26) from b in Enumerable.Range('A', 26) let code = $"{(char)a}{(char)b}" where !codes.Contains(code) select code;
        var source = File.ReadLines(Path.Combine(content, "data", "relations.csv")).Skip(1).First().Split(',')[4].Split('|')[0];
        var (relations, missions, trade, events) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var code in free.Take(count))
        {
            var slug = "invented-" + code.ToLowerInvariant();
            File.WriteAllText(Path.Combine(content, "countries", slug + ".md"), $"---\ntitle: \"Invented {code}\"\niso2: \"{code}\"\niso3: \"Q{code}\"\nneighbour: false\nun_member: false\n---\n");
            relations.Append(CultureInfo.InvariantCulture, $"{slug},established,1992-01-01,,{source},,,2026-11-24,\n");
            missions.Append(CultureInfo.InvariantCulture, $"{slug},abroad,embassy,City,,,2022,{source},\n");
            for (var year = 2010; year < 2020; year++)
            {
                trade.Append(CultureInfo.InvariantCulture, $"{year},{slug},1,1,2,kazakhstan,{source},\n");
                events.Append(CultureInfo.InvariantCulture, $"{year}-{slug},{year},event,An invented event,It happened.,{slug},trade,,,,,,{source},\n");
            }
        }

        Append("relations", relations);
        Append("missions", missions);
        Append("trade", trade);
        Append("events", events);

        void Append(string table, StringBuilder rows)
        {
            if (rows.Length > 0)
            {
                File.AppendAllText(Path.Combine(content, "data", table + ".csv"), rows.ToString());
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // A file always has a folder.
            File.Copy(file, target);
        }
    }
}

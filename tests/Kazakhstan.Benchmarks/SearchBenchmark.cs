using System.Diagnostics;
using System.Globalization;
using Kazakhstan.Store;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Benchmarks;

/// <summary>Times whole searches and bare full-text queries in turn, so that both see the same machine.</summary>
internal sealed class SearchBenchmark(Snapshot snapshot, string store, int rounds)
{
    private const string BareSql = "select rowid from search_fts where search_fts match $expression order by bm25(search_fts) limit 20";

    public void Run(IReadOnlyList<BenchmarkQuery> queries)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "pragma mmap_size = 268435456";
            pragma.ExecuteNonQuery();
        }

        using var bare = connection.CreateCommand();
        bare.CommandText = BareSql;
        var expression = bare.Parameters.Add("$expression", SqliteType.Text);

        var times = new List<(BenchmarkQuery Query, double Search, double Bare)>();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var query in queries)
            {
                var whole = Time(() => snapshot.Search(new SearchRequest { Query = query.Text }));
                expression.Value = BareExpression(query.Text);
                var alone = Time(() => ReadAll(bare));
                // The first round only warms up.
                if (round > 0)
                {
                    times.Add((query, whole, alone));
                }
            }
        }

        Console.WriteLine("search, ms          bare p50   p50   bare p99   p99   slowest");
        foreach (var group in times.GroupBy(time => time.Query.Class).Append(times.GroupBy(_ => "all").Single()))
        {
            Print(group.Key, [.. group]);
        }

        foreach (var (query, search, alone) in times.OrderByDescending(time => time.Search).DistinctBy(time => time.Query).Take(8))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {search,7:0.0} ms (bare {alone:0.0}) {query.Class}: {query.Text}"));
        }

        Suggestions(queries);
        Hostile();
    }

    private static void Print(string name, List<(BenchmarkQuery Query, double Search, double Bare)> times)
    {
        var search = Sorted(times.Select(time => time.Search));
        var bare = Sorted(times.Select(time => time.Bare));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {At(bare, 0.5),9:0.00} {At(search, 0.5),6:0.00} {At(bare, 0.99),9:0.00} {At(search, 0.99),6:0.00} {search[^1],9:0.00}"));
    }

    /// <summary>Every beginning of the first twelve characters of each query, as if it were typed.</summary>
    private void Suggestions(IReadOnlyList<BenchmarkQuery> queries)
    {
        var typed = queries.SelectMany(query => Enumerable.Range(1, Math.Min(12, query.Text.Length)).Select(length => query.Text[..length])).ToList();
        foreach (var text in typed)
        {
            snapshot.Suggest(text, 8);
        }

        var times = Sorted(typed.Select(text => Time(() => snapshot.Suggest(text, 8))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"suggestions, ms: p50 {At(times, 0.5):0.000}, p99 {At(times, 0.99):0.000}, slowest {times[^1]:0.00}"));
    }

    /// <summary>The worst that up to 1,000 characters can do.</summary>
    private void Hostile()
    {
        string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 1 + (1000 / text.Length)))[..1000];
        string[] queries =
        [
            Repeat("the "), Repeat("a* "), Repeat("t* OR "), Repeat("kazakhstan OR "), Repeat("kazakhstan agreement "), Repeat("trade russia china year gas OR "), Repeat("\"of the\" "), Repeat("-trade "), Repeat("qzxwv "),
            Repeat("uzbekistn "), Repeat("x"), Repeat("é"), Repeat("中"), Repeat("ประเทศ"), Repeat("\""), Repeat("( "), Repeat("1990..2030 "), Repeat("2020 OR "), Repeat("country:cn "), Repeat("re* pr* co* de* "), Repeat("kazakhstanx trdae rusian "),
            "kazakhstan", "kazakhstan OR trade OR the OR in OR of", "of the in to and", "1991..2026", "kind:section", "year:1991..2026", "-kazakhstan", "trade -gas", "s* t* c*", "Russia OR China OR trade OR Kazakhstan",
        ];
        var slowest = 0.0;
        foreach (var query in queries)
        {
            snapshot.Search(new SearchRequest { Query = query });
            var time = Enumerable.Range(0, 3).Min(_ => Time(() => snapshot.Search(new SearchRequest { Query = query })));
            slowest = Math.Max(slowest, time);
            if (time > 30)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time,7:0.0} ms hostile: {query[..Math.Min(60, query.Length)]}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries.Length} hostile queries: slowest {slowest:0.0} ms"));
    }

    private static string BareExpression(string text)
    {
        var words = SearchText.Words(text).Select(word => $"\"{word.Folded}\"").ToList();
        return words.Count == 0 ? "\"\"" : text.StartsWith('"') ? $"\"{SearchText.Fold(text)}\"" : string.Join(' ', words) + (text.EndsWith('*') ? " *" : "");
    }

    private static void ReadAll(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            rows.GetInt64(0);
        }
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double[] Sorted(IEnumerable<double> times) => [.. times.Order()];

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

namespace Kazakhstan.Benchmarks;

/// <summary>A query for the benchmark and the words that the bare query looks for.</summary>
internal sealed record BenchmarkQuery(string Class, string Text);

/// <summary>The labelled queries, and queries made of words of the corpus. The same seed gives the same queries.</summary>
internal static class QuerySet
{
    private const int Seed = 1991;
    private const int OfEachKind = 150;

    public static IReadOnlyList<BenchmarkQuery> Of(GeneratedCorpus corpus, string labelled)
    {
        var random = new Random(Seed);
        string Word() => corpus.Vocabulary[random.Next(corpus.Vocabulary.Count)];
        string Country() => corpus.Content.Countries[random.Next(corpus.Content.Countries.Count)].Title;
        var queries = File.ReadLines(labelled).Where(line => line.Length > 0 && line[0] != '#').Select(line => new BenchmarkQuery("labelled", line.Split('\t')[1])).ToList();
        for (var i = 0; i < OfEachKind; i++)
        {
            queries.Add(new("one word", Word()));
            queries.Add(new("two words", $"{Word()} {Word()}"));
            queries.Add(new("three words", $"{Word()} {Word()} {Word()}"));
            queries.Add(new("partner and word", $"{Country()} {Word()}"));
            queries.Add(new("heading", corpus.Headings[random.Next(corpus.Headings.Count)]));
            queries.Add(new("prefix", Word() is { Length: > 3 } word ? word[..3] + "*" : "tre*"));
            queries.Add(new("phrase", $"\"{Word()} {Word()}\""));
        }

        return queries;
    }
}

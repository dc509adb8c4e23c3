using System.Globalization;
using Kazakhstan.Store;

namespace Kazakhstan.Tests.Search;

/// <summary>Measures search on labelled queries over the real content, and holds it to the bars.</summary>
public sealed class SearchQualityTests(RepositorySnapshot repository, ITestOutputHelper output) : IClassFixture<RepositorySnapshot>
{
    /// <summary>For each class the least share of queries whose first result, or one of whose first three, must be right.</summary>
    private static readonly Dictionary<string, (double First, double FirstThree)> Bars = new()
    {
        ["name"] = (0.97, 0.97),
        ["other-name"] = (0.97, 0.97),
        ["abbreviation"] = (0.97, 0.97),
        ["adjective"] = (0.97, 0.97),
        ["kazakh"] = (0.97, 0.97),
        ["russian"] = (0.97, 0.97),
        ["native"] = (0.97, 0.97),
        ["typo"] = (0.90, 0.90),
        ["prefix"] = (0.90, 0.90),
        ["capital"] = (0.90, 0.90),
        ["question"] = (0.85, 0.92),
        ["topical"] = (0.75, 0.92),
    };

    [Fact]
    public void EveryClassOfQuery_FindsWhatItShould()
    {
        Assert.True(LabelledQuery.All.Count >= 300);
        var below = new List<string>();
        output.WriteLine("class           queries  success@1  success@3  nDCG@10");
        foreach (var group in LabelledQuery.All.GroupBy(query => query.Class))
        {
            var scores = group.Select(Measure).ToList();
            var (first, three, gain) = (scores.Average(score => score.First), scores.Average(score => score.Three), scores.Average(score => score.Gain));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key,-15} {scores.Count,7}  {first,9:0.000}  {three,9:0.000}  {gain,7:0.000}"));
            if (first < Bars[group.Key].First || three < Bars[group.Key].FirstThree)
            {
                below.Add(group.Key);
            }
        }

        Assert.Empty(below);
    }

    private (double First, double Three, double Gain) Measure(LabelledQuery query)
    {
        var urls = repository.Snapshot.Search(new SearchRequest { Query = query.Query }).Results.Take(10).Select(hit => hit.Url).ToList();
        var right = urls.Select(query.IsRight).ToList();
        if (!right.Take(3).Any(isRight => isRight))
        {
            output.WriteLine($"missed: {query.Class} “{query.Query}”: {string.Join(' ', urls.Take(3))}");
        }

        var best = Math.Max(right.Count(isRight => isRight), Math.Min(10, query.Right.Count(url => !url.EndsWith('*'))));
        var gain = right.Select((isRight, i) => isRight ? Discount(i) : 0).Sum() / Math.Max(1, Enumerable.Range(0, best).Sum(Discount));
        return (right.FirstOrDefault() ? 1 : 0, right.Take(3).Any(isRight => isRight) ? 1 : 0, gain);
    }

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}

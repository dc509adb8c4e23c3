using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Store;
using Kazakhstan.Tests.Search;

namespace Kazakhstan.Tests.Content;

/// <summary>The points that older general accounts make are covered, as <c>seed-points.tsv</c> says where.</summary>
public sealed class SeedPointsTests(RepositorySnapshot site, ITestOutputHelper output) : IClassFixture<RepositorySnapshot>
{
    [Fact]
    public void EveryPoint_IsCoveredByPagesAndSectionsThatExist()
    {
        var content = RepositoryContent.Content;
        var known = content.Articles.SelectMany(article => AddressesOf(article.Ref, article.Body))
            .Concat(content.Entries.SelectMany(entry => AddressesOf(entry.Ref, entry.Introduction)))
            .ToHashSet(StringComparer.Ordinal);
        var points = SeedPoint.All;

        output.WriteLine($"{points.Count} points, {points.Sum(point => point.Addresses.Count)} addresses.");
        Assert.InRange(points.Count, 45, 80);
        Assert.All(points, point => Assert.NotEmpty(point.Addresses));
        Assert.Equal(points.Count, points.DistinctBy(point => point.Name).Count());
        Assert.Empty(points.SelectMany(point => point.Addresses.Where(address => !known.Contains(address)).Select(address => $"{point.Name}: {address}")));
    }

    [Fact]
    public void EveryPoint_IsAmongTheFirstThreeResultsOfItsQuery()
    {
        var points = SeedPoint.All;
        var missed = new List<string>();
        foreach (var point in points)
        {
            var first = site.Snapshot.Search(new SearchRequest { Query = point.Query, Take = 3 }).Results.Select(result => result.Url).ToList();
            if (!first.Exists(url => point.Addresses.Any(address => url == address || url == address.Split('#')[0])))
            {
                missed.Add($"{point.Name} ({point.Query}): {string.Join(", ", first)}");
            }
        }

        output.WriteLine($"{points.Count - missed.Count} of {points.Count} points are found.");
        Assert.Empty(missed);
    }

    private static IEnumerable<string> AddressesOf(EntryRef page, Prose prose) => [Urls.Page(page), .. prose.Sections.Select(section => $"{Urls.Page(page)}#{section.Id}")];
}

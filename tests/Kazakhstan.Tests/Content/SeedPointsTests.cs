using Kazakhstan.Content;
using Kazakhstan.Content.Articles;

namespace Kazakhstan.Tests.Content;

/// <summary>The points that older general accounts make are covered, as <c>seed-points.tsv</c> says where.</summary>
public sealed class SeedPointsTests(ITestOutputHelper output)
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

    private static IEnumerable<string> AddressesOf(EntryRef page, Prose prose) => [Urls.Page(page), .. prose.Sections.Select(section => $"{Urls.Page(page)}#{section.Id}")];
}

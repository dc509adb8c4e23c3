using Kazakhstan.Store;

namespace Kazakhstan.Tests.Search;

public sealed class SearchQueryTests
{
    private static string Read(string text) => string.Join(" | ", SearchQuery.Parse(text).Parts.Select(Say));

    private static string Say(QueryPart part) =>
        (part.IsAlternative ? "or " : "") + (part.IsExcluded ? "not " : "")
        + (part.Kind switch { QueryPartKind.Phrase => $"“{part.Folded}”", QueryPartKind.Years => $"{part.From}..{part.To}", _ => part.Folded + (part.IsPrefix ? "*" : "") });

    [Theory]
    [InlineData("gas transit", "gas | transit")]
    [InlineData("\"gas transit\" China", "“gas transit” | china")]
    [InlineData("«шёлковый путь»", "“шелковыи путь”")]
    [InlineData("gas -Russia", "gas | not russia")]
    [InlineData("gas -\"South Stream\"", "gas | not “south stream”")]
    [InlineData("gas NOT oil", "gas | not oil")]
    [InlineData("gas OR oil", "gas | or oil")]
    [InlineData("pipel*", "pipel*")]
    [InlineData("multi-vector", "multi | vector")]
    [InlineData("1998..2005", "1998..2005")]
    [InlineData("2005–1998", "1998..2005")]
    [InlineData("2015..", "2015..")]
    [InlineData("1990s", "1990..1999")]
    [InlineData("in 2023?", "in | 2023..2023")]
    [InlineData("OR", "")]
    [InlineData("- \" - ( )", "")]
    [InlineData("a AND b", "a | b")]
    [InlineData("NEAR(a b, 3) title:x * ^y", "near | a | b | 3 | title | x | y")]
    public void AQuery_IsTakenApart(string text, string parts) => Assert.Equal(parts, Read(text));

    [Fact]
    public void Fields_AreFilters()
    {
        var query = SearchQuery.Parse("country:cn topic:\"nuclear energy\" -kind:event year:2015..2020 water");

        Assert.Equal([("country", "cn", false), ("topic", "nuclear energy", false), ("kind", "event", true), ("year", "2015..2020", false)], query.Filters.Select(filter => (filter.Field, filter.Value, filter.IsExcluded)));
        Assert.Equal(["water"], query.Parts.Select(part => part.Folded));
    }

    [Fact]
    public void AnOpenQuotationMark_IsReadToTheEndAndSaid()
    {
        var query = SearchQuery.Parse("\"gas transit");

        Assert.Equal("gas transit", Assert.Single(query.Parts).Folded);
        Assert.Contains("quotation mark", Assert.Single(query.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheFirstWords_AreSearched()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("word", 100)));

        Assert.Equal(SearchQuery.MostParts, query.Parts.Count);
        Assert.Single(query.Remarks);
    }
}

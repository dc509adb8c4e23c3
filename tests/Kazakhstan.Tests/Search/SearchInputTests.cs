using CsCheck;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Search;

/// <summary>Whatever is typed, the site answers.</summary>
public sealed class SearchInputTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    private static readonly Gen<string> Pieces = Gen.OneOfConst(
        "\"", "'", "(", ")", "*", ":", "^", "-", "+", "~", "{", "}", "NEAR(", " AND ", " OR ", " NOT ", "OR", "country:", "year:", "kind:event", "topic:\"", "year:2015..", "1998..2005", "2020", "....", "-\"", "\0", "\u0001", "\u001f", "\u200f", "\u202e", "\u0301", "\ud800", "\udc00",
        "China", "Қытай", "中国", "gas", "treaties with", "'; drop table page; --", "%00", "%", "&q=", "<script>", "\ue000", "\ue001", "e1", "about:", "search_fts", " ", "\t", "\n", "ı", "İ", "ß", "ﬁ", "𝒳", "👩‍🚀", "ไทย", "ك");

    private static readonly Gen<string> Queries = Gen.Frequency(
        (6, Pieces.Array[0, 12].Select(string.Concat)),
        (3, Gen.String[0, 60]),
        (1, Gen.String[Gen.Char, 900, 1100]));

    [Fact]
    public void TenThousandGeneratedQueries_AreAnsweredOrRefused()
    {
        string[] paths = ["/api/search?q=", "/search?q=", "/api/suggest?q=", "/api/resolve?q=", "/api/search?country=", "/search?kind=", "/search?page=2&q="];
        Gen.Select(Queries, Gen.Int[0, paths.Length - 1]).Sample(
            (query, path) =>
            {
                // Halves of characters cannot stand in an address; they arrive as the replacement character or percent-encoded as bytes that are none.
                var address = paths[path] + Uri.EscapeDataString(query).Replace("%EF%BF%BD", "%ED%A0%80", StringComparison.Ordinal);
                using var answer = fixture.Site.Client.GetAsync(new Uri(address, UriKind.Relative)).GetAwaiter().GetResult();
                return (int)answer.StatusCode is 200 or 400;
            },
            iter: 10_000,
            threads: 2);
    }

    [Fact]
    public void GeneratedTexts_CanBeSearchedWithoutThePage()
    {
        using var lease = fixture.Site.Holder.Take();
        Queries.Where(query => query.Length <= 1000).Sample(query => lease.Snapshot.Search(new() { Query = query }).Total >= 0, iter: 5_000, threads: 2);
    }
}

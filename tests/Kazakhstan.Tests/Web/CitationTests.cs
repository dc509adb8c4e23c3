using System.Text.Json;
using Kazakhstan.Tests.Support;
using Kazakhstan.Web;

namespace Kazakhstan.Tests.Web;

/// <summary>How a page and a section are cited, as text and as a file.</summary>
public sealed class CitationTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    private static readonly Citation Page = new("Gas & transit", null, "kazakhstan-gas", "https://example.org/articles/gas", new(2026, 11, 4), new(2026, 12, 24), "abc123");

    private static readonly Citation Section = Page with { Section = "Lines", Key = "kazakhstan-gas-lines", Url = "https://example.org/articles/gas#lines" };

    [Fact]
    public void Chicago_NamesAuthorTitleSiteDayAndAddress()
    {
        Assert.Equal("The authors of Kazakhstan. “Gas & transit.” Kazakhstan: an open reference on its foreign relations, edition abc123. Last modified November 4, 2026. https://example.org/articles/gas.", Page.Chicago);
        Assert.StartsWith("The authors of Kazakhstan. “Lines.” In “Gas & transit.” Kazakhstan:", Section.Chicago, StringComparison.Ordinal);
    }

    [Fact]
    public void Apa_SaysWhenThereIsNoDate()
    {
        Assert.StartsWith("The authors of Kazakhstan. (2026, November 4). Gas & transit: Lines. In", Section.Apa, StringComparison.Ordinal);
        Assert.Contains("(n.d.)", (Page with { Updated = null }).Apa, StringComparison.Ordinal);
    }

    [Fact]
    public void Gost_HasItsRussianMarksAndTheDayOfReading()
    {
        Assert.Equal("Gas & transit: Lines [Электронный ресурс] // Kazakhstan: an open reference on its foreign relations. 04.11.2026. URL: https://example.org/articles/gas#lines (дата обращения: 24.12.2026).", Section.Gost);
    }

    [Fact]
    public void BibTeX_EscapesWhatTeXWouldRead()
    {
        Assert.StartsWith("@misc{kazakhstan-gas,\n", Page.BibTeX, StringComparison.Ordinal);
        Assert.Contains("  title = {{Gas \\& transit}},\n", Page.BibTeX, StringComparison.Ordinal);
        Assert.Contains("  year = {2026},\n  month = nov,\n", Page.BibTeX, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_BeginsWithItsTypeAndEndsWithItsEnd()
    {
        var lines = Section.Ris.Split("\r\n");

        Assert.Equal("TY  - ELEC", lines[0]);
        Assert.Equal("ER  - ", lines[^2]);
        Assert.Contains("DA  - 2026/11/04", lines);
        Assert.Contains("UR  - https://example.org/articles/gas#lines", lines);
    }

    [Fact]
    public void CslJson_HasTheFieldsOfTheSchema()
    {
        using var json = JsonDocument.Parse(Page.CslJson);
        var item = json.RootElement[0];

        Assert.Equal("webpage", item.GetProperty("type").GetString());
        Assert.Equal("Gas & transit", item.GetProperty("title").GetString());
        Assert.Equal([2026, 11, 4], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(Citation.Author, item.GetProperty("author")[0].GetProperty("literal").GetString());
    }

    [Theory]
    [InlineData("/articles/gas.bib", "application/x-bibtex")]
    [InlineData("/articles/gas.ris", "application/x-research-info-systems")]
    [InlineData("/articles/gas.csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("/articles/gas/lines.bib", "application/x-bibtex")]
    [InlineData("/countries/china.ris", "application/x-research-info-systems")]
    [InlineData("/treaties/gas-treaty.csl.json", "application/vnd.citationstyles.csl+json")]
    public async Task PagesAndSections_AreToBeHadAsFiles(string address, string type)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(address[address.IndexOf('.', StringComparison.Ordinal)..], answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/treaties.bib")]
    [InlineData("/articles/no-such.bib")]
    [InlineData("/articles/gas/no-such.ris")]
    [InlineData("/cite?page=/articles/no-such")]
    [InlineData("/cite?page=/articles/gas&section=no-such")]
    public async Task WhatCannotBeCited_IsNotFound(string address)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task TheCitePage_ShowsEveryFormOfASection()
    {
        var page = await fixture.Site.Page("/cite?page=/articles/gas&section=lines");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.All(["Chicago", "APA", "GOST R 7.0.5", "@misc{kazakhstan-gas-lines,"], form => Assert.Contains(form, text, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal("/articles/gas#lines", page.QuerySelector(".lede a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task AnArticle_NamesItsAuthorsAndDayForReferenceManagers()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal(page.QuerySelector("h1")!.TextContent, page.QuerySelector("meta[name=citation_title]")?.GetAttribute("content"));
        Assert.Equal(Citation.Author, page.QuerySelector("meta[name=citation_author]")?.GetAttribute("content"));
        Assert.Matches(@"^\d{4}/\d\d/\d\d$", page.QuerySelector("meta[name=citation_publication_date]")?.GetAttribute("content"));
    }
}

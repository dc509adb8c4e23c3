using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

public sealed class ArticlePageTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    [Fact]
    public async Task AnArticle_ShowsItsSectionsNotesAndDates()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal("Gas transit", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(["lines", "prices"], page.QuerySelectorAll(".prose h2").Select(heading => heading.Id));
        Assert.Contains("2026-11-22", page.QuerySelectorAll(".meta time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(3, page.QuerySelectorAll("#kz-sources li").Length);
        Assert.Contains("p. 4", page.GetElementById("kz-n2")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHistory_TellsWhatChangedNewestFirst()
    {
        var page = await fixture.Site.Page("/articles/gas");
        var without = await fixture.Site.Page("/articles/trade");

        Assert.Equal(["2026-11-20", "2026-11-02"], page.QuerySelectorAll("#kz-history .dates time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(["Prices: the figure of 2020 was <corrected>.", "Published."], page.QuerySelectorAll("#kz-history .dates p").Select(text => text.TextContent));
        Assert.Null(without.QuerySelector("#kz-history .dates"));
    }

    [Fact]
    public async Task EveryNote_LeadsBackToEachPlaceThatRefersToIt()
    {
        var page = await fixture.Site.Page("/articles/gas");

        var references = page.QuerySelectorAll(".prose .ref[href^='#kz-n']").Select(reference => reference.Id).Order();
        var back = page.QuerySelectorAll("#kz-sources a[href^='#kz-r']").Select(link => link.GetAttribute("href")![1..]).Order();

        Assert.Equal(references, back);
    }

    [Fact]
    public async Task PlainTextOfAnArticle_IsEncoded()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Null(page.QuerySelector("tags"));
        Assert.Contains("<tags> & “quotes”", page.GetElementById("lines.p2")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryParagraph_HasANumberedAddress()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal(["lead.p1", "lines.p1", "lines.p2", "prices.p1"], page.QuerySelectorAll(".prose > p[id]").Select(paragraph => paragraph.Id));
    }

    [Fact]
    public async Task NamesInTheText_LinkToTheirPages()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal("/countries/china", page.QuerySelector("#lines\\.p1 a[href^='/countries']")?.GetAttribute("href"));
        Assert.Equal("/treaties/gas-treaty", page.QuerySelector("aside a[href^='/treaties']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task RelatedArticlesAndBacklinks_AreListedWithTheirReason()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal("/articles/trade", page.QuerySelector("#kz-related a")?.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelector("#kz-related .quiet")?.TextContent ?? "");
        Assert.Contains(page.QuerySelectorAll("#kz-backlinks a"), link => link.GetAttribute("href") == "/articles/trade#goods");
    }

    [Fact]
    public async Task ACyrillicHeading_GetsAUsableId()
    {
        var page = await fixture.Site.Page("/articles/trade");

        Assert.NotNull(page.GetElementById("қазақша-бөлім"));
    }

    [Theory]
    [InlineData("/articles/gas/lines", "/articles/gas#lines")]
    [InlineData("/articles/gas/pipes", "/articles/gas#lines")]
    [InlineData("/articles/gas/old-goods", "/articles/trade#goods")]
    [InlineData("/articles/natural-gas/pipes", "/articles/gas#lines")]
    public async Task TheShortAddressOfASection_LeadsToWhereItStandsNow(string address, string target)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal(302, (int)answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task TheShortAddressOfACyrillicSection_LeadsToItsFragment()
    {
        using var answer = await fixture.Site.Get("/articles/trade/" + Uri.EscapeDataString("қазақша-бөлім"));

        Assert.Equal("/articles/trade#қазақша-бөлім", Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task AnEarlierId_StandsInThePageAsAnAnchor()
    {
        var page = await fixture.Site.Page("/articles/gas");

        Assert.Equal("lines", page.GetElementById("pipes")?.ParentElement?.Id);
        Assert.Equal("/articles/trade#goods", page.QuerySelector("#old-goods a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task ARenamedPage_IsRedirected()
    {
        using var answer = await fixture.Site.Get("/articles/natural-gas");

        Assert.Equal(301, (int)answer.StatusCode);
        Assert.Equal("/articles/gas", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ARetiredArticle_Answers410AndSaysWhereToGo()
    {
        using var answer = await fixture.Site.Get("/articles/gone");
        var page = await fixture.Site.Page("/articles/gone");

        Assert.Equal(410, (int)answer.StatusCode);
        Assert.Equal("/articles/trade", page.QuerySelector(".prose a:not(.ref):not(.pno)")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task TheIndex_ListsPublishedArticlesOnly()
    {
        var page = await fixture.Site.Page("/articles");

        Assert.Equal(["/articles/gas", "/articles/trade"], page.QuerySelectorAll("main .list a").Select(link => link.GetAttribute("href")).Order());
    }
}

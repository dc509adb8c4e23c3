using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

/// <summary>What holds for every kind of page.</summary>
public sealed class PageFrameTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/articles", "/articles/gas", "/articles/trade", "/topics", "/topics/trade", "/topics/energy", "/countries", "/countries/china", "/countries/turkmenistan", "/countries/nauru",
        "/map", "/map?by=trade", "/compare", "/compare?country=cn&country=tm", "/organisations", "/organisations/sco", "/treaties", "/treaties/gas-treaty", "/timeline",
        "/office-holders", "/glossary", "/search", "/search?q=gas", "/search?q=nothing-at-all", "/sources", "/sources/src", "/data", "/about",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task APage_HasOneHeadingATitleALanguageAndItsLandmarks(string address)
    {
        using var answer = await fixture.Site.Get(address);
        var page = await fixture.Site.Page(address);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Kazakhstan", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.GetElementById(page.QuerySelector("a.skip")?.GetAttribute("href")?[1..] ?? ""));
        Assert.NotNull(page.QuerySelector("header nav[aria-label=Main]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task APage_UsesNoIdTwiceAndEveryFragmentOfItsOwnExists(string address)
    {
        var page = await fixture.Site.Page(address);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        var fragments = page.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..])).Distinct();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(fragments, fragment => Assert.Contains(fragment, ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task APage_CarriesNoStyleOrScriptThatThePolicyForbids(string address)
    {
        using var answer = await fixture.Site.Get(address);
        var page = await fixture.Site.Page(address);

        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick]"));
        Assert.Single(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("/Articles/Gas", "/articles/gas")]
    [InlineData("/articles/gas/", "/articles/gas")]
    [InlineData("/COUNTRIES/?q=a", "/countries?q=a")]
    public async Task AVariantInCaseOrWithASlash_IsRedirectedToTheCanonicalAddress(string address, string canonical)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal(308, (int)answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task TheCanonicalLink_NamesTheAddressWithoutTheQuery()
    {
        var page = await fixture.Site.Page("/articles/gas?utm_source=mail");

        Assert.Equal("http://kazakhstan.test/articles/gas", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/articles/gass", "/articles/gas")]
    [InlineData("/countries/chinna", "/countries/china")]
    [InlineData("/nothing/gas", "/articles/gas")]
    public async Task AnAddressThatDoesNotExist_Answers404WithWhatIsNear(string address, string near)
    {
        using var answer = await fixture.Site.Get(address);
        var page = await fixture.Site.Page(address);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains(near, page.QuerySelectorAll("main .list a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main form[role=search]"));
    }

    [Fact]
    public async Task AnAddressWithMarkup_IsShownAsText()
    {
        var page = await fixture.Site.Page("/%3Cscript%3Ealert(1)%3C/script%3E");

        Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Contains("<script>", page.QuerySelector("main code")?.TextContent, StringComparison.Ordinal);
    }
}

using System.Globalization;
using AngleSharp.Dom;
using Kazakhstan.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kazakhstan.Tests.Web;

/// <summary>Pages that are assembled from tables.</summary>
public sealed class DataPagesTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    [Theory]
    [InlineData("/countries/cn")]
    [InlineData("/countries/chn")]
    [InlineData("/countries/156")]
    [InlineData("/countries/prc")]
    [InlineData("/countries/Қытай")]
    public async Task CodesAndOtherNamesOfAPartner_LeadToItsPage(string address)
    {
        using var lower = await fixture.Site.Get(address.ToLowerInvariant());

        Assert.Equal(301, (int)lower.StatusCode);
        Assert.Equal("/countries/china", lower.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ThePartnersPage_ShowsBothDatesWithTheirSources()
    {
        var page = await fixture.Site.Page("/countries/china");

        var relations = page.QuerySelectorAll(".glance dd")[0];

        Assert.Equal(["1992-01-03", "1992-01-04", "1991-12-27", "2026-11-24"], relations.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(2, relations.QuerySelectorAll(".ref").Length);
    }

    [Fact]
    public async Task EveryReferenceOfADataPage_HasItsNote()
    {
        foreach (var address in new[] { "/countries/china", "/organisations/sco", "/treaties/gas-treaty", "/office-holders", "/glossary", "/topics/energy" })
        {
            var page = await fixture.Site.Page(address);
            var references = page.QuerySelectorAll(".ref").Select(reference => reference.GetAttribute("href")![1..]).ToList();

            Assert.NotEmpty(references);
            Assert.All(references, id => Assert.NotNull(page.GetElementById(id)));
        }
    }

    [Fact]
    public async Task APartnerWithoutData_SaysWhatIsMissing()
    {
        var page = await fixture.Site.Page("/countries/nauru");

        Assert.Contains("None on record", page.QuerySelector(".glance dd")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("No resident embassy recorded", page.GetElementById("kz-missions")?.TextContent, StringComparison.Ordinal);
        Assert.All(["kz-timeline", "kz-treaties", "kz-visits", "kz-trade", "kz-sections", "kz-memberships"], id => Assert.NotNull(page.QuerySelector($"#{id} .empty")));
    }

    [Fact]
    public async Task ADateThatWasNotFound_IsSaid()
    {
        var page = await fixture.Site.Page("/countries/turkmenistan");

        Assert.Contains("date not found", page.QuerySelector(".glance dd")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("accredited from Tashkent", page.QuerySelector(".glance")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverySectionThatConcernsAPartner_IsListedWithTheSentenceThatNamesIt()
    {
        var page = await fixture.Site.Page("/countries/china");

        var sections = page.QuerySelectorAll("#kz-sections li").ToDictionary(item => item.QuerySelector("a")!.GetAttribute("href")!, item => item.QuerySelector("p")?.TextContent);

        Assert.Equal("The line to China opened in 2009.", sections["/articles/gas#lines"]);
        Assert.Contains("/articles/gas#prices", sections.Keys);
        Assert.Contains("/articles/trade#goods", sections.Keys);
    }

    [Fact]
    public async Task ChartTableAndDownload_HoldTheSameTrade()
    {
        var page = await fixture.Site.Page("/countries/china");
        using var csv = await fixture.Site.Get("/data/trade.csv");
        var rows = (await csv.Content.ReadAsStringAsync()).Split('\n').Where(line => line.Contains(",china,", StringComparison.Ordinal)).ToList();

        var cells = page.QuerySelectorAll("#kz-trade tbody tr").Select(row => row.QuerySelector("td[data-l=Total]")!.TextContent.Trim());
        var bars = page.QuerySelector("#kz-trade svg")!.GetAttribute("aria-label");

        Assert.Equal(2, rows.Count);
        Assert.Equal(["24,000", "41,000"], cells);
        Assert.Contains("24 in 2022", bars, StringComparison.Ordinal);
        Assert.Contains("41 in 2023", bars, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheStatusOfATreaty_IsThatOfTheDayOfReading()
    {
        await using var later = await TestSite.Of(SmallSite.Block, new FakeTimeProvider(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var now = await fixture.Site.Page("/treaties/gas-treaty");
        var then = await later.Page("/treaties/gas-treaty");

        Assert.StartsWith("signed", now.QuerySelector(".glance dd")?.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("in force", then.QuerySelector(".glance dd")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATreaty_PrintsBothValuesWhereSourcesDiffer()
    {
        var page = await fixture.Site.Page("/treaties/gas-treaty");

        Assert.Equal(["2007-11-01", "2007-11-02", "2030-01-01"], page.QuerySelectorAll("#kz-life time").Select(time => time.GetAttribute("datetime")));
        Assert.Contains("By another count.", page.GetElementById("kz-life")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/timeline", 3)]
    [InlineData("/timeline?country=cn", 2)]
    [InlineData("/timeline?country=china&topic=energy", 1)]
    [InlineData("/timeline?country=cn&country=tm", 2)]
    [InlineData("/timeline?from=2010&to=2020", 1)]
    [InlineData("/timeline?kind=policy", 1)]
    [InlineData("/timeline?q=TOGETHER", 1)]
    [InlineData("/timeline?organisation=sco", 1)]
    [InlineData("/timeline?country=nauru", 0)]
    [InlineData("/timeline?from=abc&page=-5", 3)]
    public async Task TheTimeline_ShowsWhatTheFilterLetsThrough(string address, int events)
    {
        var page = await fixture.Site.Page(address);

        Assert.Equal(events, page.QuerySelectorAll("main .dates > li").Length);
        Assert.StartsWith(events == 3 ? "3 in all" : $"{events} of 3", page.QuerySelector("[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(events == 0, page.QuerySelector("main .empty") is not null);
    }

    [Fact]
    public async Task TheShortAddressOfAnEvent_LeadsToItsYear()
    {
        using var answer = await fixture.Site.Get("/timeline/2009-12-14-line-opens");
        var year = await fixture.Site.Page("/timeline/2009");
        using var none = await fixture.Site.Get("/timeline/1900");

        Assert.Equal("/timeline/2009#2009-12-14-line-opens", answer.Headers.Location?.OriginalString);
        Assert.Single(year.QuerySelectorAll("main .dates > li"));
        Assert.Equal(404, (int)none.StatusCode);
    }

    [Fact]
    public async Task AnEvent_HasAnAddressAndLeadsToItsSources()
    {
        var page = await fixture.Site.Page("/timeline");

        var item = page.GetElementById("2009-12-14-line-opens")!;

        Assert.Equal(["/sources/src", "/sources/other"], item.QuerySelectorAll(".src").Select(link => link.GetAttribute("href")));
        Assert.Contains("/countries/turkmenistan", item.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("?kind=bilateral", 1)]
    [InlineData("?kind=multilateral", 0)]
    [InlineData("?country=china", 1)]
    [InlineData("?q=carriage", 1)]
    [InlineData("?q=zzz", 0)]
    public async Task TheTreatyTable_CanBeNarrowed(string query, int rows)
    {
        var page = await fixture.Site.Page("/treaties" + query);

        Assert.Equal(rows, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("?show=neighbour", "China,Turkmenistan")]
    [InlineData("?show=none", "Nauru")]
    [InlineData("?show=unknown", "Turkmenistan")]
    [InlineData("?show=embassy-here", "China")]
    [InlineData("?q=tkm", "Turkmenistan")]
    [InlineData("?region=Oceania", "Nauru")]
    [InlineData("?organisation=sco", "China")]
    public async Task TheListOfPartners_CanBeNarrowed(string query, string titles)
    {
        var page = await fixture.Site.Page("/countries" + query);

        Assert.Equal(titles.Split(','), page.QuerySelectorAll("main li[data-row] a").Select(link => link.TextContent).Order());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?q=sco", 1)]
    [InlineData("?kind=global", 0)]
    [InlineData("?role=founding-member&order=since", 1)]
    [InlineData("?order=partners", 1)]
    public async Task TheTableOfOrganisations_CanBeNarrowedAndOrdered(string query, int rows)
    {
        var page = await fixture.Site.Page("/organisations" + query);

        Assert.Equal(rows, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(rows == 0, page.QuerySelector("main .empty") is not null);
    }

    [Fact]
    public async Task Compare_ShowsPartnersSideBySide()
    {
        var page = await fixture.Site.Page("/compare?country=CN&country=turkmenistan&country=nothing");

        Assert.Equal(["/countries/china", "/countries/turkmenistan"], page.QuerySelectorAll("thead a").Select(link => link.GetAttribute("href")));
        Assert.Contains("3 January 1992", page.QuerySelector("tbody tr")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relations")]
    [InlineData("missions")]
    [InlineData("treaties")]
    [InlineData("events")]
    [InlineData("trade")]
    [InlineData("nothing")]
    public async Task TheMap_LinksEveryPartnerThatHasAShapeAndItsTableEveryPartner(string by)
    {
        var page = await fixture.Site.Page("/map?by=" + by);

        Assert.Equal(3, page.QuerySelectorAll("svg.world a").Length);
        Assert.Equal(3, page.QuerySelectorAll("#kz-table tbody tr").Length);
        Assert.Equal(3, page.QuerySelectorAll(".worldmap .legend li").Skip(1).Sum(item => int.Parse(item.TextContent.Split(':')[^1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task TheMap_CountsOnlyPartnersWithAValue()
    {
        var page = await fixture.Site.Page("/map?by=relations");

        // Of the three partners one has a dated establishment of relations.
        Assert.Contains("1 of 3 partners", page.QuerySelector(".worldmap figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASource_ListsEverySectionAndRowThatCitesIt()
    {
        var page = await fixture.Site.Page("/sources/src");

        Assert.Contains("/articles/gas#lines", page.QuerySelectorAll("#kz-sections a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/timeline/2009#2009-12-14-line-opens", page.QuerySelectorAll("#kz-rows a").Select(link => link.GetAttribute("href")));
        Assert.Contains("https://archive.example.org/report", page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task ASource_SaysInOurWordsWhatItSays()
    {
        var annotated = await fixture.Site.Page("/sources/src");
        var plain = await fixture.Site.Page("/sources/other");

        Assert.Equal("Puts the length of the line at 1,833 km & calls it the country’s <longest>.", annotated.QuerySelector("#kz-note p")?.TextContent);
        Assert.Null(plain.GetElementById("kz-note"));
    }

    [Fact]
    public async Task ASourceWithoutACopyOnRecord_OffersToLookForOne()
    {
        var page = await fixture.Site.Page("/sources/other");

        Assert.Contains(page.QuerySelectorAll(".glance a").Select(link => link.GetAttribute("href")!), href => href.StartsWith("https://web.archive.org/web/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sources?q=report", 1)]
    [InlineData("/sources?kind=official-kazakh", 1)]
    [InlineData("/sources?q=zzz", 0)]
    public async Task TheBibliography_CanBeNarrowed(string address, int sources)
    {
        var page = await fixture.Site.Page(address);

        Assert.Equal(sources, page.QuerySelectorAll(".sourcelist li").Length);
    }

    [Fact]
    public async Task OfficeHolders_StandInOrderWithTheirTerms()
    {
        var page = await fixture.Site.Page("/office-holders");

        Assert.Equal(["Presidents", "Foreign ministers"], page.QuerySelectorAll("main section > h2").Select(heading => heading.TextContent).Take(2));
        Assert.Contains("in office", page.QuerySelectorAll("#kz-president tr")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheGlossary_GivesTermsInThreeLanguages()
    {
        var page = await fixture.Site.Page("/glossary");

        Assert.Equal("қосылу", page.QuerySelector("#accession [lang=kk]")?.TextContent.Trim());
        Assert.Contains("присоединение", page.QuerySelector("#accession [lang=ru]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDataPage_LeadsToEveryTable()
    {
        var page = await fixture.Site.Page("/data");

        foreach (var link in page.QuerySelectorAll("#kz-tables a"))
        {
            using var table = await fixture.Site.Get(link.GetAttribute("href")!);
            Assert.Equal("text/csv", table.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task HomeShowsTheDay_FromTheClock()
    {
        await using var site = await TestSite.Of(SmallSite.Block, new FakeTimeProvider(new DateTimeOffset(2026, 12, 14, 12, 0, 0, TimeSpan.Zero)));

        var page = await site.Page("/");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/timeline/2009#2009-12-14-line-opens");
    }
}

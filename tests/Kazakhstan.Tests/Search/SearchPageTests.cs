using System.Text.Json;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Search;

/// <summary>The page of results and the API, on a small site.</summary>
public sealed class SearchPageTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    private static string Query(string text) => "?q=" + Uri.EscapeDataString(text);

    private async Task<JsonElement> Api(string query)
    {
        using var answer = await fixture.Site.Get("/api/search" + query);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Urls(JsonElement found) => found.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("url").GetString()!);

    [Theory]
    [InlineData("China")]
    [InlineData("prc")]
    [InlineData("Қытай")]
    [InlineData("Кытай")]
    [InlineData("Китаем")]
    [InlineData("Beijing")]
    [InlineData("CN")]
    [InlineData("Chna")]
    [InlineData("relations with China")]
    public async Task APartnerUnderAnyName_ComesFirstAndIsUnderstood(string query)
    {
        var found = await Api(Query(query));

        Assert.Equal("/countries/china", Urls(found).First());
        Assert.Equal(["CN"], Strings(found.GetProperty("understood").GetProperty("countries")));
    }

    [Fact]
    public async Task ThePage_SaysHowTheQueryWasReadAndHowToReadItOtherwise()
    {
        var page = await fixture.Site.Page("/search" + Query("treaties with China 2000..2010"));

        var chips = page.QuerySelectorAll(".chip").Select(chip => chip.FirstChild!.TextContent.Trim()).ToList();
        Assert.Contains("Partner: China", chips);
        Assert.Contains("Years: 2000–2010", chips);
        var without = page.QuerySelectorAll("a.chip").First(chip => chip.TextContent.StartsWith("Partner", StringComparison.Ordinal)).GetAttribute("href");
        Assert.Equal("/search?q=treaties%20with%202000..2010", without);
        Assert.Contains(page.QuerySelectorAll(".chips a"), link => link.TextContent == "Search the exact words instead" && link.GetAttribute("href")!.Contains("%22China%22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAnswer_StandsOnTopWithItsSource()
    {
        var page = await fixture.Site.Page("/search" + Query("PRC"));

        var card = page.QuerySelector(".answer")!;
        Assert.Contains("Kazakhstan and China", card.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1992-01-03", card.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/sources/src");
    }

    [Theory]
    [InlineData("embassy in Beijing", "Missions: Kazakhstan and China")]
    [InlineData("trade with China 2022", "Goods trade of Kazakhstan with China")]
    [InlineData("treaties with China", "1 treaty with China")]
    [InlineData("Treaty on gas", "Treaty on gas")]
    [InlineData("who was foreign minister in 2001", "Foreign minister in 2001")]
    public async Task AQuestionThatTheTablesAnswer_HasACard(string query, string title)
    {
        var answer = (await Api(Query(query))).GetProperty("answer");

        Assert.Equal(title, answer.GetProperty("title").GetString());
        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.NotEmpty(row.GetProperty("sources").EnumerateArray()));
    }

    [Theory]
    [InlineData("gas prices")]
    [InlineData("nothing at all")]
    [InlineData("foreign minister of China in 2001 and his gas policy")]
    public async Task AQuestionThatIsNotSure_HasNoCard(string query) => Assert.Equal(JsonValueKind.Null, (await Api(Query(query))).GetProperty("answer").ValueKind);

    [Fact]
    public async Task ASection_IsFoundByItselfAndItsWordsAreMarked()
    {
        var page = await fixture.Site.Page("/search" + Query("line opened"));

        var hit = page.QuerySelectorAll(".hits > li").Single(item => item.QuerySelector("a")!.GetAttribute("href") == "/articles/gas#lines");
        Assert.Equal(["line", "opened"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task FoldedMatches_AreMarkedInTheTextAsItIsWritten()
    {
        var page = await fixture.Site.Page("/search" + Query("\"матин\""));

        Assert.Equal("Мәтін", page.QuerySelector(".hits mark")!.TextContent);
    }

    [Fact]
    public async Task TextThatLooksLikeMarkup_StaysText()
    {
        var page = await fixture.Site.Page("/search" + Query("tags quotes"));

        Assert.Contains("<tags>", page.QuerySelector(".hits")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("tags"));
        var odd = await fixture.Site.Page("/search" + Query("<script>alert(1)</script>\"'"));
        Assert.DoesNotContain(odd.QuerySelectorAll("main script"), _ => true);
    }

    [Theory]
    [InlineData("gas -prices", "/articles/gas#prices", false)]
    [InlineData("\"the treaty on gas\"", "/articles/gas#prices", true)]
    [InlineData("\"treaty gas the\"", "/articles/gas#prices", false)]
    [InlineData("prices OR belt", "/timeline/2013#2013-09-07-xi-visit", true)]
    [InlineData("kind:event gas", "/timeline/2009#2009-12-14-line-opens", true)]
    [InlineData("kind:event gas", "/articles/gas", false)]
    [InlineData("topic:trade country:cn", "/articles/trade#goods", true)]
    [InlineData("year:1995 policy", "/timeline/1995#1995-old", true)]
    [InlineData("year:1996.. policy", "/timeline/1995#1995-old", false)]
    [InlineData("pric*", "/articles/gas#prices", true)]
    public async Task Operators_DoWhatTheySay(string query, string url, bool isFound) => Assert.Equal(isFound, Urls(await Api(Query(query))).Contains(url));

    [Fact]
    public async Task EveryFacet_CountsWhatItsFilterLeaves()
    {
        foreach (var query in new[] { "?q=gas", "?q=China", "?country=cn", "?q=trade&kind=event", "?from=2000&to=2020", "?q=gas+OR+trade" })
        {
            var found = await Api(query);
            foreach (var facet in found.GetProperty("facets").EnumerateArray())
            {
                var field = facet.GetProperty("field").GetString();
                foreach (var value in facet.GetProperty("values").EnumerateArray().Where(value => !value.GetProperty("isChosen").GetBoolean()))
                {
                    var chosen = value.GetProperty("value").GetString()!;
                    var bounds = chosen.Split("..");
                    var filter = field == "period" ? (bounds[0].Length > 0 ? "&from=" + bounds[0] : "") + (bounds[1].Length > 0 ? "&to=" + bounds[1] : "") : $"&{field}={chosen}";
                    var narrowed = await Api((field == "kind" ? query.Replace("&kind=event", "", StringComparison.Ordinal) : query) + filter);
                    Assert.True(value.GetProperty("count").GetInt32() == narrowed.GetProperty("total").GetInt32(), $"{query} {filter}");
                }
            }
        }
    }

    [Fact]
    public async Task FiltersOfTheAddress_CanBeTakenAwayOneByOneOrTogether()
    {
        var page = await fixture.Site.Page("/search?q=gas&country=cn&topic=energy");

        var links = page.QuerySelectorAll(".chips a").ToDictionary(link => link.TextContent.Split(',')[0].Trim(), link => link.GetAttribute("href"));
        Assert.Equal("/search?q=gas&topic=energy", links["About China"]);
        Assert.Equal("/search?q=gas&country=cn", links["On Energy"]);
        Assert.Equal("/search?q=gas", links["Clear all filters"]);
        Assert.True(page.QuerySelector("input[name=country][value=cn]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task AWordThatStandsNowhere_IsCorrectedAloudWithAWayBack()
    {
        var page = await fixture.Site.Page("/search" + Query("Turkmenistn"));

        Assert.Contains("“Turkmenistn”", page.QuerySelector(".mean")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/countries/turkmenistan", page.QuerySelector(".hits a")!.GetAttribute("href"));
        var back = await fixture.Site.Page(page.QuerySelector(".mean a")!.GetAttribute("href")!);
        Assert.Empty(back.QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task AnEmptyPage_SaysWhatElseToTry()
    {
        var page = await fixture.Site.Page("/search" + Query("\"gas belt\""));

        Assert.Contains("Nothing has", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".nomatch a"), link => link.GetAttribute("href") == "/topics");
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/api/search")]
    public async Task AQueryThatIsTooLong_IsRefusedInPlainWords(string path)
    {
        using var longest = await fixture.Site.Get(path + Query(new string('x', 1000)));
        using var longer = await fixture.Site.Get(path + Query(new string('x', 1001)));

        Assert.Equal(200, (int)longest.StatusCode);
        Assert.Equal(400, (int)longer.StatusCode);
        Assert.Contains("1000 characters", await longer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_ComeAsAListAndAsBrowsersWantThem()
    {
        var list = JsonDocument.Parse(await fixture.Site.Client.GetStringAsync(new Uri("/api/suggest?q=chi", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        var first = list.EnumerateArray().First();
        Assert.Equal(("China", "country", "/countries/china", "CN"), (first.GetProperty("title").GetString(), first.GetProperty("kind").GetString(), first.GetProperty("url").GetString(), first.GetProperty("detail").GetString()));

        var browser = JsonDocument.Parse(await fixture.Site.Client.GetStringAsync(new Uri("/api/suggest?format=opensearch" + Query("кит").Replace('?', '&'), UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("кит", browser[0].GetString());
        Assert.Equal("China", browser[1][0].GetString());
    }

    [Fact]
    public async Task Resolve_GivesEveryBearerOfAName()
    {
        var found = JsonDocument.Parse(await fixture.Site.Client.GetStringAsync(new Uri("/api/resolve" + Query("Қытай"), UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("/countries/china", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("url").GetString());
    }
}

namespace Kazakhstan.Tests.Content.FrontMatter;

public sealed class FrontMatterTests
{
    private const string Summary = "A summary that is long enough to pass, since it has more than sixty characters.";

    [Fact]
    public void MistakeInTheFirstField_IsReportedAtItsPlace() =>
        Assert.Equal(["articles/a.md:2:1 KZ0106"], TestContent.Load($"---\ntitel: T\ntitle: T\nsummary: {Summary}\ntopics: [energy]\nupdated: 2026-11-24\n---\n").Found);

    [Fact]
    public void MistakeInTheLastField_IsReportedAtItsPlace() =>
        Assert.Equal(["articles/a.md:6:9 KZ0110"], TestContent.Load($"---\ntitle: T\nsummary: {Summary}\ntopics: [energy]\nupdated: 2026-11-24\nstatus:  public\n---\n".Replace("status:  ", "status: ", StringComparison.Ordinal)).Found);

    [Fact]
    public void UnknownSlugInAList_IsReportedAtTheItem() =>
        Assert.Equal(["articles/a.md:5:20 KZ0201", "articles/a.md:7:5 KZ0203"], TestContent.Load($"""
            -- articles/a.md --
            ---
            title: T
            summary: {Summary}
            topics: [energy]
            countries: [china, xx]
            organisations:
              - sco
            updated: 2026-11-24
            ---

            China. [@src]
            -- countries/china.md --
            """).Found);

    [Fact]
    public void NearestSlug_IsOffered() =>
        Assert.Contains("did you mean 'china'", Assert.Single(Front("countries: [chine]").Diagnostics, found => found.Rule.Code == "KZ0201").Advice, StringComparison.Ordinal);

    [Fact]
    public void MissingFrontMatter_IsReported() => Assert.Equal(["topics/oil.md:1:1 KZ0104"], TestContent.Load("-- topics/oil.md --\n---- \nx").Found);

    [Fact]
    public void FrontMatterThatIsNeverClosed_IsMissing() => Assert.Equal(["articles/a.md:1:1"], TestContent.Load("---\ntitle: T\n").Places("KZ0104"));

    [Fact]
    public void FrontMatterWithWindowsLineEnds_IsRead() => Assert.Empty(TestContent.Load($"---\r\ntitle: T\r\nsummary: {Summary}\r\ntopics: [energy]\r\nupdated: 2026-11-24\r\n---\r\n\r\nText. [@src]\r\n").Found);

    [Theory]
    [InlineData("title: [", "articles/a.md:3:")]
    [InlineData("title: \"T", "articles/a.md:2:")]
    [InlineData("title: &a *b", "articles/a.md:2:")]
    public void MalformedYaml_IsReported(string yaml, string place) => Assert.StartsWith(place, Assert.Single(TestContent.Load($"---\n{yaml}\n---\n").Places("KZ0105")), StringComparison.Ordinal);

    [Theory]
    [InlineData("changes: Published.", "KZ0108")]
    [InlineData("changes: {24 November 2026: Published.}", "KZ0109")]
    [InlineData("changes: {2026-11-24: [Published.]}", "KZ0108")]
    [InlineData("changes: {2026-11-24: ''}", "KZ0108")]
    [InlineData("changes: {2026-12-01: Published.}", "KZ0114")]
    public void ChangesThatAreNoDatesWithTexts_AreReported(string changes, string code) => Assert.Single(Front(changes).Places(code));

    [Fact]
    public void FrontMatterThatIsAList_IsReported() => Assert.Equal(["articles/a.md:2:1"], TestContent.Load("---\n- title\n---\n").Places("KZ0105"));

    [Fact]
    public void KeyGivenTwice_IsReportedAtTheSecond()
    {
        var load = Front("updated: 2026-11-24");
        Assert.Equal(["articles/a.md:6:1"], load.Places("KZ0112"));
        Assert.Equal(["the key 'updated' is given twice"], load.Messages("KZ0112"));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("summary")]
    [InlineData("topics")]
    [InlineData("updated")]
    public void MissingField_IsReported(string key)
    {
        var lines = new[] { "title: T", $"summary: {Summary}", "topics: [energy]", "updated: 2026-11-24" }.Where(line => !line.StartsWith(key, StringComparison.Ordinal));
        Assert.Equal([$"missing field '{key}'"], TestContent.Load($"---\n{string.Join('\n', lines)}\n---\n").Messages("KZ0107"));
    }

    [Theory]
    [InlineData("reviewed: 24.11.2026")]
    [InlineData("reviewed: 2026-11")]
    [InlineData("reviewed: 2026-02-30")]
    public void DayThatIsNoDay_IsReported(string line) => Assert.Equal(["articles/a.md:6:11"], Front(line).Places("KZ0109"));

    [Theory]
    [InlineData("reviewed: [a]", "articles/a.md:6:11")]
    [InlineData("redirects: [Old Name]", "articles/a.md:6:13")]
    [InlineData("countries: {a: b}", "articles/a.md:6:12")]
    [InlineData("countries: [[a]]", "articles/a.md:6:13")]
    public void WrongKindOfValue_IsReported(string line, string place) => Assert.Equal([place], Front(line).Places("KZ0108"));

    [Fact]
    public void ItemListedTwice_IsReportedAtTheSecond() => Assert.Equal(["articles/a.md:6:18"], Front("redirects: [old, old]").Places("KZ0205"));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void SummaryHas60To240Characters(int length, bool isAccepted) =>
        Assert.Equal(isAccepted ? [] : ["articles/a.md:3:10"], TestContent.Load($"---\ntitle: T\nsummary: {new string('a', length)}\ntopics: [energy]\nupdated: 2026-11-24\n---\n").Places("KZ0111"));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void TitleHasAtMost80Characters(int length, bool isAccepted) =>
        Assert.Equal(isAccepted ? [] : ["articles/a.md:2:8"], TestContent.Load($"---\ntitle: {new string('a', length)}\nsummary: {Summary}\ntopics: [energy]\nupdated: 2026-11-24\n---\n").Places("KZ0111"));

    private static LoadedContent Front(string line) =>
        TestContent.Load($"-- articles/a.md --\n---\ntitle: T\nsummary: {Summary}\ntopics: [energy]\nupdated: 2026-11-24\n{line}\n---\n-- countries/china.md --\n");
}

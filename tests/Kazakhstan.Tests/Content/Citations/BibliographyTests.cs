namespace Kazakhstan.Tests.Content.Citations;

public sealed class BibliographyTests
{
    private const string Rest = "type: report, title: T, accessed: 2026-11-24, language: en, kind: press";

    [Fact]
    public void GoodRecords_AreAccepted()
    {
        var load = Load($"- {{id: b, {Rest}, URL: \"https://a.example/x?y#z\"}}\n- {{id: a-1, {Rest}, publisher: P, issued: 2020-05}}\n");
        Assert.Empty(load.Found);
        Assert.Equal(["a-1", "b"], load.Content.Bibliography.All.Select(source => source.Id));
        Assert.Equal(2020, load.Content.Bibliography.Find("a-1")!.Issued!.Earliest.Year);
    }

    [Theory]
    [InlineData("- {id: a, " + Rest + "}", "sources.yaml:1:3 KZ0404")]
    [InlineData("- {id: a, " + Rest + ", publisher: P}", "sources.yaml:1:3 KZ0404")]
    [InlineData("- {id: A b, " + Rest + ", URL: \"https://a.example\"}", "sources.yaml:1:8 KZ0108")]
    [InlineData("- {id: a, " + Rest + ", URL: \"ftp://a.example\"}", "sources.yaml:1:89 KZ0405")]
    [InlineData("- {id: a, " + Rest + ", URL: www.a.example}", "sources.yaml:1:89 KZ0405")]
    [InlineData("- {id: a, type: report, title: T, accessed: 2026-11-24, language: en, kind: blog, URL: \"https://a.example\"}", "sources.yaml:1:77 KZ0110")]
    [InlineData("- {id: a, type: report, title: T, accessed: yesterday, language: en, kind: press, URL: \"https://a.example\"}", "sources.yaml:1:45 KZ0109")]
    [InlineData("- {id: a, type: report, title: T, language: en, kind: press, URL: \"https://a.example\"}", "sources.yaml:1:3 KZ0107")]
    [InlineData("- {id: a, " + Rest + ", URL: \"https://a.example\", Url: x}", "sources.yaml:1:110 KZ0106")]
    [InlineData("- text", "sources.yaml:1:3 KZ0105")]
    [InlineData("a: b", "sources.yaml:1:1 KZ0105")]
    [InlineData("- [", "sources.yaml:2:1 KZ0105")]
    public void MistakeInARecord_IsReportedAtItsPlace(string yaml, string place) => Assert.Equal([place], Load(yaml + "\n").Found);

    [Fact]
    public void IdUsedTwice_IsReportedAtTheSecond()
    {
        var load = Load($"- {{id: a, {Rest}, URL: \"https://a.example\"}}\n- {{id: a, {Rest}, URL: \"https://b.example\"}}\n");
        Assert.Equal(["sources.yaml:2:8 KZ0403"], load.Found);
        Assert.Equal("https://a.example", load.Content.Bibliography.Find("a")!.Url);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401, "sources.yaml:1:116 KZ0111")]
    public void NoteThatIsTooLong_IsReported(int length, params string[] found)
    {
        var load = Load($"- {{id: a, URL: \"https://a.example\", {Rest}, note: {new string('n', length)}}}\n");
        Assert.Equal(found, load.Found);
        Assert.Equal(length, load.Content.Bibliography.Find("a")!.Note!.Length);
    }

    [Theory]
    [InlineData("https://a.example/page", "https://a.example/page", true)]
    [InlineData("https://a.example/page", "http://www.a.example/page/", true)]
    [InlineData("https://a.example/page", "https://a.example/page?p=2", false)]
    [InlineData("https://a.example/page#one", "https://a.example/page#two", false)]
    public void AddressUsedTwice_IsReportedAtTheSecondAndBothAreKept(string first, string second, bool repeated)
    {
        var load = Load($"- {{id: a, {Rest}, URL: \"{first}\"}}\n- {{id: b, {Rest}, URL: \"{second}\"}}\n");
        Assert.Equal(repeated ? ["sources.yaml:2:89 KZ0407"] : [], load.Found);
        Assert.Equal(["a", "b"], load.Content.Bibliography.Ids.Order());
    }

    [Fact]
    public void EmptyFile_IsAnEmptyBibliography() => Assert.Empty(Load("# nothing yet\n").Found);

    private static LoadedContent Load(string yaml) => TestContent.Load($"-- topics/energy.md --\n-- sources.yaml --\n{yaml}");
}

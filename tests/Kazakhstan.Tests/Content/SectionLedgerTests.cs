using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content;

public sealed class SectionLedgerTests
{
    [Theory]
    [InlineData("## Transit {#transit}")]
    [InlineData("## Transit of gas {#transit-of-gas aka=\"transit\"}")]
    [InlineData("## Transit of gas {#transit-of-gas aka=\"older transit\"}")]
    public void PublishedSectionThatStillAnswers_IsAccepted(string heading) => Assert.Empty(Load(heading).Found);

    [Fact]
    public void PublishedSectionThatIsGone_IsReportedAtItsLine()
    {
        var load = Load("## Transit of gas {#transit-of-gas}");
        Assert.Equal(["published-sections.tsv:2:1 KZ0306"], load.Found);
        Assert.Contains("aka=\"transit\"", load.Diagnostics[0].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void SectionMovedToAnotherArticle_IsAccepted()
    {
        var load = Load("## Gas {#gas}", "-- articles/b.md --\n## Transit {#transit aka=\"a#transit\"}\n");
        Assert.Empty(load.Found);
        Assert.Equal("a", load.Content.Articles[1].Body.Sections[0].MovedFrom[0].Page.Slug);
    }

    [Fact]
    public void SectionMovedFromARenamedArticle_IsAccepted() =>
        Assert.Empty(TestContent.Load("-- articles/a.md --\n## Gas {#gas}\n-- articles/b.md --\n## Transit {#transit aka=\"old#transit\"}\n-- redirects.tsv --\n/articles/old\t/articles/a\n-- published-sections.tsv --\n/articles/old\ttransit\n").Found);

    [Fact]
    public void SectionOfARenamedArticle_IsAccepted() =>
        Assert.Empty(TestContent.Load("-- articles/a.md --\n## Transit {#transit}\n-- redirects.tsv --\n/articles/old\t/articles/a\n-- published-sections.tsv --\n/articles/old\ttransit\n").Found);

    [Fact]
    public void MoveFromASectionThatStillStands_IsReported() =>
        Assert.Equal(["articles/b.md:1:29"], Load("## Transit {#transit}", "-- articles/b.md --\n## Transit {#transit-b aka=\"a#transit\"}\n").Places("KZ0307"));

    [Fact]
    public void MoveFromAnUnknownArticle_IsReported() => Assert.Equal(["KZ0301"], Load("## Transit {#transit}", "-- articles/b.md --\n## Transit {#transit-b aka=\"gone#transit\"}\n").Diagnostics.Select(found => found.Rule.Code));

    [Fact]
    public void SameMoveTwice_IsReportedAtTheSecond() =>
        Assert.Equal(["articles/c.md:1:24"], Load("## Gas {#gas}", "-- articles/b.md --\n## Transit {#here aka=\"a#transit\"}\n-- articles/c.md --\n## Transit {#here aka=\"a#transit\"}\n").Places("KZ0307"));

    [Fact]
    public void EarlierIdThatIsASection_IsReported() => Assert.Single(Load("## Transit {#transit}\n\n## Gas {#gas aka=\"transit\"}").Places("KZ0307"));

    [Fact]
    public void RetiredArticle_AnswersForItsSections() =>
        Assert.Empty(TestContent.Load("-- articles/a.md --\n---\ntitle: T\nsummary: A summary that is long enough to pass, since it has more than sixty characters.\nupdated: 2026-11-24\nstatus: retired\n---\n\nGone.\n-- published-sections.tsv --\n/articles/a\ttransit\n").Found);

    [Theory]
    [InlineData("/articles/a transit")]
    [InlineData("articles/a\ttransit")]
    [InlineData("/articles/a\ttransit\tmore")]
    public void LineOfAnotherForm_IsReported(string line) =>
        Assert.Equal(["published-sections.tsv:1:1"], TestContent.Load($"-- articles/a.md --\n## Transit {{#transit}}\n-- published-sections.tsv --\n{line}\n").Places("KZ0311"));

    [Fact]
    public void Ledger_KeepsOldLinesAndAddsNewOnesInOrder()
    {
        var folder = Directory.CreateTempSubdirectory("kazakhstan-");
        TestContent.Write("-- articles/a.md --\n---\ntitle: T\n---\n\n## Transit {#transit}\n-- published-sections.tsv --\n# old remark\n/articles/z\tgone\n", folder.FullName);
        var content = ContentLoader.Load(folder.FullName).Content;
        Assert.EndsWith("lines are never removed.\n/articles/a\ttransit\n/articles/z\tgone\n", ContentLoader.Ledger(folder.FullName, content), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static LoadedContent Load(string text, string more = "") => TestContent.Load($"-- articles/a.md --\n{text}\n{more}-- published-sections.tsv --\n# remark\n/articles/a\ttransit\n");
}

namespace Kazakhstan.Tests.Content.Editorial;

public sealed class EditorialRulesTests
{
    [Theory]
    [InlineData("A claim without a source.", "articles/a.md:1:1")]
    [InlineData("A claim. [@src]\n\nAnother claim.", "articles/a.md:3:1")]
    [InlineData("> A quotation.\n\nText. [@src]\n\nMore.", "articles/a.md:5:1")]
    [InlineData("- one\n- two\n", "articles/a.md:1:1")]
    [InlineData("A claim with a [link](a.md). And another claim.", "articles/a.md:1:1")]
    public void UncitedParagraph_IsReportedAtItsStart(string text, string place) => Assert.Equal([place], TestContent.Load(text).Places("KZ0606"));

    [Theory]
    [InlineData("A claim. [@src]")]
    [InlineData("Kazakhstan and China agreed. [@src] China said more on [this page](a.md).")]
    [InlineData("Three parts:\n\n- one [@src]\n- two\n")]
    [InlineData("A claim. [@src]\n\n- one\n- two\n")]
    [InlineData("> A quotation.\n\nIts place. [@src]")]
    [InlineData("More stands under [the other page](a.md).")]
    [InlineData("## A heading {#h}\n\n| a | b |\n| --- | --- |\n| c | d |\n")]
    [InlineData("A claim.[^1] [@src]\n\n[^1]: A remark.\n")]
    public void ParagraphThatNeedsNoSource_IsAccepted(string text) => Assert.Empty(TestContent.Load($"-- articles/a.md --\n{text}\n-- countries/china.md --\n").Places("KZ0606"));

    [Fact]
    public void UncitedIntroductionOfAnEntry_IsReported() => Assert.Equal(["countries/china.md:1:1"], TestContent.Load("-- countries/china.md --\nA claim.\n").Places("KZ0606"));

    [Theory]
    [InlineData("Exports reached 12,500. [@src]", 17)]
    [InlineData("It grew by 150000; then it fell. [@src]", 12)]
    public void BareFigure_IsReportedAtIt(string text, int column) => Assert.Equal([$"articles/a.md:1:{column}"], TestContent.Load(text).Places("KZ0607"));

    [Theory]
    [InlineData("Exports reached 12,500 tonnes. [@src]")]
    [InlineData("The number of students reached 12,500. [@src]")]
    [InlineData("Russia sent 3,000 soldiers and Kazakhstan 1,500. [@src]")]
    [InlineData("Russia sent 3,000 soldiers. Kazakhstan sent 1,500. [@src]")]
    [InlineData("That was in 1992. [@src]")]
    [InlineData("It is law No. 12345. [@src]")]
    [InlineData("It cost $12,500. [@src]")]
    public void FigureWithItsNoun_IsAccepted(string text) => Assert.Empty(TestContent.Load(text).Places("KZ0607"));

    [Theory]
    [InlineData("It recently joined. [@src]", "articles/a.md:1:4")]
    [InlineData("Currently it is closed. [@src]", "articles/a.md:1:1")]
    [InlineData("The city is **now** called Astana. [@src]", "articles/a.md:1:15")]
    [InlineData("It has had two so far. [@src]", "articles/a.md:1:16")]
    [InlineData("- Two were built to date. [@src]", "articles/a.md:1:18")]
    [InlineData("First line\nand at present a second. [@src]", "articles/a.md:2:5")]
    public void UndatedWord_IsReportedAtIt(string text, string place) => Assert.Equal([place], TestContent.Load(text).Places("KZ0608"));

    [Theory]
    [InlineData("A protocol brought it up to date. [@src]")]
    [InlineData("It appears to date from 1757. [@src]")]
    [InlineData("The channel Russia Today showed it. [@src]")]
    [InlineData("“It is closed now,” he said. [@src]")]
    [InlineData("> It is closed now. [@src]")]
    [InlineData("As of June 2025 it is now closed. [@src]")]
    [InlineData("In so far as it applies, it binds. [@src]")]
    [InlineData("Everything is known. [@src]")]
    public void DatedWord_IsAccepted(string text) => Assert.Empty(TestContent.Load(text).Places("KZ0608"));

    [Fact]
    public void HeadingThatSaysNothing_IsReported() => Assert.Equal(["articles/a.md:1:1", "articles/a.md:5:1"], TestContent.Load("## Background\n\nText. [@src]\n\n## overview\n").Places("KZ0609"));

    [Fact]
    public void HeadingThatSaysSomething_IsAccepted() => Assert.Empty(TestContent.Load("## Background of the border talks\n\n## History of the canal\n").Places("KZ0609"));

    [Fact]
    public void SentenceOfTwoArticles_IsReportedInTheLater()
    {
        var load = TestContent.Load("""
            -- articles/a.md --
            First. The two states agreed in Moscow to divide the bed of the sea. [@src]
            -- articles/b.md --
            Second.

            Before. The two states, agreed in Moscow to divide the bed of the sea! [@src]
            """);
        Assert.Equal(["articles/b.md:3:9"], load.Places("KZ0610"));
        Assert.Contains("content/articles/a.md", Assert.Single(load.Messages("KZ0610")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("They agreed to divide the bed of the sea.")]
    [InlineData("The two states agreed in Moscow to divide the bed of the lake.")]
    public void ShortOrDifferentSentence_IsAccepted(string sentence) =>
        Assert.Empty(TestContent.Load($"-- articles/a.md --\nThey agreed to divide the bed of the sea. The two states agreed in Moscow to divide the bed of the sea. [@src]\n-- articles/b.md --\n{sentence} [@src]\n").Places("KZ0610"));

    [Fact]
    public void SentenceTwiceInOneArticle_IsAccepted() =>
        Assert.Empty(TestContent.Load("The two states agreed in Moscow to divide the bed of the sea. [@src]\n\nThe two states agreed in Moscow to divide the bed of the sea. [@src]").Places("KZ0610"));

    [Fact]
    public void ListedEntryThatIsNeverNamed_IsReportedInTheFrontMatter() => Assert.Equal(["articles/a.md:5:21"], Listing("Text about Russia. [@src]").Places("KZ0612"));

    [Theory]
    [InlineData("Text about Russia and China. [@src]")]
    [InlineData("Text about Russia and its [neighbour](../countries/china.md). [@src]")]
    [InlineData("## Russia and China\n\nText. [@src]")]
    public void ListedEntryThatIsNamed_IsAccepted(string text) => Assert.Empty(Listing(text).Places("KZ0612"));

    [Fact]
    public void RetiredArticle_IsNotChecked() =>
        Assert.Empty(TestContent.Load("---\ntitle: T\nsummary: A summary that is long enough to pass, since it has more than sixty characters.\nupdated: 2026-11-24\nstatus: retired\n---\n\n## Overview\n\nIt is now told elsewhere.\n").Found);

    private static LoadedContent Listing(string text) => TestContent.Load($"""
        -- articles/a.md --
        ---
        title: T
        summary: A summary that is long enough to pass, since it has more than sixty characters.
        topics: [energy]
        countries: [russia, china]
        updated: 2026-11-24
        ---

        {text}
        -- countries/china.md --
        -- countries/russia.md --
        """);
}

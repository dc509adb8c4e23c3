using Kazakhstan.Content.Articles;

namespace Kazakhstan.Tests.Content;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("Iran's part", "Iran’s part")]
    [InlineData("He said \"yes\" (\"no\")", "He said “yes” (“no”)")]
    [InlineData("the states' word", "the states’ word")]
    [InlineData("'so' it was", "‘so’ it was")]
    [InlineData("on 9 November 2017", "on 9\u00a0November 2017")]
    [InlineData("57 per cent of 4.4 billion", "57\u00a0per cent of 4.4\u00a0billion")]
    [InlineData("Law No. 356", "Law No.\u00a0356")]
    [InlineData("in May 2017 and 12 states", "in May 2017 and 12 states")]
    public void RunningText_IsSetAsInPrint(string written, string set) => Assert.Equal(set, Typography.Set(written));

    [Fact]
    public void AnApostropheAtTheStartOfAPiece_IsToldByWhatStandsBeforeIt() => Assert.Equal("’s", Typography.Set("'s", 'n'));

    [Fact]
    public void TextForSearch_StaysAsWritten()
    {
        var content = TestContent.Load("## Part {#part}\n\nIran's \"part\" of 9 November 2017. [@src]").Content;

        var section = content.Articles.Single().Body.Sections.Single(section => section.Id == "part");

        Assert.Equal("Iran's \"part\" of 9 November 2017.", section.Text);
        Assert.Contains("Iran’s “part” of 9\u00a0November 2017.", section.Html, StringComparison.Ordinal);
    }
}

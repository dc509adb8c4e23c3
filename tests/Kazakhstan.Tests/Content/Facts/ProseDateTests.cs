namespace Kazakhstan.Tests.Content.Facts;

public sealed class ProseDateTests
{
    [Theory]
    [InlineData("On 22 October 1992 it began.", "1992-10-22")]
    [InlineData("In October 1992 it began.", "1992-10")]
    [InlineData("It began in 1992.", "1992")]
    [InlineData("It met on 30 and 31 January 1992.", "1992-01-30/1992-01-31")]
    [InlineData("It met on 18–20 May 1992.", "1992-05-18/1992-05-20")]
    [InlineData("From 1992 to 1995 it grew.", "1992 1995")]
    [InlineData("On 13 October of that year he left.", "?")]
    [InlineData("On 25 May and 7 June 2012 they met.", "? 2012-06-07")]
    [InlineData("It paid 2,000 dollars for 1992 kilometres.", "")]
    [InlineData("Resolution 1540/2004 and law No. 2030-V hold.", "")]
    public void Dates_AreFound(string text, string dates) => Assert.Equal(dates, string.Join(' ', ProseDate.Find(text).Select(date => date.Date?.Text ?? "?")));

    [Fact]
    public void Date_KnowsItsPlace()
    {
        var date = Assert.Single(ProseDate.Find("On 22 October 1992 it began."));
        Assert.Equal((3, 18), (date.Start, date.End));
    }
}

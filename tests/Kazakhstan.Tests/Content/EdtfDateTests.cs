using CsCheck;
using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content;

public sealed class EdtfDateTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 700_000].Select(number => DateOnly.FromDayNumber(number + 365));

    [Theory]
    [InlineData("1992", "1992-01-01", "1992-12-31", DatePrecision.Year)]
    [InlineData("1992-02", "1992-02-01", "1992-02-29", DatePrecision.Month)]
    [InlineData("1992-10-22", "1992-10-22", "1992-10-22", DatePrecision.Day)]
    [InlineData("1992~", "1992-01-01", "1992-12-31", DatePrecision.Year)]
    [InlineData("1992-10?", "1992-10-01", "1992-10-31", DatePrecision.Month)]
    [InlineData("1992/1994-05", "1992-01-01", "1994-05-31", DatePrecision.Interval)]
    [InlineData("1992-10-22/1992-10-24", "1992-10-22", "1992-10-24", DatePrecision.Interval)]
    [InlineData("1992/..", "1992-01-01", "9999-12-31", DatePrecision.Interval)]
    [InlineData("../1992", "0001-01-01", "1992-12-31", DatePrecision.Interval)]
    public void Date_IsAsExactAsWritten(string text, string earliest, string latest, DatePrecision precision)
    {
        Assert.True(EdtfDate.TryParse(text, out var date));
        Assert.Equal((text, DateOnly.Parse(earliest, null), DateOnly.Parse(latest, null), precision), (date.Text, date.Earliest, date.Latest, date.Precision));
        Assert.Equal(text.Contains('~', StringComparison.Ordinal), date.IsApproximate);
        Assert.Equal(text.Contains('?', StringComparison.Ordinal), date.IsUncertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("92")]
    [InlineData("0000")]
    [InlineData("1992-13")]
    [InlineData("1992-00")]
    [InlineData("1991-02-29")]
    [InlineData("1992-1-1")]
    [InlineData("1992/1991")]
    [InlineData("../..")]
    [InlineData("1992/")]
    [InlineData("1992-10-22 ")]
    [InlineData("22 October 1992")]
    [InlineData("1992~?")]
    [InlineData("1992/1993/1994")]
    [InlineData("١٩٩٢")]
    public void AnythingElse_IsNoDate(string text) => Assert.False(EdtfDate.TryParse(text, out _));

    [Fact]
    public void EveryDay_ReadsBack() => Days.Sample(day =>
    {
        Assert.True(EdtfDate.TryParse(day.ToString("yyyy-MM-dd", null), out var date));
        Assert.Equal((day, day), (date.Earliest, date.Latest));
    });

    [Fact]
    public void EveryInterval_HoldsBothItsDays() => Gen.Select(Days, Days).Sample((one, other) =>
    {
        var ordered = one <= other;
        Assert.Equal(ordered, EdtfDate.TryParse($"{one:yyyy-MM-dd}/{other:yyyy-MM-dd}", out var date));
        if (ordered)
        {
            Assert.Equal((one, other), (date.Earliest, date.Latest));
        }
    });

    [Fact]
    public void AnyText_IsReadOrRefused() =>
        Gen.OneOf(Gen.Char["0123456789-/.~? "].Array[0, 24].Select(characters => new string(characters)), Gen.String).Sample(text =>
        {
            if (EdtfDate.TryParse(text, out var date))
            {
                Assert.True(date.Earliest <= date.Latest);
            }
        });
}

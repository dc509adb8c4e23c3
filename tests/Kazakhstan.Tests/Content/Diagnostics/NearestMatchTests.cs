using CsCheck;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Content.Diagnostics;

public sealed class NearestMatchTests
{
    [Theory]
    [InlineData("chnia", "china")]
    [InlineData("kazakstan", "kazakhstan")]
    [InlineData("China", "china")]
    [InlineData("ab", "abc")]
    public void NearWord_IsFound(string written, string nearest) => Assert.Equal(nearest, NearestMatch.Find(written, ["china", "kazakhstan", "abc", "uzbekistan"]));

    [Theory]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("turkmenistan-and-more")]
    public void FarWord_FindsNothing(string written) => Assert.Null(NearestMatch.Find(written, ["china", "kazakhstan"]));

    [Fact]
    public void Ties_GoToTheFirstInOrdinalOrder() => Assert.Equal("bat", NearestMatch.Find("xat", ["cat", "bat", "hat"]));

    [Fact]
    public void Distance_IsAMetricOfEdits() => Gen.Select(Gen.Char["abc"].Array[0, 8].Select(c => new string(c)), Gen.Char["abc"].Array[0, 8].Select(c => new string(c))).Sample((left, right) =>
    {
        var distance = NearestMatch.Distance(left, right);
        Assert.Equal(distance, NearestMatch.Distance(right, left));
        Assert.Equal(left == right, distance == 0);
        Assert.InRange(distance, Math.Abs(left.Length - right.Length), Math.Max(left.Length, right.Length));
    });
}

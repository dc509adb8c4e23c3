using System.Text;
using CsCheck;
using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Content;

public sealed class SourceFileTests
{
    [Fact]
    public void InvalidUtf8_IsReportedAtTheFirstBadByte()
    {
        var load = TestContent.LoadBytes("-- articles/a.md --\nAn \\xFF is no letter.\n");
        Assert.Equal(["articles/a.md:1:4 KZ0101"], load.Found);
        Assert.Equal(["the file is not valid UTF-8: byte 0xFF"], load.Messages("KZ0101"));
    }

    [Fact]
    public void CutOffCharacter_IsReported()
    {
        List<Diagnostic> diagnostics = [];
        Assert.Null(SourceFile.Decode("a.md", [.. "ok\nә"u8[..^1]], diagnostics));
        Assert.Equal(new SourceLocation("a.md", 2, 1), Assert.Single(diagnostics).Location);
    }

    [Fact]
    public void ByteOrderMark_IsDropped()
    {
        List<Diagnostic> diagnostics = [];
        Assert.Equal("text", SourceFile.Decode("a.md", [.. Encoding.UTF8.Preamble, .. "text"u8], diagnostics)!.Text);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab", 9, 1, 3)]
    public void Offset_HasLineAndColumn(string text, int offset, int line, int column) => Assert.Equal(new SourceLocation("a.md", line, column), new SourceFile("a.md", text).At(offset));

    [Fact]
    public void Offset_ReadsBack() => Gen.Select(Gen.Char["ab\n\rқ"].Array[0, 30].Select(characters => new string(characters)), Gen.Int[0, 30]).Sample((text, number) =>
    {
        var offset = Math.Min(number, text.Length);
        var file = new SourceFile("a.md", text);
        var place = file.At(offset);
        Assert.Equal(offset, file.OffsetOf(place.Line, place.Column));
    });

    [Fact]
    public void AnyBytes_AreReadOrReported() => Gen.Byte.Array.Sample(bytes =>
    {
        List<Diagnostic> diagnostics = [];
        Assert.Equal(SourceFile.Decode("a.md", bytes, diagnostics) is null, diagnostics.Count == 1);
    });
}

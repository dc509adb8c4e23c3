using System.Text;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>One content file: its path and text, with line starts so that an offset becomes a line and column.</summary>
public sealed class SourceFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly int[] _lineStarts;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Path from the directory above the content folder, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>File name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Decodes a file. A byte-order mark is dropped; invalid UTF-8 is reported at the first bad byte and gives null.</summary>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            return new(path, StrictUtf8.GetString(body));
        }
        catch (DecoderFallbackException bad)
        {
            // The valid text before the bad byte tells its line and column.
            var before = new SourceFile(path, Encoding.UTF8.GetString(body[..bad.Index]));
            diagnostics.Add(Diagnostic.Of(Rules.InvalidUtf8, before.At(before.Text.Length), bad.BytesUnknown![0].ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
            return null;
        }
    }

    /// <summary>The place of a character offset.</summary>
    public SourceLocation At(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new(Path, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column that count from 1.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Clamp(_lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)] + column - 1, 0, Text.Length);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Kazakhstan.Content.Citations;

/// <summary>Reads citations in Pandoc's syntax (Pandoc User's Guide, “Citation syntax”): a bracket that begins with <c>@</c>, items separated by semicolons, a locator after a comma.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var end = text.IndexOfAny([']', '['], start + 1);
        var isClosed = end >= 0 && end <= slice.End && text[end] == ']';
        var stop = isClosed ? end : slice.End + 1;
        var opening = processor.GetSourcePosition(start, out var line, out var column);
        var (items, malformed) = ReadItems(text[(start + 1)..stop], opening + 1);
        if (!isClosed)
        {
            malformed = [(opening, text[start..Math.Min(stop, start + 40)])];
        }

        processor.Inline = new CitationInline
        {
            Items = items,
            Malformed = malformed,
            Span = new SourceSpan(opening, opening + (stop - start)),
            Line = line,
            Column = column,
        };
        slice.Start = isClosed ? stop + 1 : stop;
        return true;
    }

    private static (List<CitationItem> Items, List<(int, string)> Malformed) ReadItems(string inside, int offset)
    {
        var items = new List<CitationItem>();
        var malformed = new List<(int, string)>();
        foreach (var range in inside.AsSpan().Split(';'))
        {
            var raw = inside[range];
            var part = raw.Trim();
            var at = offset + range.Start.Value + (raw.Length - raw.TrimStart().Length);
            var idEnd = 1;
            while (idEnd < part.Length && IsIdCharacter(part[idEnd]))
            {
                idEnd++;
            }

            var rest = part.Length > idEnd ? part[idEnd..].TrimStart() : "";
            if (part.Length < 2 || part[0] != '@' || idEnd == 1 || (rest.Length > 0 && (rest[0] != ',' || rest.Length == 1)))
            {
                malformed.Add((at, part));
                continue;
            }

            items.Add(new(part[1..idEnd], rest.Length > 0 ? rest[1..].Trim() : null, at + 1));
        }

        return (items, malformed);
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/';
}

using System.Text;
using System.Text.RegularExpressions;

namespace Kazakhstan.Content.Articles;

/// <summary>Sets text as a printer would: curly quotation marks and apostrophes, in running text also no line break within a date or between a figure and its unit. Only what is shown changes; checks and downloads have what was written.</summary>
public static partial class Typography
{
    private const char Nbsp = '\u00a0';

    /// <summary>Running text.</summary>
    /// <param name="text">A piece of running text.</param>
    /// <param name="before">The character before it; a space at the start of a paragraph.</param>
    public static string Set(string text, char before = ' ') => SetQuotes(UnbreakableSpace().Replace(text, match => match.Value.Replace(' ', Nbsp)), before);

    /// <summary>Quotation marks and apostrophes alone, for titles, summaries and cells of tables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The character before it; a space at its start.</param>
    public static string SetQuotes(string text, char before = ' ')
    {
        if (text.AsSpan().IndexOfAny('\'', '"') < 0)
        {
            return text;
        }

        var set = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var opens = char.IsWhiteSpace(before) || before is '(' or '[' or '–' or '—' or '“' or '‘';
            set.Append(c switch
            {
                '\'' => opens ? '‘' : '’',
                '"' => opens ? '“' : '”',
                _ => c,
            });
            before = set[^1];
        }

        return set.ToString();
    }

    [GeneratedRegex(@"\b\d{1,2} (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?<=\d) (?=(?:per cent|million|billion|trillion|kilometres?|km|tonnes?|cubic)\b)|\bNos?\. (?=\d)")]
    private static partial Regex UnbreakableSpace();
}

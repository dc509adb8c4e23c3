using System.Text;
using System.Text.RegularExpressions;

namespace Kazakhstan.Content.Articles;

/// <summary>Sets running text as a printer would: curly quotation marks and apostrophes, and no line break within a date or between a figure and its unit. Only what is shown changes; search and checks see what was written.</summary>
internal static partial class Typography
{
    private const char Nbsp = '\u00a0';

    /// <param name="text">A piece of running text.</param>
    /// <param name="before">The character before it; a space at the start of a paragraph.</param>
    public static string Set(string text, char before = ' ')
    {
        var joined = UnbreakableSpace().Replace(text, match => match.Value.Replace(' ', Nbsp));
        if (joined.AsSpan().IndexOfAny('\'', '"') < 0)
        {
            return joined;
        }

        var set = new StringBuilder(joined.Length);
        foreach (var c in joined)
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

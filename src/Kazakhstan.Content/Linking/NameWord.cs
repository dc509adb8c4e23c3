using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kazakhstan.Content.Linking;

/// <summary>A word of a text: a run of letters, digits and marks.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Key">The word in the one spelling that names are compared in.</param>
/// <param name="Gap">What stands before it, in short: a space, a hyphen, other marks without their spaces.</param>
internal readonly record struct NameWord(int Start, int End, string Key, string Gap)
{
    public const string Space = " ";
    public const string Hyphen = "-";
    public const string Apostrophe = "'";

    /// <summary>Spellings of one word in names of organisations and treaties.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>
    {
        ["Program"] = "Programme",
        ["program"] = "programme",
        ["Center"] = "Centre",
        ["center"] = "centre",
        ["Labor"] = "Labour",
        ["labor"] = "labour",
        ["Defense"] = "Defence",
        ["defense"] = "defence",
        ["St"] = "Saint",
    }.ToFrozenDictionary();

    public bool IsCapitalised => char.IsUpper(Key[0]);

    public bool IsCapitals => Key.Length > 1 && Key.All(c => char.IsUpper(c) || char.IsDigit(c));

    /// <summary>The words of a text, in order.</summary>
    public static List<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        var previousEnd = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            var start = i;
            for (i += length; i < text.Length && (length = LengthAt(text, i)) > 0; i += length)
            {
            }

            Add(words, text, start, i, previousEnd);
            previousEnd = i;
        }

        return words;
    }

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static void Add(List<NameWord> words, string text, int start, int end, int previousEnd)
    {
        var key = KeyOf(text[start..end]);
        var gap = GapOf(text.AsSpan()[previousEnd..start]);
        if (gap == Hyphen && key == "operation" && words.Count > 0 && words[^1].Key is "Co" or "co")
        {
            words[^1] = words[^1] with { End = end, Key = words[^1].Key + key };
            return;
        }

        var isAbbreviationOfSaint = gap == "." && words.Count > 0 && words[^1].Key == "Saint";
        words.Add(new(start, end, key, isAbbreviationOfSaint ? Space : gap));
    }

    private static int LengthAt(string text, int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterOrDigit(c) || c is '_' or '&')
        {
            return 1;
        }

        if (char.IsAscii(c) || c is 'ʼ' || !Rune.TryGetRuneAt(text, index, out var rune))
        {
            return 0;
        }

        var isPart = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return isPart ? rune.Utf16SequenceLength : 0;
    }

    private static string KeyOf(string word)
    {
        if (word == "&")
        {
            return "and";
        }

        if (Spellings.TryGetValue(word, out var spelling))
        {
            return spelling;
        }

        var isation = word.IndexOf("ization", StringComparison.Ordinal);
        if (isation > 0)
        {
            return $"{word[..isation]}isation{word[(isation + 7)..]}";
        }

        return System.Text.Ascii.IsValid(word) ? word : word.Normalize(NormalizationForm.FormC);
    }

    private static string GapOf(ReadOnlySpan<char> gap)
    {
        var marks = gap.Trim();
        return marks.Length switch
        {
            0 => Space,
            1 when IsHyphen(marks[0]) => gap.Length == 1 ? Hyphen : " - ",
            1 when IsApostrophe(marks[0]) => gap.Length == 1 ? Apostrophe : " ' ",
            1 when marks[0] == ',' => ",",
            1 when marks[0] == '.' => ".",
            _ => marks.ToString(),
        };
    }
}

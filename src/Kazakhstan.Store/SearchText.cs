using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kazakhstan.Store;

/// <summary>One word of a text: where it stands and how search sees it.</summary>
/// <param name="Folded">Without case, marks, apostrophes and the letters that Kazakh adds to Cyrillic.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct SearchWord(string Folded, int Start, int End);

/// <summary>
/// How search sees text: the same folding for what is indexed and for what is asked. FTS5's own tokenizer knows neither Қ and К nor ё and е, so it only ever sees folded text.
/// </summary>
public static class SearchText
{
    private const string Apostrophes = "'’‘ʼʻʹ′`´ʾʿ";
    private static readonly SearchValues<char> ApostropheSet = SearchValues.Create(Apostrophes);

    /// <summary>Letters that Unicode does not decompose.</summary>
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['қ'] = "к",
        ['ғ'] = "г",
        ['ң'] = "н",
        ['ө'] = "о",
        ['ұ'] = "у",
        ['ү'] = "у",
        ['һ'] = "х",
        ['ә'] = "а",
        ['і'] = "и",
        ['ё'] = "е",
        ['є'] = "е",
        ['ґ'] = "г",
        ['ҳ'] = "х",
        ['ҷ'] = "ч",
        ['җ'] = "ж",
        ['ı'] = "i",
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ə'] = "e",
        ['ŋ'] = "n",
        ['ς'] = "σ",
        ['ـ'] = "",
    };

    /// <summary>All words of a text, folded, with a space between them: what the index holds.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            if (folded.Length > 0)
            {
                folded.Append(' ');
            }

            folded.Append(word.Folded);
        }

        return folded.ToString();
    }

    /// <summary>The words of a text in order.</summary>
    public static IEnumerable<SearchWord> Words(string text)
    {
        var at = 0;
        while (NextWord(text, ref at, out var start, out var end))
        {
            var folded = FoldWord(text.AsSpan(start, end - start));
            if (folded.Length > 0)
            {
                yield return new(folded, start, end);
            }
        }
    }

    /// <summary>Finds the next word at or after <paramref name="at"/> and moves behind it. A possessive <c>’s</c> is no part of the word; a Chinese or Japanese character is a word of its own.</summary>
    public static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start, out int end)
    {
        while (at < text.Length && !IsLetter(text, at))
        {
            at++;
        }

        start = at;
        end = at;
        if (at == text.Length)
        {
            return false;
        }

        if (IsIdeograph(text[at]))
        {
            end = ++at;
            return true;
        }

        while (at < text.Length && (IsLetter(text, at) || (ApostropheSet.Contains(text[at]) && at + 1 < text.Length && IsLetter(text, at + 1))) && !IsIdeograph(text[at]))
        {
            at++;
        }

        end = at;
        if (end - start > 3 && text[end - 1] is 's' or 'S' && ApostropheSet.Contains(text[end - 2]))
        {
            end -= 2;
        }

        return true;
    }

    /// <summary>One word, folded.</summary>
    public static string FoldWord(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && !word.ContainsAny(ApostropheSet))
        {
            return string.Create(word.Length, word, static (lower, source) => Ascii.ToLower(source, lower, out _));
        }

        // Unpaired surrogates cannot be normalised, and stand in no word.
        var whole = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            whole.Append(rune == Rune.ReplacementChar ? "" : rune.ToString());
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in whole.ToString().Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var plain))
            {
                folded.Append(plain);
            }
            else if (!ApostropheSet.Contains(lower) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol))
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// What remains of a word when romanisations of one name fall together (Tokayev, Toqaev, Токаев; Kirgizstan, Kyrgyzstan). Only ever compared with the same form of names and words that stand in the content.
    /// </summary>
    public static string Skeleton(string folded)
    {
        var latin = Romanise(folded);
        var skeleton = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            var c = latin[i];
            var next = i + 1 < latin.Length ? latin[i + 1] : '\0';
            if (c is 'y' or 'j' or 'i' && i > 0 && IsVowel(latin[i - 1]) && IsVowel(next))
            {
                continue;
            }

            var plain = (c, next) switch
            {
                ('k', 'h') or ('g', 'h') => Skip(ref i, c),
                ('p', 'h') => Skip(ref i, 'f'),
                ('z', 'h') or ('d', 'j') or ('d', 'z') => Skip(ref i, 'j'),
                ('q', _) => 'k',
                ('c', not 'h') => 'k',
                ('w', _) => 'v',
                ('y', _) => 'i',
                _ => c,
            };
            if (skeleton.Length == 0 || skeleton[^1] != plain)
            {
                skeleton.Append(plain);
            }
        }

        return skeleton.ToString();

        static char Skip(ref int i, char kept)
        {
            i++;
            return kept;
        }
    }

    /// <summary>Folded Cyrillic in Latin letters; other scripts stay.</summary>
    private static string Romanise(string folded)
    {
        if (!folded.Any(c => c is >= 'а' and <= 'я'))
        {
            return folded;
        }

        var latin = new StringBuilder(folded.Length + 4);
        foreach (var c in folded)
        {
            if (c is >= 'а' and <= 'я')
            {
                latin.Append(Latin[c - 'а']);
            }
            else
            {
                latin.Append(c);
            }
        }

        return latin.ToString();
    }

    private static readonly string[] Latin =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    /// <summary>Endings of case and number in Russian and Kazakh, folded, the longest first.</summary>
    private static readonly string[] CyrillicEndings =
    [
        "иями", "ами", "ями", "ием", "иеи", "ого", "ому", "ему", "ыми", "ими", "иях", "лардын", "лердин", "нын", "нин", "дын", "дин", "тын", "тин", "мен", "пен", "бен", "дан", "ден", "тан", "тен", "нан", "нен", "дагы", "деги", "тагы", "теги", "лар", "лер", "дар", "дер", "тар", "тер",
        "ии", "ия", "ию", "ие", "еи", "ои", "ом", "ем", "ах", "ях", "ам", "ям", "ов", "ев", "га", "ге", "ка", "ке", "да", "де", "та", "те", "на", "не", "ны", "ни", "ды", "ди", "ты", "ти", "сы", "си", "ы", "и", "а", "я", "у", "ю", "е", "о", "ь",
    ];

    /// <summary>
    /// A folded Cyrillic word and what is left of it when one of the endings is taken away, the longest first, so that Китаем and Қытаймен lead to the name in the table. Other words only give themselves.
    /// </summary>
    public static IReadOnlyList<string> WithoutEndings(string folded)
    {
        const int shortest = 4;
        if (folded.Length <= shortest || !folded.All(c => c is >= 'а' and <= 'я'))
        {
            return [folded];
        }

        return
        [
            folded,
            .. CyrillicEndings.Where(ending => folded.Length - ending.Length >= shortest && folded.EndsWith(ending, StringComparison.Ordinal))
                .Select(ending => folded[..^ending.Length])
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(stem => stem.Length),
        ];
    }

    /// <summary>Words that carry no meaning of their own in a question, in the three languages.</summary>
    public static bool IsStopWord(string folded) => StopWords.Contains(folded);

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did",
        "it", "its", "this", "that", "these", "those", "between", "about", "into", "over", "under", "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much",
        "s", "their", "there", "than", "can", "will", "would", "me", "my", "i", "we", "us", "you", "tell", "show", "find", "give", "list", "all", "any", "during", "since", "after", "before", "until",
        "в", "во", "на", "с", "со", "и", "о", "об", "из", "к", "ко", "по", "от", "до", "для", "между", "что", "кто", "когда", "где", "как", "какие", "какои", "какая", "был", "была", "были", "у", "за", "при", "не",
        "мен", "пен", "бен", "жане", "туралы", "арасындагы", "кашан", "каида", "кандаи", "не", "ким", "ушин", "бар",
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsLetter(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && Rune.IsLetterOrDigit(new Rune(c, text[at + 1]))
                : at > 0 && char.IsHighSurrogate(text[at - 1]) && Rune.IsLetterOrDigit(new Rune(text[at - 1], c));
        }

        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');
}

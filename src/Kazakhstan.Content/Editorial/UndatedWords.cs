using System.Text.RegularExpressions;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Editorial;

/// <summary>Words that are true only on the day of writing: recently, currently, now, to date …</summary>
internal static partial class UndatedWords
{
    public static void Check(InlineText text, SourceFile file, List<Diagnostic> diagnostics)
    {
        var whole = text.Text;
        foreach (Match match in Words().Matches(whole))
        {
            if (!IsQuoted(whole, match.Index) && !IsDated(whole, match.Index) && !IsPartOfName(whole, match))
            {
                diagnostics.Add(Diagnostic.Of(Rules.UndatedWord, file.At(text.OffsetOf(match.Index)), match.Value));
            }
        }
    }

    [GeneratedRegex(@"\b(?:recently|currently|nowadays|today|at present|(?<!in )so far(?!-| as\b| from\b| apart\b| away\b| that\b)|(?<!up[ -])to date(?! (?:back|from|to)\b)|now)\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>Within quotation marks, where the words are another's.</summary>
    private static bool IsQuoted(string text, int index)
    {
        var before = text.AsSpan()[..index];
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;
    }

    /// <summary>The sentence says as of when it holds.</summary>
    private static bool IsDated(string text, int index)
    {
        var sentence = Sentences.Around(text, index);
        return sentence.Contains("as of ", StringComparison.OrdinalIgnoreCase) || sentence.Contains("as at ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A capital in the middle of a sentence: <c>Russia Today</c>.</summary>
    private static bool IsPartOfName(string text, Match match)
    {
        if (!char.IsUpper(match.Value[0]))
        {
            return false;
        }

        var before = text.AsSpan()[..match.Index].TrimEnd();
        return before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] == ',');
    }
}

using System.Text.RegularExpressions;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Editorial;

/// <summary>
/// A large number that ends its sentence or clause without a word for what it counts: <c>Exports reached 12,500.</c>
/// It is reported only where nothing else in the sentence, a counted noun or another number with one, can say it.
/// </summary>
internal static partial class BareFigures
{
    public static void Check(InlineText text, SourceFile file, List<Diagnostic> diagnostics)
    {
        var whole = text.Text;
        foreach (Match match in Figures().Matches(whole))
        {
            if (!IsNumberOfSomethingElse(whole, match) && !SaysWhatItCounts(SentenceAndTheOneBefore(whole, match.Index), match.Value))
            {
                diagnostics.Add(Diagnostic.Of(Rules.BareFigure, file.At(text.OffsetOf(match.Index)), match.Value));
            }
        }
    }

    /// <summary>Grouped or of five digits and more, followed by the end of the clause.</summary>
    [GeneratedRegex(@"(?<![\w.,/–-])(?:\d{1,3}(?:,\d{3})+|\d{5,})(?:\.\d+)?(?=[.;:!?)]?(?:\s*$|[.;:!?)](?:\s|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    /// <summary>Words that say what is counted, or that a unit follows from them.</summary>
    [GeneratedRegex(
        @"\b(?:number|numbers|numbered|count|counted|counts|population|membership|strength|people|persons|inhabitants|citizens|residents|students|soldiers|troops|workers|visitors|arrivals|refugees|how many|units|tonnes|tons|barrels|dollars|euros?|tenge|roubles|yuan|kilometres|metres|hectares|million|billion|trillion|per cent|votes|flights|wagons|containers|warheads|victims|deaths|cases|companies|firms|enterprises|families|members|pages|words)\b|[$€£¥%]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedNouns();

    [GeneratedRegex(@"\d[\d.,]*\s+(?!and\b|or\b|to\b|in\b|by\b|from\b|of\b|on\b|at\b|for\b|the\b|a\b|with\b|after\b|before\b|when\b|while\b|January|February|March|April|May|June|July|August|September|October|November|December)[A-Za-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithNoun();

    /// <summary>The number of a law, an order, a resolution, an address.</summary>
    private static bool IsNumberOfSomethingElse(string text, Match match) =>
        NumberedThings().IsMatch(text[Math.Max(0, match.Index - 24)..match.Index]);

    [GeneratedRegex(@"(?:\b(?:Nos?\.?|№|number|law|order|decree|resolution|article|document|flight|registration|volume|page|catalogue|asteroid|norad|index|code)\s*|[$€£¥#]\s*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedThings();

    /// <summary>A figure may take its noun from the sentence before: <c>Russia had 3,000 soldiers there. Kazakhstan had 1,000.</c></summary>
    private static string SentenceAndTheOneBefore(string text, int index)
    {
        var before = "";
        foreach (var range in Sentences.Split(text))
        {
            if (index < range.End.Value)
            {
                return before + text[range];
            }

            before = text[range];
        }

        return text;
    }

    private static bool SaysWhatItCounts(string sentence, string figure)
    {
        var rest = sentence.Replace(figure, "", StringComparison.Ordinal);
        return CountedNouns().IsMatch(rest) || NumberWithNoun().IsMatch(rest);
    }
}

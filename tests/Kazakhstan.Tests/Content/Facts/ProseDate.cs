using System.Globalization;
using System.Text.RegularExpressions;
using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>A date in running text: <c>22 October 1992</c>, <c>October 1992</c>, <c>1992</c>, <c>30 and 31 January 1992</c>, <c>18–20 May 1992</c>.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Date">What it says; null for a date without its year, such as <c>13 October</c>.</param>
internal sealed partial record ProseDate(int Start, int Length, EdtfDate? Date)
{
    private const string MonthNames = "January|February|March|April|May|June|July|August|September|October|November|December";

    private static readonly string[] Months = MonthNames.Split('|');

    public int End => Start + Length;

    /// <summary>The dates of a text, in order, none overlapping another.</summary>
    public static IReadOnlyList<ProseDate> Find(string text) => [.. Dates().Matches(text).Select(Of)];

    private static ProseDate Of(Match match)
    {
        if (match.Groups["year"] is not { Success: true, Value: var year })
        {
            return new(match.Index, match.Length, null);
        }

        var month = match.Groups["month"] is { Success: true, Value: var name } ? $"-{Array.IndexOf(Months, name) + 1:00}" : "";
        var first = DayOf(match.Groups["first"]);
        var last = DayOf(match.Groups["last"]);
        var text = first.Length == 0 ? $"{year}{month}{last}" : $"{year}{month}{first}/{year}{month}{last}";
        return new(match.Index, match.Length, EdtfDate.TryParse(text, out var date) ? date : null);
    }

    private static string DayOf(Group day) => day.Success ? $"-{int.Parse(day.ValueSpan, CultureInfo.InvariantCulture):00}" : "";

    [GeneratedRegex(
        @"(?<![\w,.])(?:(?:(?<first>\d{1,2})(?: and | to | or |[–-]))?(?<last>\d{1,2}) )?(?<month>" + MonthNames + @")\b(?: (?<year>[12]\d{3})\b)?"
        + @"|(?<![\w,.$€£/–-])(?<year>1[89]\d\d|20\d\d)(?![\w–/-]|[.,]\d| (?:kilomet|met|tonn|megawatt|people|soldier|million|billion|troops|hectares|containers))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}

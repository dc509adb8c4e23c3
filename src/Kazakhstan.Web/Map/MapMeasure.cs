using System.Globalization;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Map;

/// <summary>One class of a map's legend: its style and its words.</summary>
public sealed record MapClass(string Style, string Title);

/// <summary>What the map shades partners by. Classes are ordered from most to least; the last means that nothing is on record.</summary>
/// <param name="Key">Value of <c>by</c> in the address.</param>
/// <param name="Title">Name in the form.</param>
/// <param name="Classes">Legend.</param>
/// <param name="ClassOf">Index of a partner's class.</param>
/// <param name="Words">A partner's value in words.</param>
public sealed record MapMeasure(string Key, string Title, IReadOnlyList<MapClass> Classes, Func<CountrySummary, int> ClassOf, Func<CountrySummary, string> Words)
{
    /// <summary>All measures; the first is shown without a choice.</summary>
    public static IReadOnlyList<MapMeasure> All { get; } =
    [
        new(
            "relations",
            "Year of diplomatic relations",
            [new("m1", "1991 or 1992"), new("m2", "1993 to 1999"), new("m3", "2000 or later"), new("f0", "Date not found"), new("fn", "No relations")],
            country => country switch
            {
                { RelationsStatus: "none" } => 4,
                { RelationsDate: null } => 3,
                { RelationsDate: var date } when string.CompareOrdinal(date, "1993") < 0 => 0,
                { RelationsDate: var date } when string.CompareOrdinal(date, "2000") < 0 => 1,
                _ => 2,
            },
            country => country.RelationsStatus == "none" ? "no relations" : country.RelationsDate is { } date ? Dates.Long(date) : "date not found"),
        new(
            "missions",
            "Resident missions",
            [new("m1", "Embassies both ways"), new("m2", "Kazakh embassy there"), new("m3", "Embassy in Kazakhstan"), new("f0", "None recorded")],
            country => (country.EmbassiesAbroad > 0, country.EmbassiesHere > 0) switch
            {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                _ => 3,
            },
            country => (country.EmbassiesAbroad > 0, country.EmbassiesHere > 0) switch
            {
                (true, true) => "embassies both ways",
                (true, false) => "Kazakh embassy there",
                (false, true) => "embassy in Kazakhstan",
                _ => "none recorded",
            }),
        Counted("treaties", "Treaties on record", country => country.Treaties, [10, 5, 1]),
        Counted("events", "Events on record", country => country.Events, [50, 10, 1]),
        new(
            "trade",
            "Trade in the latest year on record",
            [new("m1", "10 billion US dollars or more"), new("m2", "1 to 10 billion"), new("m3", "less than 1 billion"), new("f0", "No figure found")],
            country => country.Trade switch
            {
                null => 3,
                >= 10_000 => 0,
                >= 1_000 => 1,
                _ => 2,
            },
            country => country.Trade is { } trade ? string.Create(CultureInfo.InvariantCulture, $"{trade:N0} million US dollars in {country.TradeYear}") : "no figure found"),
    ];

    /// <summary>The measure with a key; the first where there is none.</summary>
    public static MapMeasure Of(string? key) => All.FirstOrDefault(measure => measure.Key == key) ?? All[0];

    private static MapMeasure Counted(string key, string title, Func<CountrySummary, long> count, IReadOnlyList<long> steps) => new(
        key,
        title,
        [new("m1", $"{steps[0]} or more"), new("m2", $"{steps[1]} to {steps[0] - 1}"), new("m3", $"{steps[2]} to {steps[1] - 1}"), new("f0", "None recorded")],
        country => steps.TakeWhile(step => count(country) < step).Count(),
        country => count(country).ToString("N0", CultureInfo.InvariantCulture));
}

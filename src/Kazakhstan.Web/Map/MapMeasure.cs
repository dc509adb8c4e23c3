using System.Globalization;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Map;

/// <summary>One class of a map's legend: its style and its words.</summary>
public sealed record MapClass(string Style, string Title);

/// <summary>What the map shades partners by. The first three classes are values, from most to least or from early to late; those after them mean that nothing is on record.</summary>
/// <param name="Key">Value of <c>by</c> in the address.</param>
/// <param name="Title">Name in the form.</param>
/// <param name="Classes">Legend.</param>
/// <param name="ClassOf">Index of a partner's class.</param>
/// <param name="Words">A partner's value in words.</param>
public sealed record MapMeasure(string Key, string Title, IReadOnlyList<MapClass> Classes, Func<CountrySummary, int> ClassOf, Func<CountrySummary, string> Words)
{
    /// <summary>All measures; the first is shown without a choice.</summary>
    public static IReadOnlyList<MapMeasure> All =>
    [
        new(
            "relations",
            Texts.Map_ByRelations,
            [new("m1", Texts.Map_FirstYears), new("m2", Texts.Map_Nineties), new("m3", Texts.Map_SinceTwoThousand), new("f0", Texts.Map_DateNotFound), new("fn", Texts.Map_NoRelations)],
            country => country switch
            {
                { RelationsStatus: "none" } => 4,
                { RelationsDate: null } => 3,
                { RelationsDate: var date } when string.CompareOrdinal(date, "1993") < 0 => 0,
                { RelationsDate: var date } when string.CompareOrdinal(date, "2000") < 0 => 1,
                _ => 2,
            },
            country => country.RelationsStatus == "none" ? Texts.Map_NoRelationsCell : country.RelationsDate is { } date ? Dates.Long(date) : Texts.Common_DateNotFound),
        new(
            "missions",
            Texts.Map_ByMissions,
            [new("m1", Texts.Map_EmbassiesBothWays), new("m2", Texts.Map_EmbassyAbroad), new("m3", Texts.Map_EmbassyHere), new("f0", Texts.Map_NoneRecorded)],
            country => (country.EmbassiesAbroad > 0, country.EmbassiesHere > 0) switch
            {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                _ => 3,
            },
            country => (country.EmbassiesAbroad > 0, country.EmbassiesHere > 0) switch
            {
                (true, true) => Texts.Map_EmbassiesBothWaysCell,
                (true, false) => Texts.Map_EmbassyAbroad,
                (false, true) => Texts.Map_EmbassyHereCell,
                _ => Texts.Common_NoneRecorded,
            }),
        Counted("treaties", Texts.Country_TreatyCount, country => country.Treaties, [10, 5, 1]),
        Counted("events", Texts.Compare_Events, country => country.Events, [50, 10, 1]),
        new(
            "trade",
            Texts.Map_ByTrade,
            [new("m1", Texts.Map_TradeMost), new("m2", Texts.Map_TradeMiddle), new("m3", Texts.Map_TradeLeast), new("f0", Texts.Map_NoFigure)],
            country => country.Trade switch
            {
                null => 3,
                >= 10_000 => 0,
                >= 1_000 => 1,
                _ => 2,
            },
            country => country.Trade is { } trade ? Phrase.Of(Texts.Map_TradeInYear, trade, country.TradeYear) : Texts.Common_NoFigureFound),
    ];

    /// <summary>True when something is on record for a partner.</summary>
    public bool HasValue(CountrySummary country) => ClassOf(country) < 3;

    /// <summary>The style of a partner's class.</summary>
    public string StyleOf(CountrySummary country) => Classes[ClassOf(country)].Style;

    /// <summary>The measure with a key; the first where there is none.</summary>
    public static MapMeasure Of(string? key) => All.FirstOrDefault(measure => measure.Key == key) ?? All[0];

    private static MapMeasure Counted(string key, string title, Func<CountrySummary, long> count, IReadOnlyList<long> steps) => new(
        key,
        title,
        [new("m1", Phrase.Of(Texts.Map_OrMore, steps[0])), new("m2", Phrase.Of(Texts.Map_Range, steps[1], steps[0] - 1)), new("m3", Phrase.Of(Texts.Map_Range, steps[2], steps[1] - 1)), new("f0", Texts.Map_NoneRecorded)],
        country => steps.TakeWhile(step => count(country) < step).Count(),
        country => count(country).ToString("N0", CultureInfo.InvariantCulture));
}

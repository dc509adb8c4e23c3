using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>One direction of the multi-vector policy: a partner or a group of partners, with what is on record. An event with two partners of a group counts twice.</summary>
public sealed record Vector(string Name, string Url, int Partners, long Treaties, long Events)
{
    private static readonly HashSet<string> EuropeanUnion =
    [
        "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>A partner belongs to the first direction that takes it.</summary>
    private static readonly (Func<string> Name, Func<CountrySummary, bool> Takes)[] Directions =
    [
        (() => Texts.Vector_Russia, country => country.Iso2 == "RU"),
        (() => Texts.Vector_China, country => country.Iso2 == "CN"),
        (() => Texts.Vector_CentralAsia, country => country.Subregion == "Central Asia"),
        (() => Texts.Vector_EuropeanUnion, country => EuropeanUnion.Contains(country.Iso2) || country.Slug == "european-union"),
        (() => Texts.Vector_Caucasus, country => country.Iso2 is "TR" or "AZ" or "GE" or "AM"),
        (() => Texts.Vector_RestOfEurope, country => country.Region == "Europe"),
        (() => Texts.Vector_WesternAsia, country => country.Subregion == "Western Asia" || country.Iso2 == "IR"),
        (() => Texts.Vector_RestOfAsia, country => country.Region == "Asia"),
        (() => Texts.Vector_Americas, country => country.Region == "Americas"),
        (() => Texts.Vector_Africa, country => country.Region == "Africa"),
        (() => Texts.Vector_Oceania, _ => true),
    ];

    /// <summary>All directions in a fixed order; one without a partner is left out.</summary>
    public static IReadOnlyList<Vector> Of(IReadOnlyList<CountrySummary> countries) =>
    [
        .. countries
            .GroupBy(country => Array.FindIndex(Directions, direction => direction.Takes(country)))
            .OrderBy(group => group.Key)
            .Select(group => new Vector(
                Directions[group.Key].Name(),
                group.Count() == 1 ? group.First().Url : $"{Urls.Countries}#kz-{Slug.From(group.First().Region ?? "Others")}",
                group.Count(),
                group.Sum(country => country.Treaties),
                group.Sum(country => country.Events))),
    ];
}

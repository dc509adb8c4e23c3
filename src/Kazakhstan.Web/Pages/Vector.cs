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
    private static readonly (string Name, Func<CountrySummary, bool> Takes)[] Directions =
    [
        ("Russia", country => country.Iso2 == "RU"),
        ("China", country => country.Iso2 == "CN"),
        ("Central Asia", country => country.Subregion == "Central Asia"),
        ("EU and members", country => EuropeanUnion.Contains(country.Iso2) || country.Slug == "european-union"),
        ("Türkiye, Caucasus", country => country.Iso2 is "TR" or "AZ" or "GE" or "AM"),
        ("Rest of Europe", country => country.Region == "Europe"),
        ("Western Asia, Iran", country => country.Subregion == "Western Asia" || country.Iso2 == "IR"),
        ("Rest of Asia", country => country.Region == "Asia"),
        ("Americas", country => country.Region == "Americas"),
        ("Africa", country => country.Region == "Africa"),
        ("Oceania", _ => true),
    ];

    /// <summary>All directions in a fixed order; one without a partner is left out.</summary>
    public static IReadOnlyList<Vector> Of(IReadOnlyList<CountrySummary> countries) =>
    [
        .. countries
            .GroupBy(country => Array.FindIndex(Directions, direction => direction.Takes(country)))
            .OrderBy(group => group.Key)
            .Select(group => new Vector(
                Directions[group.Key].Name,
                group.Count() == 1 ? group.First().Url : $"{Urls.Countries}#kz-{Slug.From(group.First().Region ?? "Others")}",
                group.Count(),
                group.Sum(country => country.Treaties),
                group.Sum(country => country.Events))),
    ];
}

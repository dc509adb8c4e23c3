using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>The list of partners, narrowed or not.</summary>
public sealed record CountriesModel
{
    /// <summary>What the list can be narrowed to.</summary>
    public static IReadOnlyList<(string Value, string Title)> Choices =>
    [
        ("neighbour", Texts.Countries_Neighbours),
        ("embassy-abroad", Texts.Map_EmbassyAbroad),
        ("embassy-here", Texts.Map_EmbassyHere),
        ("first", Texts.Countries_First),
        ("later", Texts.Countries_Later),
        ("unknown", Texts.Map_DateNotFound),
        ("none", Texts.Map_NoRelations),
    ];

    public required IReadOnlyList<CountrySummary> All { get; init; }

    public required IReadOnlyList<CountrySummary> Shown { get; init; }

    public string? Words { get; init; }

    public string? Show { get; init; }

    public string? Region { get; init; }

    /// <summary>Slug of an organisation whose members are shown.</summary>
    public string? Organisation { get; init; }

    /// <summary>Organisations whose members are on record.</summary>
    public required IReadOnlyList<OrganisationSummary> Organisations { get; init; }

    public IEnumerable<string> Regions => All.Select(country => country.Region).OfType<string>().Distinct(StringComparer.Ordinal).Order(PageLanguage.Collation);

    public bool IsNarrowed => Words is not null || Show is not null || Region is not null || Organisation is not null;

    public static CountriesModel Of(Snapshot snapshot, string? words, string? show, string? region, string? organisation)
    {
        var all = snapshot.ListCountries();
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var choice = Choices.Any(known => known.Value == show) ? show : null;
        var members = string.IsNullOrEmpty(organisation) ? null : snapshot.FindOrganisation(organisation)?.Members.Select(member => member.Url).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            All = all,
            Shown =
            [
                .. all.Where(country =>
                    (choice is null || Has(country, choice))
                    && (string.IsNullOrEmpty(region) || country.Region == region)
                    && (members is null || members.Contains(country.Url))
                    && wanted.All(word => $"{country.Title} {country.Iso2} {country.Iso3} {country.Subregion}".Contains(word, StringComparison.OrdinalIgnoreCase))),
            ],
            Organisations = [.. snapshot.ListOrganisations().Where(known => known.Partners > 0)],
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Show = choice,
            Region = string.IsNullOrEmpty(region) ? null : region,
            Organisation = members is null ? null : organisation,
        };
    }

    private static bool Has(CountrySummary country, string choice) => choice switch
    {
        "neighbour" => country.Neighbour is "land" or "sea",
        "embassy-abroad" => country.EmbassiesAbroad > 0,
        "embassy-here" => country.EmbassiesHere > 0,
        "first" => country.RelationsDate is { } date && string.CompareOrdinal(date, "1993") < 0,
        "later" => country.RelationsDate is { } date && string.CompareOrdinal(date, "1993") >= 0,
        "unknown" => country.RelationsDate is null && country.RelationsStatus != "none",
        "none" => country.RelationsStatus == "none",
        _ => false,
    };
}

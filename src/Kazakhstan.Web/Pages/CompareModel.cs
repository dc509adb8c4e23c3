using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>Up to four partners side by side.</summary>
public sealed record CompareModel
{
    private const int Most = 4;

    public required IReadOnlyList<CountrySummary> All { get; init; }

    public required IReadOnlyList<CountryModel> Countries { get; init; }

    /// <summary>Organisations that every one of them shares with Kazakhstan.</summary>
    public IReadOnlyList<SharedMembership> SharedByAll => Countries.Count == 0
        ? []
        : [.. Countries[0].Memberships.DistinctBy(shared => shared.Url).Where(shared => Countries.All(country => country.Memberships.Any(other => other.Url == shared.Url)))];

    /// <param name="snapshot">Where from.</param>
    /// <param name="written">Slugs, ISO codes or other names, as they stand in the address.</param>
    public static CompareModel Of(Snapshot snapshot, IEnumerable<string> written) => new()
    {
        All = snapshot.ListCountries(),
        Countries =
        [
            .. written.Where(name => name.Length > 0).Take(Most)
                .Select(name => snapshot.FindCountry(name.ToLowerInvariant()) ?? (snapshot.FindCountryByOtherName(name) is { } slug ? snapshot.FindCountry(slug) : null))
                .OfType<CountryModel>()
                .DistinctBy(country => country.Slug),
        ],
    };
}

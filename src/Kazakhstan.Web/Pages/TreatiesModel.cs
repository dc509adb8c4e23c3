using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>The table of treaties, narrowed and ordered.</summary>
public sealed record TreatiesModel
{
    public required IReadOnlyList<TreatySummary> All { get; init; }

    public required IReadOnlyList<TreatySummary> Shown { get; init; }

    /// <summary>Partners that are party to any of the treaties.</summary>
    public required IReadOnlyList<PageLink> Partners { get; init; }

    public string? Words { get; init; }

    public string? Kind { get; init; }

    /// <summary>Slug of a partner.</summary>
    public string? Country { get; init; }

    /// <summary><c>name</c>, <c>oldest</c>, or null for the newest signature first.</summary>
    public string? Order { get; init; }

    public bool IsNarrowed => Words is not null || Kind is not null || Country is not null || Order is not null;

    public static TreatiesModel Of(IReadOnlyList<TreatySummary> all, string? words, string? kind, string? country, string? order)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(treaty =>
            (string.IsNullOrEmpty(kind) || treaty.Kind == kind)
            && (string.IsNullOrEmpty(country) || treaty.Parties.Any(party => party.Slug == country))
            && wanted.All(word => $"{treaty.Title} {treaty.OfficialName} {treaty.Slug}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        var shown = order switch
        {
            "name" => found.OrderBy(treaty => treaty.Title, PageLanguage.Collation),
            "oldest" => found.OrderBy(treaty => SignedOn(treaty) ?? "9999", StringComparer.Ordinal),
            _ => found.OrderByDescending(treaty => SignedOn(treaty) ?? "0000", StringComparer.Ordinal),
        };
        return new()
        {
            All = all,
            Shown = [.. shown.ThenBy(treaty => treaty.Slug, StringComparer.Ordinal)],
            Partners = [.. all.SelectMany(treaty => treaty.Parties).DistinctBy(party => party.Slug).OrderBy(party => party.Title, PageLanguage.Collation)],
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            Country = string.IsNullOrEmpty(country) ? null : country,
            Order = order is "name" or "oldest" ? order : null,
        };
    }

    /// <summary>The day of signature, or the first other date that is known.</summary>
    private static string? SignedOn(TreatySummary treaty) => (treaty.DateOf("signed") ?? treaty.DateOf("acceded", "ratified", "in-force", "in-force-kazakhstan"))?.DateFrom;
}

using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>The table of organisations, narrowed and ordered.</summary>
public sealed record OrganisationsModel
{
    public required IReadOnlyList<OrganisationSummary> All { get; init; }

    public required IReadOnlyList<OrganisationSummary> Shown { get; init; }

    public string? Words { get; init; }

    public string? Kind { get; init; }

    public string? Role { get; init; }

    /// <summary><c>since</c> (oldest role first), <c>partners</c> (most first), or null for the name.</summary>
    public string? Order { get; init; }

    public bool IsNarrowed => Words is not null || Kind is not null || Role is not null || Order is not null;

    /// <summary>Kinds that the table has, in order.</summary>
    public IEnumerable<string> Kinds => All.Select(organisation => organisation.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Roles that the table has, in order.</summary>
    public IEnumerable<string> Roles => All.Select(organisation => organisation.Role).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static OrganisationsModel Of(IReadOnlyList<OrganisationSummary> all, string? words, string? kind, string? role, string? order)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(organisation =>
            (string.IsNullOrEmpty(kind) || organisation.Kind == kind)
            && (string.IsNullOrEmpty(role) || organisation.Role == role)
            && wanted.All(word => $"{organisation.Title} {organisation.Abbreviation} {organisation.Slug}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        return new()
        {
            All = all,
            Shown = order switch
            {
                "since" => [.. found.OrderBy(organisation => organisation.From ?? "9999", StringComparer.Ordinal).ThenBy(organisation => organisation.Title, PageLanguage.Collation)],
                "partners" => [.. found.OrderByDescending(organisation => organisation.Partners).ThenBy(organisation => organisation.Title, PageLanguage.Collation)],
                _ => [.. found],
            },
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            Role = string.IsNullOrEmpty(role) ? null : role,
            Order = order is "since" or "partners" ? order : null,
        };
    }
}

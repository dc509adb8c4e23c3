namespace Kazakhstan.Content.Entries;

/// <summary>A partner: a state or the European Union.</summary>
public sealed record Country : Entry
{
    public string? OfficialName { get; init; }

    /// <summary>ISO 3166-1 alpha-2; <c>EU</c> and <c>XK</c> are reserved or user-assigned codes.</summary>
    public required string Iso2 { get; init; }

    /// <summary>ISO 3166-1 alpha-3; <c>EUE</c> and <c>XKX</c> are not codes of the standard.</summary>
    public required string Iso3 { get; init; }

    /// <summary>ISO 3166-1 numeric, three digits; null where there is none.</summary>
    public string? Numeric { get; init; }

    /// <summary>United Nations M49 code; null where there is none.</summary>
    public string? M49 { get; init; }

    public IReadOnlyList<string> Capitals { get; init; } = [];

    /// <summary>Region and subregion of United Nations M49.</summary>
    public string? Region { get; init; }

    public string? Subregion { get; init; }

    /// <summary><c>land</c>, <c>sea</c> (a shared Caspian shore) or <c>false</c>.</summary>
    public required string Neighbour { get; init; }

    public required bool IsUnMember { get; init; }
}

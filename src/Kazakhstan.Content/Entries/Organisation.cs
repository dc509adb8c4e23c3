namespace Kazakhstan.Content.Entries;

/// <summary>An organisation, forum or body that Kazakhstan belongs to or deals with.</summary>
public sealed record Organisation : Entry
{
    public string? Abbreviation { get; init; }

    public string? OfficialName { get; init; }

    /// <summary>What sort of organisation: global, regional, financial …</summary>
    public required string OrganisationKind { get; init; }

    public string? Seat { get; init; }

    public EdtfDate? Founded { get; init; }

    public EdtfDate? Ended { get; init; }

    public Located<string>? Predecessor { get; init; }

    public Located<string>? Successor { get; init; }

    /// <summary>The organisation of which it is a body.</summary>
    public Located<string>? Parent { get; init; }

    /// <summary>Kazakhstan's role in words.</summary>
    public string? Role { get; init; }

    public string? Website { get; init; }
}

namespace Kazakhstan.Content.Entries;

/// <summary>A treaty, agreement or other instrument.</summary>
public sealed record Treaty : Entry
{
    public string? OfficialName { get; init; }

    /// <summary><c>bilateral</c>, <c>regional</c> or <c>multilateral</c>.</summary>
    public required string TreatyKind { get; init; }

    /// <summary>Treaty, convention, agreement, protocol …</summary>
    public string? Form { get; init; }

    /// <summary>The other parties, where they are few.</summary>
    public IReadOnlyList<Located<string>> Parties { get; init; } = [];

    public IReadOnlyList<Located<string>> Organisations { get; init; } = [];

    public IReadOnlyList<Located<string>> Topics { get; init; } = [];

    /// <summary>Place of signature.</summary>
    public string? Place { get; init; }

    public string? Depositary { get; init; }

    /// <summary>Where it is registered, for instance the number in the United Nations Treaty Series.</summary>
    public string? Registration { get; init; }

    public Located<string>? Predecessor { get; init; }

    public Located<string>? Successor { get; init; }
}

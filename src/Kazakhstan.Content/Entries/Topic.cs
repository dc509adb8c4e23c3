namespace Kazakhstan.Content.Entries;

/// <summary>A subject of the controlled list; broader and related topics as in SKOS.</summary>
public sealed record Topic : Entry
{
    public required string Definition { get; init; }

    public Located<string>? Broader { get; init; }

    public IReadOnlyList<Located<string>> Related { get; init; } = [];
}

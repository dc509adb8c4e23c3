namespace Kazakhstan.Content.Citations;

/// <summary>One record of the bibliography, in the fields of CSL (Citation Style Language 1.0.2) and a kind of ours.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    /// <summary>CSL type: webpage, article-newspaper, report, legislation …</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>Authors as printed, separated by <c>; </c>.</summary>
    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public EdtfDate? Issued { get; init; }

    public string? Url { get; init; }

    /// <summary>Address of an archived copy; shown beside the original, never in its place.</summary>
    public string? Archive { get; init; }

    public DateOnly? Accessed { get; init; }

    /// <summary>Language of the text that was read, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Whose voice it is: official-kazakh, official-partner, international, academic, press, other.</summary>
    public required string Kind { get; init; }

    /// <summary>What the source says, in our words and as far as it was read: CSL <c>note</c>, as in an annotated bibliography.</summary>
    public string? Note { get; init; }

    /// <summary>Where the record stands.</summary>
    public required Diagnostics.SourceLocation Location { get; init; }
}

using Markdig.Syntax.Inlines;

namespace Kazakhstan.Content.Citations;

/// <summary>One group in brackets, <c>[@a, p. 4; @b]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required IReadOnlyList<CitationItem> Items { get; init; }

    /// <summary>Offsets in the file of items that are not citations, with their text.</summary>
    public required IReadOnlyList<(int Offset, string Text)> Malformed { get; init; }
}

/// <summary>One source in a group.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Locator">Page, article or other place in the source, as written; null when none.</param>
/// <param name="Offset">Offset of the id in the file.</param>
internal readonly record struct CitationItem(string Id, string? Locator, int Offset);

namespace Kazakhstan.Content.Articles;

/// <summary>The unit of search, of citation and of cross-links: a heading and the text up to the next one.</summary>
public sealed record Section
{
    /// <summary>Id on its page; empty for text before the first heading.</summary>
    public required string Id { get; init; }

    /// <summary>Heading as plain text; empty for text before the first heading.</summary>
    public required string Heading { get; init; }

    /// <summary>2 to 6; 1 for text before the first heading.</summary>
    public required int Level { get; init; }

    /// <summary>Earlier ids on the same page; they stand in the HTML as anchors.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Earlier places on other pages.</summary>
    public IReadOnlyList<SectionAddress> MovedFrom { get; init; } = [];

    /// <summary>Heading and text as HTML, made by our own pipeline.</summary>
    public required string Html { get; init; }

    /// <summary>Text without heading, notes and mark-up; paragraphs end with a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>First mention of each entry in this section, in order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Links to other pages and sections, written by hand.</summary>
    public required IReadOnlyList<ContentLink> Links { get; init; }

    /// <summary>Ids of the sources cited, in order, each once.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }

    public int WordCount => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>A section by page and id.</summary>
public readonly record struct SectionAddress(EntryRef Page, string Id);

/// <summary>An entry named in a section.</summary>
/// <param name="Entry">What is named.</param>
/// <param name="Sentence">The sentence of the first mention.</param>
/// <param name="IsWritten">The author linked it by hand; otherwise the name was detected.</param>
public sealed record Mention(EntryRef Entry, string Sentence, bool IsWritten);

/// <summary>A link written by hand.</summary>
/// <param name="Target">Page.</param>
/// <param name="SectionId">Section of the page; null for the whole page.</param>
public readonly record struct ContentLink(EntryRef Target, string? SectionId);

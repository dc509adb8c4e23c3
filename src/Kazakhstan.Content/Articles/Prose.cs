namespace Kazakhstan.Content.Articles;

/// <summary>Rendered and checked text: the body of an article or the introduction of an entry.</summary>
/// <param name="Sections">In order; the first has an empty id when text stands before the first heading.</param>
/// <param name="Notes">The numbered notes, in order of first mention.</param>
/// <param name="Remarks">HTML of the author's footnotes, in order.</param>
public sealed record Prose(IReadOnlyList<Section> Sections, IReadOnlyList<Note> Notes, IReadOnlyList<string> Remarks)
{
    public static Prose Empty { get; } = new([], [], []);

    public bool IsEmpty => Sections.Count == 0;

    /// <summary>Words of running text, headings not counted.</summary>
    public int WordCount => Sections.Sum(section => section.WordCount);
}

/// <summary>One numbered note: a source and the place in it.</summary>
/// <param name="Number">From 1, in order of first mention on the page.</param>
/// <param name="SourceId">Id in the bibliography.</param>
/// <param name="Locator">Page, article …; null when the whole source is meant.</param>
/// <param name="References">How often the text refers to it; the n-th reference has the id <c>kz-r{number}</c> or <c>kz-r{number}-{n}</c>.</param>
public sealed record Note(int Number, string SourceId, string? Locator, int References);

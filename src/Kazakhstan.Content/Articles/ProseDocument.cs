using Kazakhstan.Content.Diagnostics;
using Markdig.Syntax;

namespace Kazakhstan.Content.Articles;

/// <summary>The first pass over a text: its syntax tree and its sections, before links, names and citations are resolved.</summary>
internal sealed record ProseDocument(EntryRef Page, SourceFile File, MarkdownDocument Tree, IReadOnlyList<ParsedHeading> Headings)
{
    /// <summary>The heading's section, or null.</summary>
    public ParsedHeading? FindSection(string id) => Headings.FirstOrDefault(heading => heading.Id == id);

    /// <summary>The section that took the place of an earlier id of this page, or null.</summary>
    public ParsedHeading? FindFormer(string id) => Headings.FirstOrDefault(heading => heading.FormerIds.Any(former => former.Value == id));
}

/// <summary>A heading that begins a section.</summary>
/// <param name="Block">The syntax node.</param>
/// <param name="Id">Id of the section; unique on the page.</param>
/// <param name="Text">Plain text.</param>
/// <param name="FormerIds">Earlier ids on this page.</param>
/// <param name="MovedFrom">Earlier places on other pages: article slug and id.</param>
internal sealed record ParsedHeading(
    HeadingBlock Block,
    string Id,
    string Text,
    IReadOnlyList<Located<string>> FormerIds,
    IReadOnlyList<Located<SectionAddress>> MovedFrom)
{
    public SourceLocation Location(SourceFile file) => file.At(Block.Span.Start);
}

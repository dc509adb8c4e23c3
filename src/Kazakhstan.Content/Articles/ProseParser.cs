using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Markdown;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kazakhstan.Content.Articles;

/// <summary>First pass: one file's Markdown into a tree and its sections, with every mistake that can be seen without the other files.</summary>
internal static class ProseParser
{
    public static ProseDocument Parse(EntryRef page, SourceFile file, List<Diagnostic> diagnostics)
    {
        var tree = Markdig.Markdown.Parse(file.Text, ArticleMarkdown.Pipeline);
        var headings = ReadHeadings(page, file, tree, diagnostics);
        foreach (var node in tree.Descendants())
        {
            Check(node, file, diagnostics);
            DropBadAttributes(node, file, diagnostics);
        }

        return new(page, file, tree, headings);
    }

    private static void Check(MarkdownObject node, SourceFile file, List<Diagnostic> diagnostics)
    {
        switch (node)
        {
            case HtmlBlock or HtmlInline:
                diagnostics.Add(Diagnostic.Of(Rules.RawHtml, file.At(node.Span.Start)));
                break;
            case HeadingBlock { Parent: not MarkdownDocument } heading:
                diagnostics.Add(Diagnostic.Of(Rules.NestedHeading, file.At(heading.Span.Start)));
                break;
            case LinkInline { IsImage: true } image when string.IsNullOrWhiteSpace(InlineText.Plain(image)):
                diagnostics.Add(Diagnostic.Of(Rules.ImageWithoutText, file.At(image.Span.Start)));
                break;
            case AutolinkInline address:
                diagnostics.Add(Diagnostic.Of(Rules.ExternalLink, file.At(address.Span.Start), address.Url));
                break;
            case CitationInline citation:
                foreach (var (offset, text) in citation.Malformed)
                {
                    diagnostics.Add(Diagnostic.Of(Rules.MalformedCitation, file.At(offset), text));
                }

                break;
            case LeafBlock { Inline: not null } block:
                CheckFootnotes(block, file, diagnostics);
                break;
        }
    }

    /// <summary>Braces may say an id and earlier ids of a heading and the language of anything; the rest is the site's business and never reaches a page.</summary>
    private static void DropBadAttributes(MarkdownObject node, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (node.TryGetAttributes() is not { } attributes)
        {
            return;
        }

        var isHeading = node is HeadingBlock;
        var bad = new List<string>();
        bad.AddRange(attributes.Classes?.Select(name => "." + name) ?? []);
        bad.AddRange(isHeading || attributes.Id is null ? [] : ["#" + attributes.Id]);
        bad.AddRange(attributes.Properties?.Select(property => property.Key).Where(key => key != "lang" && !(isHeading && key == "aka")) ?? []);
        if (bad.Count == 0)
        {
            return;
        }

        attributes.Classes?.Clear();
        attributes.Id = isHeading ? attributes.Id : null;
        attributes.Properties?.RemoveAll(property => bad.Contains(property.Key, StringComparer.Ordinal));
        var at = attributes.Span.IsEmpty ? node.Span.Start : attributes.Span.Start;
        diagnostics.AddRange(bad.Select(name => Diagnostic.Of(Rules.BadAttribute, file.At(at), name)));
    }

    /// <summary>Markdig leaves a reference to a footnote that is not defined as plain text.</summary>
    private static void CheckFootnotes(LeafBlock block, SourceFile file, List<Diagnostic> diagnostics)
    {
        var raw = file.Text.AsSpan()[block.Span.Start..Math.Min(block.Span.End + 1, file.Text.Length)];
        var text = InlineText.Of(block).Text;
        for (var at = text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[^", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(']', at);
            if (end < 0)
            {
                return;
            }

            var label = text[(at + 2)..end];
            var offset = raw.IndexOf(text.AsSpan()[at..(end + 1)]);
            diagnostics.Add(Diagnostic.Of(Rules.UndefinedFootnote, file.At(block.Span.Start + Math.Max(0, offset)), label));
        }
    }

    private static List<ParsedHeading> ReadHeadings(EntryRef page, SourceFile file, MarkdownDocument tree, List<Diagnostic> diagnostics)
    {
        var headings = new List<ParsedHeading>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var previousLevel = 1;
        foreach (var block in tree.OfType<HeadingBlock>())
        {
            var location = file.At(block.Span.Start);
            var text = InlineText.Plain(block.Inline).Trim();
            CheckLevel(block.Level, previousLevel, location, diagnostics);
            previousLevel = block.Level;
            if (text.Length == 0)
            {
                diagnostics.Add(Diagnostic.Of(Rules.EmptyHeading, location));
            }

            var id = ReadId(block, text, file, diagnostics);
            if (!taken.Add(id))
            {
                diagnostics.Add(Diagnostic.Of(Rules.DuplicateSection, AttributeLocation(block, file, id), id));
                continue;
            }

            var (former, moved) = ReadFormerIds(page, block, file, diagnostics);
            headings.Add(new(block, id, text, former, moved));
        }

        foreach (var heading in headings)
        {
            foreach (var former in heading.FormerIds.Where(former => !taken.Add(former.Value)))
            {
                diagnostics.Add(Diagnostic.Of(Rules.AliasTaken, former.Location, former.Value));
            }
        }

        return headings;
    }

    private static void CheckLevel(int level, int previous, SourceLocation location, List<Diagnostic> diagnostics)
    {
        if (level == 1)
        {
            diagnostics.Add(Diagnostic.Of(Rules.SecondTitle, location));
        }
        else if (level > previous + 1)
        {
            diagnostics.Add(Diagnostic.Of(Rules.SkippedLevel, location, level, previous, previous + 1));
        }
    }

    private static string ReadId(HeadingBlock block, string text, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (block.TryGetAttributes()?.Id is not { } written)
        {
            ReportUnreadAttributes(block, text, file, diagnostics);
            return Slug.SectionIdFrom(text);
        }

        if (!Slug.IsValidSectionId(written))
        {
            diagnostics.Add(Diagnostic.Of(Rules.BadSectionId, AttributeLocation(block, file, written), written));
        }

        return written;
    }

    /// <summary>Braces that were not understood stay in the heading: an id has two characters or more.</summary>
    private static void ReportUnreadAttributes(HeadingBlock block, string text, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (text.EndsWith('}') && text.LastIndexOf('{') is var brace and >= 0)
        {
            diagnostics.Add(Diagnostic.Of(Rules.BadSectionId, AttributeLocation(block, file, text[(brace + 1)..^1]), text[brace..]));
        }
    }

    private static (List<Located<string>> Former, List<Located<SectionAddress>> Moved) ReadFormerIds(EntryRef page, HeadingBlock block, SourceFile file, List<Diagnostic> diagnostics)
    {
        var former = new List<Located<string>>();
        var moved = new List<Located<SectionAddress>>();
        var aka = block.TryGetAttributes()?.Properties?.Find(property => property.Key == "aka").Value ?? "";
        foreach (var item in aka.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var location = AttributeLocation(block, file, item);
            var hash = item.IndexOf('#', StringComparison.Ordinal);
            var (slug, id) = hash < 0 ? (null, item) : (item[..hash], item[(hash + 1)..]);
            if (!Slug.IsValidSectionId(id) || (slug is not null && !Slug.IsValid(slug)))
            {
                diagnostics.Add(Diagnostic.Of(Rules.BadSectionId, location, item));
            }
            else if (slug is null)
            {
                former.Add(new(id, location));
            }
            else
            {
                moved.Add(new(new(new(page.Kind, slug), id), location));
            }
        }

        return (former, moved);
    }

    /// <summary>Where a word stands in the braces of a heading; the heading itself when it was not written.</summary>
    private static SourceLocation AttributeLocation(HeadingBlock block, SourceFile file, string word)
    {
        var lineEnd = file.Text.IndexOf('\n', block.Span.Start) is var end and >= 0 ? end : file.Text.Length;
        var brace = lineEnd > block.Span.Start ? file.Text.LastIndexOf('{', lineEnd - 1, lineEnd - block.Span.Start) : -1;
        for (var at = brace < 0 ? -1 : file.Text.IndexOf(word, brace, lineEnd - brace, StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf(word, at + 1, lineEnd - at - 1, StringComparison.Ordinal))
        {
            if (!(at > 0 && IsIdCharacter(file.Text[at - 1])) && !(at + word.Length < lineEnd && IsIdCharacter(file.Text[at + word.Length])))
            {
                return file.At(at);
            }
        }

        return file.At(block.Span.Start);
    }

    private static bool IsIdCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}

using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kazakhstan.Content.Editorial;

/// <summary>What a program can see of <c>docs/editorial.md</c>. All are warnings; what is not certain is not reported.</summary>
internal static class EditorialRules
{
    /// <summary>Checks all texts.</summary>
    /// <param name="content">The content, rendered.</param>
    /// <param name="documents">The parsed texts of its articles and entries.</param>
    /// <param name="references">What the front matter of articles names, with its places, by article.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    public static void Check(
        SiteContent content,
        IReadOnlyList<ProseDocument> documents,
        IReadOnlyDictionary<EntryRef, IReadOnlyList<Located<EntryRef>>> references,
        List<Diagnostic> diagnostics)
    {
        var articles = content.Articles.ToDictionary(article => article.Ref);
        var entries = content.Entries.Select(entry => entry.Ref).ToHashSet();
        var shared = new SharedSentences();
        foreach (var document in documents.OrderBy(document => document.File.Path, StringComparer.Ordinal))
        {
            articles.TryGetValue(document.Page, out var article);
            if (article?.Status == ArticleStatus.Retired)
            {
                continue;
            }

            CheckHeadings(document, diagnostics);
            CheckCitations(document, diagnostics);
            foreach (var leaf in RunningText(document.Tree))
            {
                var text = InlineText.Of(leaf);
                BareFigures.Check(text, document.File, diagnostics);
                UndatedWords.Check(text, document.File, diagnostics);
                if (article is not null)
                {
                    shared.Add(text, document.File, diagnostics);
                }
            }

            if (article is not null && references.TryGetValue(article.Ref, out var named))
            {
                CheckMentions(article, named.Where(reference => entries.Contains(reference.Value)), diagnostics);
            }
        }
    }

    private static void CheckHeadings(ProseDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var heading in document.Headings.Where(heading => EmptyHeadings.Contains(heading.Text)))
        {
            diagnostics.Add(Diagnostic.Of(Rules.EmptyWords, heading.Location(document.File), heading.Text));
        }
    }

    /// <summary>Paragraphs cite; lists and quotations cite in themselves or in the paragraph beside them; a paragraph that only introduces what follows or points to another page need not.</summary>
    private static void CheckCitations(ProseDocument document, List<Diagnostic> diagnostics)
    {
        for (var i = 0; i < document.Tree.Count; i++)
        {
            var block = document.Tree[i];
            var next = i + 1 < document.Tree.Count ? document.Tree[i + 1] : null;
            var isExcused = block switch
            {
                ParagraphBlock paragraph => IsIntroduction(paragraph, next) || IsPointer(paragraph) || IsPictureOnly(paragraph),
                ListBlock or DefinitionList => Cites(i > 0 ? document.Tree[i - 1] : null) || Cites(next),
                QuoteBlock => Cites(next),
                _ => true,
            };
            if (!isExcused && !Cites(block))
            {
                diagnostics.Add(Diagnostic.Of(Rules.UncitedParagraph, document.File.At(block.Span.Start)));
            }
        }
    }

    private static bool Cites(Block? block) => block switch
    {
        LeafBlock { Inline: { } inline } => inline.Descendants<CitationInline>().Any(),
        ContainerBlock container => container.Descendants<CitationInline>().Any(),
        _ => false,
    };

    private static bool IsIntroduction(ParagraphBlock paragraph, Block? next) =>
        next is ListBlock or DefinitionList or Table or QuoteBlock or FencedCodeBlock && InlineText.Of(paragraph).Text.TrimEnd().EndsWith(':');

    /// <summary>One sentence with a link to another page.</summary>
    private static bool IsPointer(ParagraphBlock paragraph) =>
        paragraph.Inline!.Descendants<LinkInline>().Any(link => !link.IsImage && !link.Span.IsEmpty) && Sentences.Split(InlineText.Of(paragraph).Text.Trim()).Count() == 1;

    private static bool IsPictureOnly(ParagraphBlock paragraph) => paragraph.Inline!.All(inline => inline is LinkInline { IsImage: true } or LineBreakInline);

    private static IEnumerable<LeafBlock> RunningText(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ParagraphBlock { Inline: not null } paragraph:
                    yield return paragraph;
                    break;
                case QuoteBlock or Table or Markdig.Extensions.Footnotes.FootnoteGroup or LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    foreach (var leaf in RunningText(inner))
                    {
                        yield return leaf;
                    }

                    break;
            }
        }
    }

    private static void CheckMentions(Article article, IEnumerable<Located<EntryRef>> references, List<Diagnostic> diagnostics)
    {
        var named = article.Body.Sections.SelectMany(section => section.Mentions.Select(mention => mention.Entry).Concat(section.Links.Select(link => link.Target))).ToHashSet();
        foreach (var reference in references.Where(reference => reference.Value.Kind != EntryKind.Topic && !named.Contains(reference.Value)))
        {
            diagnostics.Add(Diagnostic.Of(Rules.UnmentionedEntry, reference.Location, reference.Value.Slug));
        }
    }
}

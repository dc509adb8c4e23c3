using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Linking;
using Kazakhstan.Content.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kazakhstan.Content.Articles;

/// <summary>Second pass over one text, when every page, section, source and name is known: resolves links, links names, numbers citations, renders sections.</summary>
internal sealed class ProseRenderer
{
    /// <summary>Marks a node whose first name must not become a link.</summary>
    private static readonly object NoLink = new();

    private readonly ProseDocument _document;
    private readonly SiteIndex _index;
    private readonly IReadOnlySet<EntryRef> _concerns;
    private readonly List<Diagnostic> _diagnostics;
    private readonly LinkResolver _links;
    private readonly ProseHtml _html;

    private ProseRenderer(ProseDocument document, SiteIndex index, IReadOnlySet<EntryRef> concerns, List<Diagnostic> diagnostics)
    {
        _document = document;
        _index = index;
        _concerns = concerns;
        _diagnostics = diagnostics;
        _links = new(index, diagnostics);
        _html = new();
    }

    /// <param name="document">The parsed text.</param>
    /// <param name="index">What the other files hold.</param>
    /// <param name="concerns">Entries that the front matter lists; they decide ambiguous names.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Prose Render(ProseDocument document, SiteIndex index, IReadOnlySet<EntryRef> concerns, List<Diagnostic> diagnostics) =>
        new ProseRenderer(document, index, concerns, diagnostics).Render();

    private Prose Render()
    {
        var sections = new List<Section>();
        foreach (var (heading, blocks) in GroupBySection())
        {
            if (heading is not null || blocks.Count > 0)
            {
                sections.Add(RenderSection(heading, blocks));
            }
        }

        var remarks = new List<string>();
        foreach (var footnote in _document.Tree.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()).OrderBy(footnote => footnote.Order))
        {
            Resolve(new SectionFindings(), footnote.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null));
            remarks.Add(_html.RenderRemark(footnote));
        }

        return new(sections, _html.Notes, remarks);
    }

    private IEnumerable<(ParsedHeading? Heading, List<Block> Blocks)> GroupBySection()
    {
        var headings = _document.Headings.ToDictionary(heading => heading.Block);
        (ParsedHeading? Heading, List<Block> Blocks) current = (null, []);
        foreach (var block in _document.Tree)
        {
            if (block is HeadingBlock headingBlock && headings.TryGetValue(headingBlock, out var heading))
            {
                yield return current;
                current = (heading, []);
            }
            else if (block is not (FootnoteGroup or Markdig.Extensions.Yaml.YamlFrontMatterBlock or LinkReferenceDefinitionGroup))
            {
                current.Blocks.Add(block);
            }
        }

        yield return current;
    }

    private Section RenderSection(ParsedHeading? heading, List<Block> blocks)
    {
        var found = new SectionFindings();
        var leaves = blocks.SelectMany(Leaves).ToList();
        Resolve(found, leaves);
        if (heading is not null)
        {
            FindInHeading(heading, found);
        }

        return new()
        {
            Id = heading?.Id ?? "",
            Heading = heading?.Text ?? "",
            Level = heading?.Block.Level ?? 1,
            FormerIds = [.. heading?.FormerIds.Select(former => former.Value) ?? []],
            MovedFrom = [.. heading?.MovedFrom.Select(moved => moved.Value) ?? []],
            Html = _html.RenderSection(heading, blocks),
            Text = string.Join('\n', leaves.Select(leaf => InlineText.Of(leaf).Text.Trim()).Where(text => text.Length > 0)),
            Mentions = found.Mentions,
            Links = found.Links,
            SourceIds = found.SourceIds,
        };
    }

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        LeafBlock { Inline: not null } leaf => [leaf],
        ContainerBlock container => container.SelectMany(Leaves),
        _ => [],
    };

    private void Resolve(SectionFindings found, IEnumerable<LeafBlock> leaves)
    {
        foreach (var leaf in leaves)
        {
            var isQuotation = IsIn<QuoteBlock>(leaf);
            DropUnknownSources(leaf, found);
            SplitAtBackslashes(leaf);
            var text = InlineText.Of(leaf);
            var whole = text.Text;
            ResolveLinks(text, whole, found);
            FindNames(text, whole, mayLink: !isQuotation && !IsIn<Footnote>(leaf), found);
        }
    }

    private static bool IsIn<T>(Block block)
        where T : Block
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is T)
            {
                return true;
            }
        }

        return false;
    }

    private void DropUnknownSources(LeafBlock leaf, SectionFindings found)
    {
        foreach (var citation in leaf.Inline!.Descendants<CitationInline>())
        {
            foreach (var item in citation.Items)
            {
                if (_index.Bibliography.Find(item.Id) is null)
                {
                    _diagnostics.Add(Diagnostic.Unknown(Rules.UnknownSource, _document.File.At(item.Offset), item.Id, _index.Bibliography.Ids));
                }
                else
                {
                    found.AddSource(item.Id);
                }
            }
        }
    }

    private void ResolveLinks(InlineText text, string whole, SectionFindings found)
    {
        foreach (var (link, start) in text.Links)
        {
            var location = _document.File.At(link.UrlSpan.IsEmpty ? link.Span.Start : link.UrlSpan.Start);
            if (_links.Resolve(_document, link.Url ?? "", location) is not { } target)
            {
                link.Url = "#";
                continue;
            }

            link.Url = Urls.Section(target.Target, target.SectionId);
            found.AddLink(target);
            if (target.Target.Kind != EntryKind.Article && target.Target != _document.Page)
            {
                found.AddMention(target.Target, Sentences.Around(whole, start), isWritten: true);
            }
        }
    }

    private void FindNames(InlineText text, string whole, bool mayLink, SectionFindings found)
    {
        foreach (var match in _index.Names.Find(whole, _concerns))
        {
            var piece = text.Pieces.First(piece => match.Start < piece.End);
            if (match.Start == piece.Start && piece.Node.ContainsData(NoLink))
            {
                continue;
            }

            if (match.Target is not { } target)
            {
                // Within a link written by hand the author has said what is meant.
                if (!piece.IsPlain)
                {
                    continue;
                }

                var offset = piece.Node.Span.Start + (match.Start - piece.Start);
                _diagnostics.Add(Diagnostic.Of(Rules.AmbiguousName, _document.File.At(offset), whole.Substring(match.Start, match.Length), MeaningsOf(match)));
                continue;
            }

            if (target == _document.Page)
            {
                continue;
            }

            if (found.AddMention(target, Sentences.Around(whole, match.Start), isWritten: false) && mayLink)
            {
                found.ToLink.Add((match.Start, match.Length, target));
            }
        }

        // From the end, so that the offsets of earlier names stay true.
        foreach (var (start, length, target) in Enumerable.Reverse(found.ToLink))
        {
            Link(text, start, length, target);
        }

        found.ToLink.Clear();
    }

    private static string MeaningsOf(NameMatch match) =>
        match.Candidates is [var only] ? $"{only.Slug} or something else" : string.Join(" or ", match.Candidates.Select(candidate => candidate.Slug));

    /// <summary>Wraps the characters of a name in a link, when all of them are running text with one parent.</summary>
    private static void Link(InlineText text, int start, int length, EntryRef target)
    {
        var pieces = text.Pieces.Where(piece => piece.End > start && piece.Start < start + length).ToList();
        if (pieces.Exists(piece => !piece.IsPlain || piece.Node.Parent != pieces[0].Node.Parent))
        {
            return;
        }

        var link = new LinkInline(Urls.Page(target), "") { IsClosed = true, Span = SourceSpan.Empty };
        var last = pieces[^1];
        SplitAfter(last.Node, start + length - last.Start);
        var first = SplitAfter(pieces[0].Node, start - pieces[0].Start) ?? pieces[0].Node;
        var nodes = pieces.Select((piece, i) => i == 0 ? first : piece.Node).ToList();

        // Markdig's InsertBefore forgets the way back from the new node to the one before it; ReplaceBy does not.
        nodes[0].ReplaceBy(link, copyChildren: false);
        link.AppendChild(nodes[0]);
        foreach (var node in nodes.Skip(1))
        {
            node.Remove();
            link.AppendChild(node);
        }
    }

    /// <summary>Cuts a literal behind its first <paramref name="length"/> characters; returns the new node with the rest, or null when there is none. A cut at 0 leaves the node whole.</summary>
    private static LiteralInline? SplitAfter(Inline node, int length)
    {
        if (node is not LiteralInline literal || length <= 0 || length >= literal.Content.Length)
        {
            return null;
        }

        var content = literal.Content;
        var rest = new LiteralInline(new Markdig.Helpers.StringSlice(content.Text, content.Start + length, content.End))
        {
            Span = new SourceSpan(literal.Span.Start + length, literal.Span.End),
        };
        literal.Content = new Markdig.Helpers.StringSlice(content.Text, content.Start, content.Start + length - 1);
        literal.InsertAfter(rest);
        return rest;
    }

    private void FindInHeading(ParsedHeading heading, SectionFindings found)
    {
        DropUnknownSources(heading.Block, found);
        ResolveLinks(InlineText.Of(heading.Block), heading.Text, found);
        foreach (var match in _index.Names.Find(heading.Text, _concerns))
        {
            if (match.Target is { } target && target != _document.Page)
            {
                found.AddMention(target, heading.Text, isWritten: false);
            }
        }
    }

    /// <summary>A backslash before a letter switches the link of that name off, and is not shown.</summary>
    private static void SplitAtBackslashes(LeafBlock leaf)
    {
        foreach (var literal in leaf.Inline!.Descendants<LiteralInline>().ToList())
        {
            var current = literal;
            for (var at = IndexOfSwitch(current); at >= 0; at = IndexOfSwitch(current))
            {
                var marked = at == 0 ? current : SplitAfter(current, at)!;
                marked.Content = new Markdig.Helpers.StringSlice(marked.Content.Text, marked.Content.Start + 1, marked.Content.End);
                marked.Span = new SourceSpan(marked.Span.Start + 1, marked.Span.End);
                marked.SetData(NoLink, true);
                current = marked;
            }
        }
    }

    private static int IndexOfSwitch(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\' && char.IsLetter(text[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What one section turned out to hold.</summary>
    private sealed class SectionFindings
    {
        private readonly Dictionary<EntryRef, Mention> _byEntry = [];

        public List<Mention> Mentions { get; } = [];

        public List<ContentLink> Links { get; } = [];

        public List<string> SourceIds { get; } = [];

        public List<(int Start, int Length, EntryRef Target)> ToLink { get; } = [];

        /// <summary>True when this is the first mention.</summary>
        public bool AddMention(EntryRef entry, string sentence, bool isWritten)
        {
            var mention = new Mention(entry, sentence, isWritten);
            if (!_byEntry.TryAdd(entry, mention))
            {
                return false;
            }

            Mentions.Add(mention);
            return true;
        }

        public void AddLink(ContentLink link)
        {
            if (!Links.Contains(link))
            {
                Links.Add(link);
            }
        }

        public void AddSource(string id)
        {
            if (!SourceIds.Contains(id, StringComparer.Ordinal))
            {
                SourceIds.Add(id);
            }
        }
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Kazakhstan.Content.Articles;

/// <summary>Renders the blocks of one page: headings with a link beside them, numbered paragraphs, notes numbered over the whole page, tables that work on a phone.</summary>
internal sealed class ProseHtml
{
    private readonly HtmlRenderer _renderer;
    private readonly StringBuilder _html = new();
    private readonly List<NoteCount> _notes = [];
    private string _sectionId = "lead";
    private int _paragraph;
    private int _table;

    public ProseHtml()
    {
        _renderer = new HtmlRenderer(new StringWriter(_html, CultureInfo.InvariantCulture));
        ArticleMarkdown.Pipeline.Setup(_renderer);
        Use<ParagraphBlock, ParagraphRenderer>(new Paragraphs(this));
        Use<Markdig.Syntax.Inlines.LiteralInline, LiteralInlineRenderer>(new Literals());
        Use<HtmlBlock, HtmlBlockRenderer>(new NoHtmlBlocks());
        Use<Markdig.Syntax.Inlines.HtmlInline, HtmlInlineRenderer>(new NoHtmlInlines());
        Use<Table, HtmlTableRenderer>(new Tables(this));
        Use<FootnoteLink, HtmlFootnoteLinkRenderer>(new FootnoteLinks());
        _renderer.ObjectRenderers.Add(new Citations(this));
    }

    /// <summary>Notes in order of first mention.</summary>
    public IReadOnlyList<Note> Notes => [.. _notes.Select((note, i) => new Note(i + 1, note.Id, note.Locator, note.References))];

    public string RenderSection(ParsedHeading? heading, IEnumerable<Block> blocks)
    {
        _sectionId = heading?.Id ?? "lead";
        _paragraph = 0;
        if (heading is not null)
        {
            WriteHeading(heading);
        }

        foreach (var block in blocks)
        {
            _renderer.Render(block);
        }

        return Take();
    }

    public string RenderRemark(Footnote footnote)
    {
        _sectionId = "";
        foreach (var block in footnote)
        {
            _renderer.Render(block);
        }

        return Take();
    }

    private string Take()
    {
        var html = _html.ToString();
        _html.Clear();
        return html.Trim();
    }

    /// <summary>Earlier ids stand in the heading as anchors, so that old links work without a script.</summary>
    private void WriteHeading(ParsedHeading heading)
    {
        var level = heading.Block.Level;
        _renderer.Write($"<h{level} id=\"").WriteEscape(heading.Id).Write("\">");
        foreach (var former in heading.FormerIds)
        {
            _renderer.Write("<span id=\"").WriteEscape(former.Value).Write("\"></span>");
        }

        _renderer.WriteLeafInline(heading.Block);
        _renderer.Write(" <a class=\"sec\" href=\"#").WriteEscape(heading.Id).Write("\" aria-label=\"Link to section: ").WriteEscape(heading.Text).WriteLine($"\">§</a></h{level}>");
    }

    private void Use<TObject, TReplaced>(HtmlObjectRenderer<TObject> ours)
        where TObject : MarkdownObject
        where TReplaced : IMarkdownObjectRenderer
    {
        _renderer.ObjectRenderers.TryRemove<TReplaced>();
        _renderer.ObjectRenderers.Insert(0, ours);
    }

    private (int Number, int Reference) Refer(CitationItem item)
    {
        var i = _notes.FindIndex(note => note.Id == item.Id && note.Locator == item.Locator);
        if (i < 0)
        {
            i = _notes.Count;
            _notes.Add(new(item.Id, item.Locator));
        }

        return (i + 1, ++_notes[i].References);
    }

    private sealed class NoteCount(string id, string? locator)
    {
        public string Id => id;

        public string? Locator => locator;

        public int References { get; set; }
    }

    private sealed class Literals : HtmlObjectRenderer<Markdig.Syntax.Inlines.LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Syntax.Inlines.LiteralInline literal)
        {
            var before = literal.Content.Start > 0 && literal.Content.Text is { } whole ? whole[literal.Content.Start - 1] : ' ';
            renderer.WriteEscape(Typography.Set(literal.Content.ToString(), before));
        }
    }

    private sealed class Paragraphs(ProseHtml page) : HtmlObjectRenderer<ParagraphBlock>
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            if (renderer.ImplicitParagraph)
            {
                renderer.WriteLeafInline(block);
                return;
            }

            renderer.EnsureLine();
            if (block.Parent is MarkdownDocument)
            {
                var number = ++page._paragraph;
                var id = $"{WebUtility.HtmlEncode(page._sectionId)}.p{number}";
                renderer.Write($"<p id=\"{id}\"><a class=\"pno\" href=\"#{id}\" aria-label=\"Paragraph {number}\">{number}</a>");
            }
            else
            {
                renderer.Write("<p>");
            }

            renderer.WriteLeafInline(block);
            renderer.WriteLine("</p>");
        }
    }

    private sealed class Citations(ProseHtml page) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            foreach (var item in citation.Items)
            {
                var (number, reference) = page.Refer(item);
                var id = reference == 1 ? $"kz-r{number}" : $"kz-r{number}-{reference}";
                renderer.Write($"<a class=\"ref\" id=\"{id}\" href=\"#kz-n{number}\" aria-label=\"Note {number}\">{number}</a>");
            }
        }
    }

    /// <summary>An author's footnote is a remark; it is lettered, so that it cannot be taken for a note on sources.</summary>
    private sealed class FootnoteLinks : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var letter = (char)('a' + ((link.Footnote.Order - 1) % 26));
            var reference = link.Footnote.Links.FindIndex(other => other.Index == link.Index);
            var id = reference <= 0 ? $"kz-fr-{letter}" : $"kz-fr-{letter}-{reference + 1}";
            renderer.Write(link.IsBackLink
                ? $" <a class=\"back\" href=\"#{id}\" aria-label=\"Back to remark {letter}\">↩</a>"
                : $"<a class=\"ref\" id=\"{id}\" href=\"#kz-f-{letter}\" aria-label=\"Remark {letter}\">{letter}</a>");
        }
    }

    /// <summary>Raw HTML was reported; should it be shown all the same, it is shown as text.</summary>
    private sealed class NoHtmlBlocks : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) => renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
    }

    private sealed class NoHtmlInlines : HtmlObjectRenderer<Markdig.Syntax.Inlines.HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Syntax.Inlines.HtmlInline inline) => renderer.WriteEscape(inline.Tag);
    }

    /// <summary>A table scrolls in its own region, and each cell carries its column's name for narrow screens.</summary>
    private sealed class Tables(ProseHtml page) : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            var rows = table.OfType<TableRow>().ToList();
            var labels = rows.Find(row => row.IsHeader)?.OfType<TableCell>().Select(Label).ToList() ?? [];
            var number = ++page._table;
            renderer.EnsureLine();
            renderer.WriteLine($"<div class=\"wide scroll\" role=\"region\" aria-label=\"Table {number}\" tabindex=\"0\"><table class=\"data stack\">");
            WriteRows(renderer, table, rows.Where(row => row.IsHeader), "thead", labels);
            WriteRows(renderer, table, rows.Where(row => !row.IsHeader), "tbody", labels);
            renderer.WriteLine("</table></div>");
        }

        private static string Label(TableCell cell) => string.Concat(cell.Descendants<LeafBlock>().Select(leaf => InlineText.Of(leaf).Text)).Trim();

        private static void WriteRows(HtmlRenderer renderer, Table table, IEnumerable<TableRow> rows, string part, List<string> labels)
        {
            renderer.WriteLine($"<{part}>");
            foreach (var row in rows)
            {
                renderer.Write("<tr>");
                for (var i = 0; i < row.Count; i++)
                {
                    WriteCell(renderer, table, (TableCell)row[i], i, row.IsHeader, i < labels.Count ? labels[i] : "");
                }

                renderer.WriteLine("</tr>");
            }

            renderer.WriteLine($"</{part}>");
        }

        private static void WriteCell(HtmlRenderer renderer, Table table, TableCell cell, int column, bool isHeader, string label)
        {
            var isNumber = column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
            var isName = column == 0 && !isHeader;
            renderer.Write(isHeader ? "<th scope=\"col\"" : isName ? "<th scope=\"row\"" : "<td");
            if (isNumber)
            {
                renderer.Write(" class=\"n\"");
            }

            if (!isHeader && !isName)
            {
                renderer.Write(" data-l=\"").WriteEscape(label).Write("\"");
            }

            renderer.Write(">");
            var before = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = before;
            renderer.Write(isHeader || isName ? "</th>" : "</td>");
        }
    }
}

using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kazakhstan.Web;

/// <summary>A rendered page as Markdown (CommonMark with pipe tables and footnotes): what stands in <c>main</c>, without the page's furniture.</summary>
internal static class MarkdownPage
{
    private const string Furniture = "form, button, svg, nav, script, .pno, .sec, .crumbs, .vh, [hidden], .no-md, [href^='#kz-r']";

    /// <summary>Converts the page; links become absolute.</summary>
    public static string From(string html, Frame frame)
    {
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main");
        if (main is null)
        {
            return "";
        }

        foreach (var part in main.QuerySelectorAll(Furniture).ToList())
        {
            part.Remove();
        }

        var markdown = new Writer(frame);
        markdown.Blocks(main);
        return markdown.ToString();
    }

    private sealed class Writer(Frame frame)
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => $"{_text.ToString().Trim()}\n\n{frame.Absolute(frame.Path)}\n";

        public void Blocks(IElement parent)
        {
            foreach (var child in parent.Children)
            {
                Block(child);
            }
        }

        private void Block(IElement element)
        {
            switch (element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Paragraph(new string('#', element.LocalName[1] - '0') + " " + Inline(element));
                    break;
                case "p" or "figcaption" or "summary":
                    Paragraph(Inline(element));
                    break;
                case "blockquote":
                    Paragraph("> " + Inline(element));
                    break;
                case "ul" or "ol":
                    List(element);
                    break;
                case "dl":
                    Definitions(element);
                    break;
                case "table":
                    Table(element);
                    break;
                default:
                    if (element.Children.Length > 0 && element.Children.Any(IsBlock))
                    {
                        Blocks(element);
                    }
                    else
                    {
                        Paragraph(Inline(element));
                    }

                    break;
            }
        }

        private void Paragraph(string text)
        {
            if (text.Length > 0)
            {
                _text.Append(text).Append("\n\n");
            }
        }

        private void List(IElement list)
        {
            var isNotes = list.ClassList.Contains("refs");
            var number = 0;
            foreach (var item in list.Children.Where(child => child.LocalName == "li"))
            {
                number++;
                var text = Inline(item);
                var mark = isNotes && item.Id is { } id && id.StartsWith("kz-n", StringComparison.Ordinal)
                    ? $"[^{id["kz-n".Length..]}]:"
                    : list.LocalName == "ol" && !list.ClassList.Contains("dates") ? number.ToString(CultureInfo.InvariantCulture) + "." : "-";
                _text.Append(mark).Append(' ').Append(text).Append('\n');
            }

            _text.Append('\n');
        }

        private void Definitions(IElement list)
        {
            var term = "";
            foreach (var child in list.QuerySelectorAll("dt, dd"))
            {
                if (child.LocalName == "dt")
                {
                    term = Inline(child);
                }
                else
                {
                    _text.Append("- ").Append(term).Append(": ").Append(Inline(child)).Append('\n');
                }
            }

            _text.Append('\n');
        }

        private void Table(IElement table)
        {
            var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => Inline(cell).Replace("|", "\\|", StringComparison.Ordinal)).ToList()).Where(row => row.Count > 0).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                _text.Append("| ").AppendJoin(" | ", rows[i]).Append(" |\n");
                if (i == 0)
                {
                    _text.Append("| ").AppendJoin(" | ", rows[0].Select(_ => "---")).Append(" |\n");
                }
            }

            _text.Append('\n');
        }

        private string Inline(INode parent)
        {
            var text = new StringBuilder();
            foreach (var child in parent.ChildNodes)
            {
                switch (child)
                {
                    case IText literal:
                        text.Append(Escape(literal.Data));
                        break;
                    case IElement { LocalName: "a" } link:
                        text.Append(Link(link));
                        break;
                    case IElement { LocalName: "b" or "strong" } bold:
                        text.Append("**").Append(Inline(bold).Trim()).Append("**");
                        break;
                    case IElement { LocalName: "i" or "em" or "cite" } italic:
                        text.Append('*').Append(Inline(italic).Trim()).Append('*');
                        break;
                    case IElement { LocalName: "code" } code:
                        text.Append('`').Append(code.TextContent).Append('`');
                        break;
                    case IElement { LocalName: "br" }:
                        text.Append("; ");
                        break;
                    case IElement element:
                        text.Append(IsBlock(element) || element.LocalName is "time" or "small" ? " " : "").Append(Inline(element)).Append(IsBlock(element) ? " " : "");
                        break;
                }
            }

            return string.Join(' ', text.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }

        private string Link(IElement link)
        {
            var href = link.GetAttribute("href") ?? "";
            if (href.StartsWith("#kz-n", StringComparison.Ordinal))
            {
                return $"[^{href["#kz-n".Length..]}]";
            }

            var address = href.StartsWith('/') ? frame.Absolute(href) : href.StartsWith('#') ? frame.Absolute(frame.Path) + href : href;
            return $"[{Inline(link)}]({address})";
        }

        private static string Escape(string text) =>
            text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

        private static bool IsBlock(IElement element) =>
            element.LocalName is "p" or "div" or "section" or "ul" or "ol" or "dl" or "dt" or "dd" or "table" or "h1" or "h2" or "h3" or "h4" or "figure" or "header" or "aside" or "li" or "article" or "details" or "blockquote";
    }
}

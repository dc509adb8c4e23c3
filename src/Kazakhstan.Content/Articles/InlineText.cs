using System.Text;
using Kazakhstan.Content.Citations;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kazakhstan.Content.Articles;

/// <summary>The plain text of one block, with the syntax nodes that its characters came from. Notes and footnote marks leave no text.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];
    private readonly List<(LinkInline Link, int Start)> _links = [];

    private InlineText()
    {
    }

    public string Text => _text.ToString();

    /// <summary>Runs of characters, in order.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Links with the place in the text where each begins.</summary>
    public IReadOnlyList<(LinkInline Link, int Start)> Links => _links;

    /// <summary>The offset in the file of a character of the text.</summary>
    public int OffsetOf(int index)
    {
        var piece = _pieces.Find(piece => index < piece.End);
        return piece.Node is null ? 0 : piece.Node.Span.Start + (index - piece.Start);
    }

    public static InlineText Of(LeafBlock block)
    {
        var text = new InlineText();
        if (block.Inline is not null)
        {
            text.Add(block.Inline, isPlain: true);
        }

        return text;
    }

    /// <summary>The plain text of a node and all below it.</summary>
    public static string Plain(ContainerInline? container)
    {
        var text = new InlineText();
        if (container is not null)
        {
            text.Add(container, isPlain: true);
        }

        return text.Text;
    }

    private void Add(ContainerInline container, bool isPlain)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddPiece(literal, literal.Content.AsSpan().ToString(), isPlain);
                    break;
                case CodeInline code:
                    AddPiece(code, code.Content, isPlain: false);
                    break;
                case HtmlEntityInline entity:
                    AddPiece(entity, entity.Transcoded.ToString(), isPlain: false);
                    break;
                case AutolinkInline address:
                    AddPiece(address, address.Url, isPlain: false);
                    break;
                case LineBreakInline lineBreak:
                    AddPiece(lineBreak, " ", isPlain);
                    break;
                case LinkInline link:
                    _links.Add((link, _text.Length));
                    Add(link, isPlain: false);
                    break;
                case CitationInline:
                    DropSpaceBefore();
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    Add(inner, isPlain);
                    break;
            }
        }
    }

    private void AddPiece(Inline node, string text, bool isPlain)
    {
        _pieces.Add(new(node, _text.Length, text.Length, isPlain));
        _text.Append(text);
    }

    /// <summary>“… in 1998. [@id]” reads “… in 1998.”</summary>
    private void DropSpaceBefore()
    {
        if (_text.Length > 0 && _text[^1] == ' ' && _pieces[^1] is { Length: > 0 } last)
        {
            _text.Length--;
            _pieces[^1] = last with { Length = last.Length - 1 };
            if (last.Node is LiteralInline literal)
            {
                literal.Content = new StringSlice(literal.Content.Text, literal.Content.Start, literal.Content.End - 1);
            }
            else
            {
                last.Node.Remove();
            }
        }
    }

    /// <summary>A run of characters.</summary>
    /// <param name="Node">The node that it came from.</param>
    /// <param name="Start">Offset in the block's text.</param>
    /// <param name="Length">Characters.</param>
    /// <param name="IsPlain">Running text: not in a link and not code, so that a link may be made of it.</param>
    internal readonly record struct Piece(Inline Node, int Start, int Length, bool IsPlain)
    {
        public int End => Start + Length;
    }
}

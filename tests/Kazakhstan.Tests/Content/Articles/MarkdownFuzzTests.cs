using CsCheck;
using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Editorial;
using Kazakhstan.Content.Linking;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Tests.Content.Articles;

/// <summary>Whatever stands in a text, it is read and rendered, and every mistake lies within the file.</summary>
public sealed class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "[@", "]", "[", "(", ")", "@src", ";", ", p. 4", "[^1]", "[^1]: ", "\n", "\n\n", "# ", "## ", "### x", "{#id}", "{#id aka=\"b\"}", "{", "}", "{}", "===\n", "{#a aka=\"\"}", "|", "| --- |", "---", "> ", "- ", "1. ", "`", "```", "*", "**", "_", "~", "<b>", "</b>", "<!--", "&amp;", "&#0;",
        "\\", "\\China", "China", "Georgia", "China's", "South China Sea", "http://a.example", "(b.md#x)", "![](x)", ": ", ":   ", "Term\n:   meaning", "\t", " ", "    ", "қаз", "é", "\u0301", "🇰🇿", "\0", "\r\n", "\u2028", "now", "12,500.", "“", "”",
    ];

    [Fact]
    public void AnyText_IsReadAndRendered() => Gen.OneOf(Gen.OneOfConst(Pieces), Gen.OneOfConst(Pieces), Gen.String[0, 4]).Array[0, 40].Select(string.Concat).Sample(Render, iter: 3000);

    private static SiteContent Empty { get; } = new()
    {
        Articles = [],
        Countries = [],
        Organisations = [],
        Treaties = [],
        Topics = [],
        Bibliography = Bibliography.Empty,
        Tables = new Dictionary<string, Table>(),
        DataPackage = "",
        Redirects = [],
        Digest = "",
    };

    private static Article ArticleOf(SourceFile file, Prose body) => new()
    {
        Slug = "a",
        File = file,
        Title = "",
        Summary = "",
        Topics = [],
        Countries = [],
        Organisations = [],
        Treaties = [],
        Updated = null,
        Reviewed = null,
        Changes = [],
        Redirects = [],
        Status = ArticleStatus.Published,
        Body = body,
    };

    private static void Render(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var file = new SourceFile("content/articles/a.md", text);
        var page = new EntryRef(EntryKind.Article, "a");
        var document = ProseParser.Parse(page, file, diagnostics);
        var china = new EntryRef(EntryKind.Country, "china");
        var georgia = new EntryRef(EntryKind.Country, "georgia");
        var names = new NameLinker([new("China", china, NameUse.Always), new("Georgia", georgia, NameUse.InContext), new("South China Sea", null, NameUse.Never)]);
        var prose = ProseRenderer.Render(document, new SiteIndex([document], Bibliography.Empty, names), new HashSet<EntryRef>(), diagnostics);
        EditorialRules.Check(Empty with { Articles = [ArticleOf(file, prose)] }, [document], new Dictionary<EntryRef, IReadOnlyList<Located<EntryRef>>>(), diagnostics);
        Assert.All(prose.Sections, section => Assert.DoesNotContain("<b>", section.Html, StringComparison.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.InRange(file.OffsetOf(diagnostic.Location.Line, diagnostic.Location.Column), 0, text.Length));
        Assert.All(diagnostics, diagnostic => Assert.Equal(diagnostic.Location, file.At(file.OffsetOf(diagnostic.Location.Line, diagnostic.Location.Column))));
    }
}

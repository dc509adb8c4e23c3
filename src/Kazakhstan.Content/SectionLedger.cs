using System.Text;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>
/// The promise that a published section id keeps answering. <c>published-sections.tsv</c> holds a line for each: address of its page, tab, id.
/// </summary>
internal static class SectionLedger
{
    private const string Path = "published-sections.tsv";
    private const string Header = "# Every section id ever published: address of the page, tab, id. Kept by 'build --record'; lines are never removed.\n";

    /// <summary>Reports every recorded section that is no section, no earlier id and not moved; and every move from an address that is still taken.</summary>
    public static void Check(ContentFiles files, IReadOnlyList<ProseDocument> documents, IReadOnlyDictionary<string, string> redirects, List<Diagnostic> diagnostics)
    {
        var pages = documents.ToDictionary(document => Urls.Page(document.Page), StringComparer.Ordinal);
        var moved = new HashSet<(string Page, string Id)>();
        foreach (var move in documents.SelectMany(document => document.Headings).SelectMany(heading => heading.MovedFrom))
        {
            var page = Urls.Page(move.Value.Page);
            page = redirects.GetValueOrDefault(page, page);
            if (!pages.TryGetValue(page, out var former))
            {
                diagnostics.Add(Diagnostic.Unknown(Rules.BrokenLink, move.Location, move.Value.Page.Slug, pages.Values.Where(other => other.Page.Kind == move.Value.Page.Kind).Select(other => other.Page.Slug)));
            }
            else if (former.FindSection(move.Value.Id) is not null || former.FindFormer(move.Value.Id) is not null || !moved.Add((page, move.Value.Id)))
            {
                diagnostics.Add(Diagnostic.Of(Rules.AliasTaken, move.Location, $"{move.Value.Page.Slug}#{move.Value.Id}"));
            }
        }

        foreach (var (cells, location) in TsvLines.Of(files.Find(Path)))
        {
            if (cells.Length != 2 || !cells[0].StartsWith('/'))
            {
                diagnostics.Add(Diagnostic.Of(Rules.MalformedLedger, location, "the page's address, a tab and the section id"));
                continue;
            }

            var (page, id) = (redirects.GetValueOrDefault(cells[0], cells[0]), cells[1]);
            var answers = moved.Contains((page, id)) || (pages.TryGetValue(page, out var document) && (document.FindSection(id) is not null || document.FindFormer(id) is not null || IsRetired(document)));
            if (!answers)
            {
                diagnostics.Add(Diagnostic.Of(Rules.LostSection, location, $"{cells[0]}#{id}", id));
            }
        }
    }

    /// <summary>The old lines and a line for each section that is new, in ordinal order.</summary>
    public static string Write(ContentFiles files, SiteContent content)
    {
        var lines = TsvLines.Of(files.Find(Path)).Select(line => string.Join('\t', line.Cells)).ToHashSet(StringComparer.Ordinal);
        var published = content.Articles.Where(article => article.Status == ArticleStatus.Published).Select(article => (article.Ref, article.Body));
        foreach (var (page, body) in published.Concat(content.Entries.Select(entry => (entry.Ref, entry.Introduction))))
        {
            lines.UnionWith(body.Sections.Where(section => section.Id.Length > 0).Select(section => $"{Urls.Page(page)}\t{section.Id}"));
        }

        return new StringBuilder(Header).AppendJoin('\n', lines.Order(StringComparer.Ordinal)).Append('\n').ToString();
    }

    /// <summary>A retired article answers 410 for all its sections.</summary>
    private static bool IsRetired(ProseDocument document) =>
        document.Page.Kind == EntryKind.Article && ArticleReader.Read(document.File, []) is { Article.Status: ArticleStatus.Retired };
}

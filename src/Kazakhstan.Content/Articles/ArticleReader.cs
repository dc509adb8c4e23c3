using System.Globalization;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.FrontMatter;

namespace Kazakhstan.Content.Articles;

/// <summary>Reads the front matter of an article. The slugs it names are checked later, when all entries are known.</summary>
internal static class ArticleReader
{
    private const int LongestTitle = 80;
    private const int ShortestSummary = 60;
    private const int LongestSummary = 240;

    /// <summary>The article without its body, and where each reference of its front matter stands; null when the front matter cannot be read.</summary>
    public static (Article Article, IReadOnlyList<Located<EntryRef>> References)? Read(SourceFile file, List<Diagnostic> diagnostics)
    {
        if (YamlReader.ReadFrontMatter(file, diagnostics) is not { } fields)
        {
            return null;
        }

        var topics = fields.List("topics");
        var countries = fields.List("countries");
        var organisations = fields.List("organisations");
        var treaties = fields.List("treaties");
        var updated = fields.Day("updated");
        var changes = fields.Days("changes");
        foreach (var (day, _) in changes.Where(change => change.Day.Value > updated))
        {
            diagnostics.Add(Diagnostic.Of(Rules.ChangeAfterUpdate, day.Location, day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var article = new Article
        {
            Slug = file.Name,
            File = file,
            Title = fields.RequiredText("title"),
            Summary = fields.RequiredText("summary"),
            Topics = Values(topics),
            Countries = Values(countries),
            Organisations = Values(organisations),
            Treaties = Values(treaties),
            Updated = updated,
            Reviewed = fields.Day("reviewed"),
            Changes = [.. changes.OrderByDescending(change => change.Day.Value).Select(change => new ArticleChange(change.Day.Value, change.Text))],
            Redirects = fields.List("redirects"),
            Status = fields.Choice("status", "published", "published", "draft", "retired") switch
            {
                "draft" => ArticleStatus.Draft,
                "retired" => ArticleStatus.Retired,
                _ => ArticleStatus.Published,
            },
        };
        CheckRequired(article, topics, fields, diagnostics);
        foreach (var slug in article.Redirects.Where(slug => !Slug.IsValid(slug.Value)))
        {
            diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, slug.Location, "redirects", "a list of slugs"));
        }

        fields.ReportUnknownKeys();
        return (article,
        [
            .. References(EntryKind.Topic, topics),
            .. References(EntryKind.Country, countries),
            .. References(EntryKind.Organisation, organisations),
            .. References(EntryKind.Treaty, treaties),
        ]);
    }

    private static void CheckRequired(Article article, IReadOnlyList<Located<string>> topics, YamlFields fields, List<Diagnostic> diagnostics)
    {
        if (topics.Count == 0 && article.Status != ArticleStatus.Retired)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MissingField, fields.LocationOf("topics"), "topics"));
        }

        if (article.Updated is null && fields.Text("updated") is null)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MissingField, fields.LocationOf("updated"), "updated"));
        }

        if (article.Title.Length > LongestTitle)
        {
            diagnostics.Add(Diagnostic.Of(Rules.BadLength, fields.Text("title")!.Value.Location, "the title", article.Title.Length, $"at most {LongestTitle}"));
        }

        if (article.Summary.Length is > 0 and (< ShortestSummary or > LongestSummary))
        {
            diagnostics.Add(Diagnostic.Of(Rules.BadLength, fields.Text("summary")!.Value.Location, "the summary", article.Summary.Length, $"{ShortestSummary} to {LongestSummary}"));
        }
    }

    private static string[] Values(IReadOnlyList<Located<string>> items) => [.. items.Select(item => item.Value)];

    private static IEnumerable<Located<EntryRef>> References(EntryKind kind, IReadOnlyList<Located<string>> items) =>
        items.Select(item => new Located<EntryRef>(new(kind, item.Value), item.Location));
}

using Dapper;

namespace Kazakhstan.Store;

/// <summary>A link to a page.</summary>
public sealed record PageLink
{
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }
}

/// <summary>An article as lists show it. Dates are ISO 8601; <c>Reviewed</c> is null when nobody reviewed it yet.</summary>
public sealed record ArticleSummary
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    public string? Updated { get; init; }

    public string? Reviewed { get; init; }

    public long Words { get; init; }

    public string? Topic { get; init; }

    public string? TopicTitle { get; init; }
}

/// <summary>A section of a page as the page shows it.</summary>
public sealed record SectionModel
{
    public required string Anchor { get; init; }

    public required string Heading { get; init; }

    public long Level { get; init; }

    public required string Html { get; init; }
}

/// <summary>A numbered note with its source.</summary>
public sealed record NoteModel
{
    public long Number { get; init; }

    public string? Locator { get; init; }

    public long ReferenceCount { get; init; }

    public required SourceModel Source { get; init; }
}

/// <summary>A section that took the place of one that once stood on this page.</summary>
public sealed record MovedSection
{
    public required string Anchor { get; init; }

    public required string Heading { get; init; }

    public required string PageTitle { get; init; }

    public required string Url { get; init; }
}

/// <summary>A related article and what it shares with this one.</summary>
public sealed record RelatedArticle
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    /// <summary>What the two share, the rarest first; empty where they are only linked.</summary>
    public required string Reason { get; init; }
}

/// <summary>A section elsewhere that links to this page; <c>TargetAnchor</c> is empty for the page as a whole.</summary>
public sealed record Backlink
{
    public required string PageTitle { get; init; }

    public required string Heading { get; init; }

    public required string Url { get; init; }

    public required string TargetAnchor { get; init; }
}

/// <summary>A change of substance that readers are told of: an ISO 8601 day and a plain sentence.</summary>
public sealed record ChangeModel
{
    public required string Day { get; init; }

    public required string Text { get; init; }
}

/// <summary>Everything that the page of an article shows.</summary>
public sealed record ArticleModel
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    public required bool IsRetired { get; init; }

    public string? Updated { get; init; }

    public string? Reviewed { get; init; }

    /// <summary>Changes of substance, the newest first.</summary>
    public required IReadOnlyList<ChangeModel> Changes { get; init; }

    public required long Words { get; init; }

    /// <summary>The file that the page was made from.</summary>
    public required string Markdown { get; init; }

    public required IReadOnlyList<SectionModel> Sections { get; init; }

    public required IReadOnlyList<NoteModel> Notes { get; init; }

    /// <summary>HTML of the author's remarks, in order.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Topics, countries, organisations and treaties of the front matter, in its order.</summary>
    public required IReadOnlyList<PageLink> Concerns { get; init; }

    public required IReadOnlyList<RelatedArticle> Related { get; init; }

    public required IReadOnlyList<MovedSection> Moved { get; init; }

    public required IReadOnlyList<Backlink> Backlinks { get; init; }

    public IEnumerable<PageLink> ConcernsOf(string kind) => Concerns.Where(link => link.Kind == kind);
}

/// <content>Articles and the parts that every page with prose has.</content>
public sealed partial class Snapshot
{
    private const string ArticlesSql = """
        select page.slug as Slug, page.title as Title, page.summary as Summary, page.url as Url, page.updated as Updated,
          page.reviewed as Reviewed, page.words as Words, topic.slug as Topic, topic.title as TopicTitle
        from page
        left join page_entity on page_entity.page_id = page.id and page_entity.ord = 0
        left join page as topic on topic.id = page_entity.entity_id and topic.kind = 'topic'
        where page.kind = 'article' and page.status = 'published'
        order by page.title, page.slug
        """;

    /// <summary>All published articles, by title.</summary>
    public IReadOnlyList<ArticleSummary> ListArticles() => Read(db => db.Query<ArticleSummary>(ArticlesSql).AsList());

    private const string ArticleSql = """
        select id as Id, slug as Slug, title as Title, summary as Summary, url as Url, status as Status, updated as Updated, reviewed as Reviewed, words as Words, markdown as Markdown
        from page
        where kind = 'article' and slug = @slug;

        select entity.kind, entity.slug, entity.title, entity.url
        from page_entity
        join page on page.id = page_entity.page_id and page.kind = 'article' and page.slug = @slug
        join page as entity on entity.id = page_entity.entity_id
        order by page_entity.ord;

        select other.title, other.summary, other.url, related.reason
        from related
        join page on page.id = related.page_id and page.kind = 'article' and page.slug = @slug
        join page as other on other.id = related.related_id
        order by related.score desc, other.slug;

        select article_change.day as Day, article_change.text as Text
        from article_change
        join page on page.id = article_change.page_id and page.kind = 'article' and page.slug = @slug
        order by article_change.day desc;
        """;

    private sealed record PageRow
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required string Summary { get; init; }

        public required string Url { get; init; }

        public required string Status { get; init; }

        public string? Updated { get; init; }

        public string? Reviewed { get; init; }

        public long Words { get; init; }

        public required string Markdown { get; init; }
    }

    /// <summary>A published or retired article, or null.</summary>
    public ArticleModel? FindArticle(string slug) => Read(db =>
    {
        using var results = db.QueryMultiple(ArticleSql + ProseSql("article"), new { slug });
        if (results.ReadFirstOrDefault<PageRow>() is not { } page)
        {
            return null;
        }

        var concerns = results.Read<PageLink>().AsList();
        var related = results.Read<RelatedArticle>().AsList();
        var changes = results.Read<ChangeModel>().AsList();
        var prose = ReadProse(results);
        return new ArticleModel
        {
            Slug = page.Slug,
            Title = page.Title,
            Summary = page.Summary,
            Url = page.Url,
            IsRetired = page.Status == "retired",
            Updated = page.Updated,
            Reviewed = page.Reviewed,
            Changes = changes,
            Words = page.Words,
            Markdown = page.Markdown,
            Concerns = concerns,
            Related = related,
            Sections = prose.Sections,
            Notes = prose.Notes,
            Remarks = prose.Remarks,
            Moved = prose.Moved,
            Backlinks = prose.Backlinks,
        };
    });

    /// <summary>The result sets that <see cref="ReadProse"/> reads, for the page of a kind with the slug <c>@slug</c>.</summary>
    private static string ProseSql(string kind) => $"""
        select section.anchor, section.heading, section.level, section.html
        from section
        join page on page.id = section.page_id and page.kind = '{kind}' and page.slug = @slug
        order by section.ord;

        select note.number as Number, note.locator as Locator, note.reference_count as ReferenceCount,
          {SourceColumns}
        from note
        join page on page.id = note.page_id and page.kind = '{kind}' and page.slug = @slug
        join source on source.id = note.source_id
        order by note.number;

        select remark.html
        from remark
        join page on page.id = remark.page_id and page.kind = '{kind}' and page.slug = @slug
        order by remark.number;

        select former_section.anchor as Anchor, section.heading as Heading, target.title as PageTitle, target.url || '#' || section.anchor as Url
        from former_section
        join page on page.id = former_section.page_id and page.kind = '{kind}' and page.slug = @slug
        join section on section.id = former_section.section_id and section.page_id <> page.id
        join page as target on target.id = section.page_id
        order by former_section.anchor;

        select origin.title as PageTitle, section.heading as Heading, origin.url || case section.anchor when '' then '' else '#' || section.anchor end as Url, link.target_anchor as TargetAnchor
        from link
        join page on page.id = link.target_id and page.kind = '{kind}' and page.slug = @slug
        join section on section.id = link.section_id and section.page_id <> page.id
        join page as origin on origin.id = section.page_id and origin.status = 'published'
        order by origin.title, section.ord, link.target_anchor;
        """;

    private sealed record Prose(
        IReadOnlyList<SectionModel> Sections,
        IReadOnlyList<NoteModel> Notes,
        IReadOnlyList<string> Remarks,
        IReadOnlyList<MovedSection> Moved,
        IReadOnlyList<Backlink> Backlinks);

    private static Prose ReadProse(SqlMapper.GridReader results) => new(
        results.Read<SectionModel>().AsList(),
        results.Read<NoteModel, SourceModel, NoteModel>((note, source) => note with { Source = source }, splitOn: "Id").AsList(),
        results.Read<string>().AsList(),
        results.Read<MovedSection>().AsList(),
        results.Read<Backlink>().AsList());

    private const string SectionAddressSql = """
        select page.url || '#' || section.anchor
        from section
        join page on page.id = section.page_id and page.kind = @kind and page.slug = @slug
        where section.anchor = @anchor
        union all
        select page.url || '#' || section.anchor
        from former_section
        join page as former on former.id = former_section.page_id and former.kind = @kind and former.slug = @slug
        join section on section.id = former_section.section_id
        join page on page.id = section.page_id
        where former_section.anchor = @anchor
        limit 1
        """;

    /// <summary>Where a section stands now: address with fragment; follows earlier ids and moves. Null when the page never had it.</summary>
    public string? FindSectionAddress(string kind, string slug, string anchor) =>
        Read(db => db.QueryFirstOrDefault<string>(SectionAddressSql, new { kind, slug, anchor }));

    /// <summary>The address that took the place of an old one, or null.</summary>
    public string? FindRedirect(string address) =>
        Read(db => db.QueryFirstOrDefault<string>("select target from redirect where source = @address", new { address }));
}

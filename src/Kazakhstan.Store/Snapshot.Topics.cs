using Dapper;

namespace Kazakhstan.Store;

/// <summary>A topic as the tree shows it; <c>Broader</c> is the slug above it, or null.</summary>
public sealed record TopicSummary
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Definition { get; init; }

    public string? Broader { get; init; }

    public long Articles { get; init; }

    public long Events { get; init; }
}

/// <summary>Everything that the page of a topic shows.</summary>
public sealed record TopicModel
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Definition { get; init; }

    public required string Markdown { get; init; }

    public PageLink? Broader { get; init; }

    public required IReadOnlyList<PageLink> Narrower { get; init; }

    public required IReadOnlyList<PageLink> Related { get; init; }

    public required IReadOnlyList<ArticleSummary> Articles { get; init; }

    /// <summary>The newest events of the topic.</summary>
    public required IReadOnlyList<EventModel> Events { get; init; }

    public required IReadOnlyList<TreatySummary> Treaties { get; init; }

    /// <summary>Partners named in the topic's articles, the most often named first.</summary>
    public required IReadOnlyList<PageLink> Countries { get; init; }

    public required IReadOnlyList<SectionModel> Introduction { get; init; }

    public required NoteBook Notes { get; init; }
}

/// <content>Topics.</content>
public sealed partial class Snapshot
{
    private const string TopicsSql = """
        select page.slug as Slug, page.title as Title, page.url as Url, topic.definition as Definition, broader.slug as Broader,
          (select count(*) from page_entity join page as article on article.id = page_entity.page_id and article.kind = 'article' and article.status = 'published' where page_entity.entity_id = page.id) as Articles,
          (select count(*) from event_entity where event_entity.entity_id = page.id) as Events
        from topic
        join page on page.id = topic.page_id
        left join page as broader on broader.id = topic.broader_id
        order by page.title, page.slug
        """;

    /// <summary>All topics, by title.</summary>
    public IReadOnlyList<TopicSummary> ListTopics() => Read(db => db.Query<TopicSummary>(TopicsSql).AsList());

    private sealed record TopicRow
    {
        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required string Url { get; init; }

        public required string Definition { get; init; }

        public required string Markdown { get; init; }
    }

    private static readonly string TopicSql = """
        select page.slug as Slug, page.title as Title, page.url as Url, topic.definition as Definition, page.markdown as Markdown
        from topic
        join page on page.id = topic.page_id
        where page.kind = 'topic' and page.slug = @slug;

        select broader.kind, broader.slug, broader.title, broader.url
        from topic
        join page on page.id = topic.page_id and page.kind = 'topic' and page.slug = @slug
        join page as broader on broader.id = topic.broader_id;

        select page.kind, page.slug, page.title, page.url
        from topic
        join page on page.id = topic.page_id
        join page as broader on broader.id = topic.broader_id and broader.kind = 'topic' and broader.slug = @slug
        order by page.title, page.slug;

        select related.kind, related.slug, related.title, related.url
        from topic_related
        join page on page.id = topic_related.topic_id and page.kind = 'topic' and page.slug = @slug
        join page as related on related.id = topic_related.related_id
        order by topic_related.ord;

        select article.slug as Slug, article.title as Title, article.summary as Summary, article.url as Url, article.updated as Updated,
          article.reviewed as Reviewed, article.words as Words, page.slug as Topic, page.title as TopicTitle
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = 'topic' and page.slug = @slug
        join page as article on article.id = page_entity.page_id and article.kind = 'article' and article.status = 'published'
        order by page_entity.ord, article.title;

        """ + EventsOfSql("topic", most: 12) + TreatiesConcerningSql("topic") + """
        select country.kind, country.slug, country.title, country.url
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = 'topic' and page.slug = @slug
        join section on section.page_id = page_entity.page_id
        join mention on mention.section_id = section.id
        join page as country on country.id = mention.entity_id and country.kind = 'country'
        group by country.id
        order by count(*) desc, country.slug
        limit 24;

        """ + RowSourcesSql("""
          select 'event' as table_name, event.id as row_id
          from event_entity
          join page on page.id = event_entity.entity_id and page.kind = 'topic' and page.slug = @slug
          join event on event.id = event_entity.event_id
          order by event.date_from desc, event.id
          limit 12
        """) + ProseSql("topic");

    /// <summary>A topic's page, or null.</summary>
    public TopicModel? FindTopic(string slug) => Read(db =>
    {
        using var results = db.QueryMultiple(TopicSql, new { slug });
        if (results.ReadFirstOrDefault<TopicRow>() is not { } row)
        {
            return null;
        }

        var broader = results.ReadFirstOrDefault<PageLink>();
        var narrower = results.Read<PageLink>().AsList();
        var related = results.Read<PageLink>().AsList();
        var articles = results.Read<ArticleSummary>().AsList();
        var events = results.Read<EventModel>().AsList();
        var treaties = ReadTreaties(results);
        var countries = results.Read<PageLink>().AsList();
        var rowSources = ReadRowSources(results);
        var prose = ReadProse(results);
        return new TopicModel
        {
            Slug = row.Slug,
            Title = row.Title,
            Url = row.Url,
            Definition = row.Definition,
            Markdown = row.Markdown,
            Broader = broader,
            Narrower = narrower,
            Related = related,
            Articles = articles,
            Events = events,
            Treaties = treaties,
            Countries = countries,
            Introduction = prose.Sections,
            Notes = new NoteBook(prose.Notes, rowSources),
        };
    });
}

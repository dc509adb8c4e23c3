using Dapper;

namespace Kazakhstan.Store;

/// <summary>Everything that the page of a treaty shows.</summary>
public sealed record TreatyModel
{
    /// <summary>Row of the page, under which the sources of its front matter stand.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Markdown { get; init; }

    public string? OfficialName { get; init; }

    public required string Kind { get; init; }

    public string? Form { get; init; }

    public string? Place { get; init; }

    public string? Depositary { get; init; }

    public string? Registration { get; init; }

    public string? Note { get; init; }

    public PageLink? Predecessor { get; init; }

    public PageLink? Successor { get; init; }

    public required IReadOnlyList<EntryName> Names { get; init; }

    /// <summary>Every recorded date of the treaty's life, second values included, in order of time.</summary>
    public required IReadOnlyList<TreatyDate> Dates { get; init; }

    public required IReadOnlyList<PageLink> Parties { get; init; }

    /// <summary>Topics and organisations of the front matter.</summary>
    public required IReadOnlyList<PageLink> Concerns { get; init; }

    public required IReadOnlyList<EventModel> Events { get; init; }

    public required IReadOnlyList<ConcernedSection> Sections { get; init; }

    public required IReadOnlyList<SectionModel> Introduction { get; init; }

    public required NoteBook Notes { get; init; }
}

/// <content>Treaties.</content>
public sealed partial class Snapshot
{
    private const string TreatiesSql = """
        select page.id as Id, page.slug as Slug, page.title as Title, page.url as Url, treaty.official_name as OfficialName, treaty.kind as Kind, treaty.form as Form
        from treaty
        join page on page.id = treaty.page_id
        order by page.title, page.slug;

        select treaty_date.treaty_id as TreatyId, treaty_date.id as Id, treaty_date.action as Action, treaty_date.date as Date, treaty_date.date_from as DateFrom,
          treaty_date.preferred as IsPreferred, treaty_date.note as Note
        from treaty_date
        order by treaty_date.treaty_id, treaty_date.id;

        select treaty_party.treaty_id as TreatyId, party.kind as Kind, party.slug as Slug, party.title as Title, party.url as Url
        from treaty_party
        join page as party on party.id = treaty_party.country_id
        order by treaty_party.treaty_id, party.title;
        """;

    /// <summary>All treaties with their dates and parties, by title.</summary>
    public IReadOnlyList<TreatySummary> ListTreaties() => Read(db =>
    {
        using var results = db.QueryMultiple(TreatiesSql);
        var treaties = ReadTreaties(results);
        var parties = results.Read<long, PageLink, (long TreatyId, PageLink Party)>((treatyId, party) => (treatyId, party), splitOn: "Kind")
            .ToLookup(pair => pair.TreatyId, pair => pair.Party);
        return treaties.ConvertAll(treaty => treaty with { Parties = [.. parties[treaty.Id]] });
    });

    /// <summary>The two result sets that <see cref="ReadTreaties"/> reads: the treaties whose front matter names the entry of a kind with the slug <c>@slug</c>.</summary>
    private static string TreatiesConcerningSql(string kind) => $"""

        select treaty_page.id as Id, treaty_page.slug as Slug, treaty_page.title as Title, treaty_page.url as Url, treaty.kind as Kind, treaty.form as Form
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = '{kind}' and page.slug = @slug
        join page as treaty_page on treaty_page.id = page_entity.page_id and treaty_page.kind = 'treaty'
        join treaty on treaty.page_id = treaty_page.id
        order by treaty_page.title, treaty_page.slug;

        select treaty_date.treaty_id as TreatyId, treaty_date.id as Id, treaty_date.action as Action, treaty_date.date as Date, treaty_date.date_from as DateFrom,
          treaty_date.preferred as IsPreferred, treaty_date.note as Note
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = '{kind}' and page.slug = @slug
        join treaty_date on treaty_date.treaty_id = page_entity.page_id
        order by treaty_date.treaty_id, treaty_date.id;

        """;

    private sealed record TreatyRow
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required string Url { get; init; }

        public required string Markdown { get; init; }

        public string? OfficialName { get; init; }

        public required string Kind { get; init; }

        public string? Form { get; init; }

        public string? Place { get; init; }

        public string? Depositary { get; init; }

        public string? Registration { get; init; }

        public string? Note { get; init; }
    }

    private static readonly string TreatySql = """
        select page.id as Id, page.slug as Slug, page.title as Title, page.url as Url, page.markdown as Markdown, treaty.official_name as OfficialName, treaty.kind as Kind,
          treaty.form as Form, treaty.place as Place, treaty.depositary as Depositary, treaty.registration as Registration, treaty.note as Note
        from treaty
        join page on page.id = treaty.page_id
        where page.kind = 'treaty' and page.slug = @slug;

        select other.kind, other.slug, other.title, other.url
        from treaty
        join page on page.id = treaty.page_id and page.kind = 'treaty' and page.slug = @slug
        join page as other on other.id = treaty.predecessor_id;

        select other.kind, other.slug, other.title, other.url
        from treaty
        join page on page.id = treaty.page_id and page.kind = 'treaty' and page.slug = @slug
        join page as other on other.id = treaty.successor_id;

        select name.text, name.language, name.kind
        from name
        join page on page.id = name.entity_id and page.kind = 'treaty' and page.slug = @slug
        order by name.id;

        select treaty_date.id as Id, treaty_date.action as Action, treaty_date.date as Date, treaty_date.date_from as DateFrom, treaty_date.preferred as IsPreferred, treaty_date.note as Note
        from treaty_date
        join page on page.id = treaty_date.treaty_id and page.kind = 'treaty' and page.slug = @slug
        order by treaty_date.date_from, treaty_date.id;

        select party.kind, party.slug, party.title, party.url
        from treaty_party
        join page on page.id = treaty_party.treaty_id and page.kind = 'treaty' and page.slug = @slug
        join page as party on party.id = treaty_party.country_id
        order by party.title;

        select entity.kind, entity.slug, entity.title, entity.url
        from page_entity
        join page on page.id = page_entity.page_id and page.kind = 'treaty' and page.slug = @slug
        join page as entity on entity.id = page_entity.entity_id
        order by page_entity.ord;

        """ + EventsOfSql("treaty", newestFirst: false) + MentioningSectionsSql("treaty") + RowSourcesSql("""
          select 'page' as table_name, id as row_id from page where kind = 'treaty' and slug = @slug
          union all
          select 'treaty_date', treaty_date.id from treaty_date join page on page.id = treaty_date.treaty_id and page.kind = 'treaty' and page.slug = @slug
          union all
          select 'event', event_entity.event_id from event_entity join page on page.id = event_entity.entity_id and page.kind = 'treaty' and page.slug = @slug
        """) + ProseSql("treaty");

    /// <summary>A treaty's page, or null.</summary>
    public TreatyModel? FindTreaty(string slug) => Read(db =>
    {
        using var results = db.QueryMultiple(TreatySql, new { slug });
        if (results.ReadFirstOrDefault<TreatyRow>() is not { } row)
        {
            return null;
        }

        var predecessor = results.ReadFirstOrDefault<PageLink>();
        var successor = results.ReadFirstOrDefault<PageLink>();
        var names = results.Read<EntryName>().AsList();
        var dates = results.Read<TreatyDate>().AsList();
        var parties = results.Read<PageLink>().AsList();
        var concerns = results.Read<PageLink>().AsList();
        var events = results.Read<EventModel>().AsList();
        var sections = results.Read<ConcernedSection>().AsList();
        var rowSources = ReadRowSources(results);
        var prose = ReadProse(results);
        return new TreatyModel
        {
            Id = row.Id,
            Slug = row.Slug,
            Title = row.Title,
            Url = row.Url,
            Markdown = row.Markdown,
            OfficialName = row.OfficialName,
            Kind = row.Kind,
            Form = row.Form,
            Place = row.Place,
            Depositary = row.Depositary,
            Registration = row.Registration,
            Note = row.Note,
            Predecessor = predecessor,
            Successor = successor,
            Names = names,
            Dates = dates,
            Parties = parties,
            Concerns = concerns,
            Events = events,
            Sections = sections,
            Introduction = prose.Sections,
            Notes = new NoteBook(prose.Notes, rowSources),
        };
    });
}

using Dapper;

namespace Kazakhstan.Store;

/// <summary>An organisation as lists show it. <c>Role</c>, <c>From</c> and <c>To</c> are those of Kazakhstan's latest membership on record; dates are EDTF.</summary>
public sealed record OrganisationSummary
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public string? Abbreviation { get; init; }

    public required string Kind { get; init; }

    public string? Seat { get; init; }

    public string? Role { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Partners on record as belonging to it.</summary>
    public long Partners { get; init; }

    /// <summary>Sections that name it.</summary>
    public long Sections { get; init; }
}

/// <summary>One role of Kazakhstan in an organisation.</summary>
public sealed record MembershipModel
{
    public long Id { get; init; }

    public required string Role { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }
}

/// <summary>A chairmanship, presidency or elected seat of Kazakhstan.</summary>
public sealed record ChairmanshipModel
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }
}

/// <summary>A partner in an organisation, as of the day of the source.</summary>
public sealed record MemberModel
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Iso2 { get; init; }

    public required string Role { get; init; }

    public string? AsOf { get; init; }
}

/// <summary>Everything that the page of an organisation shows.</summary>
public sealed record OrganisationModel
{
    /// <summary>Row of the page, under which the sources of its front matter stand.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Markdown { get; init; }

    public string? Abbreviation { get; init; }

    public string? OfficialName { get; init; }

    public required string Kind { get; init; }

    public string? Seat { get; init; }

    public string? Founded { get; init; }

    public string? Ended { get; init; }

    public string? Role { get; init; }

    public string? Website { get; init; }

    public string? Note { get; init; }

    public PageLink? Predecessor { get; init; }

    public PageLink? Successor { get; init; }

    public PageLink? Parent { get; init; }

    public required IReadOnlyList<PageLink> Bodies { get; init; }

    public required IReadOnlyList<EntryName> Names { get; init; }

    public required IReadOnlyList<MembershipModel> Memberships { get; init; }

    public required IReadOnlyList<ChairmanshipModel> Chairmanships { get; init; }

    public required IReadOnlyList<MemberModel> Members { get; init; }

    public required IReadOnlyList<EventModel> Events { get; init; }

    public required IReadOnlyList<TreatySummary> Treaties { get; init; }

    /// <summary>Sections of articles that name the organisation, by the main topic of the article.</summary>
    public required IReadOnlyList<ConcernedSection> Sections { get; init; }

    public required IReadOnlyList<RelatedArticle> Articles { get; init; }

    public required IReadOnlyList<SectionModel> Introduction { get; init; }

    public required NoteBook Notes { get; init; }
}

/// <content>Organisations.</content>
public sealed partial class Snapshot
{
    private const string OrganisationsSql = """
        select page.slug as Slug, page.title as Title, page.url as Url, organisation.abbreviation as Abbreviation, organisation.kind as Kind,
          organisation.seat as Seat, coalesce(latest.role, organisation.role) as Role, latest.start as "From", latest.finish as "To",
          (select count(distinct country_id) from organisation_member where organisation_member.organisation_id = page.id) as Partners,
          (select count(*) from mention where mention.entity_id = page.id) as Sections
        from organisation
        join page on page.id = organisation.page_id
        left join (
          select organisation_id, role, start, finish, row_number() over (partition by organisation_id order by finish is null desc, start desc, id) as place
          from membership
        ) as latest on latest.organisation_id = page.id and latest.place = 1
        order by page.title, page.slug
        """;

    /// <summary>All organisations, by title.</summary>
    public IReadOnlyList<OrganisationSummary> ListOrganisations() => Read(db => db.Query<OrganisationSummary>(OrganisationsSql).AsList());

    private sealed record OrganisationRow
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required string Url { get; init; }

        public required string Markdown { get; init; }

        public string? Abbreviation { get; init; }

        public string? OfficialName { get; init; }

        public required string Kind { get; init; }

        public string? Seat { get; init; }

        public string? Founded { get; init; }

        public string? Ended { get; init; }

        public string? Role { get; init; }

        public string? Website { get; init; }

        public string? Note { get; init; }
    }

    private static readonly string OrganisationSql = """
        select page.id as Id, page.slug as Slug, page.title as Title, page.url as Url, page.markdown as Markdown, organisation.abbreviation as Abbreviation,
          organisation.official_name as OfficialName, organisation.kind as Kind, organisation.seat as Seat, organisation.founded as Founded,
          organisation.ended as Ended, organisation.role as Role, organisation.website as Website, organisation.note as Note
        from organisation
        join page on page.id = organisation.page_id
        where page.kind = 'organisation' and page.slug = @slug;

        select other.kind, other.slug, other.title, other.url
        from organisation
        join page on page.id = organisation.page_id and page.kind = 'organisation' and page.slug = @slug
        join page as other on other.id = organisation.predecessor_id;

        select other.kind, other.slug, other.title, other.url
        from organisation
        join page on page.id = organisation.page_id and page.kind = 'organisation' and page.slug = @slug
        join page as other on other.id = organisation.successor_id;

        select other.kind, other.slug, other.title, other.url
        from organisation
        join page on page.id = organisation.page_id and page.kind = 'organisation' and page.slug = @slug
        join page as other on other.id = organisation.parent_id;

        select body.kind, body.slug, body.title, body.url
        from organisation
        join page as body on body.id = organisation.page_id
        join page on page.id = organisation.parent_id and page.kind = 'organisation' and page.slug = @slug
        order by body.title, body.slug;

        select name.text, name.language, name.kind
        from name
        join page on page.id = name.entity_id and page.kind = 'organisation' and page.slug = @slug
        order by name.id;

        select membership.id, membership.role, membership.start as "From", membership.finish as "To", membership.note
        from membership
        join page on page.id = membership.organisation_id and page.kind = 'organisation' and page.slug = @slug
        order by membership.start is null, membership.start, membership.id;

        select chairmanship.id, chairmanship.title, chairmanship.start as "From", chairmanship.finish as "To", chairmanship.note
        from chairmanship
        join page on page.id = chairmanship.organisation_id and page.kind = 'organisation' and page.slug = @slug
        order by chairmanship.start is null, chairmanship.start, chairmanship.id;

        select organisation_member.id, member.title, member.url, country.iso2, organisation_member.role, organisation_member.as_of as AsOf
        from organisation_member
        join page on page.id = organisation_member.organisation_id and page.kind = 'organisation' and page.slug = @slug
        join page as member on member.id = organisation_member.country_id
        join country on country.page_id = member.id
        order by member.title, organisation_member.role, organisation_member.id;

        """ + EventsOfSql("organisation") + TreatiesConcerningSql("organisation") + MentioningSectionsSql("organisation") + ArticlesAboutSql("organisation") + RowSourcesSql("""
          select 'page' as table_name, id as row_id from page where kind = 'organisation' and slug = @slug
          union all
          select 'membership', membership.id from membership join page on page.id = membership.organisation_id and page.kind = 'organisation' and page.slug = @slug
          union all
          select 'chairmanship', chairmanship.id from chairmanship join page on page.id = chairmanship.organisation_id and page.kind = 'organisation' and page.slug = @slug
          union all
          select 'organisation_member', organisation_member.id from organisation_member join page on page.id = organisation_member.organisation_id and page.kind = 'organisation' and page.slug = @slug
          union all
          select 'event', event_entity.event_id from event_entity join page on page.id = event_entity.entity_id and page.kind = 'organisation' and page.slug = @slug
        """) + ProseSql("organisation");

    /// <summary>An organisation's page, or null.</summary>
    public OrganisationModel? FindOrganisation(string slug) => Read(db =>
    {
        using var results = db.QueryMultiple(OrganisationSql, new { slug });
        if (results.ReadFirstOrDefault<OrganisationRow>() is not { } row)
        {
            return null;
        }

        var predecessor = results.ReadFirstOrDefault<PageLink>();
        var successor = results.ReadFirstOrDefault<PageLink>();
        var parent = results.ReadFirstOrDefault<PageLink>();
        var bodies = results.Read<PageLink>().AsList();
        var names = results.Read<EntryName>().AsList();
        var memberships = results.Read<MembershipModel>().AsList();
        var chairmanships = results.Read<ChairmanshipModel>().AsList();
        var members = results.Read<MemberModel>().AsList();
        var events = results.Read<EventModel>().AsList();
        var treaties = ReadTreaties(results);
        var sections = results.Read<ConcernedSection>().AsList();
        var articles = results.Read<RelatedArticle>().AsList();
        var rowSources = ReadRowSources(results);
        var prose = ReadProse(results);
        return new OrganisationModel
        {
            Id = row.Id,
            Slug = row.Slug,
            Title = row.Title,
            Url = row.Url,
            Markdown = row.Markdown,
            Abbreviation = row.Abbreviation,
            OfficialName = row.OfficialName,
            Kind = row.Kind,
            Seat = row.Seat,
            Founded = row.Founded,
            Ended = row.Ended,
            Role = row.Role,
            Website = row.Website,
            Note = row.Note,
            Predecessor = predecessor,
            Successor = successor,
            Parent = parent,
            Bodies = bodies,
            Names = names,
            Memberships = memberships,
            Chairmanships = chairmanships,
            Members = members,
            Events = events,
            Treaties = treaties,
            Sections = sections,
            Articles = articles,
            Introduction = prose.Sections,
            Notes = new NoteBook(prose.Notes, rowSources),
        };
    });

    /// <summary>Sections of articles that name the entry <c>@slug</c> of a kind.</summary>
    private static string MentioningSectionsSql(string kind) => $"""
        select coalesce(topic.slug, '') as Topic, coalesce(topic.title, '') as TopicTitle, origin.title as PageTitle, origin.url as PageUrl, section.heading as Heading,
          origin.url || case section.anchor when '' then '' else '#' || section.anchor end as Url, 'mention' as Reason, mention.sentence as Sentence
        from mention
        join page on page.id = mention.entity_id and page.kind = '{kind}' and page.slug = @slug
        join section on section.id = mention.section_id
        join page as origin on origin.id = section.page_id and origin.status = 'published' and origin.kind = 'article'
        left join page_entity on page_entity.page_id = origin.id and page_entity.ord = 0
        left join page as topic on topic.id = page_entity.entity_id and topic.kind = 'topic'
        order by topic.title is null, topic.title, origin.title, section.ord;

        """;

    /// <summary>Articles whose front matter names the entry <c>@slug</c> of a kind, the most narrowly concerned first.</summary>
    private static string ArticlesAboutSql(string kind) => $"""
        select article.title as Title, article.summary as Summary, article.url as Url, coalesce(article.updated, '') as Reason
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = '{kind}' and page.slug = @slug
        join page as article on article.id = page_entity.page_id and article.kind = 'article' and article.status = 'published'
        order by (select count(*) from page_entity as other join page as peer on peer.id = other.entity_id and peer.kind = '{kind}' where other.page_id = article.id), article.title;

        """;

    /// <summary>Reads two result sets: treaties, then their dates.</summary>
    private static List<TreatySummary> ReadTreaties(SqlMapper.GridReader results)
    {
        var treaties = results.Read<TreatySummary>().AsList();
        var dates = ReadTreatyDates(results);
        return [.. treaties.Select(treaty => treaty with { Dates = [.. dates[treaty.Id]] })];
    }

    private static ILookup<long, TreatyDate> ReadTreatyDates(SqlMapper.GridReader results) =>
        results.Read<long, TreatyDate, (long TreatyId, TreatyDate Date)>((treatyId, date) => (treatyId, date), splitOn: "Id")
            .ToLookup(pair => pair.TreatyId, pair => pair.Date);
}

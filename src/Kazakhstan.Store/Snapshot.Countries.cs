using Dapper;

namespace Kazakhstan.Store;

/// <summary>A partner as lists and the map show it. <c>RelationsDate</c> is EDTF, null when not found; counts are of rows in the tables.</summary>
public sealed record CountrySummary
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Iso2 { get; init; }

    public required string Iso3 { get; init; }

    public string? Region { get; init; }

    public string? Subregion { get; init; }

    /// <summary>land, sea or false.</summary>
    public required string Neighbour { get; init; }

    public string? RelationsStatus { get; init; }

    public string? RelationsDate { get; init; }

    /// <summary>Embassies, permanent and diplomatic missions of Kazakhstan there.</summary>
    public long EmbassiesAbroad { get; init; }

    /// <summary>The partner's embassies and diplomatic missions in Kazakhstan.</summary>
    public long EmbassiesHere { get; init; }

    public long Treaties { get; init; }

    public long Sections { get; init; }

    public long Events { get; init; }

    /// <summary>Million US dollars in the last year on record; null when no year is.</summary>
    public double? Trade { get; init; }

    public long? TradeYear { get; init; }
}

/// <summary>A name of an entry, with language (BCP 47) and kind.</summary>
public sealed record EntryName
{
    public required string Text { get; init; }

    public required string Language { get; init; }

    public required string Kind { get; init; }
}

/// <summary>Diplomatic relations with a partner.</summary>
public sealed record RelationModel
{
    public long Id { get; init; }

    public required string Status { get; init; }

    public string? Date { get; init; }

    public string? Recognised { get; init; }

    public string? OtherDate { get; init; }

    public required string Checked { get; init; }

    public string? Note { get; init; }
}

/// <summary>A mission, either way.</summary>
public sealed record MissionModel
{
    public long Id { get; init; }

    public required string Direction { get; init; }

    public required string Kind { get; init; }

    public string? City { get; init; }

    public string? Opened { get; init; }

    public string? Closed { get; init; }

    public string? AsOf { get; init; }

    public string? Note { get; init; }
}

/// <summary>A dated event. <c>Links</c> are the entries it concerns, as far as the query asked for them.</summary>
public sealed record EventModel
{
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Date { get; init; }

    public required string DateFrom { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    public string? Direction { get; init; }

    public string? Visitor { get; init; }

    public string? Note { get; init; }
}

/// <summary>A treaty as lists show it.</summary>
public sealed record TreatySummary
{
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public string? OfficialName { get; init; }

    /// <summary>bilateral, regional or multilateral.</summary>
    public required string Kind { get; init; }

    public string? Form { get; init; }

    public IReadOnlyList<TreatyDate> Dates { get; init; } = [];

    public IReadOnlyList<PageLink> Parties { get; init; } = [];

    /// <summary>The preferred date of an action, or null.</summary>
    public TreatyDate? DateOf(params string[] actions) => Dates.FirstOrDefault(date => date.IsPreferred && actions.Contains(date.Action, StringComparer.Ordinal));
}

/// <summary>An organisation that both Kazakhstan and the partner belong to or deal with.</summary>
public sealed record SharedMembership
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string KazakhRole { get; init; }

    public string? KazakhFrom { get; init; }

    public string? KazakhTo { get; init; }

    public required string PartnerRole { get; init; }

    public long RowId { get; init; }
}

/// <summary>Trade in one year by one count, in millions of US dollars.</summary>
public sealed record TradeRow
{
    public long Id { get; init; }

    public long Year { get; init; }

    public double? Exports { get; init; }

    public double? Imports { get; init; }

    public double? Total { get; init; }

    public required string Reporter { get; init; }

    public string? Note { get; init; }

    /// <summary>The total as the source gives it, else exports and imports together; null when neither is known.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? Sum => Total ?? Exports + Imports;
}

/// <summary>Investment in one period by one count, in millions of US dollars.</summary>
public sealed record InvestmentRow
{
    public long Id { get; init; }

    public required string Period { get; init; }

    public required string Direction { get; init; }

    public double Amount { get; init; }

    public required string Measure { get; init; }

    public string? Reporter { get; init; }

    public string? Note { get; init; }
}

/// <summary>A section that concerns a partner, and why: <c>mention</c>, <c>treaty</c> or <c>article</c>.</summary>
public sealed record ConcernedSection
{
    public required string Topic { get; init; }

    public required string TopicTitle { get; init; }

    public required string PageTitle { get; init; }

    public required string PageUrl { get; init; }

    public required string Heading { get; init; }

    public required string Url { get; init; }

    public required string Reason { get; init; }

    public required string Sentence { get; init; }
}

/// <summary>Everything that the page of a partner shows.</summary>
public sealed record CountryModel
{
    /// <summary>Row of the page, under which the sources of its front matter stand.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Markdown { get; init; }

    public string? OfficialName { get; init; }

    public required string Iso2 { get; init; }

    public required string Iso3 { get; init; }

    public string? Numeric { get; init; }

    public string? M49 { get; init; }

    public IReadOnlyList<string> Capitals { get; init; } = [];

    public string? Region { get; init; }

    public string? Subregion { get; init; }

    public required string Neighbour { get; init; }

    public bool IsUnMember { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<EntryName> Names { get; init; }

    public RelationModel? Relation { get; init; }

    public required IReadOnlyList<MissionModel> Missions { get; init; }

    /// <summary>All events but visits, the newest first.</summary>
    public required IReadOnlyList<EventModel> Events { get; init; }

    /// <summary>Visits and summits, the newest first.</summary>
    public required IReadOnlyList<EventModel> Visits { get; init; }

    public required IReadOnlyList<TreatySummary> Treaties { get; init; }

    public required IReadOnlyList<SharedMembership> Memberships { get; init; }

    public required IReadOnlyList<TradeRow> Trade { get; init; }

    public required IReadOnlyList<InvestmentRow> Investment { get; init; }

    /// <summary>Grouped by the main topic of the article, in order of title.</summary>
    public required IReadOnlyList<ConcernedSection> Sections { get; init; }

    /// <summary>Articles whose front matter names the partner.</summary>
    public required IReadOnlyList<RelatedArticle> Articles { get; init; }

    public required IReadOnlyList<SectionModel> Introduction { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public required NoteBook Notes { get; init; }

    /// <summary>Day on which an article about the partner last changed, ISO 8601; null when there is none.</summary>
    public string? Updated { get; init; }
}

/// <content>Partners.</content>
public sealed partial class Snapshot
{
    private const string CountriesSql = """
        select page.slug as Slug, page.title as Title, page.url as Url, country.iso2 as Iso2, country.iso3 as Iso3, country.region as Region,
          country.subregion as Subregion, country.neighbour as Neighbour, relation.status as RelationsStatus, relation.date as RelationsDate,
          (select count(*) from mission where mission.country_id = page.id and mission.direction = 'abroad' and mission.kind in ('embassy', 'diplomatic-mission', 'permanent-mission') and mission.closed is null) as EmbassiesAbroad,
          (select count(*) from mission where mission.country_id = page.id and mission.direction = 'in-kazakhstan' and mission.kind in ('embassy', 'diplomatic-mission') and mission.closed is null) as EmbassiesHere,
          (select count(*) from treaty_party where treaty_party.country_id = page.id) as Treaties,
          (select count(*) from section_country where section_country.country_id = page.id) as Sections,
          (select count(*) from event_entity where event_entity.entity_id = page.id) as Events,
          latest.total as Trade, latest.year as TradeYear
        from country
        join page on page.id = country.page_id
        left join relation on relation.country_id = page.id
        left join (
          select country_id, year, coalesce(total, exports + imports) as total,
            row_number() over (partition by country_id order by year desc, reporter = 'kazakhstan' desc, id) as place
          from trade
          where coalesce(total, exports + imports) is not null
        ) as latest on latest.country_id = page.id and latest.place = 1
        order by page.title, page.slug
        """;

    /// <summary>All partners, by English name.</summary>
    public IReadOnlyList<CountrySummary> ListCountries() => Read(db => db.Query<CountrySummary>(CountriesSql).AsList());

    private sealed record CountryRow
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required string Url { get; init; }

        public required string Markdown { get; init; }

        public string? OfficialName { get; init; }

        public required string Iso2 { get; init; }

        public required string Iso3 { get; init; }

        public string? Numeric { get; init; }

        public string? M49 { get; init; }

        public required string Capitals { get; init; }

        public string? Region { get; init; }

        public string? Subregion { get; init; }

        public required string Neighbour { get; init; }

        public long IsUnMember { get; init; }

        public string? Note { get; init; }
    }

    private static readonly string CountrySql = """
        select page.id as Id, page.slug as Slug, page.title as Title, page.url as Url, page.markdown as Markdown, country.official_name as OfficialName,
          country.iso2 as Iso2, country.iso3 as Iso3, country.numeric_code as Numeric, country.m49 as M49, country.capitals as Capitals,
          country.region as Region, country.subregion as Subregion, country.neighbour as Neighbour, country.un_member as IsUnMember, country.note as Note
        from page
        join country on country.page_id = page.id
        where page.kind = 'country' and page.slug = @slug;

        select name.text, name.language, name.kind
        from name
        join page on page.id = name.entity_id and page.kind = 'country' and page.slug = @slug
        order by name.id;

        select relation.id, relation.status, relation.date, relation.recognised, relation.other_date as OtherDate, relation.checked, relation.note
        from relation
        join page on page.id = relation.country_id and page.kind = 'country' and page.slug = @slug;

        select mission.id, mission.direction, mission.kind, mission.city, mission.opened, mission.closed, mission.as_of as AsOf, mission.note
        from mission
        join page on page.id = mission.country_id and page.kind = 'country' and page.slug = @slug
        order by mission.direction, mission.id;

        """ + EventsOfSql("country") + """
        select treaty_page.id as Id, treaty_page.slug as Slug, treaty_page.title as Title, treaty_page.url as Url, treaty.kind as Kind, treaty.form as Form
        from treaty_party
        join page on page.id = treaty_party.country_id and page.kind = 'country' and page.slug = @slug
        join page as treaty_page on treaty_page.id = treaty_party.treaty_id
        join treaty on treaty.page_id = treaty_page.id
        order by treaty_page.id;

        select treaty_date.treaty_id as TreatyId, treaty_date.id as Id, treaty_date.action as Action, treaty_date.date as Date, treaty_date.date_from as DateFrom, treaty_date.preferred as IsPreferred, treaty_date.note as Note
        from treaty_party
        join page on page.id = treaty_party.country_id and page.kind = 'country' and page.slug = @slug
        join treaty_date on treaty_date.treaty_id = treaty_party.treaty_id
        order by treaty_date.treaty_id, treaty_date.id;

        select organisation_page.title as Title, organisation_page.url as Url, membership.role as KazakhRole, membership.start as KazakhFrom, membership.finish as KazakhTo,
          organisation_member.role as PartnerRole, organisation_member.id as RowId
        from organisation_member
        join page on page.id = organisation_member.country_id and page.kind = 'country' and page.slug = @slug
        join page as organisation_page on organisation_page.id = organisation_member.organisation_id
        join membership on membership.organisation_id = organisation_member.organisation_id
        order by organisation_page.title, membership.id;

        select trade.id, trade.year, trade.exports, trade.imports, trade.total, trade.reporter, trade.note
        from trade
        join page on page.id = trade.country_id and page.kind = 'country' and page.slug = @slug
        order by trade.year, trade.reporter, trade.id;

        select investment.id, investment.period, investment.direction, investment.amount, investment.measure, investment.reporter, investment.note
        from investment
        join page on page.id = investment.country_id and page.kind = 'country' and page.slug = @slug
        order by investment.direction, investment.period, investment.id;

        select coalesce(topic.slug, '') as Topic, coalesce(topic.title, '') as TopicTitle, origin.title as PageTitle, origin.url as PageUrl, section.heading as Heading,
          origin.url || case section.anchor when '' then '' else '#' || section.anchor end as Url, section_country.reason as Reason, section_country.sentence as Sentence
        from section_country
        join page on page.id = section_country.country_id and page.kind = 'country' and page.slug = @slug
        join section on section.id = section_country.section_id
        join page as origin on origin.id = section.page_id and origin.status = 'published' and origin.kind = 'article'
        left join page_entity on page_entity.page_id = origin.id and page_entity.ord = 0
        left join page as topic on topic.id = page_entity.entity_id and topic.kind = 'topic'
        order by topic.title is null, topic.title, origin.title, section.ord;

        select article.title as Title, article.summary as Summary, article.url as Url, coalesce(article.updated, '') as Reason
        from page_entity
        join page on page.id = page_entity.entity_id and page.kind = 'country' and page.slug = @slug
        join page as article on article.id = page_entity.page_id and article.kind = 'article' and article.status = 'published'
        order by (select count(*) from page_entity as other join country on country.page_id = other.entity_id where other.page_id = article.id), article.title;

        """ + RowSourcesSql("""
          select 'page' as table_name, id as row_id from page where kind = 'country' and slug = @slug
          union all
          select 'relation', relation.id from relation join page on page.id = relation.country_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'mission', mission.id from mission join page on page.id = mission.country_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'event', event_entity.event_id from event_entity join page on page.id = event_entity.entity_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'treaty_date', treaty_date.id from treaty_date join treaty_party on treaty_party.treaty_id = treaty_date.treaty_id join page on page.id = treaty_party.country_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'organisation_member', organisation_member.id from organisation_member join page on page.id = organisation_member.country_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'trade', trade.id from trade join page on page.id = trade.country_id and page.kind = 'country' and page.slug = @slug
          union all
          select 'investment', investment.id from investment join page on page.id = investment.country_id and page.kind = 'country' and page.slug = @slug
        """) + ProseSql("country");

    /// <summary>A partner's page in one round of queries, or null.</summary>
    public CountryModel? FindCountry(string slug) => Read(db =>
    {
        using var results = db.QueryMultiple(CountrySql, new { slug });
        if (results.ReadFirstOrDefault<CountryRow>() is not { } row)
        {
            return null;
        }

        var names = results.Read<EntryName>().AsList();
        var relation = results.ReadFirstOrDefault<RelationModel>();
        var missions = results.Read<MissionModel>().AsList();
        var events = results.Read<EventModel>().AsList();
        var treaties = ReadTreaties(results);
        var memberships = results.Read<SharedMembership>().AsList();
        var trade = results.Read<TradeRow>().AsList();
        var investment = results.Read<InvestmentRow>().AsList();
        var sections = results.Read<ConcernedSection>().AsList();
        var articles = results.Read<RelatedArticle>().AsList();
        var rowSources = ReadRowSources(results);
        var prose = ReadProse(results);
        return new CountryModel
        {
            Id = row.Id,
            Slug = row.Slug,
            Title = row.Title,
            Url = row.Url,
            Markdown = row.Markdown,
            OfficialName = row.OfficialName,
            Iso2 = row.Iso2,
            Iso3 = row.Iso3,
            Numeric = row.Numeric,
            M49 = row.M49,
            Capitals = row.Capitals.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Region = row.Region,
            Subregion = row.Subregion,
            Neighbour = row.Neighbour,
            IsUnMember = row.IsUnMember == 1,
            Note = row.Note,
            Names = names,
            Relation = relation,
            Missions = missions,
            Events = [.. events.Where(item => item.Kind is not ("visit" or "summit"))],
            Visits = [.. events.Where(item => item.Kind is "visit" or "summit")],
            Treaties = [.. treaties.OrderByDescending(treaty => treaty.DateOf("signed", "acceded", "ratified", "in-force")?.DateFrom, StringComparer.Ordinal).ThenBy(treaty => treaty.Slug, StringComparer.Ordinal)],
            Memberships = memberships,
            Trade = trade,
            Investment = investment,
            Sections = sections,
            Articles = articles,
            Introduction = prose.Sections,
            Remarks = prose.Remarks,
            Notes = new NoteBook(prose.Notes, rowSources),
            Updated = articles.Select(article => article.Reason).Where(date => date.Length > 0).Max(StringComparer.Ordinal),
        };
    });

    private const string CountryByCodeSql = """
        select page.slug from country join page on page.id = country.page_id where country.iso2 = upper(@code) or country.iso3 = upper(@code) or country.numeric_code = @code
        """;

    private const string NamesSql = """
        select page.slug as Slug, name.text as Text
        from name
        join page on page.id = name.entity_id
        where page.kind = @kind and name.kind <> 'adjective' and name.kind <> 'demonym'
        order by name.id
        """;

    /// <summary>The slug of the partner that a code or another name in an address means (<c>cn</c>, <c>prc</c>, <c>holland</c>); null when none or several may be meant.</summary>
    public string? FindCountryByOtherName(string written) => Read(db =>
    {
        if (db.QueryFirstOrDefault<string>(CountryByCodeSql, new { code = written }) is { } byCode)
        {
            return byCode;
        }

        return FindByName(db, "country", written);
    });

    /// <summary>The slug of an entry whose name makes this slug; null when none or several do.</summary>
    public string? FindEntryByOtherName(string kind, string written) => Read(db => FindByName(db, kind, written));

    private static string? FindByName(Microsoft.Data.Sqlite.SqliteConnection db, string kind, string written)
    {
        var wanted = Content.Slug.SectionIdFrom(written);
        var found = db.Query<(string Slug, string Text)>(NamesSql, new { kind })
            .Where(name => Content.Slug.From(name.Text) == wanted || Content.Slug.SectionIdFrom(name.Text) == wanted)
            .Select(name => name.Slug)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The sources of some rows.</summary>
    /// <param name="wanted">A query that gives <c>table_name</c> and <c>row_id</c> of the rows. The joins are ordered by hand: the planner would read all sources.</param>
    private static string RowSourcesSql(string wanted) => $"""
        select row_source.table_name as "Table", row_source.row_id as RowId, row_source.role as Role, {SourceColumns}
        from (
        {wanted}
        ) as wanted
        cross join row_source on row_source.table_name = wanted.table_name and row_source.row_id = wanted.row_id
        cross join source on source.id = row_source.source_id
        order by case row_source.table_name when 'page' then 0 when 'relation' then 1 when 'membership' then 1 when 'treaty_date' then 3 when 'event' then 2 when 'mission' then 4 else 5 end,
          row_source.table_name, row_source.row_id, row_source.role, row_source.ord;

        """;

    private static List<RowSource> ReadRowSources(SqlMapper.GridReader results) =>
        results.Read<RowSource, SourceModel, RowSource>((row, source) => row with { Source = source }, splitOn: "Id").AsList();
}

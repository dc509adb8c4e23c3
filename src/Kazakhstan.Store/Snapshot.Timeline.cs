using System.Globalization;
using Dapper;

namespace Kazakhstan.Store;

/// <summary>What the timeline is narrowed to; an empty list or null narrows nothing.</summary>
public sealed record EventFilter
{
    /// <summary>Slugs of partners; an event that concerns any of them is shown.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public string? Topic { get; init; }

    public string? Organisation { get; init; }

    public string? Kind { get; init; }

    /// <summary>First and last year, both included.</summary>
    public int? From { get; init; }

    public int? To { get; init; }

    /// <summary>Words that must stand in the title or text, any case.</summary>
    public string? Words { get; init; }
}

/// <summary>An event with the entries it concerns and the sources that say so.</summary>
public sealed record TimelineEvent(EventModel Event, IReadOnlyList<PageLink> Entities, IReadOnlyList<SourceModel> Sources);

/// <summary>Events of one year in the whole table.</summary>
public sealed record YearCount
{
    public long Year { get; init; }

    public long Events { get; init; }
}

/// <content>Events.</content>
public sealed partial class Snapshot
{
    private const string EventColumns = """
        event.id as Id, event.slug as Slug, event.date as Date, event.date_from as DateFrom, event.kind as Kind, event.title as Title, event.text as Text,
          event.place as Place, event.direction as Direction, event.visitor as Visitor, event.note as Note
        """;

    /// <summary>The result set of the events of the entry of a kind with the slug <c>@slug</c>.</summary>
    private static string EventsOfSql(string kind, bool newestFirst = true, int? most = null) => $"""

        select {EventColumns}
        from event_entity
        join page on page.id = event_entity.entity_id and page.kind = '{kind}' and page.slug = @slug
        join event on event.id = event_entity.event_id
        order by event.date_from{(newestFirst ? " desc" : "")}, event.id{(most is { } limit ? string.Create(CultureInfo.InvariantCulture, $" limit {limit}") : "")};

        """;

    private const string EventsWhereSql = """
        (@anyCountry = 0 or event.id in (select event_id from event_entity join page on page.id = entity_id and page.kind = 'country' where page.slug in @countries))
          and (@topic is null or event.id in (select event_id from event_entity join page on page.id = entity_id and page.kind = 'topic' where page.slug = @topic))
          and (@organisation is null or event.id in (select event_id from event_entity join page on page.id = entity_id and page.kind = 'organisation' where page.slug = @organisation))
          and (@kind is null or event.kind = @kind)
          and (@from is null or event.date_to >= @from)
          and (@to is null or event.date_from <= @to)
          and (@words is null or instr(lower(event.title || ' ' || event.text), lower(@words)) > 0)
        """;

    private const string EventPageSql = $"""
        select count(*) from event where {EventsWhereSql};

        select {EventColumns}
        from event
        where {EventsWhereSql}
        order by event.date_from desc, event.id desc
        limit @take offset @skip;
        """;

    private const string EventEntitiesSql = """
        select event_entity.event_id as EventId, page.kind as Kind, page.slug as Slug, page.title as Title, page.url as Url
        from event_entity
        join page on page.id = event_entity.entity_id
        where event_entity.event_id in @ids
        order by event_entity.event_id, page.kind, page.title, page.slug;
        """;

    private const string EventSourcesSql = $"""
        select row_source.row_id as EventId, {SourceColumns}
        from row_source
        join source on source.id = row_source.source_id
        where row_source.table_name = 'event' and row_source.row_id in @ids
        order by row_source.row_id, row_source.ord;
        """;

    /// <summary>A page of the events that a filter lets through, the newest first, and how many there are in all.</summary>
    public (long Total, IReadOnlyList<TimelineEvent> Events) ListEvents(EventFilter filter, int skip, int take) => Read(db =>
    {
        using var results = db.QueryMultiple(EventPageSql, Parameters(filter, skip, take));
        var total = results.ReadSingle<long>();
        var events = results.Read<EventModel>().AsList();
        return (total, WithEntities(db, events));
    });

    private const string EventsOfDaySql = $"""
        select {EventColumns}
        from event
        where length(event.date) = 10 and substr(event.date, 6) = @day
        order by event.date_from, event.id;
        """;

    /// <summary>Events of a day of the year (<c>MM-dd</c>) whose date is known to the day, the oldest first.</summary>
    public IReadOnlyList<TimelineEvent> ListEventsOfDay(string day) => Read(db => WithEntities(db, db.Query<EventModel>(EventsOfDaySql, new { day }).AsList()));

    private const string YearsSql = """
        select cast(substr(date_from, 1, 4) as integer) as Year, count(*) as Events
        from event
        group by 1
        order by 1
        """;

    /// <summary>How many events are on record for each year that has any.</summary>
    public IReadOnlyList<YearCount> ListEventYears() => Read(db => db.Query<YearCount>(YearsSql).AsList());

    /// <summary>First day of an event, by its id; null when there is none.</summary>
    public string? FindEventDate(string id) => Read(db => db.QueryFirstOrDefault<string>("select date_from from event where slug = @id", new { id }));

    private static object Parameters(EventFilter filter, int skip, int take) => new
    {
        anyCountry = filter.Countries.Count > 0 ? 1 : 0,
        countries = filter.Countries,
        topic = filter.Topic,
        organisation = filter.Organisation,
        kind = filter.Kind,
        from = filter.From is { } from ? from.ToString("0000", CultureInfo.InvariantCulture) + "-01-01" : null,
        to = filter.To is { } to ? to.ToString("0000", CultureInfo.InvariantCulture) + "-12-31" : null,
        words = string.IsNullOrWhiteSpace(filter.Words) ? null : filter.Words.Trim(),
        skip,
        take,
    };

    private static List<TimelineEvent> WithEntities(Microsoft.Data.Sqlite.SqliteConnection db, List<EventModel> events)
    {
        var ids = events.ConvertAll(item => item.Id);
        using var results = db.QueryMultiple(EventEntitiesSql + EventSourcesSql, new { ids });
        var entities = results.Read<long, PageLink, (long EventId, PageLink Entity)>((id, entity) => (id, entity), splitOn: "Kind").ToLookup(pair => pair.EventId, pair => pair.Entity);
        var sources = results.Read<long, SourceModel, (long EventId, SourceModel Source)>((id, source) => (id, source), splitOn: "Id").ToLookup(pair => pair.EventId, pair => pair.Source);
        return events.ConvertAll(item => new TimelineEvent(item, [.. entities[item.Id]], [.. sources[item.Id]]));
    }
}

using Dapper;

namespace Kazakhstan.Store;

/// <summary>One record of the bibliography. Dates are EDTF or ISO 8601 text.</summary>
public sealed record SourceModel
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Issued { get; init; }

    public string? Url { get; init; }

    public string? Archive { get; init; }

    public string? Accessed { get; init; }

    public required string Language { get; init; }

    /// <summary>official-kazakh, official-partner, international, academic, press or other.</summary>
    public required string Kind { get; init; }

    /// <summary>What it says, in our words; null where that is not written.</summary>
    public string? Note { get; init; }

    /// <summary>How many sections and rows cite it; set in lists only.</summary>
    public long Citations { get; init; }
}

/// <summary>A section that cites a source.</summary>
public sealed record SourceSection
{
    public required string PageTitle { get; init; }

    public required string Heading { get; init; }

    public required string Url { get; init; }
}

/// <summary>A row of a table that cites a source: the table, what the row says, and the page that shows it.</summary>
public sealed record SourceRow
{
    public required string Table { get; init; }

    public required string Text { get; init; }

    public required string Url { get; init; }
}

/// <summary>A source and every place that cites it.</summary>
public sealed record SourcePageModel(SourceModel Source, IReadOnlyList<SourceSection> Sections, IReadOnlyList<SourceRow> Rows);

/// <content>The bibliography.</content>
public sealed partial class Snapshot
{
    private const string SourceColumns = """
        source.id as Id, source.type as Type, source.title as Title, source.author as Author, source.publisher as Publisher, source.issued as Issued,
          source.url as Url, source.archive as Archive, source.accessed as Accessed, source.language as Language, source.kind as Kind, source.note as Note
        """;

    private const string SourcesSql = $"""
        select {SourceColumns},
          (select count(*) from section_source where section_source.source_id = source.id)
          + (select count(*) from row_source where row_source.source_id = source.id) as Citations
        from source
        order by source.publisher is null, lower(source.publisher), source.title, source.id
        """;

    /// <summary>All sources with the number of places that cite each, by publisher and title.</summary>
    public IReadOnlyList<SourceModel> ListSources() => Read(db => db.Query<SourceModel>(SourcesSql).AsList());

    private const string SourceSql = $"""
        select {SourceColumns}
        from source
        where source.id = @id;

        select page.title as PageTitle, section.heading as Heading, page.url || case section.anchor when '' then '' else '#' || section.anchor end as Url
        from section_source
        join section on section.id = section_source.section_id
        join page on page.id = section.page_id and page.status = 'published'
        where section_source.source_id = @id
        order by page.title, section.ord;

        select distinct row_source.table_name as "Table", coalesce(page.title, event.title, office_holder.name, glossary_term.term, '') as Text, coalesce(page.url, case row_source.table_name
            when 'event' then '/timeline/' || substr(event.date_from, 1, 4) || '#' || event.slug
            when 'office_holder' then '/office-holders'
            when 'glossary_term' then '/glossary#' || glossary_term.slug
            else '/data' end) as Url
        from row_source
        left join event on row_source.table_name = 'event' and event.id = row_source.row_id
        left join office_holder on row_source.table_name = 'office_holder' and office_holder.id = row_source.row_id
        left join glossary_term on row_source.table_name = 'glossary_term' and glossary_term.id = row_source.row_id
        left join page on page.id = case row_source.table_name
          when 'page' then row_source.row_id
          when 'relation' then (select country_id from relation where id = row_source.row_id)
          when 'mission' then (select country_id from mission where id = row_source.row_id)
          when 'membership' then (select organisation_id from membership where id = row_source.row_id)
          when 'chairmanship' then (select organisation_id from chairmanship where id = row_source.row_id)
          when 'organisation_member' then (select organisation_id from organisation_member where id = row_source.row_id)
          when 'treaty_date' then (select treaty_id from treaty_date where id = row_source.row_id)
          when 'trade' then (select country_id from trade where id = row_source.row_id)
          when 'investment' then (select country_id from investment where id = row_source.row_id)
          end
        where row_source.source_id = @id
        order by 1, 2, 3;
        """;

    /// <summary>A source with every section and row that cites it, or null.</summary>
    public SourcePageModel? FindSource(string id) => Read(db =>
    {
        using var results = db.QueryMultiple(SourceSql, new { id });
        return results.ReadFirstOrDefault<SourceModel>() is { } source
            ? new SourcePageModel(source, results.Read<SourceSection>().AsList(), results.Read<SourceRow>().AsList())
            : null;
    });
}

using Dapper;

namespace Kazakhstan.Store;

/// <summary>One published table, for the downloads.</summary>
public sealed record DataTable
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public long Rows { get; init; }
}

/// <summary>Who held an office and when; dates are EDTF, null for an open end.</summary>
public sealed record OfficeHolderModel
{
    public long Id { get; init; }

    /// <summary>president, prime-minister, foreign-minister or secretary-of-state.</summary>
    public required string Office { get; init; }

    public required string Name { get; init; }

    /// <summary>Other spellings, separated by <c>|</c>.</summary>
    public required string Names { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }
}

/// <summary>The list of office holders with its notes.</summary>
public sealed record OfficeHoldersModel(IReadOnlyList<OfficeHolderModel> Holders, NoteBook Notes);

/// <summary>One term of the glossary, in three languages.</summary>
public sealed record GlossaryTerm
{
    public long Id { get; init; }

    public required string Slug { get; init; }

    public required string Term { get; init; }

    public string? TermKk { get; init; }

    public string? TermRu { get; init; }

    public required string Names { get; init; }

    public required string Definition { get; init; }
}

/// <summary>The glossary with its notes.</summary>
public sealed record GlossaryModel(IReadOnlyList<GlossaryTerm> Terms, NoteBook Notes);

/// <summary>How much the snapshot holds.</summary>
public sealed record SiteCounts
{
    public long Articles { get; init; }

    public long Words { get; init; }

    public long Sections { get; init; }

    public long Countries { get; init; }

    public long Organisations { get; init; }

    public long Treaties { get; init; }

    public long Topics { get; init; }

    public long Events { get; init; }

    public long Sources { get; init; }

    public long Relations { get; init; }
}

/// <content>Tables, lists of their own, and what the site holds in all.</content>
public sealed partial class Snapshot
{
    private const string DataTablesSql = """
        select name as Name, path as Path, title as Title, description as Description, row_count as "Rows"
        from data_table
        order by name
        """;

    /// <summary>All published tables, by name.</summary>
    public IReadOnlyList<DataTable> ListDataTables() => Read(db => db.Query<DataTable>(DataTablesSql).AsList());

    /// <summary>The text of a published table, or of the package that describes them, by its file name; null when there is none.</summary>
    public string? FindDataFile(string path) => Read(db => path == "datapackage.json"
        ? db.QueryFirstOrDefault<string>("select value from meta where key = 'datapackage'")
        : db.QueryFirstOrDefault<string>("select csv from data_table where path = @path", new { path }));

    private static readonly string OfficeHoldersSql = """
        select id as Id, office as Office, name as Name, names as Names, start as "From", finish as "To", note as Note
        from office_holder
        order by case office when 'president' then 0 when 'prime-minister' then 1 when 'foreign-minister' then 2 else 3 end, start_from, id;

        """ + RowSourcesSql("select 'office_holder' as table_name, id as row_id from office_holder");

    /// <summary>All office holders, by office and time.</summary>
    public OfficeHoldersModel GetOfficeHolders() => Read(db =>
    {
        using var results = db.QueryMultiple(OfficeHoldersSql);
        var holders = results.Read<OfficeHolderModel>().AsList();
        return new OfficeHoldersModel(holders, new NoteBook([], ReadRowSources(results)));
    });

    private static readonly string GlossarySql = """
        select id as Id, slug as Slug, term as Term, term_kk as TermKk, term_ru as TermRu, names as Names, definition as Definition
        from glossary_term
        order by lower(term), slug;

        """ + RowSourcesSql("select 'glossary_term' as table_name, id as row_id from glossary_term");

    /// <summary>The glossary, by term.</summary>
    public GlossaryModel GetGlossary() => Read(db =>
    {
        using var results = db.QueryMultiple(GlossarySql);
        var terms = results.Read<GlossaryTerm>().AsList();
        return new GlossaryModel(terms, new NoteBook([], ReadRowSources(results)));
    });

    private const string CountsSql = """
        select
          (select count(*) from page where kind = 'article' and status = 'published') as Articles,
          (select coalesce(sum(words), 0) from page where kind = 'article' and status = 'published') as Words,
          (select count(*) from section join page on page.id = section.page_id and page.kind = 'article' and page.status = 'published') as Sections,
          (select count(*) from country) as Countries,
          (select count(*) from organisation) as Organisations,
          (select count(*) from treaty) as Treaties,
          (select count(*) from topic) as Topics,
          (select count(*) from event) as Events,
          (select count(*) from source) as Sources,
          (select count(*) from relation where date is not null) as Relations
        """;

    /// <summary>How much there is of everything.</summary>
    public SiteCounts GetCounts() => Read(db => db.QuerySingle<SiteCounts>(CountsSql));

    private const string AddressesSql = """
        select kind as Kind, slug as Slug, title as Title, url as Url
        from page
        where status = 'published'
        order by kind, slug
        """;

    /// <summary>Every page that comes from a content file, in order of kind and slug.</summary>
    public IReadOnlyList<PageLink> ListPages() => Read(db => db.Query<PageLink>(AddressesSql).AsList());
}

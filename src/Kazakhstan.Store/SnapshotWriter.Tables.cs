using System.Diagnostics.CodeAnalysis;
using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Store;

/// <content>Tables of facts. A table that the content does not have stays empty.</content>
public sealed partial class SnapshotWriter
{
    private IReadOnlyList<TableRow> Rows(string table) => _content.Tables.TryGetValue(table, out var found) ? found.Rows : [];

    /// <summary>A text of a table, an entry or a source as pages show it; downloads of tables keep it as it was written.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Set(string? text) => text is null ? null : Typography.SetQuotes(text);

    private static string? Note(TableRow row) => Set(row.Text("note"));

    private void WriteTables()
    {
        WriteRelations();
        WriteMissions();
        WriteMemberships();
        WriteTreatyDates();
        WriteEvents();
        WriteTrade();
        WriteOfficeHolders();
        WriteGlossary();
        WriteDownloads();
    }

    private void WriteRelations()
    {
        using var insert = Prepare("""
            insert into relation (id, country_id, status, date, date_from, date_to, recognised, other_date, checked, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        WriteRows("relations", "relation", (id, row) =>
        {
            var date = row.Date("date");
            insert.Run(
                id, Country(row), row["status"], row.Text("date"), Iso(date?.Earliest), Iso(date?.Latest),
                row.Text("recognised"), row.Text("other_date"), row["checked"], Note(row));
        });
        WriteRowSources("relations", "relation", "other_sources", "other");
    }

    private void WriteMissions()
    {
        using var insert = Prepare("""
            insert into mission (id, country_id, direction, kind, city, opened, closed, as_of, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        WriteRows("missions", "mission", (id, row) => insert.Run(
            id, Country(row), row["direction"], row["kind"], row.Text("city"), row.Text("opened"), row.Text("closed"), row.Text("as_of"), Note(row)));
    }

    private void WriteMemberships()
    {
        using var membership = Prepare("insert into membership (id, organisation_id, role, start, finish, note) values (?1, ?2, ?3, ?4, ?5, ?6)");
        WriteRows("memberships", "membership", (id, row) => membership.Run(
            id, IdOf(EntryKind.Organisation, row["organisation"]), row["role"], row.Text("from"), row.Text("to"), Note(row)));

        using var chair = Prepare("insert into chairmanship (id, organisation_id, title, start, finish, note) values (?1, ?2, ?3, ?4, ?5, ?6)");
        WriteRows("chairmanships", "chairmanship", (id, row) => chair.Run(
            id, IdOf(EntryKind.Organisation, row["organisation"]), Set(row["title"]), row.Text("from"), row.Text("to"), Note(row)));

        using var member = Prepare("insert into organisation_member (id, organisation_id, country_id, role, as_of) values (?1, ?2, ?3, ?4, ?5)");
        WriteRows("organisation-members", "organisation_member", (id, row) => member.Run(
            id, IdOf(EntryKind.Organisation, row["organisation"]), Country(row), row["role"], row.Text("as_of")));
    }

    private void WriteTreatyDates()
    {
        using var insert = Prepare("insert into treaty_date (id, treaty_id, action, date, date_from, date_to, preferred, note) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        WriteRows("treaty-dates", "treaty_date", (id, row) =>
        {
            if (row.Date("date") is { } date)
            {
                insert.Run(id, IdOf(EntryKind.Treaty, row["treaty"]), row["action"], date.Text, Iso(date.Earliest), Iso(date.Latest), row["preferred"] == "no" ? 0 : 1, Note(row));
            }
        });
    }

    private void WriteEvents()
    {
        using var insert = Prepare("""
            insert into event (id, slug, date, date_from, date_to, kind, title, text, place, direction, visitor, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        using var about = Prepare("insert into event_entity (event_id, entity_id) values (?1, ?2)");
        WriteRows("events", "event", (id, row) =>
        {
            if (row.Date("date") is not { } date)
            {
                return;
            }

            insert.Run(
                id, row["id"], date.Text, Iso(date.Earliest), Iso(date.Latest), row["kind"], Set(row["title"]), Set(row["text"]),
                row.Text("place"), row.Text("direction"), row.Text("who"), Note(row));
            foreach (var (kind, column) in EventEntities)
            {
                foreach (var slug in row.List(column))
                {
                    about.Run(id, IdOf(kind, slug));
                }
            }
        });
    }

    private static readonly (EntryKind Kind, string Column)[] EventEntities =
    [
        (EntryKind.Country, "countries"),
        (EntryKind.Topic, "topics"),
        (EntryKind.Organisation, "organisations"),
        (EntryKind.Treaty, "treaties"),
    ];

    private void WriteTrade()
    {
        using var trade = Prepare("insert into trade (id, year, country_id, exports, imports, total, reporter, note) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        WriteRows("trade", "trade", (id, row) => trade.Run(
            id, (long)row.Number("year")!.Value, Country(row), row.Number("exports"), row.Number("imports"), row.Number("total"), row["reporter"], Note(row)));

        using var investment = Prepare("insert into investment (id, period, country_id, direction, amount, measure, reporter, note) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        WriteRows("investment", "investment", (id, row) => investment.Run(
            id, row["period"], Country(row), row["direction"], row.Number("amount"), row["measure"], row.Text("reporter"), Note(row)));
    }

    private void WriteOfficeHolders()
    {
        using var insert = Prepare("insert into office_holder (id, office, name, names, start, finish, start_from, finish_to, note) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        WriteRows("office-holders", "office_holder", (id, row) => insert.Run(
            id, row["office"], row["name"], row["names"], row.Text("from"), row.Text("to"), Iso(row.Date("from")?.Earliest), Iso(row.Date("to")?.Latest), Note(row)));
    }

    private void WriteGlossary()
    {
        using var insert = Prepare("insert into glossary_term (id, slug, term, term_kk, term_ru, names, definition) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        using var topic = Prepare("insert into glossary_topic (term_id, topic_id) values (?1, ?2)");
        WriteRows("glossary", "glossary_term", (id, row) =>
        {
            insert.Run(id, row["id"], row["term"], row.Text("term_kk"), row.Text("term_ru"), row["names"], Set(row["definition"]));
            foreach (var slug in row.List("topics"))
            {
                topic.Run(id, IdOf(EntryKind.Topic, slug));
            }
        });
    }

    private void WriteDownloads()
    {
        using var insert = Prepare("insert into data_table (name, path, title, description, row_count, csv) values (?1, ?2, ?3, ?4, ?5, ?6)");
        foreach (var table in _content.Tables.Values.OrderBy(table => table.Schema.Name, StringComparer.Ordinal))
        {
            insert.Run(table.Schema.Name, table.Schema.Path, table.Schema.Title, table.Schema.Description, table.Rows.Count, table.File.Text);
        }
    }

    /// <summary>Writes each row under its number in the file, then its sources.</summary>
    private void WriteRows(string resource, string table, Action<long, TableRow> write)
    {
        var rows = Rows(resource);
        for (var i = 0; i < rows.Count; i++)
        {
            write(i + 1, rows[i]);
        }

        WriteRowSources(resource, table, "sources", "");
    }

    private void WriteRowSources(string resource, string table, string column, string role)
    {
        using var insert = Prepare("insert into row_source (table_name, row_id, role, ord, source_id) values (?1, ?2, ?3, ?4, ?5)");
        var rows = Rows(resource);
        for (var i = 0; i < rows.Count; i++)
        {
            var sources = rows[i].List(column);
            for (var ord = 0; ord < sources.Count; ord++)
            {
                insert.Run(table, i + 1, role, ord, sources[ord]);
            }
        }
    }

    private long? Country(TableRow row) => IdOf(EntryKind.Country, row.Text("country"));
}

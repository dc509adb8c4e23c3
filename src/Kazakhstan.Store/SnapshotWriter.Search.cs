using System.Globalization;
using System.Text.RegularExpressions;
using Kazakhstan.Content;

namespace Kazakhstan.Store;

/// <content>What follows from the rest, and the full-text index.</content>
public sealed partial class SnapshotWriter
{
    private void WriteDerived() => Execute(_connection, _transaction, EmbeddedText.Read("Derived.sql"));

    private void WriteSearchIndex()
    {
        var documents = ReadSearchDocuments();
        WriteSearchDocuments(documents);
        Execute(_connection, _transaction, "create index search_document_section on search_document (section_id); create index search_document_page on search_document (page_id); create index search_document_row on search_document (kind, row_id);");
        Execute(_connection, _transaction, EmbeddedText.Read("SearchAbout.sql"));
        WriteFullText(documents);
        Execute(_connection, _transaction, "insert into search_fts (search_fts) values ('optimize');");
    }

    /// <summary>A document before it is written. <c>IsSection</c>: its text stands in <c>section</c> already.</summary>
    private sealed record SearchDraft(string Kind, object PageId, object SectionId, object RowId, string Subkind, string Url, string Title, string Heading, string Names, string Text, string Years)
    {
        public bool IsSection => Kind == "section";
    }

    private List<SearchDraft> ReadSearchDocuments()
    {
        var drafts = new List<SearchDraft>();
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = EmbeddedText.Read("SearchDocuments.sql");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (kind, title, heading, dateFrom) = (rows.GetString(0), rows.GetString(6), rows.GetString(7), rows.GetString(11));
            var text = IsoDay().Replace(rows.GetString(9), WrittenDay);
            var years = rows.IsDBNull(10) ? YearsIn($"{title} {heading} {text}") : YearsIn(rows.GetString(10));
            years.UnionWith(YearsBetween(dateFrom, rows.GetString(12)));
            var url = kind == "event" ? Urls.Event(rows.GetString(5), dateFrom) : rows.GetString(5);
            drafts.Add(new(kind, rows.GetValue(1), rows.GetValue(2), rows.GetValue(3), rows.GetString(4), url, title, heading, rows.GetString(8), text, string.Join(' ', years)));
        }

        return drafts;
    }

    private static SortedSet<int> YearsIn(string text) => [.. YearPattern().Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))];

    /// <summary>Every year from the first to the last of two dates; none when a date is missing.</summary>
    private static IEnumerable<int> YearsBetween(string first, string last) =>
        first.Length >= 4 && last.Length >= 4 && int.TryParse(first.AsSpan(0, 4), out var from) && int.TryParse(last.AsSpan(0, 4), out var to) && to - from is >= 0 and < 200
            ? Enumerable.Range(from, to - from + 1)
            : [];

    /// <summary>Days stand in the tables as ISO writes them; in a text they are to be found as people write them.</summary>
    private static string WrittenDay(Match day) => DateOnly.TryParseExact(day.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : day.Value;

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"\b(1[5-9]|20)[0-9]{2}\b")]
    private static partial Regex YearPattern();

    private void WriteSearchDocuments(List<SearchDraft> drafts)
    {
        using var insert = Prepare("""
            insert into search_document (id, kind, page_id, section_id, row_id, subkind, url, title, heading, names, text, years)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            insert.Run(i + 1, draft.Kind, draft.PageId, draft.SectionId, draft.RowId, draft.Subkind, draft.Url, draft.Title, draft.Heading, draft.Names, draft.IsSection ? "" : draft.Text, draft.Years);
        }
    }

    private void WriteFullText(List<SearchDraft> drafts)
    {
        using var insert = Prepare("insert into search_fts (rowid, title, heading, names, body, about) values (?1, ?2, ?3, ?4, ?5, ?6)");
        var about = ReadAbout(drafts.Count);
        var terms = new SearchTermCount();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            insert.Run(
                i + 1, SearchText.Fold(draft.Title), SearchText.Fold(draft.Heading), SearchText.Fold(draft.Names), SearchText.Fold(draft.Text),
                $"k{draft.Kind} {(draft.Subkind.Length > 0 ? "k" + draft.Subkind : "")} {about[i]}");
            terms.Add(draft.Title, draft.Heading, draft.Names, draft.Text);
        }

        using var term = Prepare("insert into search_term (term, written, documents) values (?1, ?2, ?3)");
        foreach (var (folded, written, documents) in terms.All)
        {
            term.Run(folded, written, documents);
        }
    }

    private string[] ReadAbout(int count)
    {
        var about = new string[count];
        Array.Fill(about, "");
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = "select document_id, group_concat('e' || entity_id, ' ') from search_about group by document_id order by document_id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            about[rows.GetInt64(0) - 1] = rows.GetString(1);
        }

        return about;
    }
}

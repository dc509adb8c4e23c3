namespace Kazakhstan.Store;

/// <content>What follows from the rest, and the full-text index.</content>
public sealed partial class SnapshotWriter
{
    private void WriteDerived() => Execute(_connection, _transaction, EmbeddedText.Read("Derived.sql"));

    private void WriteSearchIndex() => Execute(_connection, _transaction, """
        create virtual table section_fts using fts5 (title, heading, body, tokenize = "porter unicode61 remove_diacritics 2");

        insert into section_fts (rowid, title, heading, body)
        select section.id, page.title, section.heading, section.text
        from section
        join page on page.id = section.page_id
        where page.status = 'published'
        order by section.id;

        insert into section_fts (section_fts) values ('optimize');
        """);
}

using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Entries;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>Writes checked content as a new snapshot file beside the old one, in one transaction, and renames it into place. The same content gives the same bytes.</summary>
public sealed partial class SnapshotWriter
{
    /// <summary>Goes up with every change of <c>Schema.sql</c> or of what the writer puts into it; a snapshot of another version is rebuilt.</summary>
    public const int SchemaVersion = 5;

    private readonly SiteContent _content;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<EntryRef, long> _pageIds = [];
    private readonly Dictionary<(EntryRef Page, string Anchor), long> _sectionIds = [];

    private SnapshotWriter(SiteContent content, SqliteConnection connection, SqliteTransaction transaction)
    {
        _content = content;
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/>. A reader of the old file keeps it; a killed writer leaves it untouched.</summary>
    public static void Write(SiteContent content, string path)
    {
        var fullPath = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        var temporary = $"{fullPath}.{Environment.ProcessId}.tmp";
        File.Delete(temporary);
        try
        {
            WriteFile(content, temporary);
            File.Move(temporary, fullPath, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        DeleteLeftovers(fullPath);
    }

    /// <summary>Temporary files of writers that were killed.</summary>
    private static void DeleteLeftovers(string fullPath)
    {
        foreach (var leftover in Directory.EnumerateFiles(Path.GetDirectoryName(fullPath)!, Path.GetFileName(fullPath) + ".*.tmp*"))
        {
            if (File.GetLastWriteTimeUtc(leftover) < DateTime.UtcNow.AddHours(-1))
            {
                File.Delete(leftover);
            }
        }
    }

    private static void WriteFile(SiteContent content, string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        // The file is worthless until it is renamed, so a journal would protect nothing.
        Execute(connection, null, "pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off;");
        using (var transaction = connection.BeginTransaction())
        {
            var writer = new SnapshotWriter(content, connection, transaction);
            writer.WriteAll();
            transaction.Commit();
        }

        Execute(connection, null, "pragma optimize;");
    }

    private void WriteAll()
    {
        Execute(_connection, _transaction, EmbeddedText.Read("Schema.sql"));
        WriteMeta();
        WriteSources();
        WritePages();
        WriteSections();
        WriteEntries();
        WriteNames();
        WriteRedirects();
        WriteTables();
        WriteDerived();
        WriteSearchIndex();
    }

    private void WriteMeta()
    {
        using var insert = Prepare("insert into meta (key, value) values (?1, ?2)");
        insert.Run("digest", _content.Digest);
        insert.Run("schema_version", SchemaVersion.ToString(CultureInfo.InvariantCulture));
        insert.Run("datapackage", _content.DataPackage);
        insert.Run("updated", _content.Articles.Max(article => article.Updated)?.ToString("O", CultureInfo.InvariantCulture) ?? "");
    }

    private void WriteSources()
    {
        using var insert = Prepare("""
            insert into source (id, type, title, author, publisher, issued, url, archive, accessed, language, kind, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        foreach (var source in _content.Bibliography.All)
        {
            insert.Run(source.Id, source.Type, source.Title, source.Author, source.Publisher, source.Issued?.Text, source.Url, source.Archive, Iso(source.Accessed), source.Language, source.Kind, Set(source.Note));
        }
    }

    private void WriteRedirects()
    {
        using var insert = Prepare("insert into redirect (source, target) values (?1, ?2)");
        foreach (var redirect in _content.Redirects)
        {
            insert.Run(redirect.From, redirect.To);
        }
    }

    private long? IdOf(EntryKind kind, string? slug) => slug is not null && _pageIds.TryGetValue(new(kind, slug), out var id) ? id : null;

    private Statement Prepare(string sql) => new(_connection, _transaction, sql);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>
/// One snapshot file, open for reading; it answers every question that a page asks. Calls are synchronous, because SQLite has no asynchronous I/O.
/// Each part of this class stands in a file of its own with its queries and the records they fill.
/// </summary>
public sealed partial class Snapshot : IDisposable
{
    /// <summary>All connections are opened at once: one opened later might find the file already replaced.</summary>
    private static readonly int ConnectionCount = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly BlockingCollection<SqliteConnection> _free = [];
    private readonly List<SqliteConnection> _all = [];

    private Snapshot(string path) => Path = path;

    /// <summary>The snapshot file, for downloads.</summary>
    public string Path { get; }

    /// <summary>Digest of the content that the snapshot was made from.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Day of the newest article, ISO 8601; empty when there is none.</summary>
    public string Updated { get; private set; } = "";

    /// <summary>Opens a snapshot file; null when it is missing, unreadable or of another schema version.</summary>
    public static Snapshot? TryOpen(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var snapshot = new Snapshot(path);
        try
        {
            snapshot.Open(path);
            return snapshot;
        }
        catch (Exception unusable) when (unusable is SqliteException or InvalidDataException)
        {
            snapshot.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var connection in _all)
        {
            connection.Dispose();
        }

        _free.Dispose();
    }

    private void Open(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        for (var i = 0; i < ConnectionCount; i++)
        {
            var connection = new SqliteConnection(connectionString);
            _all.Add(connection);
            connection.Open();
            connection.Execute("pragma mmap_size = 268435456; pragma query_only = on;");
            CheckIdentity(connection, isFirst: i == 0);
            _free.Add(connection);
        }

        _search = SearchIndex.Load(_all[0]);
    }

    private void CheckIdentity(SqliteConnection connection, bool isFirst)
    {
        var meta = connection.Query<(string Key, string Value)>("select key, value from meta").ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        if (meta["schema_version"] != SnapshotWriter.SchemaVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException("The snapshot has another schema version.");
        }

        if (!isFirst && meta["digest"] != Digest)
        {
            throw new InvalidDataException("The snapshot was replaced while it was being opened.");
        }

        Digest = meta["digest"];
        Updated = meta["updated"];
    }

    /// <summary>Runs a query on a connection of its own, waiting for one when all are taken.</summary>
    private T Read<T>(Func<SqliteConnection, T> query)
    {
        var connection = _free.Take();
        try
        {
            return query(connection);
        }
        finally
        {
            _free.Add(connection);
        }
    }
}

using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Tests.Store;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kazakhstan-store-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TheSameContent_GivesTheSameBytes()
    {
        var content = Load();

        SnapshotWriter.Write(content, At("one.db"));
        SnapshotWriter.Write(Load(), At("two.db"));

        Assert.Equal(File.ReadAllBytes(At("one.db")), File.ReadAllBytes(At("two.db")));
    }

    [Fact]
    public void OtherContent_HasAnotherDigest()
    {
        var content = Load();
        File.AppendAllText(Path.Combine(_folder.FullName, "content", "articles", "trade.md"), "\nMore. [@src]\n");

        Assert.NotEqual(content.Digest, ContentLoader.Digest(Path.Combine(_folder.FullName, "content")));
    }

    [Fact]
    public void AMissingFile_OpensAsNull() => Assert.Null(Snapshot.TryOpen(At("nothing.db")));

    [Fact]
    public void AFileThatIsNoSnapshot_OpensAsNull()
    {
        File.WriteAllText(At("junk.db"), new string('x', 5000));

        Assert.Null(Snapshot.TryOpen(At("junk.db")));
    }

    [Fact]
    public void ATruncatedSnapshot_OpensAsNullOrFailsNoReader()
    {
        SnapshotWriter.Write(Load(), At("whole.db"));
        File.WriteAllBytes(At("cut.db"), File.ReadAllBytes(At("whole.db"))[..2048]);

        Assert.Null(Snapshot.TryOpen(At("cut.db")));
    }

    [Fact]
    public void ASnapshotOfAnotherSchema_OpensAsNull()
    {
        SnapshotWriter.Write(Load(), At("old.db"));
        using (var connection = new SqliteConnection($"Data Source={At("old.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update meta set value = '0' where key = 'schema_version'";
            command.ExecuteNonQuery();
        }

        Assert.Null(Snapshot.TryOpen(At("old.db")));
    }

    [Fact]
    public void AReader_KeepsTheSnapshotItBeganWithWhileAnotherIsSwappedIn()
    {
        SnapshotWriter.Write(Load(), At("live.db"));
        using var holder = new SnapshotHolder();
        holder.Swap(Snapshot.TryOpen(At("live.db"))!); // Just written.
        using var lease = holder.Take();
        var digest = lease.Snapshot.Digest;

        File.AppendAllText(Path.Combine(_folder.FullName, "content", "articles", "trade.md"), "\nMore. [@src]\n");
        SnapshotWriter.Write(ContentLoader.Load(Path.Combine(_folder.FullName, "content")).Content, At("live.db"));
        holder.Swap(Snapshot.TryOpen(At("live.db"))!); // Just written.
        using var next = holder.Take();

        Assert.Equal(2, lease.Snapshot.ListArticles().Count);
        Assert.Equal(digest, lease.Snapshot.Digest);
        Assert.NotEqual(digest, next.Snapshot.Digest);
    }

    [Fact]
    public void LeftoversOfKilledWriters_AreRemovedAfterAnHour()
    {
        var leftover = At("live.db.1234.tmp");
        File.WriteAllText(leftover, "half");
        File.SetLastWriteTimeUtc(leftover, DateTime.UtcNow.AddHours(-2));

        SnapshotWriter.Write(Load(), At("live.db"));

        Assert.Equal(["live.db"], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void EveryTable_IsExplained()
    {
        SnapshotWriter.Write(Load(), At("live.db"));
        using var connection = new SqliteConnection($"Data Source={At("live.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%\\_fts\\_%' escape '\\' order by name";
        using var reader = command.ExecuteReader();
        var explained = File.ReadAllText(Path.Combine(Repository.Root, "docs", "store.md"));
        while (reader.Read())
        {
            Assert.Contains($"`{reader.GetString(0)}`", explained, StringComparison.Ordinal);
        }
    }

    private SiteContent Load()
    {
        var folder = Path.Combine(_folder.FullName, "content");
        if (!Directory.Exists(folder))
        {
            TestContent.Write(SmallSite.Block, folder);
        }

        var result = ContentLoader.Load(folder);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
        return result.Content;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}

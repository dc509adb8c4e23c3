using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Tests.Search;

/// <summary>A snapshot of the repository's own content, made once for all tests of a class.</summary>
public sealed class RepositorySnapshot : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kazakhstan-search-");

    public RepositorySnapshot()
    {
        StorePath = Path.Combine(_folder.FullName, "snapshot.db");
        SnapshotWriter.Write(ContentLoader.Load(Repository.ContentFolder).Content, StorePath);
        Snapshot = Snapshot.TryOpen(StorePath)!; // Just written by this program.
    }

    /// <summary>Full path of the store.</summary>
    public string StorePath { get; }

    public Snapshot Snapshot { get; }

    public void Dispose()
    {
        Snapshot.Dispose();
        _folder.Delete(recursive: true);
    }
}

// Measures search on a generated corpus, beside the bare FTS5 query of the same words in the same run.
//   dotnet run -c Release --project tests/Kazakhstan.Benchmarks [-- SECTIONS [ROUNDS [STORE]]]
// A STORE is kept and used again. With the one word "partners" it measures the page of the busiest partner beside the number of other partners.

using System.Globalization;
using Kazakhstan.Benchmarks;
using Kazakhstan.Content;
using Kazakhstan.Store;

if (args is ["partners"])
{
    PartnerBenchmark.Run(RepositoryRoot());
    return;
}

var sections = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 90_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
var root = RepositoryRoot();
var kept = args.Length > 2 ? args[2] : null;
var store = kept ?? Path.Combine(Path.GetTempPath(), $"kazakhstan-benchmark-{Environment.ProcessId}.db");
try
{
    var real = ContentLoader.Load(Path.Combine(root, "content")).Content;
    var corpus = GeneratedCorpus.Of(real, sections);
    if (!File.Exists(store))
    {
        SnapshotWriter.Write(corpus.Content, store);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sections:N0} sections, {new FileInfo(store).Length / 1_000_000} MB, {Environment.ProcessorCount} cores, {rounds} rounds"));
    using var snapshot = Snapshot.TryOpen(store)!; // Just written by this program.
    new SearchBenchmark(snapshot, store, rounds).Run(QuerySet.Of(corpus, Path.Combine(root, "tests", "Kazakhstan.Tests", "Search", "queries.tsv")));
}
finally
{
    if (kept is null)
    {
        File.Delete(store);
    }
}

static string RepositoryRoot()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Kazakhstan.sln")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException("The benchmark does not run inside the repository.");
}

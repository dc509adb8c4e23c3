using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>From a content folder to the snapshot being served.</summary>
internal static class SnapshotBuild
{
    /// <summary>Opens the stored snapshot when it is of this very content; otherwise builds a new one. Content with errors leaves the last good snapshot serving.</summary>
    /// <returns>False when there is nothing to serve.</returns>
    public static bool OpenOrBuild(SiteOptions options, SnapshotHolder holder, BuildProgress progress)
    {
        var digest = ContentLoader.Digest(options.Content);
        var stored = Snapshot.TryOpen(options.StorePath);
        if (stored is not null)
        {
            holder.Swap(stored);
            if (stored.Digest == digest)
            {
                return true;
            }
        }

        return TryRebuild(options, holder, progress) || holder.HasSnapshot;
    }

    /// <summary>Builds a snapshot and swaps it in. Prints the mistakes and leaves everything as it is when the content has errors.</summary>
    public static bool TryRebuild(SiteOptions options, SnapshotHolder holder, BuildProgress progress)
    {
        var result = progress.Run("Reading the content", () => ContentLoader.Load(options.Content));
        DiagnosticPrinter.Print(result.Diagnostics, "text", Console.Error);
        if (result.HasErrors)
        {
            progress.Say(DiagnosticPrinter.Summarise(result) + (holder.HasSnapshot ? " The last good snapshot goes on serving." : ""));
            return false;
        }

        progress.Run("Writing the snapshot", () =>
        {
            SnapshotWriter.Write(result.Content, options.StorePath);
            return true;
        });
        var next = Snapshot.TryOpen(options.StorePath) ?? throw new InvalidOperationException($"The snapshot '{options.StorePath}' was written and cannot be opened.");
        holder.Swap(next);
        progress.Say(DiagnosticPrinter.Summarise(result));
        return true;
    }
}

using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>Watches the content folder and swaps in a new snapshot after each change that leaves the content good.</summary>
internal sealed partial class ContentWatcher(SiteOptions options, SnapshotHolder holder, ILogger<ContentWatcher> log) : BackgroundService
{
    /// <summary>Editors write a file in several steps; a change counts when nothing has followed for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Some file systems send no notices, so the folder is looked at now and then as well.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(options.Content) { IncludeSubdirectories = true };
        void Notice(object sender, FileSystemEventArgs change) => changed.Release();
        watcher.Changed += Notice;
        watcher.Created += Notice;
        watcher.Deleted += Notice;
        watcher.Renamed += Notice;
        watcher.EnableRaisingEvents = true;

        string? lastTried = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await changed.WaitAsync(Poll, stoppingToken))
            {
                while (await changed.WaitAsync(Quiet, stoppingToken))
                {
                    // Waits until the folder is quiet.
                }
            }

            try
            {
                lastTried = Follow(lastTried);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // A file was being written or removed while it was read; the next look finds it whole.
                LogUnreadable(unreadable);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The content could not be read; trying again")]
    private partial void LogUnreadable(Exception reason);

    private string Follow(string? lastTried)
    {
        var digest = ContentLoader.Digest(options.Content);
        if (digest != lastTried && digest != Current())
        {
            using var progress = new BuildProgress(Console.Error);
            SnapshotBuild.TryRebuild(options, holder, progress);
        }

        return digest;
    }

    private string Current()
    {
        using var lease = holder.Take();
        return lease.Snapshot.Digest;
    }
}

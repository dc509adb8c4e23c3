using System.Globalization;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>What one request works with: the snapshot that it began with, the day, and the address it asked for. Lives as long as the request.</summary>
public sealed class SiteRequest
{
    private static readonly object Key = new();

    public SiteRequest(IHttpContextAccessor accessor, SiteOptions options, Assets assets, TimeProvider time)
    {
        var context = accessor.HttpContext!; // Only ever resolved within a request.
        Format = PageFormats.Of(context);
        Snapshot = (Snapshot)context.Items[Key]!; // PageCache has begun the request.
        var request = context.Request;
        Frame = new Frame
        {
            BaseUrl = options.BaseUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}",
            Path = request.Path.Value ?? "/",
            Assets = assets,
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            ContactUrl = options.ContactUrl,
            Glossary = new(() => new(Snapshot.GetGlossary().Terms)),
            Edition = Snapshot.Digest[..12],
            Updated = DateOnly.TryParseExact(Snapshot.Updated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var updated) ? updated : null,
        };
    }

    public Snapshot Snapshot { get; }

    public Frame Frame { get; }

    /// <summary>The form in which the page was asked for.</summary>
    public PageFormat Format { get; }

    /// <summary>Gives the request the snapshot that it is to keep to.</summary>
    internal static void Begin(HttpContext context, Snapshot snapshot) => context.Items[Key] = snapshot;
}

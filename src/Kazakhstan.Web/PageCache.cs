using System.IO.Compression;
using Kazakhstan.Store;
using Microsoft.Extensions.Caching.Memory;

namespace Kazakhstan.Web;

/// <summary>
/// A snapshot never changes, so what was once rendered from it is kept, compressed, and served as bytes with an entity tag.
/// The tag names the content, the program and the day, because some pages depend on the day (the status of a treaty, the events of a day).
/// </summary>
internal sealed class PageCache : IDisposable
{
    private const long Capacity = 128L * 1024 * 1024;
    private const int LongestQuery = 4096;

    /// <summary>Brotli's best, for what is sent again and again.</summary>
    private const int BestQuality = 11;

    /// <summary>Brotli's quality where the gain levels off, for what a reader waits for.</summary>
    private const int QuickQuality = 6;

    /// <summary>Builds are deterministic, so another program has another id.</summary>
    private static readonly string Program = typeof(PageCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    private readonly RequestDelegate _next;
    private readonly SnapshotHolder _holder;
    private readonly TimeProvider _time;
    private readonly bool _hasBaseUrl;
    private readonly string _policy;
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public PageCache(RequestDelegate next, SnapshotHolder holder, TimeProvider time, Assets assets, SiteOptions options)
    {
        _next = next;
        _holder = holder;
        _time = time;
        _hasBaseUrl = options.BaseUrl is not null;
        _policy = $"default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; script-src 'self' '{assets.InlineScriptHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Path.StartsWithSegments("/healthz"))
        {
            await _next(context);
            return;
        }

        using var lease = _holder.Take();
        SiteRequest.Begin(context, lease.Snapshot);
        var edition = $"{lease.Snapshot.Digest[..16]}-{Program}-{_time.GetUtcNow():yyyyMMdd}";
        var key = $"{edition} {(_hasBaseUrl ? "" : $"{request.Scheme} {request.Host}")} {request.Path} {request.QueryString}";
        var page = _pages.Get<Page>(key);
        if (page is null)
        {
            page = await Render(context, edition);
            if (page.Status == StatusCodes.Status200OK && request.QueryString.Value?.Length is null or < LongestQuery)
            {
                Keep(key, page);
            }
        }
        else if (page is { Brotli: not null, IsDense: false })
        {
            // Asked for again, so it is worth the best compression, which takes too long for a reader to wait for.
            page.IsDense = true;
            _ = Task.Run(() => Condense(key, page));
        }

        await Send(context, page);
    }

    public void Dispose()
    {
        _pages.Dispose();
        _oneAtATime.Dispose();
    }

    private void Keep(string key, Page page)
    {
        using var entry = _pages.CreateEntry(key);
        entry.Size = page.Size;
        entry.Value = page;
    }

    private async Task Condense(string key, Page page)
    {
        try
        {
            await _oneAtATime.WaitAsync();
            try
            {
                Keep(key, page with { Brotli = CompressWithBrotli(page.Plain, BestQuality) });
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        catch (ObjectDisposedException)
        {
            // The site was stopped meanwhile.
        }
    }

    private async Task<Page> Render(HttpContext context, string edition)
    {
        var response = context.Response;
        var client = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        var method = context.Request.Method;
        try
        {
            context.Request.Method = HttpMethods.Get;
            await _next(context);
        }
        finally
        {
            response.Body = client;
            context.Request.Method = method;
        }

        var bytes = body.ToArray();
        var type = response.ContentType;
        // Only what one request alone cannot spoil is kept: a page served from the snapshot that the tag names.
        var tag = response.StatusCode == StatusCodes.Status200OK ? $"\"{edition}\"" : null;
        var isText = type is not null && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal));
        // Articles are held to a budget of bytes at first sight; it costs their first reader a tenth of a second.
        var isDense = context.Request.Path.StartsWithSegments("/assets") || context.Request.Path.StartsWithSegments("/articles");
        return new Page
        {
            Status = response.StatusCode,
            Type = type,
            Location = response.Headers.Location,
            CacheControl = response.Headers.CacheControl.Count > 0 ? response.Headers.CacheControl.ToString() : tag is null ? "no-cache" : "public, max-age=0, must-revalidate",
            Link = response.Headers.Link,
            Disposition = response.Headers.ContentDisposition,
            Tag = tag,
            Plain = bytes,
            Brotli = isText && bytes.Length > 512 ? CompressWithBrotli(bytes, isDense ? BestQuality : QuickQuality) : null,
            IsDense = isDense,
            Gzip = isText && bytes.Length > 512 ? Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) : null,
        };
    }

    private async Task Send(HttpContext context, Page page)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = page.Status;
        response.Headers.CacheControl = page.CacheControl;
        response.Headers.Vary = "Accept-Encoding";
        if (page.Type is not ("text/css; charset=utf-8" or "text/javascript; charset=utf-8"))
        {
            response.Headers.ContentSecurityPolicy = _policy;
            response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        }

        response.Headers.ContentDisposition = page.Disposition;
        if (page.Link is { Length: > 0 })
        {
            response.Headers.Link = page.Link;
        }

        if (page.Location is { Length: > 0 })
        {
            response.Headers.Location = page.Location;
        }

        if (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/data") || request.Path.StartsWithSegments("/openapi"))
        {
            response.Headers.AccessControlAllowOrigin = "*";
        }

        if (page.Tag is { } tag)
        {
            response.Headers.ETag = tag;
            if (request.Headers.IfNoneMatch.Any(sent => sent is not null && sent.Contains(tag, StringComparison.Ordinal)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        var accepted = request.Headers.AcceptEncoding.ToString();
        var (bytes, encoding) = (page.Brotli, page.Gzip) switch
        {
            ({ } brotli, _) when accepted.Contains("br", StringComparison.OrdinalIgnoreCase) => (brotli, "br"),
            (_, { } gzip) when accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) => (gzip, "gzip"),
            _ => (page.Plain, null),
        };
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentType = page.Type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static byte[] CompressWithBrotli(byte[] bytes, int quality) => Compress(bytes, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = quality }, leaveOpen: true));

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }

    private sealed record Page
    {
        public required int Status { get; init; }

        public required string? Type { get; init; }

        public required string? Location { get; init; }

        public required string CacheControl { get; init; }

        public required string? Link { get; init; }

        public required string? Disposition { get; init; }

        public required string? Tag { get; init; }

        public required byte[] Plain { get; init; }

        public required byte[]? Brotli { get; init; }

        public required byte[]? Gzip { get; init; }

        /// <summary>Whether the best compression was made or is being made.</summary>
        public required bool IsDense { get; set; }

        public long Size => Plain.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0) + 512;
    }
}

namespace Kazakhstan.Web;

/// <summary>The forms in which a page can be had.</summary>
public enum PageFormat
{
    Html,
    Markdown,
    Json,
    BibTeX,
    Ris,
    CslJson,
}

/// <summary>
/// Every page is also to be had as Markdown and as data: the same address with <c>.md</c> or <c>.json</c>.
/// Pages that can be cited, and their sections, are also to be had as a reference: <c>.bib</c>, <c>.ris</c> or <c>.csl.json</c>.
/// </summary>
internal sealed class PageFormats(RequestDelegate next)
{
    private static readonly object Key = new();

    /// <summary>Longer endings first.</summary>
    private static readonly (string Ending, PageFormat Format)[] Endings =
    [
        .. ReferenceFile.Formats.Select(reference => (reference.Ending, reference.Format)), (".json", PageFormat.Json), (".md", PageFormat.Markdown),
    ];

    /// <summary>The form that a request asked for.</summary>
    public static PageFormat Of(HttpContext context) => context.Items.TryGetValue(Key, out var format) ? (PageFormat)format! : PageFormat.Html;

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!IsApart(path))
        {
            foreach (var (ending, format) in Endings)
            {
                if (path.EndsWith(ending, StringComparison.Ordinal))
                {
                    Rewrite(context, path[..^ending.Length], format);
                    break;
                }
            }
        }

        return next(context);
    }

    /// <summary>Addresses that end in .json of themselves.</summary>
    private static bool IsApart(string path) =>
        path.StartsWith("/openapi/", StringComparison.Ordinal) || path.StartsWith("/data/", StringComparison.Ordinal)
        || path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/assets/", StringComparison.Ordinal);

    private static void Rewrite(HttpContext context, string page, PageFormat format)
    {
        context.Request.Path = page is "/index" ? "/" : page;
        context.Items[Key] = format;
    }
}

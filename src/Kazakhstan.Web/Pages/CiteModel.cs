using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>What the page shows that cites another page.</summary>
/// <param name="Path">Address of the page that is cited, without a fragment.</param>
/// <param name="Anchor">The section that is cited; null for the page as a whole.</param>
/// <param name="Citation">The citation in all its forms.</param>
public sealed record CiteModel(string Path, string? Anchor, Citation Citation)
{
    /// <summary>Address of the page's or section's reference without an ending.</summary>
    public string FileStem => Anchor is null ? Path : $"{Path}/{Anchor}";

    public static CiteModel? Find(SiteRequest site, string? path, string? anchor)
    {
        var id = anchor?.Split(".p")[0];
        return Citation.FindPage(site.Snapshot, path) is { } page && Citation.Of(page, site.Frame, id) is { } citation ? new(path!, id, citation) : null;
    }
}

using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>What a reader who asked for no page is offered.</summary>
/// <param name="Path">As asked for.</param>
/// <param name="Words">Its words, for the search box.</param>
/// <param name="Near">The pages whose slug or title is nearest, at most five.</param>
public sealed record NotFoundModel(string Path, string Words, IReadOnlyList<PageLink> Near)
{
    public static NotFoundModel Of(string path, Snapshot snapshot)
    {
        var last = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var slug = last.Length > 100 ? last[..100] : last;
        var near = snapshot.ListPages()
            .Select(page => (Page: page, Distance: DistanceTo(slug, page)))
            .Where(candidate => candidate.Distance <= Math.Max(2, slug.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Page.Kind, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Page.Slug, StringComparer.Ordinal)
            .Take(5)
            .Select(candidate => candidate.Page);
        return new(path.Length > 200 ? path[..200] + "…" : path, slug.Replace('-', ' '), [.. near]);
    }

    /// <summary>Edits between the slugs; a slug that holds the other as a whole word counts as near.</summary>
    private static int DistanceTo(string slug, PageLink page)
    {
        var holds = slug.Length >= 4 && $"-{page.Slug}-".Contains($"-{slug}-", StringComparison.Ordinal);
        return holds ? 1 : NearestMatch.Distance(slug, page.Slug);
    }
}

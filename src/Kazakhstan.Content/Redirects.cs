using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Entries;

namespace Kazakhstan.Content;

/// <summary>Addresses that moved: the earlier slugs of articles and the lines of <c>redirects.tsv</c> (old address, tab, new address). Chains are flattened; circles are errors.</summary>
internal static class Redirects
{
    /// <summary>Old address to final address.</summary>
    public static Dictionary<string, string> Resolve(ContentFiles files, IEnumerable<Entry> entries, IReadOnlyList<Article> articles, List<Diagnostic> diagnostics)
    {
        var pages = entries.Select(entry => Urls.Page(entry.Ref)).Concat(articles.Select(article => Urls.Page(article.Ref))).ToHashSet(StringComparer.Ordinal);
        var direct = new Dictionary<string, (string To, SourceLocation Location)>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var slug in article.Redirects)
            {
                Add(Urls.Article(slug.Value), Urls.Page(article.Ref), slug.Location);
            }
        }

        foreach (var (from, to, location) in ReadLines(files.Find("redirects.tsv"), diagnostics))
        {
            Add(from, to, location);
        }

        var resolved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, (_, location)) in direct)
        {
            if (Follow(from, direct) is not { } end)
            {
                diagnostics.Add(Diagnostic.Of(Rules.RedirectLoop, location, from));
            }
            else if (!pages.Contains(end))
            {
                diagnostics.Add(Diagnostic.Unknown(Rules.BrokenLink, location, end, pages));
            }
            else
            {
                resolved[from] = end;
            }
        }

        return resolved;

        void Add(string from, string to, SourceLocation location)
        {
            if (pages.Contains(from))
            {
                diagnostics.Add(Diagnostic.Of(Rules.RedirectTaken, location, from, "a page"));
            }
            else if (!direct.TryAdd(from, (to, location)))
            {
                diagnostics.Add(Diagnostic.Of(Rules.RedirectTaken, location, from, "a redirect"));
            }
        }
    }

    private static string? Follow(string from, Dictionary<string, (string To, SourceLocation Location)> direct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var current = direct[from].To;
        while (direct.TryGetValue(current, out var next))
        {
            if (!seen.Add(current))
            {
                return null;
            }

            current = next.To;
        }

        return current;
    }

    private static IEnumerable<(string From, string To, SourceLocation Location)> ReadLines(SourceFile? file, List<Diagnostic> diagnostics)
    {
        foreach (var (line, location) in TsvLines.Of(file))
        {
            if (line.Length == 2 && line[0].StartsWith('/') && line[1].StartsWith('/'))
            {
                yield return (line[0], line[1], location);
            }
            else
            {
                diagnostics.Add(Diagnostic.Of(Rules.MalformedLedger, location, "an old address, a tab and a new address"));
            }
        }
    }
}

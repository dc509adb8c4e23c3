using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Linking;

/// <summary>Relative Markdown links between content files into addresses of the site, or a diagnostic with the nearest match.</summary>
internal sealed class LinkResolver(SiteIndex index, List<Diagnostic> diagnostics)
{
    /// <summary>The target of a link that stands in <paramref name="from"/>; null when it was reported.</summary>
    /// <param name="from">The file with the link.</param>
    /// <param name="url">As written: <c>caspian-sea.md#aktau-convention</c>, <c>#seabed</c>.</param>
    /// <param name="location">Where the address stands.</param>
    public ContentLink? Resolve(ProseDocument from, string url, SourceLocation location)
    {
        if (url.Contains(':', StringComparison.Ordinal) || url.StartsWith('/'))
        {
            diagnostics.Add(Diagnostic.Of(Rules.ExternalLink, location, url));
            return null;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var section = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        var target = path.Length == 0 ? from : index.Find(Combine(from.File.Path, Uri.UnescapeDataString(path)));
        if (target is null)
        {
            diagnostics.Add(Diagnostic.Unknown(Rules.BrokenLink, location, url, index.Paths.Select(known => RelativeTo(from.File.Path, known))));
            return null;
        }

        return section is null ? new ContentLink(target.Page, null) : ResolveSection(target, section, location);
    }

    private ContentLink? ResolveSection(ProseDocument target, string section, SourceLocation location)
    {
        var paragraph = section.LastIndexOf(".p", StringComparison.Ordinal);
        var id = paragraph > 0 && section[(paragraph + 2)..].All(char.IsAsciiDigit) ? section[..paragraph] : section;
        if (target.FindSection(id) is not null)
        {
            return new(target.Page, section);
        }

        if (target.FindFormer(id) is { } renamed)
        {
            diagnostics.Add(Diagnostic.Of(Rules.OldSectionId, location, id, renamed.Id));
            return new(target.Page, renamed.Id);
        }

        diagnostics.Add(Diagnostic.Unknown(Rules.UnknownSection, location, id, target.Headings.Select(heading => heading.Id)));
        return null;
    }

    /// <summary>A path with its <c>.</c> and <c>..</c> resolved against the folder of another.</summary>
    private static string Combine(string fromPath, string relative)
    {
        var parts = fromPath.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string RelativeTo(string fromPath, string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(fromPath) ?? ".", path).Replace('\\', '/');
}

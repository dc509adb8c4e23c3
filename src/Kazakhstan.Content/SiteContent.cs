using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Entries;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Content;

/// <summary>Everything of one load, checked and rendered. Immutable; every list is in ordinal order of its key.</summary>
public sealed record SiteContent
{
    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyList<Country> Countries { get; init; }

    public required IReadOnlyList<Organisation> Organisations { get; init; }

    public required IReadOnlyList<Treaty> Treaties { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required Bibliography Bibliography { get; init; }

    /// <summary>By name of the resource.</summary>
    public required IReadOnlyDictionary<string, Table> Tables { get; init; }

    /// <summary>Text of the file that describes the tables; an empty package when there is none.</summary>
    public required string DataPackage { get; init; }

    /// <summary>Old addresses with the pages that took their place; chains are already flattened.</summary>
    public required IReadOnlyList<Redirect> Redirects { get; init; }

    /// <summary>SHA-256 over paths and bytes of all content files, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>All entries.</summary>
    public IEnumerable<Entry> Entries => [.. Countries, .. Organisations, .. Treaties, .. Topics];
}

/// <summary>An address that now is found elsewhere.</summary>
public sealed record Redirect(string From, string To);

/// <summary>What one load found: the content, and the mistakes in order of place. The content is fit to publish when none is an error.</summary>
public sealed record LoadResult(SiteContent Content, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
}

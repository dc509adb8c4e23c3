using Kazakhstan.Content.Articles;

namespace Kazakhstan.Content.Entries;

/// <summary>What every entry has: its place, its slug, its title and its introduction.</summary>
public abstract record Entry
{
    /// <summary>Kind and slug.</summary>
    public required EntryRef Ref { get; init; }

    public string Slug => Ref.Slug;

    public required SourceFile File { get; init; }

    /// <summary>Common English name: what links and lists show.</summary>
    public required string Title { get; init; }

    /// <summary>Other names, as used by search and, where safe, by links in running text.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Ids of the sources of the front matter.</summary>
    public IReadOnlyList<Located<string>> Sources { get; init; } = [];

    /// <summary>A remark with its own wording, such as one on recognition; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The introduction; empty when none is written.</summary>
    public Prose Introduction { get; init; } = Prose.Empty;
}

namespace Kazakhstan.Content.Articles;

/// <summary>Whether an article is shown.</summary>
public enum ArticleStatus
{
    /// <summary>Shown.</summary>
    Published,

    /// <summary>Checked, not shown.</summary>
    Draft,

    /// <summary>Answers 410 with its body, which says why and where to go.</summary>
    Retired,
}

/// <summary>A change of substance that readers are told of.</summary>
/// <param name="Day">When.</param>
/// <param name="Text">What changed: a plain sentence.</param>
public sealed record ArticleChange(DateOnly Day, string Text);

/// <summary>One article.</summary>
public sealed record Article
{
    public required string Slug { get; init; }

    public EntryRef Ref => new(EntryKind.Article, Slug);

    public required SourceFile File { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two plain sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>Slugs of topics, the main one first.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<string> Organisations { get; init; }

    public required IReadOnlyList<string> Treaties { get; init; }

    /// <summary>Day of the last change of substance.</summary>
    public required DateOnly? Updated { get; init; }

    /// <summary>Day of the last check of every claim against its sources by a second reader; null when there was none.</summary>
    public required DateOnly? Reviewed { get; init; }

    /// <summary>What changed since the article was published, the newest first.</summary>
    public required IReadOnlyList<ArticleChange> Changes { get; init; }

    /// <summary>Earlier slugs.</summary>
    public required IReadOnlyList<Located<string>> Redirects { get; init; }

    public required ArticleStatus Status { get; init; }

    public Prose Body { get; init; } = Prose.Empty;

    /// <summary>Everything that the front matter says the whole article concerns.</summary>
    public IEnumerable<EntryRef> Concerns =>
    [
        .. Topics.Select(slug => new EntryRef(EntryKind.Topic, slug)),
        .. Countries.Select(slug => new EntryRef(EntryKind.Country, slug)),
        .. Organisations.Select(slug => new EntryRef(EntryKind.Organisation, slug)),
        .. Treaties.Select(slug => new EntryRef(EntryKind.Treaty, slug)),
    ];
}

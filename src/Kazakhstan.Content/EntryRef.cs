namespace Kazakhstan.Content;

/// <summary>The kinds of page that content files define.</summary>
public enum EntryKind
{
    Country,
    Organisation,
    Treaty,
    Topic,
    Article,
}

/// <summary>One entry or article by kind and slug.</summary>
public readonly record struct EntryRef(EntryKind Kind, string Slug)
{
    public override string ToString() => $"{Kind}:{Slug}";
}

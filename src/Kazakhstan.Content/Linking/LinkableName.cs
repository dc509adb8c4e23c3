namespace Kazakhstan.Content.Linking;

/// <summary>A name of an entry, or a phrase that only looks like one.</summary>
/// <param name="Text">As written in running text; words in lower case also match with a capital.</param>
/// <param name="Target">The entry; null for phrases that mean none.</param>
/// <param name="Use">What it may do.</param>
public sealed record LinkableName(string Text, EntryRef? Target, NameUse Use)
{
    /// <summary>An adjective such as <c>Chinese</c>, which other nouns may follow.</summary>
    public bool IsAdjective { get; init; }
}

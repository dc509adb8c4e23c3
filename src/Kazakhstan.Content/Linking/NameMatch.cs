namespace Kazakhstan.Content.Linking;

/// <summary>A name found in text.</summary>
/// <param name="Start">Offset of its first character; a possessive ending is not part of it.</param>
/// <param name="Length">Characters.</param>
/// <param name="Target">What it means; null when nothing decides between the <paramref name="Candidates"/> and other meanings.</param>
/// <param name="Candidates">What it may mean, in the order of their slugs, when <paramref name="Target"/> is null; otherwise empty.</param>
public readonly record struct NameMatch(int Start, int Length, EntryRef? Target, IReadOnlyList<EntryRef> Candidates);

namespace Kazakhstan.Content.Linking;

/// <summary>
/// Finds names of countries, organisations and treaties in plain text: the longest name at each place, whole words only, a capital where the name has one.
/// What stands inside the name of a company or body, or in a word such as <c>non-Russian</c>, is no name; what may mean something else is decided by its surroundings or left open.
/// </summary>
public sealed class NameLinker(IEnumerable<LinkableName> names)
{
    private readonly NameTree _tree = new(names);

    /// <summary>The names in a text, in order, none overlapping another. Names with an open meaning have no target.</summary>
    /// <param name="text">Plain text of one paragraph, heading or cell.</param>
    /// <param name="concerns">What the whole page concerns; decides between the meanings of one name.</param>
    public IReadOnlyList<NameMatch> Find(string text, IReadOnlySet<EntryRef> concerns)
    {
        var words = NameWord.Of(text);
        var spotted = Spot(text, words);
        var phrases = new ProperPhrases(text, words, spotted);
        var meanings = new NameMeanings(text, words, spotted, concerns);
        var matches = new List<NameMatch>();
        foreach (var name in spotted.Where(name => name.Use is NameUse.Always or NameUse.InContext && !phrases.IsPartOfLonger(name)))
        {
            if (meanings.Decide(name) is { } match)
            {
                matches.Add(match);
            }
        }

        return matches;
    }

    private List<SpottedName> Spot(string text, List<NameWord> words)
    {
        var spotted = new List<SpottedName>();
        for (var i = 0; i < words.Count;)
        {
            if (LongestAt(text, words, i) is { } name)
            {
                spotted.Add(name);
                i = name.LastWord + 1;
            }
            else
            {
                i++;
            }
        }

        return spotted;
    }

    private SpottedName? LongestAt(string text, List<NameWord> words, int first)
    {
        if (char.IsLower(words[first].Key[0]))
        {
            return null;
        }

        foreach (var (count, names) in Enumerable.Reverse(_tree.At(words, first)))
        {
            var name = new SpottedName(text, words, first, first + count - 1, names);
            if (name.IsWhole)
            {
                return name;
            }
        }

        return null;
    }
}

namespace Kazakhstan.Store;

/// <summary>What a name can mean.</summary>
internal enum NameMeaning
{
    Country,
    Organisation,
    Treaty,
    Topic,
    Person,

    /// <summary>A capital, or a city with a mission of Kazakhstan; it leads to its country.</summary>
    Place,
}

/// <summary>One meaning of one name.</summary>
/// <param name="Meaning">What sort of thing it is.</param>
/// <param name="Id">Id of the page; of a person, id of the document.</param>
/// <param name="Rank">How properly it is so called: 0 title, 1 official, native or abbreviation, 2 other, 3 adjective, 4 historical, 5 capital, 6 another city.</param>
/// <param name="Text">As the table writes it.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="IsAbbreviation">True for abbreviations and codes, which can look like words.</param>
internal sealed record NameTarget(NameMeaning Meaning, int Id, int Rank, string Text, string Language, bool IsAbbreviation);

/// <summary>
/// All names of all entries, folded: found exactly, without endings, in another romanisation, by their beginning, or with a letter or two wrong. Everything in it comes from the tables; rules only help to find it.
/// </summary>
internal sealed class SearchNames
{
    /// <summary>Words of the longest name that is looked for.</summary>
    public const int MostWords = 32;

    private readonly Dictionary<string, List<NameTarget>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameTarget>> _loose = new(StringComparer.Ordinal);
    private string[] _keys = [];

    /// <summary>Every word of a name, for spelling.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a name.</summary>
    public void Add(string text, NameTarget target)
    {
        var words = KeyWords(text);
        if (words.Count is 0 or > MostWords)
        {
            return;
        }

        Add(_exact, string.Join(' ', words), target);
        // Ends of words are no part of what a place or a country is called in English.
        if (target.Meaning is NameMeaning.Topic or NameMeaning.Treaty or NameMeaning.Organisation || target.Language is not "en")
        {
            foreach (var key in LooseKeys(words))
            {
                Add(_loose, key, target);
            }
        }

        if (SkeletonKey(words) is { } skeleton)
        {
            Add(_loose, skeleton, target);
        }

        if (words.Count > 1 && string.Concat(words) is { Length: > 6 } together)
        {
            // NorthKorea: a space that was not typed.
            Add(_loose, together, target);
        }

        Words.UnionWith(words.Where(word => word.Length > 2));
    }

    /// <summary>Makes the names ready for questions about their beginnings.</summary>
    public void Seal()
    {
        _keys = [.. _exact.Keys];
        Array.Sort(_keys, StringComparer.Ordinal);
    }

    /// <summary>The folded words of a name; articles do not count.</summary>
    public static List<string> KeyWords(string text) => [.. SearchText.Words(text).Select(word => word.Folded).Where(word => word != "the")];

    /// <summary>What a name means, written like this; the most proper first.</summary>
    public IReadOnlyList<NameTarget> Find(string key) => _exact.GetValueOrDefault(key) ?? [];

    /// <summary>What is meant when endings and romanisation are left out of account.</summary>
    public IReadOnlyList<NameTarget> FindLoosely(IReadOnlyList<string> words) =>
        LooseKeys(words).Prepend(string.Join(' ', words)).Concat(words.Count == 1 ? LooseKeys(words).SelectMany(stem => SearchText.WithoutEndings(stem)) : [])
            .Append(SkeletonKey(words) ?? "")
            .Select(key => _loose.GetValueOrDefault(key))
            .FirstOrDefault(targets => targets is not null) ?? [];

    /// <summary>The longest name that stands within a word of a script that sets no spaces between words; empty when there is none.</summary>
    public IReadOnlyList<NameTarget> FindInside(string word)
    {
        const int longest = 40;
        if (word.Length > longest || !word.All(c => c is >= '\u0e00' and <= '\u0eff' or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff'))
        {
            return [];
        }

        for (var length = word.Length; length > 1; length--)
        {
            for (var start = 0; start + length <= word.Length; start++)
            {
                if (_exact.TryGetValue(word.Substring(start, length), out var targets))
                {
                    return targets;
                }
            }
        }

        return [];
    }

    /// <summary>Names that begin like this, in ordinal order of the folded name.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<NameTarget>>> WithPrefix(string prefix)
    {
        var at = Array.BinarySearch(_keys, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _keys.Length && _keys[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            yield return new(_keys[at], _exact[_keys[at]]);
        }
    }

    /// <summary>What remains of codes and other short words would be anybody's.</summary>
    private static string? SkeletonKey(IReadOnlyList<string> words) => string.Join(' ', words.Select(SearchText.Skeleton)) is { Length: > 3 } skeleton ? skeleton : null;

    /// <summary>A single word with each of its possible endings taken away; several words with the ending that is longest.</summary>
    private static IEnumerable<string> LooseKeys(IReadOnlyList<string> words) => words.Count == 1
        ? SearchText.WithoutEndings(SearchStemmer.Stem(words[0]))
        : [string.Join(' ', words.Select(word => SearchStemmer.Stem(SearchText.WithoutEndings(word)[^1])))];

    private static void Add(Dictionary<string, List<NameTarget>> names, string key, NameTarget target)
    {
        if (!names.TryGetValue(key, out var targets))
        {
            names.Add(key, targets = []);
        }

        var same = targets.FindIndex(other => other.Meaning == target.Meaning && other.Id == target.Id);
        if (same < 0)
        {
            targets.Add(target);
        }
        else if (targets[same].Rank > target.Rank)
        {
            targets[same] = target;
        }

        targets.Sort((a, b) => (a.Rank, a.Meaning, a.Id).CompareTo((b.Rank, b.Meaning, b.Id)));
    }
}

using System.Collections.Frozen;

namespace Kazakhstan.Content.Linking;

/// <summary>A place in a text where some names stand, before their meaning is decided.</summary>
internal sealed class SpottedName
{
    /// <summary>What before a hyphen turns a name into its opposite or into another word.</summary>
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "non", "anti", "pro", "ex", "neo", "post", "pre", "pan", "un", "inter", "intra", "trans", "cross", "semi", "quasi", "mid", "sub", "super", "counter", "crypto");

    /// <summary>Forms of names that join with an adjective: Sino-Russian is Russian, Indo-China is not China.</summary>
    private static readonly FrozenSet<string> CombiningForms = FrozenSet.Create(
        StringComparer.Ordinal,
        "Sino", "Indo", "Russo", "Franco", "Anglo", "Turko", "Turco", "Perso", "Afro", "Euro", "Austro", "Italo", "Greco", "Graeco", "Luso", "Hispano", "Serbo", "Czecho", "Nippo", "Americano");

    private readonly string _text;
    private readonly IReadOnlyList<NameWord> _words;

    public SpottedName(string text, IReadOnlyList<NameWord> words, int firstWord, int lastWord, IReadOnlyList<LinkableName> names)
    {
        _text = text;
        _words = words;
        FirstWord = firstWord;
        LastWord = lastWord;
        Start = words[firstWord].Start;
        End = words[lastWord].End;
        if (End < text.Length && text[End] == '.' && names[0].Text.EndsWith('.'))
        {
            End++;
        }

        Use = names.Any(name => name.Use == NameUse.Never) ? NameUse.Never : names.Min(name => name.Use);
        Targets = [.. names.Where(name => name.Target is not null && name.Use == Use).Select(name => name.Target!.Value).Distinct().OrderBy(target => target.Slug, StringComparer.Ordinal)];
        AllTargets = [.. names.Where(name => name.Target is not null).Select(name => name.Target!.Value).Distinct()];
        IsAdjective = names.All(name => name.IsAdjective);
        IsCountry = !IsAdjective && (Targets.Any(target => target.Kind == EntryKind.Country) || names.Any(name => name.Target is null && name.Use == NameUse.Clue));
    }

    public int FirstWord { get; }

    public int LastWord { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The strongest use of the names: <see cref="NameUse.Never"/> above all, then in order of the enumeration.</summary>
    public NameUse Use { get; }

    /// <summary>What the names of that use mean.</summary>
    public IReadOnlyList<EntryRef> Targets { get; }

    /// <summary>What the names of any use mean.</summary>
    public IReadOnlyList<EntryRef> AllTargets { get; }

    public bool IsAdjective { get; }

    /// <summary>An abbreviation, which stands before other nouns as an adjective does.</summary>
    public bool IsAbbreviation => FirstWord == LastWord ? _words[FirstWord].IsCapitals : _words[LastWord].Key.Length == 1;

    /// <summary>The noun for a state, Kazakhstan included.</summary>
    public bool IsCountry { get; }

    /// <summary>Not a part of a longer word, a web address or a word with a prefix.</summary>
    public bool IsWhole => IsWholeBefore() && IsWholeAfter();

    private bool IsWholeBefore()
    {
        if (Start == 0)
        {
            return true;
        }

        var before = _text[Start - 1];
        var hasWordBefore = FirstWord > 0 && _words[FirstWord - 1].End == Start - 1;
        if (before is '@' or '#' || (before == '.' && hasWordBefore && !_words[FirstWord - 1].IsCapitalised))
        {
            return false;
        }

        if (!hasWordBefore)
        {
            return true;
        }

        var word = _words[FirstWord - 1].Key;
        if (NameWord.IsApostrophe(before))
        {
            return false;
        }

        return !NameWord.IsHyphen(before)
            || (!char.IsLower(word[0]) && !Prefixes.Contains(word) && (IsAdjective || !CombiningForms.Contains(word)));
    }

    private bool IsWholeAfter()
    {
        if (End + 1 >= _text.Length)
        {
            return true;
        }

        var (after, next) = (_text[End], _text[End + 1]);
        if (NameWord.IsApostrophe(after))
        {
            var isPossessive = next == 's' && (End + 2 == _text.Length || !char.IsLetterOrDigit(_text[End + 2]));
            return isPossessive || !char.IsLetter(next);
        }

        return after != '@' && !(after == '.' && char.IsLetterOrDigit(next) && !IsAbbreviation);
    }
}

using System.Collections.Frozen;
using Kazakhstan.Content.Articles;

namespace Kazakhstan.Content.Linking;

/// <summary>Decides what a name means that may mean several things, by what the page concerns and by the words around it. Where they do not decide, it stays open.</summary>
internal sealed class NameMeanings(string text, IReadOnlyList<NameWord> words, IReadOnlyList<SpottedName> spotted, IReadOnlySet<EntryRef> concerns)
{
    /// <summary>Nouns after which, or in whose neighbourhood, a name means a river, an animal or the like.</summary>
    private static readonly FrozenSet<string> ThingsAfter = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "river", "valley", "delta", "basin", "rift", "pig", "pigs", "fowl", "almonds", "sauce", "coffee");

    private static readonly FrozenSet<string> WatersNearby = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "river", "rivers", "banks", "upstream", "downstream", "tributary", "delta", "estuary", "flows", "shores");

    /// <summary>Words after an adjective that show that it stands alone or means a part of the world.</summary>
    private static readonly FrozenSet<string> NoNouns = FrozenSet.Create(
        StringComparer.Ordinal, "or", "in", "to", "of", "at", "on", "by", "for", "is", "was", "were", "who", "had", "has", "continent", "continents", "tribes", "football");

    private static readonly FrozenSet<string> HeadsOfOther = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "state", "lake", "river", "banks", "shores", "basin", "waters", "university", "gulf", "city");

    /// <summary>Words of American politics and places: the state of the union is meant, not the republic.</summary>
    private static readonly FrozenSet<string> AmericanSigns = FrozenSet.Create(StringComparer.Ordinal, "Atlanta", "Savannah", "Augusta", "Senator", "Congressman", "Congresswoman", "Governor", "Republican", "Republicans", "Democrat", "Democrats", "Alabama", "Florida", "Tennessee", "Carolina");

    /// <summary>Words before a name that states have and people and things have not.</summary>
    private static readonly FrozenSet<string> Before = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [.. ProperPhrases.Prepositions, "visited", "visiting", "visits", "visit", "includes", "include", "including", "as", "recognised", "recognises", "joined", "toured", "except", "neighbouring", "of"]);

    /// <summary>Words after a name, or after its possessive, that go with states.</summary>
    private static readonly FrozenSet<string> After = FrozenSet.Create(
        StringComparer.Ordinal,
        "signed", "ratified", "joined", "acceded", "recognised", "recognises", "established", "opened", "declared", "supports", "supported", "exports", "exported", "imports", "imported", "voted", "abstained", "hosts", "hosted", "borders", "withdrew", "participates", "belongs", "concluded", "agreed");

    private static readonly FrozenSet<string> Possessions = FrozenSet.Create(
        StringComparer.Ordinal,
        "government", "president", "parliament", "foreign", "prime", "minister", "ministry", "king", "sultan", "ambassador", "embassy", "accession", "membership", "independence", "border", "borders", "economy", "army", "capital", "territory", "exports", "imports", "ports", "port", "coast", "constitution", "recognition", "neutrality", "trade", "airspace", "sovereignty", "territorial");

    private List<Range>? _sentences;

    /// <summary>What the name means; null when it means something that is no entry.</summary>
    public NameMatch? Decide(SpottedName name)
    {
        var candidates = name.Targets;
        if (candidates.Count == 1 && name.Use == NameUse.Always)
        {
            return Of(name, candidates[0]);
        }

        if (name.Use == NameUse.InContext && IsOther(name))
        {
            return null;
        }

        var target = Only(candidates, concerns.Contains)
            ?? Only(candidates, candidate => IsSpokenOf(candidate, name, SentenceOf(name)))
            ?? Only(candidates, candidate => IsSpokenOf(candidate, name, ..text.Length))
            ?? (candidates.Count == 1 && (name.IsAdjective ? StandsBeforeNoun(name) : IsUsedAsState(name)) ? candidates[0] : null);

        // An open adjective is not worth an author's time: the noun will come.
        return target is null && name.IsAdjective ? null : Of(name, target);
    }

    private static NameMatch Of(SpottedName name, EntryRef? target) => new(name.Start, name.End - name.Start, target, target is null ? name.Targets : []);

    private static EntryRef? Only(IReadOnlyList<EntryRef> candidates, Func<EntryRef, bool> fits)
    {
        EntryRef? only = null;
        foreach (var candidate in candidates.Where(fits))
        {
            if (only is not null)
            {
                return null;
            }

            only = candidate;
        }

        return only;
    }

    private bool IsOther(SpottedName name)
    {
        var next = name.LastWord + 1;
        if (next < words.Count && words[next].Gap == NameWord.Space && ThingsAfter.Contains(words[next].Key))
        {
            return true;
        }

        var previous = WordBefore(name);
        var sentence = SentenceOf(name);
        if (previous == "of" && name.FirstWord >= 2 && HeadsOfOther.Contains(words[name.FirstWord - 2].Key))
        {
            return true;
        }

        if (previous == "the" && WordsIn(sentence).Any(word => WatersNearby.Contains(word.Key)))
        {
            return true;
        }

        return WordsIn(sentence).Any(word => AmericanSigns.Contains(word.Key)) || IsAmericanPlace(name) || IsAfterPersonalName(name);
    }

    /// <summary><c>Dublin, Georgia, USA</c>.</summary>
    private bool IsAmericanPlace(SpottedName name) =>
        name.LastWord + 1 < words.Count && words[name.LastWord + 1] is { Gap: ",", Key: "USA" or "US" or "U" };

    /// <summary>A capitalised word directly before, at the start of a sentence: <c>Michael Jordan said</c>. In the middle of one it was seen as a longer name before.</summary>
    private bool IsAfterPersonalName(SpottedName name) =>
        name.FirstWord > 0
        && words[name.FirstWord].Gap == NameWord.Space
        && words[name.FirstWord - 1] is { IsCapitalised: true } word
        && (name.IsAdjective ? word.Key is "Latin" or "North" or "South" or "Central" or "Native" : !Before.Contains(word.Key))
        && word.Key is not ("A" or "An" or "This" or "These" or "Some" or "All" or "Most" or "His" or "Her" or "Its" or "Their" or "No" or "Even" or "Today" or "The" or "And" or "But" or "When" or "While" or "If" or "Although" or "Though" or "Both" or "Neither" or "Only" or "Also" or "Then" or "That" or "As" or "Where" or "Later" or "Earlier" or "Until" or "Because" or "Meanwhile" or "Neighbouring" or "Of")
        && !spotted.Any(other => other.LastWord == name.FirstWord - 1);

    private bool IsSpokenOf(EntryRef candidate, SpottedName self, Range range) => spotted.Any(other =>
        other != self
        && other.Use != NameUse.Never
        && other.Start >= range.Start.Value
        && other.End <= range.End.Value
        && other.AllTargets is [var only] && only == candidate
        && (other.Use != NameUse.InContext || other.Targets.Count == 1 && other.End - other.Start > self.End - self.Start));

    /// <summary><c>American investment</c>, <c>American and British officials</c>; not <c>Latin American</c>, <c>an American</c>.</summary>
    private bool StandsBeforeNoun(SpottedName name)
    {
        var next = name.LastWord + 1;
        if (next >= words.Count)
        {
            return false;
        }

        var (gap, word) = (words[next].Gap, words[next].Key);
        return gap switch
        {
            NameWord.Space when word == "and" => next + 1 < words.Count && (char.IsDigit(words[next + 1].Key[0]) || IsAdjective(next + 1)),
            NameWord.Space => !NoNouns.Contains(word),
            NameWord.Hyphen => char.IsLower(word[0]) && word is not ("born" or "speaking"),
            "," => IsAdjective(next),
            _ => false,
        };
    }

    private bool IsAdjective(int word) => spotted.Any(other => other.FirstWord == word && other.IsAdjective);

    private bool IsUsedAsState(SpottedName name) => StandsAsState(name) || IsInListOfStates(name);

    /// <summary>The words directly before or after go with states.</summary>
    private bool StandsAsState(SpottedName name)
    {
        if (WordBefore(name) is { } previous && Before.Contains(previous))
        {
            return true;
        }

        var next = name.LastWord + 1;
        if (next + 1 < words.Count && words[next] is { Key: "s", Gap: NameWord.Apostrophe })
        {
            return words[next + 1].Gap == NameWord.Space && Possessions.Contains(words[next + 1].Key);
        }

        return next < words.Count && words[next].Gap == NameWord.Space && After.Contains(words[next].Key);
    }

    /// <summary>Joined by commas, <c>and</c> or a hyphen to a name that means a state, over others that may.</summary>
    private bool IsInListOfStates(SpottedName name)
    {
        var states = spotted.Where(other => other.IsCountry && other.Use != NameUse.Never).ToList();
        var self = states.IndexOf(name);
        if (self < 0)
        {
            return false;
        }

        var (first, last) = (self, self);
        while (first > 0 && AreListed(states[first - 1], states[first]))
        {
            first--;
        }

        while (last + 1 < states.Count && AreListed(states[last], states[last + 1]))
        {
            last++;
        }

        return last - first >= 2 || Enumerable.Range(first, last - first + 1).Any(i => i != self && (states[i].Use != NameUse.InContext || StandsAsState(states[i])));
    }

    private bool AreListed(SpottedName left, SpottedName right)
    {
        if (right.Start < left.End)
        {
            return false;
        }

        var between = text[left.End..right.Start].Trim();
        return between is "," or ";" or "/" or "and" or "or" or "&" or ", and" or ", or" or "with" or "to" or "as well as" or "-" or "–" or "‑" or "and with" or "and to" or "and from" or "and in" or ", to" or ", in";
    }

    private string? WordBefore(SpottedName name) => name.FirstWord > 0 && words[name.FirstWord].Gap == NameWord.Space ? words[name.FirstWord - 1].Key : null;

    private IEnumerable<NameWord> WordsIn(Range range) => words.Where(word => word.Start >= range.Start.Value && word.End <= range.End.Value);

    private Range SentenceOf(SpottedName name)
    {
        _sentences ??= [.. Sentences.Split(text)];
        return _sentences.Find(range => name.Start < range.End.Value) is { End.Value: > 0 } found ? found : ..text.Length;
    }
}

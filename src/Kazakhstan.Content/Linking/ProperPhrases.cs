using System.Buffers;
using System.Collections.Frozen;

namespace Kazakhstan.Content.Linking;

/// <summary>
/// Tells whether the name of a state is only a part of a longer proper name, as in <c>China National Petroleum Corporation</c>, <c>Air China</c> or <c>Bank of China</c>.
/// It goes by the capitalised words around it, so it needs no list of such names.
/// </summary>
internal sealed class ProperPhrases(string text, IReadOnlyList<NameWord> words, IReadOnlyList<SpottedName> spotted)
{
    /// <summary>Words after which a capitalised run is the name of an office or organ of the state: the state itself is meant.</summary>
    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        StringComparer.Ordinal,
        "President", "Vice", "Prime", "Foreign", "Deputy", "Minister", "Ministers", "Ministry", "Premier", "Chancellor", "King", "Queen", "Crown", "Emperor", "Emir", "Sultan", "Ambassador", "Embassy", "Consul", "Consulate",
        "Government", "Department", "Treasury", "Parliament", "Senate", "Congress", "House", "State", "Secretary", "Defence", "Interior", "Justice", "Army", "Navy", "Special", "High", "General", "Speaker", "First", "Acting", "Head");

    /// <summary>Words that make a run the name of a company or of a paper, whatever else stands in it.</summary>
    private static readonly FrozenSet<string> Companies = FrozenSet.Create(
        StringComparer.Ordinal,
        "Corporation", "Corp", "Company", "Companies", "Co", "Inc", "Ltd", "Limited", "Holding", "Holdings", "Group", "Bank", "Banking", "Airlines", "Airline", "Airways", "Air", "Aviation", "Railways", "Railway", "Railroad", "Oil", "Gas", "Petroleum",
        "Gold", "Steel", "Motors", "Mobile", "Telecom", "Unicom", "Insurance", "Mining", "Minerals", "Metals", "Chemical", "Chemicals", "Engineering", "Construction", "Shipping", "Logistics", "Port", "Ports", "Stock", "Exchange",
        "Daily", "Times", "Today", "News", "Post", "Herald", "Journal", "Review", "Gazette", "Tribune", "Television", "Radio", "Newspaper", "Broadcasting", "Press", "Monitor", "Direct", "Tobacco", "Express", "Empire", "Ocean", "Sea");

    /// <summary>Words that make a run the name of a body with a life of its own.</summary>
    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        StringComparer.Ordinal,
        "Agency", "Council", "Commission", "Committee", "Academy", "Institute", "Institution", "University", "School", "College", "Association", "Society", "Centre", "Chamber", "Foundation", "Fund", "Forum", "Union", "League", "Federation", "Confederation",
        "Party", "Movement", "Forces", "Front", "Democratic", "Church", "Museum", "Library", "Club", "Team", "Organisation", "Network", "Initiative", "Authority", "Board", "Development", "Cooperation", "Investment", "National", "International", "Nuclear", "Energy", "Plan", "Programme", "Act", "Study", "Studies", "Economic");

    /// <summary>What, before "of" and a name, makes one proper name with it.</summary>
    private static readonly FrozenSet<string> HeadsOf = FrozenSet.Create(
        StringComparer.Ordinal,
        "Bank", "University", "Times", "Voice", "Radio", "Institute", "Academy", "College", "School", "Museum", "Corporation", "Company", "Party", "Association", "Federation", "Society", "Union", "Gulf", "Sea", "Strait", "Straits", "Bay", "Isle", "Isthmus", "Battle", "Bishop", "Archbishop", "Duke", "Prince", "Princess");

    /// <summary>Capitalised words that may stand before the name of a state without making a longer name with it.</summary>
    private static readonly FrozenSet<string> LooseBefore = FrozenSet.Create(
        StringComparer.Ordinal,
        "Soviet", "Imperial", "Tsarist", "Communist", "Nationalist", "Qing", "Ming", "Ottoman", "Safavid", "Northern", "Southern", "Eastern", "Western", "Central", "North", "South", "East", "West", "Mainland", "Far", "Upper", "Lower", "Muslim", "Islamic",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "II", "III", "I");

    private static readonly FrozenSet<string> Currencies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "dollar", "dollars", "cent", "cents", "yuan", "yen", "rouble", "roubles", "ruble", "rubles", "franc", "francs", "lira", "liras", "pound", "pounds", "rupee", "rupees", "som", "manat", "krona", "kronor", "dirham", "dirhams", "riyal", "riyals");

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…:;\n“\"(");

    private readonly Dictionary<int, SpottedName> _byFirstWord = spotted.ToDictionary(name => name.FirstWord);
    private readonly Dictionary<int, SpottedName> _byLastWord = spotted.ToDictionary(name => name.LastWord);

    /// <summary>Prepositions after which a clause may begin with the next capitalised word: <c>In China Tokayev met …</c>.</summary>
    public static FrozenSet<string> Prepositions { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "in", "to", "from", "with", "by", "for", "after", "before", "since", "against", "under", "towards", "toward", "via", "outside", "inside", "within", "through", "than", "like", "unlike", "over", "across", "between", "versus", "into", "near", "besides", "beyond", "without", "among", "on", "at");

    /// <summary>True when the name is a part of a longer one. Organisations and treaties, whose names may begin the name of their own organs, never are.</summary>
    public bool IsPartOfLonger(SpottedName name)
    {
        if (!name.Targets.Any(target => target.Kind == EntryKind.Country))
        {
            return false;
        }

        return IsJoinedAfter(name) || IsJoinedByOf(name) || IsJoinedBefore(name) || IsCurrency(name) || IsLanguageOrPeople(name);
    }

    private bool IsJoinedAfter(SpottedName name)
    {
        var next = name.LastWord + 1;
        if (!IsCapitalisedNeighbour(next) || IsName(next))
        {
            return false;
        }

        var run = RunFrom(next);
        if (run.Exists(Companies.Contains))
        {
            return true;
        }

        if (name.IsAbbreviation || Offices.Contains(run[0]))
        {
            return false;
        }

        if (run.Exists(Bodies.Contains))
        {
            return true;
        }

        var followsPreposition = name.FirstWord > 0 && words[name.FirstWord].Gap == NameWord.Space && Prepositions.Contains(words[name.FirstWord - 1].Key);
        var isCompound = name.FirstWord > 0 && words[name.FirstWord].Gap == NameWord.Hyphen;
        return !name.IsAdjective && !followsPreposition && !isCompound;
    }

    /// <summary>A sum in a currency says nothing of the state.</summary>
    private bool IsCurrency(SpottedName name) => (name.IsAdjective || name.IsAbbreviation) && WordAfter(name) is { } next && Currencies.Contains(next);

    /// <summary><c>ethnic German families</c>, <c>a Korean American</c>, <c>the Russian language</c>, <c>a speech in Chinese.</c></summary>
    private bool IsLanguageOrPeople(SpottedName name)
    {
        if (!name.IsAdjective)
        {
            return false;
        }

        var before = name.FirstWord > 0 && words[name.FirstWord].Gap == NameWord.Space ? words[name.FirstWord - 1].Key : "";
        if (before is "ethnic" or "Ethnic" || IsAdjective(name.LastWord + 1, NameWord.Space) || (_byLastWord.TryGetValue(name.FirstWord - 1, out var other) && other.IsAdjective && before.Length > 0) || WordAfter(name) is "language" or "languages" or "alphabet" or "script" or "speakers")
        {
            return true;
        }

        var next = name.LastWord + 1;
        var isSpeaking = next < words.Count && words[next] is { Gap: NameWord.Hyphen, Key: "speaking" or "language" };
        return isSpeaking || (before is "in" or "into" or "speak" or "speaks" or "spoke" or "speaking" or "learn" && !HasNounAfter(name));
    }

    private bool IsAdjective(int word, string gap) => _byFirstWord.TryGetValue(word, out var name) && name.IsAdjective && words[word].Gap == gap;

    private bool HasNounAfter(SpottedName name) => WordAfter(name) switch
    {
        null => false,
        "and" or "or" => IsCapitalisedNeighbour(name.LastWord + 2) && IsSpacedAfter(name.LastWord + 2),
        "as" or "on" or "at" or "by" or "for" or "only" or "since" or "from" or "with" or "to" or "but" or "is" or "was" => false,
        _ => true,
    };

    private bool IsSpacedAfter(int word) => word + 1 < words.Count && words[word + 1].Gap == NameWord.Space;

    private string? WordAfter(SpottedName name) =>
        name.LastWord + 1 < words.Count && text.AsSpan()[name.End..words[name.LastWord + 1].Start].IsWhiteSpace() ? words[name.LastWord + 1].Key : null;

    /// <summary><c>Bank of China</c>, <c>Gulf of Oman</c>, <c>Électricité de France</c>; but <c>Ministry of Foreign Affairs of Japan</c> is of Japan.</summary>
    private bool IsJoinedByOf(SpottedName name)
    {
        var of = name.FirstWord - 1;
        if (of > 0 && words[of].Key is "de" or "du" or "di" or "del" or "von" && words[name.FirstWord].Gap == NameWord.Space)
        {
            return words[of - 1].IsCapitalised && words[of].Gap == NameWord.Space;
        }

        if (of > 0 && words[of].Key == "the" && words[name.FirstWord].Gap == NameWord.Space)
        {
            of--;
        }

        return of > 0 && words[of].Key == "of" && words[of].Gap == NameWord.Space && words[of + 1].Gap == NameWord.Space && HeadsOf.Contains(words[of - 1].Key);
    }

    private bool IsJoinedBefore(SpottedName name)
    {
        var previous = name.FirstWord - 1;
        if (previous < 0 || words[name.FirstWord].Gap != NameWord.Space || !words[previous].IsCapitalised || _byLastWord.TryGetValue(previous, out var before) && (before.IsCountry || before.IsAdjective))
        {
            return false;
        }

        var word = words[previous].Key;
        if (Companies.Contains(word) && !LooseBefore.Contains(word))
        {
            return true;
        }

        return !name.IsAdjective && !name.IsAbbreviation && !LooseBefore.Contains(word) && !BeginsSentence(previous) && !EndsOpeningPhrase(previous);
    }

    /// <summary><c>Under Nazarbayev Russia came first</c>: the words before the clause end with a name of their own.</summary>
    private bool EndsOpeningPhrase(int word) =>
        word > 0 && words[word].Gap == NameWord.Space && words[word - 1].IsCapitalised && Prepositions.Contains(words[word - 1].Key) && BeginsSentence(word - 1);

    /// <summary><c>Neighbouring China</c>: the capital of the first word of a sentence tells nothing.</summary>
    private bool BeginsSentence(int word)
    {
        if (word == 0)
        {
            return true;
        }

        var between = text.AsSpan()[words[word - 1].End..words[word].Start];
        return between.ContainsAny(SentenceMarks) || between.Contains('—') || between.Contains(" – ", StringComparison.Ordinal);
    }

    private bool IsCapitalisedNeighbour(int word) => word < words.Count && words[word].Gap == NameWord.Space && char.IsUpper(words[word].Key[0]);

    private bool IsName(int word) => _byFirstWord.TryGetValue(word, out var name) && name.Use is NameUse.Always or NameUse.InContext or NameUse.Clue;

    /// <summary>The capitalised words from one on, over <c>of</c>, <c>and</c>, <c>for</c> between them.</summary>
    private List<string> RunFrom(int first)
    {
        var run = new List<string>();
        for (var i = first; i < words.Count && run.Count < 8; i++)
        {
            if (i > first && words[i].Gap != NameWord.Space)
            {
                break;
            }

            var isLink = words[i].Key is "of" or "and" or "for" or "the" && IsCapitalisedNeighbour(i + 1) && !IsName(i + 1);
            if (!isLink && (!char.IsUpper(words[i].Key[0]) || (i > first && IsName(i))))
            {
                break;
            }

            run.Add(words[i].Key);
        }

        return run;
    }
}

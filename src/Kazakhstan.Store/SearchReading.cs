namespace Kazakhstan.Store;

/// <summary>How one stretch of a query was read.</summary>
internal sealed record ReadPart
{
    /// <summary>The folded words of the stretch; those of a correction where one was made.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What the words name; empty for plain words and years. More than one where a name is ambiguous.</summary>
    public IReadOnlyList<NameTarget> Targets { get; init; } = [];

    public SearchIntent Intent { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public bool IsPhrase { get; init; }

    public bool IsExcluded { get; init; }

    public bool IsAlternative { get; init; }

    public bool IsPrefix { get; init; }

    /// <summary>Carries no meaning of its own beside others: articles, prepositions, the name of Kazakhstan.</summary>
    public bool IsFiller { get; init; }

    public bool IsYears { get; init; }

    public int? From { get; init; }

    public int? To { get; init; }

    public bool IsName => Targets.Count > 0;
}

/// <summary>A word that was read as another. <c>From</c> is as typed, <c>To</c> as the content writes it.</summary>
public sealed record SearchCorrection(string From, string To);

/// <summary>A query read against the names and words of a snapshot.</summary>
internal sealed record SearchReading
{
    public required SearchQuery Query { get; init; }

    public required IReadOnlyList<ReadPart> Parts { get; init; }

    public required IReadOnlyList<SearchCorrection> Corrections { get; init; }

    /// <summary>Other countries that may have been meant.</summary>
    public required IReadOnlyList<SearchEntity> Choices { get; init; }

    /// <summary>Sentences on what was left out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>An office such as <c>foreign-minister</c>, when the query names one.</summary>
    public string? Office { get; init; }

    /// <summary>The positive parts that mean something.</summary>
    public IEnumerable<ReadPart> Meaningful => Parts.Where(part => !part.IsExcluded && !part.IsFiller);
}

/// <summary>Reads queries: the longest name wins, then words that ask for something, years, and plain words.</summary>
internal sealed class SearchReader(SearchIndex index)
{
    private static readonly HashSet<string> Home = new(StringComparer.Ordinal)
    {
        "kazakhstan", "kazakh", "kazakhs", "kazakhstani", "republic of kazakhstan", "qazaqstan", "казахстан", "казахстана", "казахстаном", "казахстане", "казахстанские", "казакстан", "казакстаннын", "казакстандагы", "республика казахстан", "казакстан республикасы",
    };

    /// <summary>Reads a query with spelling taken into account.</summary>
    public SearchReading Read(SearchQuery query)
    {
        var corrections = new List<SearchCorrection>();
        var parts = Correct(query.Parts, corrections);
        var read = ReadNames(parts);
        read = ReadPrefix(parts, read);
        read = JoinYears(read);
        var meaningful = read.Count(part => !part.IsFiller && !part.IsExcluded);
        if (meaningful == 0)
        {
            // Only fillers: then they are what was asked for.
            read = [.. read.Select(part => part with { IsFiller = false })];
        }

        var remarks = new List<string>();
        read = Lighten(read, remarks);
        return new()
        {
            Query = query,
            Parts = read,
            Remarks = remarks,
            Corrections = corrections,
            Choices = ChoicesOf(read),
            Office = OfficeIn(read),
        };
    }

    /// <summary>Reads words as words: nothing is a name.</summary>
    public static SearchReading ReadLiterally(SearchQuery query) => new()
    {
        Query = query,
        Parts = [.. query.Parts.Select(Plain)],
        Corrections = [],
        Choices = [],
    };

    /// <summary>
    /// Leaves out the commonest words when all together they would take too long. A text is as likely to hold one of these as not, so that little is lost.
    /// </summary>
    private List<ReadPart> Lighten(List<ReadPart> read, List<string> remarks)
    {
        const long mostWork = 150_000;
        var costs = read.ConvertAll(CostOf);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = costs.Where((_, i) => seen.Add(string.Join(' ', read[i].Words) + read[i].IsPrefix)).Sum();
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in Enumerable.Range(0, read.Count).OrderByDescending(i => costs[i]).ThenBy(i => i))
        {
            var words = string.Join(' ', read[i].Words);
            if (left <= mostWork || costs[i] == 0 || (!dropped.Contains(words) && read.Count(part => !part.IsFiller && !part.IsExcluded) <= 1))
            {
                continue;
            }

            read[i] = read[i] with { IsFiller = true, IsExcluded = false };
            if (dropped.Add(words))
            {
                left -= costs[i];
            }
        }

        if (dropped.Count > 0)
        {
            remarks.Add(SearchPhrase.Of(SearchWords.Remark_TooCommon, string.Join(", ", dropped.Order(StringComparer.Ordinal).Select(word => $"“{word}”"))));
        }

        return read;
    }

    /// <summary>Entries of the full-text index that a part makes FTS5 read, about.</summary>
    private long CostOf(ReadPart part) =>
        part.IsYears || part.IsFiller ? 0
        : part.IsPrefix ? index.Expand(part.Words[^1]).Sum(term => (long)term.Documents)
        : part.IsName && part.Targets[0].Meaning == NameMeaning.Country ? 0
        : part.Words.Sum(word => (long)index.DocumentsWith(word)) * (part.IsPhrase && part.Words.Count > 1 ? 2 : 1);

    private List<QueryPart> Correct(IReadOnlyList<QueryPart> parts, List<SearchCorrection> corrections)
    {
        const int mostCorrections = 6;
        var corrected = new List<QueryPart>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Kind == QueryPartKind.Word && !part.IsPrefix && corrections.Count < mostCorrections && IsUnknown(part.Folded) && !EndsAsPrefix(parts, i)
                && Nearest(part.Folded) is { } meant)
            {
                corrections.Add(new(part.Raw, WrittenName(meant)));
                corrected.Add(part with { Words = [meant] });
            }
            else
            {
                corrected.Add(part);
            }
        }

        return corrected;
    }

    private bool IsUnknown(string word) =>
        word.Length is > 3 and < 40 && !SearchText.IsStopWord(word) && !Home.Contains(word) && !index.Names.Words.Contains(word) && index.DocumentsWith(word) == 0
        && SearchIntents.Of(word) == SearchIntent.None && index.Names.FindLoosely([word]).Count == 0 && index.Names.FindInside(word).Count == 0;

    /// <summary>True where the query may simply not be typed to its end yet.</summary>
    private bool EndsAsPrefix(IReadOnlyList<QueryPart> parts, int at) =>
        at == parts.Count - 1 && (PrefixNames(parts, at).Any() || (parts[at].Folded.Length < 5 && index.TermsWithPrefix(parts[at].Folded, 1).Count > 0));

    private string? Nearest(string word)
    {
        if (index.NameSpelling.FindRomanisation(word) is { } romanised)
        {
            return romanised;
        }

        var name = index.NameSpelling.FindNearest(word);
        if (word.Length < 5)
        {
            return name is not null && index.Names.Find(name).Any(target => target is { Meaning: NameMeaning.Country, Rank: 0 }) ? name : null;
        }

        if (name is not null && SearchSpelling.Distance(name, word, 1) == 1)
        {
            return name;
        }

        var term = index.TermSpelling.FindRomanisation(word) ?? index.TermSpelling.FindNearest(word);
        return term is not null && (name is null || SearchSpelling.Distance(term, word, 1) == 1) ? term : name;
    }

    private string WrittenName(string word) => index.Names.Find(word) is [{ } first, ..] && !first.Text.Contains(' ', StringComparison.Ordinal) ? first.Text : index.Written(word);

    private List<ReadPart> ReadNames(List<QueryPart> parts)
    {
        var read = new List<ReadPart>();
        for (var i = 0; i < parts.Count;)
        {
            var part = parts[i];
            if (!MayBeInName(part))
            {
                read.Add(Plain(part));
                i++;
                continue;
            }

            // A year can be part of a name (1951 Refugee Convention), but is none.
            var run = RunLength(parts, i);
            var (targets, length) = part.Kind == QueryPartKind.Word || run > 1 ? LongestName(parts, i, run) : ([], 0);
            var isName = length > (part.Kind == QueryPartKind.Word ? 0 : 1);
            read.Add(isName ? Named(parts, i, length, targets) : part.Kind == QueryPartKind.Word ? ReadWord(part) : Plain(part));
            i += isName ? length : 1;
        }

        return read;
    }

    private static bool MayBeInName(QueryPart part) => part is { Kind: QueryPartKind.Word, IsPrefix: false } or { Kind: QueryPartKind.Years, Words.Count: 1 };

    /// <summary>How many plain words and years stand together from here on.</summary>
    private static int RunLength(List<QueryPart> parts, int start)
    {
        var end = start + 1;
        while (end < parts.Count && end - start < SearchNames.MostWords + 2 && MayBeInName(parts[end]) && parts[end] is { IsAlternative: false, IsExcluded: false })
        {
            end++;
        }

        return end - start;
    }

    private (IReadOnlyList<NameTarget> Targets, int Length) LongestName(List<QueryPart> parts, int start, int run)
    {
        for (var length = run; length > 0; length--)
        {
            var words = WordsOf(parts, start, length);
            if (words.Count == 0 || words.Count > SearchNames.MostWords || (length > 1 && parts[start].Folded == "the"))
            {
                continue;
            }

            var found = Accepted(index.Names.Find(string.Join(' ', words)), parts, start, length);
            if (found.Count > 0)
            {
                return (found, length);
            }
        }

        for (var length = Math.Min(run, SearchNames.MostWords); length > 0; length--)
        {
            var words = WordsOf(parts, start, length);
            if (words.Count > 0 && Accepted(words is [var only] && index.Names.FindInside(only) is { Count: > 0 } inside ? inside : index.Names.FindLoosely(words), parts, start, length) is { Count: > 0 } loosely && (length > 1 || MayBeLoose(words[0], loosely[0])))
            {
                return (loosely, length);
            }
        }

        return ([], 0);
    }

    /// <summary>A common word is a name only as it stands, but a topic also in another number.</summary>
    private bool MayBeLoose(string word, NameTarget target) =>
        word.Length > 3 && (index.DocumentsWithExactly(word) > 0 || target.Language != "en" || !index.Names.WithPrefix(word).Any(name => name.Value[0] is { Meaning: NameMeaning.Country })) && !SearchText.IsStopWord(word) && !Home.Contains(word) && (target is { Meaning: NameMeaning.Topic, Rank: 0 } || index.DocumentsWithExactly(word) <= 50);

    private static List<string> WordsOf(List<QueryPart> parts, int start, int length) =>
        [.. parts.Skip(start).Take(length).Select(part => part.Folded).Where(word => word != "the")];

    /// <summary>The meanings that a stretch can really have, the most proper only; several when they are equally proper.</summary>
    private List<NameTarget> Accepted(IReadOnlyList<NameTarget> targets, List<QueryPart> parts, int start, int length)
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var isWhole = length == parts.Count(part => part.Kind == QueryPartKind.Word);
        var possible = targets.Where(target => isWhole || IsPossible(target, parts[start], WordsOf(parts, start, length).Count)).ToList();
        if (possible.Count == 0)
        {
            return [];
        }

        var best = possible.Min(target => (target.Rank, target.Meaning));
        // Congo, Korea, Brussels: several partners by the same right. A name by right outweighs one that was once borne.
        var equal = possible.Where(target => target.Rank == best.Rank && target.Meaning == best.Meaning).ToList();
        return best.Meaning is NameMeaning.Country or NameMeaning.Place ? equal : [.. equal.Take(1)];
    }

    private bool IsPossible(NameTarget target, QueryPart part, int words)
    {
        if (words > 1)
        {
            return true;
        }

        var isUpper = part.Raw.Length > 1 && part.Raw.All(c => !char.IsLower(c));
        if (SearchText.IsStopWord(part.Folded))
        {
            return isUpper && target.IsAbbreviation;
        }

        return !target.IsAbbreviation || isUpper || (part.Folded.Length > 2 && !index.IsOrdinaryWord(part.Folded));
    }

    private static ReadPart Named(List<QueryPart> parts, int start, int length, IReadOnlyList<NameTarget> targets)
    {
        var words = WordsOf(parts, start, length);
        return new()
        {
            Words = words,
            Targets = targets,
            Intent = length == 1 ? SearchIntents.Of(words[0]) : SearchIntent.None,
            Start = parts[start].Start,
            End = parts[start + length - 1].End,
            IsExcluded = parts[start].IsExcluded,
            IsAlternative = parts[start].IsAlternative,
        };
    }

    private ReadPart ReadWord(QueryPart part)
    {
        var word = part.Folded;
        var isPrefix = index.DocumentsWith(word) == 0 && word.Length > 2;
        return Plain(part) with
        {
            Intent = SearchIntents.Of(word),
            IsFiller = !part.IsExcluded && (SearchText.IsStopWord(word) || Home.Contains(word)),
            IsPrefix = isPrefix,
        };
    }

    private static ReadPart Plain(QueryPart part) => new()
    {
        Words = part.Words,
        Start = part.Start,
        End = part.End,
        IsPhrase = part.Kind == QueryPartKind.Phrase,
        IsExcluded = part.IsExcluded,
        IsAlternative = part.IsAlternative,
        IsPrefix = part.IsPrefix,
        IsYears = part.Kind == QueryPartKind.Years && !part.IsExcluded,
        From = part.From,
        To = part.To,
    };

    /// <summary>A name that is not typed to its end yet, when the last word is no word of its own.</summary>
    private List<ReadPart> ReadPrefix(List<QueryPart> parts, List<ReadPart> read)
    {
        if (read is not [.., { IsName: false, IsPhrase: false, IsYears: false, IsExcluded: false } last] || parts[^1].IsPrefix)
        {
            return read;
        }

        var documents = index.DocumentsWithExactly(last.Words[0]);
        // United K: a letter or two at the end is no word of its own.
        var isTyped = documents > (parts.Count == 1 ? 3 : 0) && (parts.Count == 1 || last.Words[0].Length > 2 || SearchText.IsStopWord(last.Words[0]));
        if (isTyped || last.Words[0].Length < (parts.Count == 1 ? 3 : 1) || SearchIntents.Of(last.Words[0]) != SearchIntent.None)
        {
            return read;
        }

        foreach (var (start, targets) in PrefixNames(parts, parts.Count - 1))
        {
            var covered = read.FindIndex(part => part.Start >= parts[start].Start);
            if (covered < 0 || read[covered].Start != parts[start].Start)
            {
                continue;
            }

            return [.. read.Take(covered), Named(parts, start, parts.Count - start, targets) with { Intent = SearchIntent.None }];
        }

        return read;
    }

    /// <summary>Names that begin with the words up to a place, the longest stretch of words first.</summary>
    private IEnumerable<(int Start, IReadOnlyList<NameTarget> Targets)> PrefixNames(IReadOnlyList<QueryPart> parts, int end)
    {
        for (var start = Math.Max(0, end - 5); start <= end; start++)
        {
            var words = parts.Skip(start).Take(end - start + 1).ToList();
            if (words.Any(word => word.Kind != QueryPartKind.Word))
            {
                continue;
            }

            var prefix = string.Join(' ', words.Select(word => word.Folded).Where(word => word != "the"));
            if (prefix.Length < 3)
            {
                continue;
            }

            var best = index.Names.WithPrefix(prefix).Take(2000)
                .SelectMany(name => name.Value)
                .OrderByDescending(PrefixWeight).ThenBy(target => target.Rank).ThenBy(target => target.Id)
                .Take(1)
                .ToList();
            if (best.Count > 0)
            {
                yield return (start, best);
            }
        }
    }

    private int PrefixWeight(NameTarget target)
    {
        var documents = target.Meaning == NameMeaning.Person ? 20 : index.Entities[target.Id].Documents.Length;
        var weight = target.Meaning switch { NameMeaning.Country => 8, NameMeaning.Place => 2, NameMeaning.Topic or NameMeaning.Organisation => 3, _ => 2 };
        return (documents + 1) * weight * (target.Rank <= 1 ? 4 : 1);
    }

    /// <summary>from 1998 to 2005, since 2015, before 2000: words around years open or close a period.</summary>
    private static List<ReadPart> JoinYears(List<ReadPart> read)
    {
        var joined = new List<ReadPart>();
        for (var i = 0; i < read.Count; i++)
        {
            var part = read[i];
            if (!part.IsYears || part.From is null || part.To is null)
            {
                joined.Add(part);
                continue;
            }

            var before = joined.Count > 0 ? joined[^1].Words is [var word] ? word : "" : "";
            if (i + 2 < read.Count && read[i + 1].Words is ["to" or "and" or "until" or "till" or "по" or "до" or "и"] && read[i + 2] is { IsYears: true, To: { } to } && to >= part.From)
            {
                joined.Add(part with { To = to, End = read[i + 2].End });
                i += 2;
            }
            else
            {
                joined.Add(before switch
                {
                    "since" or "after" or "from" or "после" => part with { To = null },
                    "before" or "until" or "till" => part with { From = null },
                    _ => part,
                });
            }
        }

        return joined;
    }

    private List<SearchEntity> ChoicesOf(List<ReadPart> read)
    {
        var choices = new List<SearchEntity>();
        foreach (var part in read.Where(part => part is { IsExcluded: false } && part.Targets is [{ Meaning: NameMeaning.Country or NameMeaning.Place }, ..]))
        {
            var entities = part.Targets.Select(target => index.Entities[target.Id]).ToList();
            if (entities.Count > 1)
            {
                choices.AddRange(entities);
            }

            var key = string.Join(' ', part.Words);
            if (part.Targets[0] is { Meaning: NameMeaning.Country, Rank: <= 2 } && key.Length > 3)
            {
                choices.AddRange(index.EntityList.Where(other =>
                    other.Kind == "country" && !entities.Contains(other) && (other.Folded.StartsWith(key, StringComparison.Ordinal) || other.Folded.EndsWith(" " + key, StringComparison.Ordinal) || other.Folded.Contains($" {key} ", StringComparison.Ordinal))));
            }
        }

        return [.. choices.DistinctBy(choice => choice.Id).OrderBy(choice => choice.Title, StringComparer.InvariantCulture).Take(6)];
    }

    private static string? OfficeIn(List<ReadPart> read)
    {
        var words = read.Where(part => !part.IsYears && !part.IsExcluded).SelectMany(part => part.Words).Where(word => !Home.Contains(word)).ToList();
        for (var length = Math.Min(4, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (SearchIntents.OfficeOf(string.Join(' ', words.Skip(start).Take(length))) is { } office)
                {
                    return office;
                }
            }
        }

        return null;
    }
}

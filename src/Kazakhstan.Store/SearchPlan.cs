using System.Text;

namespace Kazakhstan.Store;

/// <summary>
/// A reading as a full-text expression and what goes with it. Only folded words and numbers of our own come into the expression, so that no text can break it.
/// </summary>
internal sealed class SearchPlan
{
    private readonly SearchIndex _index;
    private readonly List<List<ReadPart>> _clauses = [];
    private readonly List<string> _required = [];
    private readonly List<string> _named = [];
    private readonly List<string> _excluded = [];

    public SearchPlan(SearchReading reading, SearchIndex index)
    {
        _index = index;
        Reading = reading;
        foreach (var part in reading.Meaningful.Where(part => !part.IsYears))
        {
            if (part.IsAlternative && _clauses.Count > 0)
            {
                _clauses[^1].Add(part);
            }
            else
            {
                _clauses.Add([part]);
            }
        }

        Partners = [.. EntitiesOf(reading.Meaningful.Where(part => part.Targets is [{ Meaning: NameMeaning.Country or NameMeaning.Place }, ..])).Where(entity => entity.Kind == "country").Distinct()];
        Boosted = [.. EntitiesOf(reading.Meaningful.Where(part => part.Targets is [{ } target, ..] && !IsTopicInPassing(target))).Distinct()];
        Intent = Partners.Count > 0 ? reading.Meaningful.Select(part => part.Intent).FirstOrDefault(intent => intent is not (SearchIntent.None or SearchIntent.Status)) : SearchIntent.None;
        Build();
        ReadYears();
    }

    public SearchReading Reading { get; }

    /// <summary>Countries that are named, also by a capital or an adjective.</summary>
    public IReadOnlyList<SearchEntity> Partners { get; }

    /// <summary>Every entry that is named.</summary>
    public IReadOnlyList<SearchEntity> Boosted { get; }

    public SearchIntent Intent { get; }

    /// <summary>True when one or more partners are all that was asked for.</summary>
    public bool IsPartnerAlone { get; private set; }

    /// <summary>True when one entry is all that was asked for.</summary>
    public bool IsNameAlone { get; private set; }

    /// <summary>True when a partner and what is asked about it are all that was asked for.</summary>
    public bool IsIntentAlone { get; private set; }

    /// <summary>The folded words that are to be found in the text.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Words that a fitting title holds: a partner by its English name, without what is asked about it.</summary>
    public IEnumerable<string> TitleWords => Reading.Meaningful
        .Where(part => !part.IsYears && (part.Intent == SearchIntent.None || Partners.Count == 0))
        .SelectMany(part => part.Targets is [{ Meaning: NameMeaning.Country } country, ..] ? SearchNames.KeyWords(_index.Entities[country.Id].Title) : part.Words);

    /// <summary>Period named in the query.</summary>
    public int? From { get; private set; }

    public int? To { get; private set; }

    /// <summary>The FTS5 expression, or null when the entities alone decide.</summary>
    public string? Expression { get; private set; }

    /// <summary>Entries whose documents all must belong to, when <see cref="Expression"/> is null: one list for each clause.</summary>
    public List<IReadOnlyList<SearchEntity>> Postings { get; } = [];

    /// <summary>Documents that can match at most, about.</summary>
    public int Estimate { get; private set; } = int.MaxValue;

    /// <summary>True when nothing at all restricts the documents.</summary>
    public bool IsEmpty => Expression is null && Postings.Count == 0;

    /// <summary>Documents that have any of what was asked for, or null when nothing was.</summary>
    public string? AnyExpression => _required.Count == 0 ? null : Combine(string.Join(" OR ", _required));

    /// <summary>Documents about all that was named that have any of the other words, or null when it was not both.</summary>
    public string? NamedAndAnyExpression =>
        _named.Count == 0 || _named.Count == _required.Count ? null : Combine($"{string.Join(" AND ", _named)} AND ({string.Join(" OR ", _required.Except(_named))})");

    private string Combine(string required)
    {
        var expression = new StringBuilder(required);
        foreach (var excluded in _excluded)
        {
            expression.Insert(0, '(').Append(") NOT ").Append(excluded);
        }

        return expression.ToString();
    }

    private IEnumerable<SearchEntity> EntitiesOf(IEnumerable<ReadPart> parts) =>
        parts.SelectMany(part => part.Targets).Where(target => target.Meaning != NameMeaning.Person).Select(target => _index.Entities[target.Id]);

    private void Build()
    {
        var isPure = true;
        var isOnlyPartners = Partners.Count > 0;
        var hasOther = false;
        // What stands of a treaty is said on its page and in the answer.
        if (Boosted.Any(entity => entity.Kind == "treaty"))
        {
            _clauses.RemoveAll(clause => clause is [{ Intent: SearchIntent.Status, IsName: false }]);
        }

        foreach (var clause in _clauses)
        {
            if (clause is [{ Intent: not (SearchIntent.None or SearchIntent.Status), IsExcluded: false } asked] && Partners.Count > 0)
            {
                if (asked.Intent != SearchIntent.Relations)
                {
                    var about = asked.Targets.Count > 0 ? $" OR {About(asked.Targets[0])}" : "";
                    _required.Add($"({SearchIntents.ExpressionOf(asked.Intent)}{about})");
                    (isPure, isOnlyPartners) = (false, false);
                }

                Words.AddRange(asked.Words);
                continue;
            }

            hasOther |= !clause.All(part => part.Targets is [{ Meaning: NameMeaning.Country or NameMeaning.Place }, ..]);
            isOnlyPartners &= clause.All(part => part.Targets is [{ Meaning: NameMeaning.Country or NameMeaning.Place }, ..]);
            isPure &= clause.All(part => part.Targets is [{ Meaning: NameMeaning.Country }, ..]);
            var expression = $"({string.Join(" OR ", clause.Select(Required1).Distinct(StringComparer.Ordinal))})";
            if (_required.Contains(expression))
            {
                continue;
            }

            _required.Add(expression);
            if (clause.All(part => part.IsName && part.Targets[0].Meaning != NameMeaning.Topic))
            {
                _named.Add(expression);
            }

            Estimate = Math.Min(Estimate, clause.Sum(EstimateOf));
            Postings.Add([.. EntitiesOf(clause)]);
        }

        foreach (var part in Reading.Parts.Where(part => part.IsExcluded))
        {
            _excluded.Add($"({Required1(part)})");
        }

        IsPartnerAlone = isOnlyPartners;
        IsIntentAlone = Intent != SearchIntent.None && !hasOther;
        IsNameAlone = _clauses is [[{ IsName: true }]] && _excluded.Count == 0;
        if (_required.Count == 0)
        {
            Postings.Clear();
        }
        else if (!isPure || _excluded.Count > 0)
        {
            Postings.Clear();
            Expression = Combine(string.Join(" AND ", _required));
        }
    }

    private string Required1(ReadPart part)
    {
        if (part.Targets.Count == 0)
        {
            return Text(part);
        }

        var target = part.Targets[0];
        return target.Meaning switch
        {
            NameMeaning.Country => string.Join(" OR ", part.Targets.Select(About)),
            NameMeaning.Place when target.Rank == 5 => $"{string.Join(" OR ", part.Targets.Select(About))} OR {Phrase(part.Words)}",
            NameMeaning.Place => Phrase(part.Words),
            NameMeaning.Person => string.Join(" OR ", _index.PersonForms[target.Id].Select(form => Phrase(form.Split(' ')))),
            NameMeaning.Topic when IsTopicInPassing(target) && part.Words.All(word => _index.DocumentsWith(word) > 0) => AllWords(part.Words),
            NameMeaning.Topic => $"{About(target)} OR {AllWords(part.Words)}",
            _ => $"{About(target)} OR {Phrase(part.Words)}",
        };
    }

    /// <summary>Baikonur is one of the names under which the topic of space is found, but who writes it wants Baikonur.</summary>
    private static bool IsTopicInPassing(NameTarget target) => target is { Meaning: NameMeaning.Topic, Rank: > 0, Language: "en" };

    private string Text(ReadPart part)
    {
        Words.AddRange(part.IsExcluded ? [] : part.Words);
        if (!part.IsPrefix)
        {
            return Phrase(part.Words);
        }

        var expansions = _index.Expand(part.Words[^1]);
        return expansions.Count == 0 ? Phrase(part.Words) : $"- about : ({string.Join(" OR ", expansions.Select(term => $"\"{term.Term}\""))})";
    }

    private static string About(NameTarget target) => $"about : \"e{target.Id}\"";

    private static string Phrase(IEnumerable<string> words) => $"- about : \"{string.Join(' ', words)}\"";

    private static string AllWords(IReadOnlyList<string> words) => $"- about : ({string.Join(" AND ", words.Select(word => $"\"{word}\""))})";

    private int EstimateOf(ReadPart part)
    {
        var byText = part.IsPrefix ? _index.Expand(part.Words[^1]).Sum(term => term.Documents) : part.Words.Min(_index.DocumentsWith);
        return part.Targets.Count == 0 ? byText : byText + part.Targets.Sum(target => target.Meaning == NameMeaning.Person ? 1 : _index.Entities[target.Id].Documents.Length);
    }

    private void ReadYears()
    {
        foreach (var part in Reading.Parts.Where(part => part.IsYears))
        {
            (From, To) = (From is null ? part.From : part.From is null ? From : Math.Max(From.Value, part.From.Value), To is null ? part.To : part.To is null ? To : Math.Min(To.Value, part.To.Value));
        }

        if (From > To)
        {
            // Several single years: any from the first to the last.
            var years = Reading.Parts.Where(part => part.IsYears).ToList();
            (From, To) = (years.Min(part => part.From), years.Max(part => part.To));
        }
    }
}

namespace Kazakhstan.Store;

/// <summary>Counts what the results could be narrowed to. Each count is exactly the number of results that would remain; kinds are counted as if none were chosen, because any of several kinds may match.</summary>
internal sealed class SearchFacets(SearchIndex index, SearchFilters filters)
{
    private const int MostValues = 8;

    private readonly int[] _kinds = new int[SearchFilters.Kinds.Count];
    private readonly int[] _entities = new int[index.EntityList.Length];
    private readonly int[] _periods = new int[SearchPeriod.All.Count];

    /// <summary>Counts the matches and keeps those that the filters let through.</summary>
    public SearchMatches Count(SearchMatches matches)
    {
        if (!filters.HasAny)
        {
            foreach (var document in matches.Documents)
            {
                _kinds[index.KindNumbers[document - 1]]++;
                Add(document);
            }

            return matches;
        }

        return matches.Where(document =>
        {
            var entry = index.Documents[document - 1];
            if (!filters.AllowsAllButKind(entry, index))
            {
                return false;
            }

            _kinds[index.KindNumbers[document - 1]]++;
            if (!filters.AllowsKind(entry.Kind))
            {
                return false;
            }

            Add(document);
            return true;
        });
    }

    private void Add(int document)
    {
        foreach (var entity in index.AboutOf(document))
        {
            _entities[entity]++;
        }

        for (int periods = index.Periods[document - 1], i = 0; periods != 0; periods >>= 1, i++)
        {
            _periods[i] += periods & 1;
        }
    }

    public IReadOnlyList<SearchFacet> Facets =>
    [
        new("kind", SearchWords.Facet_Kind, [.. SearchFilters.Kinds.Select((kind, i) => new FacetValue(kind, SearchFilters.KindTitle(kind), _kinds[i], filters.KindsWanted.Contains(kind))).Where(kind => kind.Count > 0)]),
        new("topic", SearchWords.Facet_Topic, Values("topic")),
        new("country", SearchWords.Facet_Partner, Values("country")),
        new("organisation", SearchWords.Facet_Organisation, Values("organisation")),
        // Another period would take the place of the one that is chosen.
        new("period", SearchWords.Facet_Period, filters.From is not null || filters.To is not null ? [] : [.. SearchPeriod.All.Select((period, i) => new FacetValue(period.Value, period.Title, _periods[i], false)).Where(period => period.Count > 0)]),
    ];

    private List<FacetValue> Values(string kind) =>
    [
        .. _entities.Select((count, i) => (Entity: index.EntityList[i], Count: count)).Where(counted => counted.Count > 0 && counted.Entity.Kind == kind)
            .OrderByDescending(counted => filters.Entities.Contains(counted.Entity)).ThenByDescending(counted => counted.Count).ThenBy(counted => counted.Entity.Title, StringComparer.Ordinal)
            .Take(MostValues)
            .Select(counted => new FacetValue(counted.Entity.Iso2?.ToLowerInvariant() ?? counted.Entity.Slug, counted.Entity.Title, counted.Count, filters.Entities.Contains(counted.Entity))),
    ];
}

/// <summary>A period that results can be narrowed to.</summary>
internal sealed record SearchPeriod(string Value, int From, int To)
{
    public static readonly IReadOnlyList<SearchPeriod> All =
    [
        new("..1990", 0, 1990), new("1991..1999", 1991, 1999), new("2000..2009", 2000, 2009), new("2010..2019", 2010, 2019), new("2020..", 2020, 9999),
    ];

    /// <summary>The period as a page prints it.</summary>
    public string Title => Value switch
    {
        ['.', '.', ..] => SearchWords.Period_Before,
        [.., '.', '.'] => SearchWords.Period_Since,
        _ => Value.Replace("..", "–", StringComparison.Ordinal),
    };

    /// <summary>One bit for each period that years fall into.</summary>
    public static byte Of(short[] years)
    {
        byte periods = 0;
        for (var i = 0; i < All.Count; i++)
        {
            if (Array.Exists(years, year => year >= All[i].From && year <= All[i].To))
            {
                periods |= (byte)(1 << i);
            }
        }

        return periods;
    }
}

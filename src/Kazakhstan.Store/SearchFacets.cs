namespace Kazakhstan.Store;

/// <summary>Counts what the results could be narrowed to. Each count is exactly the number of results that would remain; kinds are counted as if none were chosen, because any of several kinds may match.</summary>
internal sealed class SearchFacets(SearchIndex index, SearchFilters filters)
{
    private const int MostValues = 8;

    private static readonly (string Value, string Title, int From, int To)[] Periods =
    [
        ("..1990", "before 1991", 0, 1990), ("1991..1999", "1991–1999", 1991, 1999), ("2000..2009", "2000–2009", 2000, 2009), ("2010..2019", "2010–2019", 2010, 2019), ("2020..", "since 2020", 2020, 9999),
    ];

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _entities = [];
    private readonly int[] _periods = new int[Periods.Length];

    /// <summary>Counts a document that matches; false when the filters keep it out.</summary>
    public bool Add(SearchEntry document)
    {
        if (!filters.AllowsAllButKind(document))
        {
            return false;
        }

        _kinds[document.Kind] = _kinds.GetValueOrDefault(document.Kind) + 1;
        if (!filters.AllowsKind(document.Kind))
        {
            return false;
        }

        foreach (var entity in document.About)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_entities, entity, out _)++;
        }

        for (var i = 0; i < Periods.Length; i++)
        {
            if (SearchFilters.IsWithin(document, Periods[i].From, Periods[i].To))
            {
                _periods[i]++;
            }
        }

        return true;
    }

    public IReadOnlyList<SearchFacet> Facets =>
    [
        new("kind", "Kind", [.. SearchFilters.Kinds.Where(kind => _kinds.ContainsKey(kind.Kind)).Select(kind => new FacetValue(kind.Kind, kind.Title, _kinds[kind.Kind], filters.KindsWanted.Contains(kind.Kind)))]),
        new("topic", "Topic", Values("topic")),
        new("country", "Partner", Values("country")),
        new("organisation", "Organisation", Values("organisation")),
        new("period", "Period", [.. Periods.Select((period, i) => new FacetValue(period.Value, period.Title, _periods[i], false)).Where(period => period.Count > 0)]),
    ];

    private List<FacetValue> Values(string kind)
    {
        var counted = _entities.Select(count => (Entity: index.Entities[count.Key], Count: count.Value)).Where(count => count.Entity.Kind == kind).ToList();
        return
        [
            .. counted.OrderByDescending(count => filters.Entities.Contains(count.Entity)).ThenByDescending(count => count.Count).ThenBy(count => count.Entity.Title, StringComparer.Ordinal)
                .Take(MostValues)
                .Select(count => new FacetValue(count.Entity.Iso2?.ToLowerInvariant() ?? count.Entity.Slug, count.Entity.Title, count.Count, filters.Entities.Contains(count.Entity))),
        ];
    }
}

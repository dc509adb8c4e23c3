namespace Kazakhstan.Store;

/// <summary>The filters of an address and of the query itself, resolved.</summary>
internal sealed class SearchFilters
{
    public static readonly IReadOnlyList<string> Kinds = ["country", "organisation", "treaty", "topic", "article", "section", "event", "person", "term"];

    private static readonly Dictionary<string, int> KindNumbers = Kinds.Select((kind, i) => (kind, i)).ToDictionary(pair => pair.kind, pair => pair.i, StringComparer.Ordinal);

    private readonly List<string> _remarks = [];

    /// <summary>Place of a kind among <see cref="Kinds"/>.</summary>
    public static int KindNumber(string kind) => KindNumbers[kind];

    /// <summary>True when anything is filtered at all.</summary>
    public bool HasAny => Entities.Count > 0 || Excluded.Count > 0 || KindsWanted.Count > 0 || KindsExcluded.Count > 0 || From is not null || To is not null;

    /// <summary>Entities that documents must be about, all of them.</summary>
    public List<SearchEntity> Entities { get; } = [];

    /// <summary>Entities that documents must not be about.</summary>
    public List<SearchEntity> Excluded { get; } = [];

    /// <summary>Kinds of document, any of them; empty for all.</summary>
    public HashSet<string> KindsWanted { get; } = new(StringComparer.Ordinal);

    public HashSet<string> KindsExcluded { get; } = new(StringComparer.Ordinal);

    public int? From { get; private set; }

    public int? To { get; private set; }

    /// <summary>True when a filter names what is not there: nothing can match.</summary>
    public bool IsImpossible { get; private set; }

    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Filters in force that stand in the address, so that they can be taken away one by one.</summary>
    public List<SearchFilter> InAddress { get; } = [];

    public static SearchFilters Of(SearchQuery query, SearchRequest request, SearchIndex index)
    {
        var filters = new SearchFilters { From = request.From, To = request.To };
        filters.AddAddress("country", request.Countries, index);
        filters.AddAddress("topic", request.Topics, index);
        filters.AddAddress("organisation", request.Organisations, index);
        foreach (var kind in request.Kinds.Where(kind => kind.Length > 0))
        {
            filters.InAddress.Add(new("kind", kind, KindTitle(kind)));
            filters.KindsWanted.Add(kind.ToLowerInvariant());
        }

        if (request.From is { } from)
        {
            filters.InAddress.Add(new("from", $"{from}", SearchPhrase.Of(SearchWords.Filter_From, from)));
        }

        if (request.To is { } to)
        {
            filters.InAddress.Add(new("to", $"{to}", SearchPhrase.Of(SearchWords.Filter_To, to)));
        }

        foreach (var written in query.Filters)
        {
            filters.Add(written, index);
        }

        return filters;
    }

    /// <summary>A kind as a page prints it.</summary>
    public static string KindTitle(string kind) => kind switch
    {
        "country" => SearchWords.Kind_Partner,
        "organisation" => SearchWords.Kind_Organisation,
        "treaty" => SearchWords.Kind_Treaty,
        "topic" => SearchWords.Kind_Topic,
        "article" => SearchWords.Kind_Article,
        "section" => SearchWords.Kind_Section,
        "event" => SearchWords.Kind_Event,
        "person" => SearchWords.Kind_OfficeHolder,
        "term" => SearchWords.Kind_Term,
        _ => kind,
    };

    /// <summary>The entity of a field that a code, slug or name means, or null.</summary>
    public static SearchEntity? Resolve(string field, string written, SearchIndex index)
    {
        var slug = written.Trim().ToLowerInvariant();
        if (index.BySlug.TryGetValue($"{field}/{slug}", out var entity))
        {
            return entity;
        }

        var words = SearchNames.KeyWords(written.Length > 200 ? written[..200] : written);
        var targets = index.Names.Find(string.Join(' ', words)).Concat(words.Count > 0 ? index.Names.FindLoosely(words) : []);
        return targets.Where(target => target.Meaning is not (NameMeaning.Person or NameMeaning.Place)).Select(target => index.Entities[target.Id]).FirstOrDefault(found => found.Kind == field);
    }

    public bool AllowsKind(string kind) => (KindsWanted.Count == 0 || KindsWanted.Contains(kind)) && !KindsExcluded.Contains(kind);

    public bool AllowsAllButKind(SearchEntry document, SearchIndex index)
    {
        var about = index.AboutOf(document.Id);
        foreach (var entity in Entities)
        {
            if (!about.Contains((ushort)entity.Number))
            {
                return false;
            }
        }

        foreach (var entity in Excluded)
        {
            if (about.Contains((ushort)entity.Number))
            {
                return false;
            }
        }

        return IsWithin(document, From, To);
    }

    /// <summary>True when a document speaks of a year of the period.</summary>
    public static bool IsWithin(SearchEntry document, int? from, int? to)
    {
        if (from is null && to is null)
        {
            return true;
        }

        foreach (var year in document.Years)
        {
            if ((from is null || year >= from) && (to is null || year <= to))
            {
                return true;
            }
        }

        return false;
    }

    private void AddAddress(string field, IReadOnlyList<string> values, SearchIndex index)
    {
        foreach (var value in values.Where(value => !string.IsNullOrWhiteSpace(value)))
        {
            if (Resolve(field, value, index) is { } entity)
            {
                if (!Entities.Contains(entity))
                {
                    Entities.Add(entity);
                    InAddress.Add(new(field, value, entity.Title));
                }
            }
            else
            {
                IsImpossible = true;
                InAddress.Add(new(field, value, value));
                _remarks.Add(NotThere(field, value));
            }
        }
    }

    private void Add(QueryFilter written, SearchIndex index)
    {
        switch (written.Field)
        {
            case "kind":
                (written.IsExcluded ? KindsExcluded : KindsWanted).Add(written.Value.ToLowerInvariant());
                break;
            case "year":
                AddYears(written.Value);
                break;
            default:
                if (Resolve(written.Field, written.Value, index) is { } entity)
                {
                    (written.IsExcluded ? Excluded : Entities).Add(entity);
                }
                else
                {
                    IsImpossible |= !written.IsExcluded;
                    _remarks.Add(NotThere(written.Field, written.Value));
                }

                break;
        }
    }

    private void AddYears(string written)
    {
        if (SearchQuery.ReadYears(written) is not { } years)
        {
            _remarks.Add(SearchPhrase.Of(SearchWords.Remark_NoYear, Short(written)));
            return;
        }

        From = years.From is { } from ? Math.Max(from, From ?? from) : From;
        To = years.To is { } to ? Math.Min(to, To ?? to) : To;
    }

    private static string NotThere(string field, string value) => SearchPhrase.Of(
        field switch
        {
            "country" => SearchWords.Remark_NoCountry,
            "organisation" => SearchWords.Remark_NoOrganisation,
            _ => SearchWords.Remark_NoTopic,
        },
        Short(value));

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

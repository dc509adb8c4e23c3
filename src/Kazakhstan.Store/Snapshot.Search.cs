namespace Kazakhstan.Store;

/// <content>Search.</content>
public sealed partial class Snapshot
{
    private SearchIndex _search = null!; // Set by Open, before anyone has the snapshot.

    /// <summary>The longest text that is searched for.</summary>
    public static int LongestQuery => SearchQuery.LongestText;

    /// <summary>Searches everything. Any text is safe.</summary>
    public SearchModel Search(SearchRequest request)
    {
        var text = request.Query.Trim();
        var query = SearchQuery.Parse(text.Length > LongestQuery ? text[..LongestQuery] : text);
        var filter = SearchFilters.Of(query, request, _search);
        var reading = new SearchReader(_search).Read(query);
        return Read(db => new SearchRun(db, _search, request, filter).Run(reading));
    }

    /// <summary>Completions of a text that is being typed, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(string text, int most)
    {
        var words = SearchNames.KeyWords(text.Length > 100 ? text[..100] : text);
        if (words.Count == 0 || (words.Count == 1 && words[0].Length < 2))
        {
            return [];
        }

        var found = _search.Suggestions.Find(words, most);
        if (found.Count > 0 || words[^1].Length < 4)
        {
            return found;
        }

        words[^1] = _search.NameSpelling.FindRomanisation(words[^1]) ?? _search.NameSpelling.FindNearest(words[^1]) ?? words[^1];
        return _search.Suggestions.Find(words, most);
    }

    /// <summary>Every entry that a name can mean, the most proper first; empty when it means none.</summary>
    public IReadOnlyList<PageLink> Resolve(string name)
    {
        var words = SearchNames.KeyWords(name.Length > 200 ? name[..200] : name);
        var targets = _search.Names.Find(string.Join(' ', words));
        if (targets.Count == 0 && words.Count > 0)
        {
            targets = _search.Names.FindLoosely(words);
        }

        return
        [
            .. targets.Where(target => target.Meaning is not NameMeaning.Person)
                .Select(target => _search.Entities[target.Id])
                .Distinct()
                .Select(entity => new PageLink { Kind = entity.Kind, Slug = entity.Slug, Title = entity.Title, Url = entity.Url }),
        ];
    }
}

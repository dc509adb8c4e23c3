namespace Kazakhstan.Store;

/// <summary>A completion for a search box. <c>Detail</c> tells apart what has the same title: a code, another name that matched, the article of a section.</summary>
public sealed record SearchSuggestion(string Title, string Kind, string Url, string Detail);

/// <summary>Completions, held in memory: names of entries first, then titles and headings.</summary>
internal sealed class SearchSuggestions
{
    /// <summary>Entries looked at for one question; beginnings of a letter or two would match very many.</summary>
    private const int MostSeen = 400;

    public static readonly SearchSuggestions None = new([], []);

    private readonly Item[] _names;
    private readonly Item[] _headings;

    private SearchSuggestions(Item[] names, Item[] headings) => (_names, _headings) = (names, headings);

    /// <summary>Something that can be suggested under a folded key. <c>Weight</c> orders what matches equally well.</summary>
    private readonly record struct Item(string Key, int Weight, bool IsWhole, SearchSuggestion Suggestion);

    public static SearchSuggestions Of(SearchIndex index)
    {
        var names = new List<Item>();
        foreach (var (key, targets) in index.Names.WithPrefix(""))
        {
            foreach (var target in targets)
            {
                if (target.Meaning == NameMeaning.Person)
                {
                    var person = index.Documents[target.Id - 1];
                    AddKeys(names, key, 40, new(person.Title, "person", person.Url, person.Heading));
                }
                else if (index.Entities.TryGetValue(target.Id, out var entity))
                {
                    AddKeys(names, key, WeightOf(target, entity), new(entity.Title, entity.Kind, entity.Url, DetailOf(target, entity)));
                }
            }
        }

        var headings = new List<Item>();
        foreach (var document in index.Documents)
        {
            if (document.Kind is "article" or "section" && document.Heading.Length + document.Title.Length > 0)
            {
                var isArticle = document.Heading.Length == 0;
                var title = isArticle ? document.Title : document.Heading;
                AddKeys(headings, string.Join(' ', SearchNames.KeyWords(title)), isArticle ? 30 : 10, new(title, document.Kind, document.Url, isArticle ? "" : document.Title));
            }
            else if (document.Kind is "term")
            {
                AddKeys(headings, string.Join(' ', SearchNames.KeyWords(document.Title)), 20, new(document.Title, "term", document.Url, ""));
            }
        }

        return new(Sort(names), Sort(headings));
    }

    /// <summary>The best completions of a text.</summary>
    public IReadOnlyList<SearchSuggestion> Find(IReadOnlyList<string> words, int most)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var prefix = string.Join(' ', words);
        var found = Best(_names, prefix, most);
        return found.Count >= most ? found : [.. found.Concat(Best(_headings, prefix, most)).DistinctBy(suggestion => suggestion.Url).Take(most)];
    }

    private static List<SearchSuggestion> Best(Item[] items, string prefix, int most)
    {
        var at = Array.BinarySearch(items, new(prefix, int.MaxValue, true, new("", "", "", "")), ItemOrder.Instance);
        var seen = new List<Item>();
        for (at = at < 0 ? ~at : at; at < items.Length && seen.Count < MostSeen && items[at].Key.StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            seen.Add(items[at]);
        }

        return
        [
            .. seen.OrderByDescending(item => item.Key.Length == prefix.Length && item.IsWhole)
                .ThenByDescending(item => item.Weight + (item.IsWhole ? 1000 : 0))
                .ThenBy(item => item.Key, StringComparer.Ordinal)
                .ThenBy(item => item.Suggestion.Url, StringComparer.Ordinal)
                .Select(item => item.Suggestion)
                .DistinctBy(suggestion => suggestion.Url)
                .Take(most),
        ];
    }

    /// <summary>A text is found by its beginning and by the beginning of each later word.</summary>
    private static void AddKeys(List<Item> items, string key, int weight, SearchSuggestion suggestion)
    {
        items.Add(new(key, weight, true, suggestion));
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = key.IndexOf(' ', space + 1))
        {
            if (!SearchText.IsStopWord(key[(space + 1)..].Split(' ', 2)[0]))
            {
                items.Add(new(key[(space + 1)..], weight, false, suggestion));
            }
        }
    }

    private static int WeightOf(NameTarget target, SearchEntity entity)
    {
        var kind = entity.Kind switch { "country" => 400, "organisation" => 300, "topic" => 250, _ => 200 };
        return kind + Math.Min(90, entity.Documents.Length / 4) - (15 * target.Rank);
    }

    private static string DetailOf(NameTarget target, SearchEntity entity)
    {
        var code = entity.Iso2 ?? "";
        var name = target.Text == entity.Title || target.Text == entity.Iso2 ? "" : target.Text;
        return code.Length > 0 && name.Length > 0 ? $"{code} · {name}" : code + name;
    }

    private static Item[] Sort(List<Item> items)
    {
        Item[] sorted = [.. items];
        Array.Sort(sorted, ItemOrder.Instance);
        return sorted;
    }

    private sealed class ItemOrder : IComparer<Item>
    {
        public static readonly ItemOrder Instance = new();

        public int Compare(Item x, Item y)
        {
            var byKey = string.CompareOrdinal(x.Key, y.Key);
            return byKey != 0 ? byKey : y.Weight.CompareTo(x.Weight);
        }
    }
}

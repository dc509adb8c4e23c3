using Kazakhstan.Content.Entries;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Content.Linking;

/// <summary>All names that may link themselves in running text: of entries, of the table of country names, and the phrases that only look like names.</summary>
internal static class SiteNames
{
    /// <summary>A name shorter than this is too likely to be something else, unless it is all capitals.</summary>
    private const int ShortestName = 3;

    public static IEnumerable<LinkableName> Of(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, Table> tables)
    {
        var names = new Dictionary<(string, EntryRef?), LinkableName>();
        if (tables.TryGetValue("not-names", out var notNames))
        {
            foreach (var row in notNames.Rows)
            {
                Add(row["phrase"], null, NameUse.Never);
            }
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        if (tables.TryGetValue("country-names", out var countryNames))
        {
            foreach (var row in countryNames.Rows)
            {
                if (row["kind"] == "short")
                {
                    listed.Add(row["country"]);
                }

                if (row["link"] is "yes" or "context")
                {
                    Add(row["name"], new(EntryKind.Country, row["country"]), row["link"] == "yes" ? NameUse.Always : NameUse.InContext);
                }
            }
        }

        foreach (var entry in entries)
        {
            foreach (var name in NamesOf(entry, listed))
            {
                Add(name, entry.Ref, NameUse.Always);
            }
        }

        return names.Values;

        void Add(string text, EntryRef? target, NameUse use)
        {
            if (text.Length >= ShortestName || (text.Length == 2 && text.All(char.IsUpper)))
            {
                names.TryAdd((text, target), new(text, target, use));
            }
        }
    }

    /// <summary>Names of an entry's own front matter. A country's title links only where the table of names does not speak of it.</summary>
    private static IEnumerable<string> NamesOf(Entry entry, HashSet<string> listed) => entry switch
    {
        Topic => [],
        Country country => listed.Contains(country.Slug) ? [] : [country.Title],
        Organisation organisation => [organisation.Title, .. Optional(organisation.OfficialName), .. Optional(organisation.Abbreviation), .. organisation.Names],
        Treaty treaty => [treaty.Title, .. Optional(treaty.OfficialName), .. treaty.Names],
        _ => [entry.Title],
    };

    private static IEnumerable<string> Optional(string? name) => string.IsNullOrEmpty(name) ? [] : [name];
}

using Kazakhstan.Content.Entries;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Content.Linking;

/// <summary>All names that may link themselves in running text: of entries, of the table of country names, and the phrases that only look like names.</summary>
internal static class SiteNames
{
    /// <summary>A name shorter than this is too likely to be something else, unless it is all capitals.</summary>
    private const int ShortestName = 3;

    private const string UnitedNations = "United Nations ";

    public static IEnumerable<LinkableName> Of(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, Table> tables)
    {
        var names = new Dictionary<(string, EntryRef?), LinkableName>();
        Add("Kazakhstan", null, NameUse.Clue);
        if (tables.TryGetValue("not-names", out var notNames))
        {
            foreach (var row in notNames.Rows)
            {
                Add(row["phrase"], null, NameUse.Never);
            }
        }

        var listed = AddCountryNames();
        var titles = entries.Where(entry => entry is not Topic).SelectMany(MainNames).ToLookup(pair => pair.Name, pair => pair.Entry, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in NamesOf(entry, listed))
            {
                // "Shanghai Five" means the entry of that title, not the one that was also called so.
                if (!titles.Contains(name) || titles[name].Contains(entry.Ref))
                {
                    Add(name, entry.Ref, NameUse.Always);
                }
            }
        }

        foreach (var country in entries.OfType<Country>())
        {
            foreach (var capital in country.Capitals)
            {
                Add(capital, country.Ref, NameUse.Clue);
            }
        }

        return names.Values;

        HashSet<string> AddCountryNames()
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in tables.TryGetValue("country-names", out var table) ? table.Rows : [])
            {
                if (row["kind"] == "short")
                {
                    found.Add(row["country"]);
                }

                var isClue = row["link"] == "no" && row["kind"] == "adjective" && row["language"] == "en";
                if (row["link"] is "yes" or "context" || isClue)
                {
                    var use = isClue ? NameUse.Clue : row["link"] == "yes" ? NameUse.Always : NameUse.InContext;
                    Add(row["name"], new(EntryKind.Country, row["country"]), use, row["kind"] is "adjective" or "demonym");
                }
            }

            return found;
        }

        void Add(string text, EntryRef? target, NameUse use, bool isAdjective = false)
        {
            if ((text.Length >= ShortestName && !char.IsLower(text[0])) || (text.Length == 2 && text.All(char.IsUpper)))
            {
                names.TryAdd((text, target), new(text, target, use) { IsAdjective = isAdjective });
            }
        }
    }

    private static IEnumerable<(string Name, EntryRef Entry)> MainNames(Entry entry) =>
        new[] { entry.Title, (entry as Organisation)?.Abbreviation ?? entry.Title }.Select(name => (name, entry.Ref));

    /// <summary>Names of an entry's own front matter. A country's title links only where the table of names does not speak of it.</summary>
    private static IEnumerable<string> NamesOf(Entry entry, HashSet<string> listed) => entry switch
    {
        Topic => [],
        Country country => listed.Contains(country.Slug) ? [] : [country.Title],
        Organisation organisation => Variants([organisation.Title, organisation.OfficialName, organisation.Abbreviation, .. organisation.Names]),
        Treaty treaty => Variants([treaty.Title, treaty.OfficialName, .. treaty.Names]),
        _ => [entry.Title],
    };

    /// <summary>Each name as it stands, without a remark in brackets at its end, and with the United Nations abbreviated.</summary>
    private static IEnumerable<string> Variants(IEnumerable<string?> names)
    {
        foreach (var name in names.Where(name => !string.IsNullOrEmpty(name)).Select(name => name!))
        {
            yield return name;
            if (name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0)
            {
                yield return name[..bracket];
            }

            if (name.StartsWith(UnitedNations, StringComparison.Ordinal))
            {
                yield return "UN " + name[UnitedNations.Length..];
            }
        }
    }
}

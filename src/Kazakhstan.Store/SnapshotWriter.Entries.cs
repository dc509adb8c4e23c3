using System.Buffers;
using Kazakhstan.Content;
using Kazakhstan.Content.Entries;

namespace Kazakhstan.Store;

/// <content>Entries and their names.</content>
public sealed partial class SnapshotWriter
{
    private void WriteEntries()
    {
        WriteCountries();
        WriteOrganisations();
        WriteTreaties();
        WriteTopics();
        using var source = Prepare("insert into row_source (table_name, row_id, role, ord, source_id) values ('page', ?1, '', ?2, ?3)");
        foreach (var entry in _content.Entries)
        {
            for (var i = 0; i < entry.Sources.Count; i++)
            {
                source.Run(_pageIds[entry.Ref], i, entry.Sources[i].Value);
            }
        }
    }

    private void WriteCountries()
    {
        using var insert = Prepare("""
            insert into country (page_id, official_name, iso2, iso3, numeric_code, m49, capitals, region, subregion, neighbour, un_member, note)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        foreach (var country in _content.Countries)
        {
            insert.Run(
                _pageIds[country.Ref], country.OfficialName, country.Iso2, country.Iso3, country.Numeric, country.M49, string.Join('|', country.Capitals),
                country.Region, country.Subregion, country.Neighbour, country.IsUnMember ? 1 : 0, Set(country.Note));
        }
    }

    private void WriteOrganisations()
    {
        using var insert = Prepare("""
            insert into organisation (page_id, abbreviation, official_name, kind, seat, founded, ended, role, website, note, predecessor_id, successor_id, parent_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """);
        foreach (var organisation in _content.Organisations)
        {
            insert.Run(
                _pageIds[organisation.Ref], organisation.Abbreviation, organisation.OfficialName, organisation.OrganisationKind, organisation.Seat,
                organisation.Founded?.Text, organisation.Ended?.Text, organisation.Role, organisation.Website, Set(organisation.Note),
                IdOf(EntryKind.Organisation, organisation.Predecessor?.Value), IdOf(EntryKind.Organisation, organisation.Successor?.Value), IdOf(EntryKind.Organisation, organisation.Parent?.Value));
        }
    }

    private void WriteTreaties()
    {
        using var insert = Prepare("""
            insert into treaty (page_id, official_name, kind, form, place, depositary, registration, note, predecessor_id, successor_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        using var party = Prepare("insert into treaty_party (treaty_id, country_id) values (?1, ?2)");
        using var about = Prepare("insert into page_entity (page_id, entity_id, ord) values (?1, ?2, ?3)");
        foreach (var treaty in _content.Treaties)
        {
            var id = _pageIds[treaty.Ref];
            insert.Run(
                id, treaty.OfficialName, treaty.TreatyKind, treaty.Form, treaty.Place, treaty.Depositary, treaty.Registration, Set(treaty.Note),
                IdOf(EntryKind.Treaty, treaty.Predecessor?.Value), IdOf(EntryKind.Treaty, treaty.Successor?.Value));
            foreach (var country in treaty.Parties)
            {
                party.Run(id, _pageIds[new(EntryKind.Country, country.Value)]);
            }

            var ord = 0;
            foreach (var (kind, slug) in treaty.Topics.Select(topic => (EntryKind.Topic, topic.Value)).Concat(treaty.Organisations.Select(organisation => (EntryKind.Organisation, organisation.Value))))
            {
                about.Run(id, _pageIds[new(kind, slug)], ord++);
            }
        }
    }

    private void WriteTopics()
    {
        using var insert = Prepare("insert into topic (page_id, definition, broader_id) values (?1, ?2, ?3)");
        using var related = Prepare("insert into topic_related (topic_id, related_id, ord) values (?1, ?2, ?3)");
        foreach (var topic in _content.Topics)
        {
            insert.Run(_pageIds[topic.Ref], Set(topic.Definition), IdOf(EntryKind.Topic, topic.Broader?.Value));
            for (var i = 0; i < topic.Related.Count; i++)
            {
                related.Run(_pageIds[topic.Ref], IdOf(EntryKind.Topic, topic.Related[i].Value), i);
            }
        }
    }

    private void WriteNames()
    {
        using var insert = Prepare("insert into name (id, entity_id, text, language, kind) values (?1, ?2, ?3, ?4, ?5)");
        var id = 0L;
        var seen = new HashSet<(long, string, string)>();
        foreach (var entry in _content.Entries)
        {
            foreach (var (text, language, kind) in NamesOf(entry))
            {
                var entity = _pageIds[entry.Ref];
                if (!string.IsNullOrEmpty(text) && seen.Add((entity, text, language)))
                {
                    insert.Run(++id, entity, text, language, kind);
                }
            }
        }
    }

    private IEnumerable<(string? Text, string Language, string Kind)> NamesOf(Entry entry)
    {
        yield return (entry.Title, "en", "title");
        switch (entry)
        {
            case Country country:
                yield return (country.OfficialName, "en", "official");
                foreach (var name in CountryNames[country.Slug])
                {
                    yield return name;
                }

                break;
            case Organisation organisation:
                yield return (organisation.Abbreviation, "en", "abbreviation");
                yield return (organisation.OfficialName, "en", "official");
                break;
            case Treaty treaty:
                yield return (treaty.OfficialName, "en", "official");
                break;
        }

        foreach (var name in entry.Names)
        {
            yield return (name, ScriptLanguage(name), "other");
        }
    }

    private static readonly SearchValues<char> KazakhLetters = SearchValues.Create("ӘәҒғҚқҢңӨөҰұҮүҺһІі");

    private ILookup<string, (string? Text, string Language, string Kind)> CountryNames =>
        field ??= Rows("country-names").ToLookup(row => row["country"], row => (row.Text("name"), row["language"], row["kind"]));

    /// <summary>Names in front matter carry no language: Kazakh letters tell Kazakh, other Cyrillic letters Russian.</summary>
    private static string ScriptLanguage(string name) =>
        name.AsSpan().ContainsAny(KazakhLetters) ? "kk" : name.Any(c => c is >= 'Ѐ' and <= 'ӿ') ? "ru" : "en";
}

using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.FrontMatter;

namespace Kazakhstan.Content.Entries;

/// <summary>Reads the front matter of the four kinds of entry. References between entries are checked later, when all are known.</summary>
internal static class EntryReader
{
    /// <summary>The entry that a file defines; null when its front matter cannot be read.</summary>
    public static Entry? Read(EntryKind kind, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (YamlReader.ReadFrontMatter(file, diagnostics) is not { } fields)
        {
            return null;
        }

        var self = new EntryRef(kind, file.Name);
        Entry entry = kind switch
        {
            EntryKind.Country => ReadCountry(self, file, fields, diagnostics),
            EntryKind.Organisation => ReadOrganisation(self, file, fields),
            EntryKind.Treaty => ReadTreaty(self, file, fields),
            EntryKind.Topic => ReadTopic(self, file, fields),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        if (entry is Organisation or Treaty && entry.Sources.Count == 0)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MissingField, fields.LocationOf("sources"), "sources"));
        }

        fields.ReportUnknownKeys();
        return entry;
    }

    private static Country ReadCountry(EntryRef self, SourceFile file, YamlFields fields, List<Diagnostic> diagnostics) => new()
    {
        Ref = self,
        File = file,
        Title = fields.RequiredText("title"),
        OfficialName = fields.Text("official_name")?.Value,
        Iso2 = Code(fields, "iso2", 2, diagnostics),
        Iso3 = Code(fields, "iso3", 3, diagnostics),
        Numeric = fields.Text("numeric")?.Value,
        M49 = fields.Text("m49")?.Value,
        Capitals = Values(fields.List("capital")),
        Region = fields.Text("region")?.Value,
        Subregion = fields.Text("subregion")?.Value,
        Neighbour = fields.Choice("neighbour", "false", "land", "sea", "false"),
        IsUnMember = fields.Choice("un_member", "true", "true", "false") == "true",
        Note = fields.Text("note")?.Value,
        Sources = fields.List("note_sources"),
    };

    private static Organisation ReadOrganisation(EntryRef self, SourceFile file, YamlFields fields) => new()
    {
        Ref = self,
        File = file,
        Title = fields.RequiredText("title"),
        Abbreviation = fields.Text("abbreviation")?.Value,
        OfficialName = fields.Text("official_name")?.Value,
        OrganisationKind = fields.Choice("kind", "body", "global", "regional", "financial", "security", "economic", "cultural", "forum", "initiative", "body"),
        Seat = fields.Text("seat")?.Value,
        Founded = fields.Date("founded"),
        Ended = fields.Date("ended"),
        Predecessor = fields.Text("predecessor"),
        Successor = fields.Text("successor"),
        Parent = fields.Text("parent"),
        Role = fields.Text("role")?.Value,
        Website = fields.Text("website")?.Value,
        Names = Values(fields.List("names")),
        Note = fields.Text("note")?.Value,
        Sources = fields.List("sources"),
    };

    private static Treaty ReadTreaty(EntryRef self, SourceFile file, YamlFields fields) => new()
    {
        Ref = self,
        File = file,
        Title = fields.RequiredText("title"),
        OfficialName = fields.Text("official_name")?.Value,
        TreatyKind = fields.Choice("kind", "multilateral", "bilateral", "regional", "multilateral"),
        Form = fields.Choice("form", "", "treaty", "convention", "agreement", "protocol", "memorandum", "declaration", "charter") is { Length: > 0 } form ? form : null,
        Parties = fields.List("parties"),
        Organisations = fields.List("organisations"),
        Topics = fields.List("topics"),
        Place = fields.Text("place")?.Value,
        Depositary = fields.Text("depositary")?.Value,
        Registration = fields.Text("registration")?.Value,
        Predecessor = fields.Text("predecessor"),
        Successor = fields.Text("successor"),
        Names = Values(fields.List("names")),
        Note = fields.Text("note")?.Value,
        Sources = fields.List("sources"),
    };

    private static Topic ReadTopic(EntryRef self, SourceFile file, YamlFields fields) => new()
    {
        Ref = self,
        File = file,
        Title = fields.RequiredText("title"),
        Definition = fields.RequiredText("definition"),
        Broader = fields.Text("broader"),
        Related = fields.List("related"),
        Names = Values(fields.List("names")),
    };

    /// <summary>A code of capital letters, such as those of ISO 3166-1.</summary>
    private static string Code(YamlFields fields, string key, int length, List<Diagnostic> diagnostics)
    {
        var code = fields.RequiredText(key);
        if (code.Length > 0 && (code.Length != length || !code.All(char.IsAsciiLetterUpper)))
        {
            diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, fields.LocationOf(key), key, $"a code of {length} capital letters"));
        }

        return code;
    }

    private static string[] Values(IReadOnlyList<Located<string>> located) => [.. located.Select(item => item.Value)];
}

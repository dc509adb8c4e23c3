using System.Reflection;

namespace Kazakhstan.Content.Diagnostics;

/// <summary>Every kind of mistake, declared once. KZ01xx files and front matter, KZ02xx entries, KZ03xx links and sections, KZ04xx citations and sources, KZ05xx tables, KZ06xx Markdown and style.</summary>
public static class Rules
{
    // Files and front matter
    public static readonly Rule InvalidUtf8 = Error("KZ0101", "the file is not valid UTF-8: byte 0x{0}", "save it as UTF-8");
    public static readonly Rule BadFileName = Error("KZ0102", "the file name '{0}' is not a slug", "use lower-case Latin letters, digits and single hyphens");
    public static readonly Rule DuplicateSlug = Error("KZ0103", "the slug '{0}' is already taken by {1}", "rename one of the two files");
    public static readonly Rule MissingFrontMatter = Error("KZ0104", "the file has no front matter", "begin it with a line '---', YAML, and a line '---'");
    public static readonly Rule MalformedYaml = Error("KZ0105", "malformed YAML: {0}", "mend the YAML at this place");
    public static readonly Rule UnknownKey = Warning("KZ0106", "unknown key '{0}'", "remove it or correct its spelling");
    public static readonly Rule MissingField = Error("KZ0107", "missing field '{0}'", "add it");
    public static readonly Rule WrongKindOfValue = Error("KZ0108", "'{0}' must be {1}", "write {1}");
    public static readonly Rule BadDate = Error("KZ0109", "'{0}' is not a date", "write a date such as 2026-11-24, or where a partial date is allowed 2026, 2026-11 or an interval 2026-11-24/2026-11-26");
    public static readonly Rule ValueNotAllowed = Error("KZ0110", "'{0}' is not allowed here", "use one of: {1}");
    public static readonly Rule BadLength = Warning("KZ0111", "{0} has {1} characters", "use {2}");
    public static readonly Rule DuplicateKey = Error("KZ0112", "the key '{0}' is given twice", "keep one of the two");
    public static readonly Rule MisplacedFile = Warning("KZ0113", "the file stands in no folder that is read", "move it to articles, countries, organisations, treaties or topics");
    public static readonly Rule ChangeAfterUpdate = Error("KZ0114", "the change of {0} is later than 'updated'", "set 'updated' to {0}");

    // Entries
    public static readonly Rule UnknownCountry = Error("KZ0201", "unknown country '{0}'", "use the name of a file in content/countries");
    public static readonly Rule UnknownTopic = Error("KZ0202", "unknown topic '{0}'", "use the name of a file in content/topics");
    public static readonly Rule UnknownOrganisation = Error("KZ0203", "unknown organisation '{0}'", "use the name of a file in content/organisations");
    public static readonly Rule UnknownTreaty = Error("KZ0204", "unknown treaty '{0}'", "use the name of a file in content/treaties");
    public static readonly Rule ListedTwice = Error("KZ0205", "'{0}' is listed twice", "keep it once");
    public static readonly Rule DuplicateCode = Error("KZ0206", "the code '{0}' is already used by {1}", "correct one of the two");
    public static readonly Rule CircularEntry = Error("KZ0207", "'{0}' leads back to itself by '{1}'", "break the circle");

    // Links and sections
    public static readonly Rule BrokenLink = Error("KZ0301", "the link target '{0}' does not exist", "link to a content file by its relative path");
    public static readonly Rule UnknownSection = Error("KZ0302", "the section '{0}' does not exist in the target", "use the id of one of its sections");
    public static readonly Rule DuplicateSection = Error("KZ0303", "the section id '{0}' is already used on this page", "give one of the two another id with {{#id}}");
    public static readonly Rule BadSectionId = Error("KZ0304", "'{0}' cannot be a section id", "use lower-case letters, digits and single hyphens, not beginning with 'kz-' and not 'lead'");
    public static readonly Rule AmbiguousName = Warning("KZ0305", "'{0}' may mean {1}", "write a link by hand or put a backslash before the name");
    public static readonly Rule LostSection = Error("KZ0306", "the published section '{0}' is gone", "restore it, or name it as aka=\"{1}\" on the heading that took its place");
    public static readonly Rule AliasTaken = Error("KZ0307", "the earlier id '{0}' is also a section or another section's earlier id", "remove one of the two");
    public static readonly Rule RedirectTaken = Error("KZ0308", "the redirect '{0}' is already {1}", "remove the redirect or rename the page");
    public static readonly Rule RedirectLoop = Error("KZ0309", "the redirect '{0}' leads in a circle", "remove one of the redirects");
    public static readonly Rule ExternalLink = Error("KZ0310", "the link '{0}' leaves the content", "cite a source of content/sources.yaml, or use a relative path to a content file");
    public static readonly Rule MalformedLedger = Error("KZ0311", "malformed line", "write {0}");
    public static readonly Rule OldSectionId = Warning("KZ0312", "the link uses the earlier id '{0}'", "link to '{1}'");

    // Citations and sources
    public static readonly Rule UnknownSource = Error("KZ0401", "unknown source '{0}'", "use the id of a record in content/sources.yaml");
    public static readonly Rule MalformedCitation = Error("KZ0402", "malformed citation '{0}'", "write [@id], [@id, p. 4] or [@a; @b]");
    public static readonly Rule DuplicateSource = Error("KZ0403", "the source id '{0}' is already used in line {1}", "give one of the two another id");
    public static readonly Rule UntraceableSource = Error("KZ0404", "the source '{0}' has neither a URL nor a publisher with a date", "add 'URL', or 'publisher' and 'issued'");
    public static readonly Rule BadUrl = Error("KZ0405", "'{0}' is not a web address", "write an address that begins with http:// or https://");
    public static readonly Rule RepeatedAddress = Warning("KZ0407", "the source '{0}' has the address of '{1}' in line {2}", "keep one of the two records and cite it everywhere");

    // Tables
    public static readonly Rule MalformedCsv = Error("KZ0501", "malformed CSV: {0}", "quote a cell that holds a comma, quote or line break, and double the quotes in it");
    public static readonly Rule WrongCellCount = Error("KZ0502", "the row has {0} cells, the header has {1}", "add or remove cells");
    public static readonly Rule WrongHeader = Error("KZ0503", "the header has '{0}' where the schema has '{1}'", "use the columns of datapackage.json in their order");
    public static readonly Rule EmptyCell = Error("KZ0504", "'{0}' must not be empty", "fill it in");
    public static readonly Rule WrongCellType = Error("KZ0505", "'{0}' is not {1}", "write {1}");
    public static readonly Rule CellNotAllowed = Error("KZ0506", "'{0}' is not allowed in '{1}'", "use {2}");
    public static readonly Rule DuplicateRow = Error("KZ0507", "the key '{0}' is already used in line {1}", "remove or correct one of the two rows");
    public static readonly Rule LostRows = Error("KZ0508", "the table has {0} rows, {1} are expected", "restore the lost rows, or set expectedRows in datapackage.json to what is meant");
    public static readonly Rule MalformedDataPackage = Error("KZ0509", "malformed data package: {0}", "mend content/data/datapackage.json");
    public static readonly Rule UndescribedTable = Error("KZ0510", "the table is not described in datapackage.json", "add a resource for it or remove the file");
    public static readonly Rule BadReference = Error("KZ0511", "'{0}' is not in '{1}'", "use a value of that table");

    // Markdown and style
    public static readonly Rule RawHtml = Error("KZ0601", "raw HTML is not allowed", "write it in Markdown");
    public static readonly Rule ImageWithoutText = Error("KZ0602", "the image has no alternative text", "say in the brackets what it shows");
    public static readonly Rule SkippedLevel = Error("KZ0603", "a heading of level {0} follows one of level {1}", "use level {2}");
    public static readonly Rule SecondTitle = Error("KZ0604", "a heading of the first level stands in the text", "begin sections with '##'; the title stands in the front matter");
    public static readonly Rule EmptyHeading = Error("KZ0605", "the heading is empty", "write a heading");
    public static readonly Rule UncitedParagraph = Warning("KZ0606", "the paragraph cites no source", "add a citation such as [@id]");
    public static readonly Rule BareFigure = Warning("KZ0607", "the figure '{0}' has no unit or year", "say what it counts and for which year");
    public static readonly Rule UndatedWord = Warning("KZ0608", "'{0}' will be untrue some day", "give a date");
    public static readonly Rule EmptyWords = Warning("KZ0609", "the heading '{0}' says nothing", "say what the section is about");
    public static readonly Rule SharedSentence = Warning("KZ0610", "the sentence '{0}' also stands in {1}", "keep it in one place");
    public static readonly Rule UndefinedFootnote = Error("KZ0611", "the footnote '{0}' is not defined", "add a line '[^{0}]: …'");
    public static readonly Rule UnmentionedEntry = Warning("KZ0612", "'{0}' is listed but never named in the text", "name it in the text or remove it from the list");
    public static readonly Rule NestedHeading = Error("KZ0613", "a heading stands inside a list or quotation", "end the list or quotation before it");
    public static readonly Rule BadAttribute = Error("KZ0614", "the attribute '{0}' is not allowed here", "use '#id' and 'aka' on headings and 'lang' on text, nothing else");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static Rule Error(string code, string message, string advice) => new(code, Severity.Error, message, advice);

    private static Rule Warning(string code, string message, string advice) => new(code, Severity.Warning, message, advice);
}

using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>Records of the bibliography for reference managers: BibTeX, RIS and CSL-JSON (Citation Style Language 1.0.2).</summary>
internal static class References
{
    /// <summary>Last part of the address under which the sources of a page are to be had: the id of its list.</summary>
    public const string Section = "kz-sources";

    /// <summary>The sources of a page, each once, in the order of its notes; none for pages that cite nothing.</summary>
    public static IReadOnlyList<SourceModel> Of(object? page) => page switch
    {
        ArticleModel article => Each(article.Notes),
        CountryModel country => Each(country.Notes.Notes),
        OrganisationModel organisation => Each(organisation.Notes.Notes),
        TopicModel topic => Each(topic.Notes.Notes),
        TreatyModel treaty => Each(treaty.Notes.Notes),
        SourcePageModel source => [source.Source],
        _ => [],
    };

    /// <summary>Sources as a file to download; not found when there are none.</summary>
    public static IResult ToFile(IReadOnlyList<SourceModel> sources, PageFormat format, string name) => sources.Count == 0
        ? Results.NotFound()
        : ReferenceFile.Of(
            format switch
            {
                PageFormat.BibTeX => string.Concat(sources.Select(BibTeX)),
                PageFormat.Ris => string.Concat(sources.Select(Ris)),
                _ => ReferenceFile.Json(sources.Select(CslJson)),
            },
            format,
            name);

    private static IReadOnlyList<SourceModel> Each(IEnumerable<NoteModel> notes) => [.. notes.Select(note => note.Source).DistinctBy(source => source.Id)];

    /// <summary>Names stand in braces of their own, so that they are printed as we have them and not taken apart.</summary>
    private static string BibTeX(SourceModel source)
    {
        var (type, container) = source.Type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" => ("article", "journal"),
            "book" => ("book", "publisher"),
            "chapter" or "entry-encyclopedia" => ("incollection", "booktitle"),
            "paper-conference" => ("inproceedings", "booktitle"),
            "report" => ("techreport", "institution"),
            "thesis" => ("phdthesis", "school"),
            _ => ("misc", "howpublished"),
        };
        var issued = Issued(source);
        List<(string Name, string? Value)> fields =
        [
            ("author", source.Author is { } author ? string.Join(" and ", Authors(author).Select(name => $"{{{ReferenceFile.EscapeTeX(name)}}}")) : null),
            ("title", $"{{{ReferenceFile.EscapeTeX(source.Title)}}}"),
            (container, source.Publisher is { } publisher ? ReferenceFile.EscapeTeX(publisher) : null),
            ("year", issued?.Earliest.Year.ToString("0000", CultureInfo.InvariantCulture)),
            ("month", issued is { Precision: DatePrecision.Month or DatePrecision.Day } ? issued.Earliest.Month.ToString(CultureInfo.InvariantCulture) : null),
            ("language", source.Language),
            ("url", source.Url),
            ("urldate", source.Accessed),
            ("annote", source.Note is { } note ? ReferenceFile.EscapeTeX(note) : null),
        ];
        return $"@{type}{{{source.Id},\n{string.Join(",\n", fields.Where(field => field.Value is not null).Select(field => $"  {field.Name} = {{{field.Value}}}"))}\n}}\n\n";
    }

    /// <summary>Lines end in CR LF; see <see cref="Citation.Ris"/>.</summary>
    private static string Ris(SourceModel source)
    {
        var (type, container) = source.Type switch
        {
            "article-journal" => ("JOUR", "T2"),
            "article-magazine" => ("MGZN", "T2"),
            "article-newspaper" => ("NEWS", "T2"),
            "book" => ("BOOK", "PB"),
            "chapter" => ("CHAP", "T2"),
            "entry-encyclopedia" => ("ENCYC", "T2"),
            "paper-conference" => ("CPAPER", "T2"),
            "report" => ("RPRT", "PB"),
            "thesis" => ("THES", "PB"),
            "legislation" => ("STAT", "PB"),
            "dataset" => ("DATA", "PB"),
            "webpage" or "post-weblog" => ("ELEC", "PB"),
            _ => ("GEN", "PB"),
        };
        var issued = Issued(source);
        List<(string Tag, string? Value)> lines =
        [
            ("TY", type), ("ID", source.Id),
            .. (source.Author is { } author ? Authors(author) : []).Select(name => ("AU", (string?)name)),
            ("TI", source.Title), (container, source.Publisher),
            ("PY", issued?.Earliest.Year.ToString("0000", CultureInfo.InvariantCulture)),
            ("DA", issued switch
            {
                { Precision: DatePrecision.Day } => issued.Earliest.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture),
                { Precision: DatePrecision.Month } => issued.Earliest.ToString("yyyy'/'MM'//'", CultureInfo.InvariantCulture),
                _ => null,
            }),
            ("Y2", source.Accessed?.Replace('-', '/')), ("LA", source.Language), ("UR", source.Url), ("N1", source.Note), ("ER", ""),
        ];
        return string.Concat(lines.Where(line => line.Value is not null).Select(line => $"{line.Tag}  - {line.Value}\r\n"));
    }

    private static Dictionary<string, object> CslJson(SourceModel source)
    {
        var container = source.Type is "article-journal" or "article-magazine" or "article-newspaper" or "chapter" or "entry-encyclopedia" or "paper-conference" or "post-weblog" ? "container-title" : "publisher";
        List<(string Name, object? Value)> fields =
        [
            ("id", source.Id), ("type", source.Type), ("title", source.Title),
            ("author", source.Author is { } author ? Authors(author).Select(name => new { literal = name }) : null),
            (container, source.Publisher),
            ("issued", Issued(source) switch
            {
                null => null,
                { Precision: DatePrecision.Interval } interval => new { literal = interval.Text },
                var date => ReferenceFile.DateParts(date.Earliest, date.Precision),
            }),
            ("accessed", source.Accessed is { } accessed && EdtfDate.TryParse(accessed, out var day) ? ReferenceFile.DateParts(day.Earliest) : null),
            ("language", source.Language), ("URL", source.Url), ("archive_location", source.Archive), ("note", source.Note),
        ];
        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    private static EdtfDate? Issued(SourceModel source) => source.Issued is { } text && EdtfDate.TryParse(text, out var date) ? date : null;

    private static string[] Authors(string author) => author.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

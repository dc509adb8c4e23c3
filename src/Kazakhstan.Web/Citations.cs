using System.Globalization;
using System.Text;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>A page, or a section of one, as a work to cite, and its forms: Chicago 17, APA 7, GOST R 7.0.5-2008, BibTeX, RIS and CSL-JSON.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Section">Heading of the section; null for the page as a whole.</param>
/// <param name="Key">Key for BibTeX and CSL: letters, digits and hyphens.</param>
/// <param name="Url">Full address, with the section's fragment.</param>
/// <param name="Updated">Day of the last change; null when the page has none of its own.</param>
/// <param name="Accessed">The day on which the page is read.</param>
/// <param name="Edition">Names the content served.</param>
public sealed record Citation(string Title, string? Section, string Key, string Url, DateOnly? Updated, DateOnly Accessed, string Edition)
{
    public static string Author => Texts.Site_Authors;
    public static string Site => Texts.Site_FullName;

    /// <summary>Title with the section, as styles print it that know no sections.</summary>
    public string FullTitle => Section is null ? Title : $"{Title}: {Section}";

    public string Chicago => $"{Author}. “{(Section is null ? $"{Title}.”" : $"{Section}.” In “{Title}.”")} {Site}, edition {Edition}.{(Updated is { } day ? $" Last modified {American(day)}." : "")} {Url}.";

    public string Apa => $"{Author}. ({(Updated is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy, MMMM d}") : "n.d.")}). {FullTitle}. In {Site} (edition {Edition}). Retrieved {American(Accessed)}, from {Url}";

    /// <summary>The marks are Russian, as the standard has them.</summary>
    public string Gost => $"{FullTitle} [Электронный ресурс] // {Site}.{(Updated is { } day ? $" {Russian(day)}." : "")} URL: {Url} (дата обращения: {Russian(Accessed)}).";

    public string BibTeX
    {
        get
        {
            var text = new StringBuilder($"@misc{{{Key},\n  author = {{{{{Author}}}}},\n  title = {{{{{ReferenceFile.EscapeTeX(FullTitle)}}}}},\n  howpublished = {{{Site}}},\n");
            if (Updated is { } day)
            {
                text.Append(string.Create(CultureInfo.InvariantCulture, $"  year = {{{day:yyyy}}},\n  month = {day:MMM},\n").ToLowerInvariant());
            }

            return text.Append(CultureInfo.InvariantCulture, $"  note = {{Edition {Edition}}},\n  url = {{{Url}}},\n  urldate = {{{Accessed:yyyy-MM-dd}}}\n}}\n").ToString();
        }
    }

    /// <summary>Lines end in CR LF and fields in the order of the format's specification.</summary>
    public string Ris
    {
        get
        {
            List<string> lines = ["TY  - ELEC", $"AU  - {Author}", $"TI  - {FullTitle}", $"T2  - {Site}", $"ET  - {Edition}"];
            if (Updated is { } day)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"PY  - {day:yyyy}"));
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"DA  - {day:yyyy'/'MM'/'dd}"));
            }

            lines.AddRange([string.Create(CultureInfo.InvariantCulture, $"Y2  - {Accessed:yyyy'/'MM'/'dd}"), "LA  - en", $"UR  - {Url}", "ER  - "]);
            return string.Join("\r\n", lines) + "\r\n";
        }
    }

    public string CslJson => ReferenceFile.Json(
        new[]
        {
            new Dictionary<string, object?>
            {
                ["id"] = Key,
                ["type"] = "webpage",
                ["title"] = FullTitle,
                ["container-title"] = Site,
                ["author"] = new[] { new { literal = Author } },
                ["issued"] = Updated is { } day ? ReferenceFile.DateParts(day) : null,
                ["accessed"] = ReferenceFile.DateParts(Accessed),
                ["edition"] = Edition,
                ["language"] = "en",
                ["URL"] = Url,
            }.Where(part => part.Value is not null).ToDictionary(),
        });

    /// <summary>The page of a model, or one of its sections; null for pages that are lists or forms, and for a section that the page does not have.</summary>
    public static Citation? Of(object model, Frame frame, string? anchor = null)
    {
        var (title, url, updated, sections) = model switch
        {
            ArticleModel article => (article.Title, article.Url, article.Updated, article.Sections),
            CountryModel country => (Phrase.Of(Texts.Cite_KazakhstanAnd, country.Title), country.Url, country.Updated, country.Introduction),
            OrganisationModel organisation => (Phrase.Of(Texts.Cite_KazakhstanAnd, organisation.Title), organisation.Url, null, organisation.Introduction),
            TopicModel topic => (topic.Title, topic.Url, null, topic.Introduction),
            TreatyModel treaty => (treaty.OfficialName ?? treaty.Title, treaty.Url, null, treaty.Introduction),
            _ => ("", "", null, []),
        };
        var section = anchor is null ? null : sections.FirstOrDefault(section => section.Anchor == anchor);
        if (url.Length == 0 || (anchor is not null && section is null))
        {
            return null;
        }

        var key = "kazakhstan-" + Slug.From(url.Split('/')[^1] + (section is null ? "" : " " + section.Anchor));
        var day = DateOnly.TryParseExact(updated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : (DateOnly?)null;
        return new(title, section?.Heading, key, frame.Absolute(url) + (section is null ? "" : "#" + section.Anchor), day, frame.Today, frame.Edition);
    }

    /// <summary>The page at an address such as <c>/articles/gas</c>, as its model; null when the address is of no page that can be cited.</summary>
    public static object? FindPage(Snapshot snapshot, string? path) => path?.Split('/') switch
    {
        ["", "articles", var slug] => snapshot.FindArticle(slug),
        ["", "countries", var slug] => snapshot.FindCountry(slug),
        ["", "organisations", var slug] => snapshot.FindOrganisation(slug),
        ["", "topics", var slug] => snapshot.FindTopic(slug),
        ["", "treaties", var slug] => snapshot.FindTreaty(slug),
        _ => null,
    };

    /// <summary>The citation as a file to download.</summary>
    public IResult ToFile(PageFormat format) => ReferenceFile.Of(format switch { PageFormat.BibTeX => BibTeX, PageFormat.Ris => Ris, _ => CslJson }, format, Key);

    private static string American(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Russian(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

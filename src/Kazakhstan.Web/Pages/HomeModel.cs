using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>A way into the reference for one sort of reader.</summary>
public sealed record ReadingPath(string Reader, IReadOnlyList<(string Title, string Url)> Steps);

/// <summary>How many organisations of one kind Kazakhstan belongs to or deals with.</summary>
public sealed record OrganisationKind(string Name, int Count);

/// <summary>What the home page shows.</summary>
public sealed record HomeModel
{
    public required SiteCounts Counts { get; init; }

    public required IReadOnlyList<CountrySummary> Countries { get; init; }

    /// <summary>The partners by direction.</summary>
    public required IReadOnlyList<Vector> Vectors { get; init; }

    /// <summary>Organisations by kind, the most numerous first.</summary>
    public required IReadOnlyList<OrganisationKind> OrganisationKinds { get; init; }

    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    public required IReadOnlyList<ArticleSummary> Articles { get; init; }

    /// <summary>Events of this day of the year, the oldest first.</summary>
    public required IReadOnlyList<TimelineEvent> OnThisDay { get; init; }

    /// <summary>Only steps whose page exists are shown.</summary>
    public required IReadOnlyList<ReadingPath> Paths { get; init; }

    private static (string Reader, string[] Slugs, (string, string)[] Pages)[] AllPaths =>
    [
        (Texts.Home_ForNewcomer, ["multi-vector-policy", "independence-and-recognition", "borders"], []),
        (Texts.Home_ForStudent, ["nuclear-disarmament", "eurasian-economic-union", "foreign-ministry"], [(Texts.Glossary_Title, Urls.Glossary)]),
        (Texts.Home_ForJournalist, ["sanctions-and-the-war-in-ukraine", "january-2022", "oil-pipelines"], [(Texts.Nav_Timeline, Urls.Timeline)]),
        (Texts.Home_ForAnalyst, ["foreign-trade", "foreign-investment", "middle-corridor"], [(Texts.Home_Tables, Urls.Data)]),
        (Texts.Home_ForDiplomat, [], [(Texts.Home_AllPartners, Urls.Countries), (Texts.Home_TreatiesAndStatus, Urls.Treaties), (Texts.OfficeHolders_Title, Urls.OfficeHolders), (Texts.Compare_Title, Urls.Compare)]),
    ];

    public static HomeModel Of(Snapshot snapshot, DateOnly today)
    {
        var articles = snapshot.ListArticles();
        var bySlug = articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
        var countries = snapshot.ListCountries();
        return new()
        {
            Counts = snapshot.GetCounts(),
            Countries = countries,
            Vectors = Vector.Of(countries),
            OrganisationKinds = [.. snapshot.ListOrganisations().GroupBy(organisation => organisation.Kind, StringComparer.Ordinal).Select(group => new OrganisationKind(CodeWords.Of(group.Key), group.Count())).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Name, StringComparer.Ordinal)],
            Topics = snapshot.ListTopics(),
            Articles = articles,
            OnThisDay = snapshot.ListEventsOfDay(today.ToString("MM-dd", CultureInfo.InvariantCulture)),
            Paths =
            [
                .. AllPaths.Select(path => new ReadingPath(
                    path.Reader,
                    [.. path.Slugs.Where(bySlug.ContainsKey).Select(slug => (bySlug[slug].Title, bySlug[slug].Url)), .. path.Pages])),
            ],
        };
    }
}

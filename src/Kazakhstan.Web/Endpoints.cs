using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Web.Map;
using Kazakhstan.Web.Pages;

namespace Kazakhstan.Web;

/// <summary>The routes of all pages.</summary>
internal static class Endpoints
{
    private const string ImmutableCache = "public, max-age=31536000, immutable";

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (SiteRequest site) => Page<HomePage, HomeModel>(HomeModel.Of(site.Snapshot, site.Frame.Today)));
        routes.MapGet(Urls.Articles, (SiteRequest site) => Page<ArticlesPage, IReadOnlyList<ArticleSummary>>(site.Snapshot.ListArticles()));
        routes.MapGet("/articles/{slug}", Article);

        routes.MapGet(Urls.Topics, (SiteRequest site) => Page<TopicsPage, IReadOnlyList<TopicSummary>>(site.Snapshot.ListTopics()));
        routes.MapGet("/topics/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindTopic(slug) is { } topic ? Page<TopicPage, TopicModel>(topic) : OtherName(EntryKind.Topic, slug, site));

        routes.MapGet(Urls.Countries, (string? q, string? show, string? region, string? organisation, SiteRequest site) => Page<CountriesPage, CountriesModel>(CountriesModel.Of(site.Snapshot, q, show, region, organisation)));
        routes.MapGet("/countries/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindCountry(slug) is { } country ? Page<CountryPage, CountryModel>(country) : OtherName(EntryKind.Country, slug, site));
        routes.MapGet(Urls.Map, (string? by, SiteRequest site) => Page<MapPage, MapModel>(new(site.Snapshot.ListCountries(), MapMeasure.Of(by))));
        routes.MapGet(Urls.Compare, (string[]? country, SiteRequest site) => Page<ComparePage, CompareModel>(CompareModel.Of(site.Snapshot, country ?? [])));

        routes.MapGet(Urls.Organisations, (string? q, string? kind, string? role, string? order, SiteRequest site) => Page<OrganisationsPage, OrganisationsModel>(OrganisationsModel.Of(site.Snapshot.ListOrganisations(), q, kind, role, order)));
        routes.MapGet("/organisations/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindOrganisation(slug) is { } organisation ? Page<OrganisationPage, OrganisationModel>(organisation) : OtherName(EntryKind.Organisation, slug, site));

        routes.MapGet(Urls.Treaties, (string? q, string? kind, string? country, string? order, SiteRequest site) => Page<TreatiesPage, TreatiesModel>(TreatiesModel.Of(site.Snapshot.ListTreaties(), q, kind, country, order)));
        routes.MapGet("/treaties/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindTreaty(slug) is { } treaty ? Page<TreatyPage, TreatyModel>(treaty) : OtherName(EntryKind.Treaty, slug, site));

        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            routes.MapGet(Urls.Index(kind) + "/{slug}/{section}", (string slug, string section, SiteRequest site) => Section(kind, slug, section, site));
        }

        routes.MapGet(Urls.Timeline, Timeline);
        routes.MapGet("/timeline/{year:int}", (int year, SiteRequest site) => TimelineOf(year, site));
        routes.MapGet("/timeline/{id}", (string id, SiteRequest site) => site.Snapshot.FindEventDate(id) is { } date ? Results.Redirect(Urls.Event(id, date)) : NotFound(site));
        routes.MapGet(Urls.OfficeHolders, (SiteRequest site) => Page<OfficeHoldersPage, OfficeHoldersModel>(site.Snapshot.GetOfficeHolders()));
        routes.MapGet(Urls.Glossary, (SiteRequest site) => Page<GlossaryPage, GlossaryModel>(site.Snapshot.GetGlossary()));
        routes.MapGet(Urls.Search, SearchApi.Page);
        routes.MapGet(Urls.Sources, (string? q, string? kind, string? page, SiteRequest site) => Page<SourcesPage, SourcesModel>(SourcesModel.Of(site.Snapshot.ListSources(), q, kind, PageNumber(page))));
        routes.MapGet("/sources/{id}", (string id, SiteRequest site) => site.Snapshot.FindSource(id) is { } source ? Page<SourcePage, SourcePageModel>(source) : NotFound(site));
        routes.MapGet(Urls.About, (SiteRequest site) => Page<AboutPage, SiteCounts>(site.Snapshot.GetCounts()));
        routes.MapGet(Urls.Data, (SiteRequest site) => Page<DataPage, IReadOnlyList<DataTable>>(site.Snapshot.ListDataTables()));
        routes.MapGet("/cite", (string? page, string? section, SiteRequest site) => CiteModel.Find(site, page, NullIfEmpty(section)) is { } cited ? Page<CitePage, CiteModel>(cited) : NotFound(site));
        routes.MapGet("/data/kazakhstan.db", (SiteRequest site) => Results.File(site.Snapshot.Path, "application/vnd.sqlite3", "kazakhstan.db"));
        routes.MapGet("/data/{file}", (string file, SiteRequest site) => site.Snapshot.FindDataFile(file) is { } text ? Results.Text(text, file.EndsWith(".json", StringComparison.Ordinal) ? "application/json; charset=utf-8" : "text/csv; charset=utf-8") : NotFound(site));

        routes.MapGet("/assets/{**name}", FindAsset);
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            routes.MapGet("/styleguide", (SiteRequest site) => Page<StyleguidePage, HomeModel>(HomeModel.Of(site.Snapshot, site.Frame.Today)));
        }

        routes.MapGet("/favicon.ico", () => Results.Redirect("/assets/favicon.svg", permanent: true));
        routes.MapGet("/healthz/live", () => Results.Text("alive"));
        routes.MapGet("/healthz/ready", (SnapshotHolder holder) => holder.HasSnapshot ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        routes.MapFeeds();
        routes.MapFallback((SiteRequest site) => NotFound(site));
    }

    internal static PageResult<TPage, TModel> Page<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : Page<TModel> => new(model, status);

    /// <summary>A page that says what is near, unless the address is known to have moved.</summary>
    internal static IResult NotFound(SiteRequest site) => site.Snapshot.FindRedirect(site.Frame.Path) is { } target
        ? Results.Redirect(target, permanent: true)
        : new PageResult<NotFoundPage, NotFoundModel>(NotFoundModel.Of(site.Frame.Path, site.Snapshot), StatusCodes.Status404NotFound);

    private static IResult Article(string slug, SiteRequest site) => site.Snapshot.FindArticle(slug) is { } article
        ? Page<ArticlePage, ArticleModel>(article, article.IsRetired ? StatusCodes.Status410Gone : StatusCodes.Status200OK)
        : NotFound(site);

    /// <summary>The short form of a section's address leads to the section, wherever it stands by now; the sources of a page are to be had as references.</summary>
    private static IResult Section(EntryKind kind, string slug, string section, SiteRequest site)
    {
        var name = kind.ToString().ToLowerInvariant();
        var page = Urls.Page(new(kind, slug));
        var current = site.Snapshot.FindRedirect(page) is { } moved ? moved.Split('/')[^1] : slug;
        var isReference = ReferenceFile.IsAskedFor(site.Format);
        var currentPage = Urls.Page(new(kind, current));
        if (section == References.Section && References.Of(Citation.FindPage(site.Snapshot, currentPage)) is { Count: > 0 } sources)
        {
            return isReference ? References.ToFile(sources, site.Format, current + "-sources") : Results.Redirect($"{currentPage}#{section}");
        }

        if (site.Snapshot.FindSectionAddress(name, current, section) is not { } address)
        {
            return NotFound(site);
        }

        if (isReference)
        {
            var parts = address.Split('#', 2);
            return Citation.FindPage(site.Snapshot, parts[0]) is { } model && Citation.Of(model, site.Frame, parts[1]) is { } citation ? citation.ToFile(site.Format) : NotFound(site);
        }

        return Results.Redirect(EscapeLocation(address));
    }

    /// <summary>ISO codes, abbreviations and other names of an entry lead to its page.</summary>
    private static IResult OtherName(EntryKind kind, string written, SiteRequest site)
    {
        var slug = kind == EntryKind.Country ? site.Snapshot.FindCountryByOtherName(written) : site.Snapshot.FindEntryByOtherName(kind.ToString().ToLowerInvariant(), written);
        return slug is null ? NotFound(site) : Results.Redirect(Urls.Page(new(kind, slug)), permanent: true);
    }

    private static PageResult<TimelinePage, TimelineModel> Timeline(string[]? country, string? topic, string? organisation, string? kind, string? from, string? to, string? q, string? page, SiteRequest site)
    {
        var snapshot = site.Snapshot;
        var countries = snapshot.ListCountries();
        var filter = new EventFilter
        {
            Countries = [.. (country ?? []).Select(written => CountrySlug(written, countries, snapshot)).OfType<string>()],
            Topic = NullIfEmpty(topic),
            Organisation = NullIfEmpty(organisation),
            Kind = NullIfEmpty(kind),
            From = Year(from),
            To = Year(to),
            Words = q is { Length: > 100 } ? q[..100] : NullIfEmpty(q),
        };
        return TimelinePage(snapshot, filter, PageNumber(page));
    }

    /// <summary>All events of one year on one page, so that each has an address that also a static copy of the site can answer.</summary>
    private static IResult TimelineOf(int year, SiteRequest site) => site.Snapshot.ListEventYears().Any(known => known.Year == year)
        ? TimelinePage(site.Snapshot, new EventFilter { From = year, To = year }, 1)
        : NotFound(site);

    private static PageResult<TimelinePage, TimelineModel> TimelinePage(Snapshot snapshot, EventFilter filter, int page)
    {
        var (total, events) = snapshot.ListEvents(filter, (page - 1) * TimelineModel.PageSize, TimelineModel.PageSize);
        var years = snapshot.ListEventYears();
        return Page<TimelinePage, TimelineModel>(new TimelineModel
        {
            Events = events,
            Total = total,
            All = years.Sum(year => year.Events),
            Years = years,
            Countries = snapshot.ListCountries(),
            Topics = snapshot.ListTopics(),
            Filter = filter,
            Page = page,
        });
    }

    /// <summary>The slug that a slug, an ISO code or another name means; null when it means none.</summary>
    internal static string? CountrySlug(string written, IReadOnlyList<CountrySummary> countries, Snapshot snapshot)
    {
        var plain = written.Trim().ToLowerInvariant();
        return plain.Length == 0 ? null : countries.Any(country => country.Slug == plain) ? plain : snapshot.FindCountryByOtherName(plain);
    }

    internal static int PageNumber(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    internal static int? Year(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : null;

    internal static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A Location header is ASCII: letters of other scripts in a fragment are percent-encoded (RFC 3986).</summary>
    private static string EscapeLocation(string address)
    {
        var parts = address.Split('#', 2);
        return parts.Length == 1 ? address : $"{parts[0]}#{Uri.EscapeDataString(Uri.UnescapeDataString(parts[1]))}";
    }

    private static IResult FindAsset(string name, string? v, Assets assets, HttpContext context, SiteRequest site)
    {
        if (assets.Find(name) is not { } asset)
        {
            return NotFound(site);
        }

        if (v == asset.Digest)
        {
            context.Response.Headers.CacheControl = ImmutableCache;
        }

        return Results.Bytes(asset.Bytes, asset.Type);
    }
}

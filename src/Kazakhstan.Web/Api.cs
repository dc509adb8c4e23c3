using System.Globalization;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>One page of a list. <c>Next</c> is the address of the following page, or null.</summary>
public sealed record ApiList<T>(IReadOnlyList<T> Items, long Total, string? Next);

/// <summary>A partner, as the API names it.</summary>
public sealed record ApiCountry(string Slug, string Iso2, string Iso3, string Name, string Url, string? Region, string? Subregion, string? RelationsStatus, string? RelationsDate);

/// <summary>An event with what it concerns.</summary>
public sealed record ApiEvent(string Id, string Date, string Kind, string Title, string Text, string? Place, string Url, IReadOnlyList<PageLink> Concerns, IReadOnlyList<string> Sources);

/// <summary>The read-only JSON API.</summary>
internal static class Api
{
    private const int MostItems = 500;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        var api = routes.MapGroup("/api");
        api.MapGet("/countries", (int? skip, int? take, SiteRequest site) => List([.. site.Snapshot.ListCountries().Select(ToApi)], "/api/countries", skip, take));
        api.MapGet("/countries/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindCountry(slug) is { } country ? Results.Ok(country) : NoSuch("partner", slug));
        api.MapGet("/articles", (int? skip, int? take, SiteRequest site) => List(site.Snapshot.ListArticles(), "/api/articles", skip, take));
        api.MapGet("/articles/{slug}", (string slug, SiteRequest site) => site.Snapshot.FindArticle(slug) is { } article ? Results.Ok(article) : NoSuch("article", slug));
        api.MapGet("/topics", (int? skip, int? take, SiteRequest site) => List(site.Snapshot.ListTopics(), "/api/topics", skip, take));
        api.MapGet("/organisations", (int? skip, int? take, SiteRequest site) => List(site.Snapshot.ListOrganisations(), "/api/organisations", skip, take));
        api.MapGet("/treaties", (int? skip, int? take, SiteRequest site) => List(site.Snapshot.ListTreaties(), "/api/treaties", skip, take));
        api.MapGet("/sources", (int? skip, int? take, SiteRequest site) => List(site.Snapshot.ListSources(), "/api/sources", skip, take));
        api.MapGet("/events", Events);
    }

    private static IResult Events(string[]? country, string? topic, string? organisation, string? kind, string? from, string? to, int? skip, int? take, SiteRequest site)
    {
        var (start, count) = Window(skip, take);
        var countries = site.Snapshot.ListCountries();
        var filter = new EventFilter
        {
            Countries = [.. (country ?? []).Select(written => Endpoints.CountrySlug(written, countries, site.Snapshot)).OfType<string>()],
            Topic = Endpoints.NullIfEmpty(topic),
            Organisation = Endpoints.NullIfEmpty(organisation),
            Kind = Endpoints.NullIfEmpty(kind),
            From = Endpoints.Year(from),
            To = Endpoints.Year(to),
        };
        var (total, events) = site.Snapshot.ListEvents(filter, start, count);
        return Results.Ok(new ApiList<ApiEvent>([.. events.Select(ToApi)], total, NextOf("/api/events", start, count, total)));
    }

    internal static ApiCountry ToApi(CountrySummary country) =>
        new(country.Slug, country.Iso2, country.Iso3, country.Title, country.Url, country.Region, country.Subregion, country.RelationsStatus, country.RelationsDate);

    private static ApiEvent ToApi(TimelineEvent item) => new(
        item.Event.Slug, item.Event.Date, item.Event.Kind, item.Event.Title, item.Event.Text, item.Event.Place, Content.Urls.Event(item.Event.Slug, item.Event.DateFrom), item.Entities, [.. item.Sources.Select(source => source.Id)]);

    private static IResult List<T>(IReadOnlyList<T> all, string address, int? skip, int? take)
    {
        var (start, count) = Window(skip, take);
        return Results.Ok(new ApiList<T>([.. all.Skip(start).Take(count)], all.Count, NextOf(address, start, count, all.Count)));
    }

    private static (int Skip, int Take) Window(int? skip, int? take) => (Math.Clamp(skip ?? 0, 0, 1_000_000), Math.Clamp(take ?? 200, 1, MostItems));

    private static string? NextOf(string address, int skip, int take, long total) =>
        skip + take < total ? string.Create(CultureInfo.InvariantCulture, $"{address}?skip={skip + take}&take={take}") : null;

    internal static IResult NoSuch(string what, string slug) =>
        Results.Problem($"There is no {what} '{slug}'.", statusCode: StatusCodes.Status404NotFound, title: "Not found");
}

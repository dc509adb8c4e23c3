using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Store;
using Kazakhstan.Web.Pages;

namespace Kazakhstan.Web;

/// <summary>How a query was read, as the API says it.</summary>
public sealed record ApiUnderstood(
    IReadOnlyList<string> Countries, IReadOnlyList<string> Topics, IReadOnlyList<string> Organisations, IReadOnlyList<string> Treaties, IReadOnlyList<string> People, IReadOnlyList<string> Places, int? From, int? To, IReadOnlyList<string> Words);

/// <summary>A result, as the API gives it. In <c>Matches</c> stand offset and length of each matched word in <c>Snippet</c>.</summary>
public sealed record ApiSearchResult(string Kind, string Url, string Title, string Heading, string Snippet, IReadOnlyList<IReadOnlyList<int>> Matches, IReadOnlyList<string> Countries, IReadOnlyList<string> Topics);

/// <summary>The answer of <c>/api/search</c>.</summary>
public sealed record ApiSearch
{
    public required string Query { get; init; }

    public required ApiUnderstood Understood { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<ApiSearchResult> Results { get; init; }

    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    public SearchAnswer? Answer { get; init; }

    /// <summary>What an ambiguous name may mean.</summary>
    public required IReadOnlyList<PageLink> Choices { get; init; }

    public required IReadOnlyList<SearchCorrection> Corrections { get; init; }

    /// <summary>Words that had to be left out, because they stand nowhere.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>True when nothing has all that was asked for, and the results have some of it.</summary>
    public required bool IsPartial { get; init; }

    public string? DidYouMean { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public string? Next { get; init; }
}

/// <summary>Search for pages and programs: <c>/search</c>, <c>/api/search</c>, <c>/api/suggest</c>, <c>/api/resolve</c>.</summary>
internal static class SearchApi
{
    private const int MostSuggestions = 8;
    private const int MostFilters = 10;

    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/search", Search);
        routes.MapGet("/api/suggest", (string? q, string? format, SiteRequest site) => Suggest(q ?? "", format, site));
        routes.MapGet("/api/resolve", (string? q, SiteRequest site) => site.Snapshot.Resolve(q ?? "") is var found ? Results.Ok(new ApiList<PageLink>(found, found.Count, null)) : null);
    }

    /// <summary>The page of results.</summary>
    public static IResult Page(HttpContext context, SiteRequest site)
    {
        var request = Read(context.Request.Query);
        return request.Query.Length > Snapshot.LongestQuery
            ? Endpoints.Page<SearchPage, SearchModel>(TooLong(request), StatusCodes.Status400BadRequest)
            : Endpoints.Page<SearchPage, SearchModel>(site.Snapshot.Search(request));
    }

    private static IResult Search(HttpContext context, SiteRequest site)
    {
        var request = Read(context.Request.Query);
        if (request.Query.Length > Snapshot.LongestQuery)
        {
            return Results.Problem($"A query has at most {Snapshot.LongestQuery} characters.", statusCode: StatusCodes.Status400BadRequest, title: "The query is too long");
        }

        var found = site.Snapshot.Search(request);
        return Results.Ok(new ApiSearch
        {
            Query = found.Query,
            Understood = new(
                found.Understood.Of("country"), found.Understood.Of("topic"), found.Understood.Of("organisation"), found.Understood.Of("treaty"), found.Understood.Of("person"), found.Understood.Of("place"),
                found.Understood.From, found.Understood.To, found.Understood.Of("word")),
            Total = found.Total,
            Results = [.. found.Results.Select(ToApi)],
            Facets = found.Facets,
            Answer = found.Answer,
            Choices = found.Choices,
            Corrections = found.Corrections,
            LeftOut = found.LeftOut,
            IsPartial = found.IsPartial,
            DidYouMean = found.DidYouMean,
            Remarks = found.Remarks,
            Next = found.Page < found.PageCount ? new SearchAddress(found).WithPage("/api/search", found.Page + 1) : null,
        });
    }

    /// <summary>Reads an address. Control characters and halves of characters stand in no text, so they are blanks here.</summary>
    private static SearchRequest Read(IQueryCollection query) => new()
    {
        Query = Clean(query["q"].ToString()).Trim(),
        Countries = Values(query, "country"),
        Topics = Values(query, "topic"),
        Organisations = Values(query, "organisation"),
        Kinds = Values(query, "kind"),
        From = Endpoints.Year(query["from"].ToString()),
        To = Endpoints.Year(query["to"].ToString()),
        Page = Endpoints.PageNumber(query["page"].ToString()),
    };

    private static List<string> Values(IQueryCollection query, string name) =>
        [.. query[name].OfType<string>().Select(value => Clean(value).Trim()).Where(value => value.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal).Take(MostFilters)];

    private static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        return string.Concat(text.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) ? " " : rune.ToString()));
    }

    private static SearchModel TooLong(SearchRequest request) => new()
    {
        Query = request.Query[..100],
        Understood = new([], null, null),
        Total = 0,
        Page = 1,
        PageCount = 0,
        Results = [],
        Facets = [],
        Filters = [],
        Literal = "",
        Remarks = [string.Create(CultureInfo.InvariantCulture, $"A query has at most {Snapshot.LongestQuery} characters; this one has {request.Query.Length}. Search for the words that matter most.")],
    };

    private static ApiSearchResult ToApi(SearchHit hit)
    {
        var plain = new System.Text.StringBuilder(hit.Snippet.Length);
        var matches = new List<IReadOnlyList<int>>();
        var start = 0;
        foreach (var c in hit.Snippet)
        {
            switch (c)
            {
                case '\uE000':
                    start = plain.Length;
                    break;
                case '\uE001':
                    matches.Add([start, plain.Length - start]);
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return new(hit.Kind, hit.Url, hit.Title, hit.Heading, plain.ToString(), matches, hit.Countries, hit.Topics);
    }

    /// <summary>Completions; with <c>format=opensearch</c> as browsers want them (OpenSearch Suggestions 1.1).</summary>
    private static IResult Suggest(string text, string? format, SiteRequest site)
    {
        var found = site.Snapshot.Suggest(Clean(text), MostSuggestions);
        return format == "opensearch"
            ? Results.Json(
                new object[] { text, found.Select(suggestion => suggestion.Title), found.Select(suggestion => suggestion.Detail.Length > 0 ? $"{suggestion.Kind} · {suggestion.Detail}" : suggestion.Kind), found.Select(suggestion => site.Frame.Absolute(suggestion.Url)) },
                contentType: "application/x-suggestions+json")
            : Results.Ok(found);
    }
}

/// <summary>Addresses of a search with one thing changed.</summary>
public sealed class SearchAddress(SearchModel model)
{
    /// <summary>Another text under the same filters.</summary>
    public string WithQuery(string query) => Build(Urls.Search, query, model.Filters, 1);

    /// <summary>The same text with no filter.</summary>
    public string WithoutFilters() => Build(Urls.Search, model.Query, [], 1);

    public string Without(SearchFilter filter) => Build(Urls.Search, model.Query, model.Filters.Where(other => other != filter), 1);

    public string With(params IEnumerable<SearchFilter> more) => Build(Urls.Search, model.Query, model.Filters.Concat(more), 1);

    public string WithPage(string path, int page) => Build(path, model.Query, model.Filters, page);

    private static string Build(string path, string query, IEnumerable<SearchFilter> filters, int page)
    {
        var parameters = new List<string>();
        if (query.Length > 0)
        {
            parameters.Add("q=" + Uri.EscapeDataString(query));
        }

        parameters.AddRange(filters.Select(filter => $"{filter.Field}={Uri.EscapeDataString(filter.Value)}"));
        if (page > 1)
        {
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        }

        return parameters.Count == 0 ? path : path + "?" + string.Join('&', parameters);
    }
}

using System.Globalization;
using System.Xml.Linq;
using Kazakhstan.Content;

namespace Kazakhstan.Web;

/// <summary>What programs read: the Atom feed (RFC 4287), the sitemap (sitemaps.org 0.9), robots.txt (RFC 9309), the OpenSearch 1.1 description and llms.txt.</summary>
internal static class Feeds
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed.xml", (SiteRequest site) => Xml(AtomFeed(site), "application/atom+xml"));
        routes.MapGet("/sitemap.xml", (SiteRequest site) => Xml(SiteMap(site), "application/xml"));
        routes.MapGet("/opensearch.xml", (SiteRequest site) => Xml(SearchDescription(site.Frame), "application/opensearchdescription+xml"));
        routes.MapGet("/robots.txt", (SiteRequest site) => Results.Text($"User-agent: *\nDisallow: /search\nDisallow: /api/\n\nSitemap: {site.Frame.Absolute("/sitemap.xml")}\n"));
        routes.MapGet("/llms.txt", (SiteRequest site) => Results.Text(LanguageModelGuide(site), "text/markdown; charset=utf-8"));
    }

    /// <summary>Addresses of every page that is worth finding, in order.</summary>
    public static IEnumerable<string> Addresses(SiteRequest site) =>
    [
        Urls.Home, Urls.Articles, Urls.Countries, Urls.Topics, Urls.Organisations, Urls.Treaties, Urls.Timeline, Urls.Map, Urls.Compare,
        Urls.OfficeHolders, Urls.Glossary, Urls.Sources, Urls.Data, Urls.About,
        .. site.Snapshot.ListPages().Select(page => page.Url),
        .. site.Snapshot.ListEventYears().Select(year => Urls.TimelineOf(year.Year.ToString("0000", CultureInfo.InvariantCulture))),
    ];

    private static XDocument AtomFeed(SiteRequest site)
    {
        var frame = site.Frame;
        var articles = site.Snapshot.ListArticles().OrderByDescending(article => article.Updated, StringComparer.Ordinal).ThenBy(article => article.Slug, StringComparer.Ordinal).Take(50).ToList();
        return new(new XElement(
            Atom + "feed",
            new XElement(Atom + "title", Texts.Feed_Title),
            new XElement(Atom + "id", frame.Absolute("/feed.xml")),
            new XElement(Atom + "updated", Timestamp(articles.Select(article => article.Updated).FirstOrDefault())),
            new XElement(Atom + "author", new XElement(Atom + "name", Texts.Site_Authors)),
            Link(frame.Absolute("/"), "alternate"),
            Link(frame.Absolute("/feed.xml"), "self"),
            articles.Select(article => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", article.Title),
                new XElement(Atom + "id", frame.Absolute(article.Url)),
                new XElement(Atom + "updated", Timestamp(article.Updated)),
                Link(frame.Absolute(article.Url), "alternate"),
                new XElement(Atom + "summary", article.Summary)))));
    }

    private static XElement Link(string address, string relation) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));

    private static string Timestamp(string? day) => (day ?? "1991-12-16") + "T00:00:00Z";

    private static XDocument SiteMap(SiteRequest site)
    {
        var updated = site.Snapshot.ListArticles().ToDictionary(article => article.Url, article => article.Updated, StringComparer.Ordinal);
        return new(new XElement(
            Sitemap + "urlset",
            Addresses(site).Select(address => new XElement(
                Sitemap + "url",
                new XElement(Sitemap + "loc", site.Frame.Absolute(address)),
                updated.GetValueOrDefault(address) is { } day ? new XElement(Sitemap + "lastmod", day) : null))));
    }

    private static XDocument SearchDescription(Frame frame) => new(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", Texts.Site_Name),
        new XElement(OpenSearch + "Description", Texts.Feed_SearchDescription),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), frame.Absolute("/assets/favicon.svg")),
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", frame.Absolute("/search?q={searchTerms}"))),
        new XElement(OpenSearch + "Url", new XAttribute("type", "application/x-suggestions+json"), new XAttribute("template", frame.Absolute("/api/suggest?format=opensearch&q={searchTerms}"))),
        new XElement(OpenSearch + "Url", new XAttribute("type", "application/opensearchdescription+xml"), new XAttribute("rel", "self"), new XAttribute("template", frame.Absolute("/opensearch.xml")))));

    private static string LanguageModelGuide(SiteRequest site)
    {
        var counts = site.Snapshot.GetCounts();
        var lines = site.Snapshot.ListArticles().Select(article => $"- [{article.Title}]({site.Frame.Absolute(article.Url)}.md): {article.Summary}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Kazakhstan

            > An open, sourced reference on the foreign relations of Kazakhstan: {counts.Articles} articles, {counts.Countries} partners, {counts.Treaties} treaties, {counts.Events} dated events, {counts.Sources} sources.

            Every page is also Markdown (add `.md`) and data (add `.json`). The API is described at {site.Frame.Absolute("/openapi/v1.json")}. Cite the page's address and edition.

            ## Articles

            {string.Join('\n', lines)}

            """);
    }

    private static IResult Xml(XDocument document, string type) => Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n", type + "; charset=utf-8");
}

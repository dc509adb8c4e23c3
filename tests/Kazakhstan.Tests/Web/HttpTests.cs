using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

/// <summary>Caching, forms of a page, feeds and the API.</summary>
public sealed class HttpTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    [Fact]
    public async Task APageThatTheBrowserHas_Answers304WithoutABody()
    {
        using var first = await fixture.Site.Get("/articles/gas");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles/gas");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await fixture.Site.Client.SendAsync(request);

        Assert.Equal(304, (int)second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task APage_IsCompressedAsTheBrowserLikesIt(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles/gas");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await fixture.Site.Client.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Head_GivesTheHeadersOfGetWithoutTheBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/articles/gas");
        using var answer = await fixture.Site.Client.SendAsync(request);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task AssetsWithTheirDigest_MayBeKeptForGood()
    {
        var page = await fixture.Site.Page("/");
        using var style = await fixture.Site.Get(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        using var missing = await fixture.Site.Get("/assets/nothing.css");

        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", style.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (int)missing.StatusCode);
    }

    [Theory]
    [InlineData("/articles/gas.md", "# Gas transit")]
    [InlineData("/countries/china.md", "# China")]
    [InlineData("/index.md", "# Kazakhstan")]
    public async Task AnyPage_IsToBeHadAsMarkdown(string address, string start)
    {
        using var answer = await fixture.Site.Get(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMarkdownOfAnArticle_KeepsNotesLinksAndTables()
    {
        using var answer = await fixture.Site.Get("/articles/gas.md");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains("opened in 2009.[^2][^3]", text, StringComparison.Ordinal);
        Assert.Contains("[^2]: [A report on \\<gas>](https://example.org/report), p. 4.", text, StringComparison.Ordinal);
        Assert.Contains("[China](http://kazakhstan.test/countries/china)", text, StringComparison.Ordinal);
        Assert.Contains("| Year | Amount |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyPage_IsToBeHadAsData()
    {
        using var json = await Json("/countries/china.json");

        Assert.Equal("China", json.RootElement.GetProperty("title").GetString());
        Assert.Equal("1992-01-03", json.RootElement.GetProperty("relation").GetProperty("date").GetString());
    }

    [Fact]
    public async Task AListOfTheApi_HasItemsTotalAndNext()
    {
        using var first = await Json("/api/countries?take=2");
        using var last = await Json(first.RootElement.GetProperty("next").GetString()!);

        Assert.Equal(3, first.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(["china", "nauru"], first.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()));
        Assert.Equal(JsonValueKind.Null, last.RootElement.GetProperty("next").ValueKind);
        Assert.All(first.RootElement.GetProperty("items").EnumerateArray(), item => Assert.All(["slug", "iso2", "iso3", "name", "url"], key => Assert.True(item.TryGetProperty(key, out _))));
    }

    [Theory]
    [InlineData("/api/articles", 2)]
    [InlineData("/api/topics", 2)]
    [InlineData("/api/organisations", 1)]
    [InlineData("/api/treaties", 1)]
    [InlineData("/api/sources", 2)]
    [InlineData("/api/events", 3)]
    [InlineData("/api/events?country=cn&kind=visit", 1)]
    public async Task EachList_CountsWhatItHolds(string address, int total)
    {
        using var json = await Json(address);

        Assert.Equal(total, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(total, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task TheApi_AnswersAProblemForWhatIsNotThere()
    {
        using var answer = await fixture.Site.Get("/api/countries/nowhere");

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task TheApi_IsDescribedAndOpenToOtherSites()
    {
        using var answer = await fixture.Site.Get("/openapi/v1.json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.True(json.RootElement.GetProperty("paths").TryGetProperty("/api/countries", out _));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/feed.xml", "application/atom+xml", "feed")]
    [InlineData("/sitemap.xml", "application/xml", "urlset")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml", "OpenSearchDescription")]
    public async Task WhatProgramsRead_IsWellFormed(string address, string type, string root)
    {
        using var answer = await fixture.Site.Get(address);
        var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(root, document.Root?.Name.LocalName);
    }

    [Theory]
    [InlineData("/robots.txt", "Sitemap: http://kazakhstan.test/sitemap.xml")]
    [InlineData("/llms.txt", "http://kazakhstan.test/articles/gas.md")]
    [InlineData("/healthz/live", "alive")]
    [InlineData("/healthz/ready", "ready")]
    public async Task PlainAnswers_SayWhatTheyShould(string address, string text)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWholeStore_CanBeDownloaded()
    {
        using var answer = await fixture.Site.Get("/data/kazakhstan.db");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("SQLite format 3\0"u8.ToArray(), bytes[..16]);
    }

    private async Task<JsonDocument> Json(string address)
    {
        using var answer = await fixture.Site.Get(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}

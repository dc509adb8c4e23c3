using System.Text.Json;
using Kazakhstan.Tests.Support;
using Kazakhstan.Web;

namespace Kazakhstan.Tests.Web;

/// <summary>The sources of pages as files for reference managers.</summary>
public sealed class ReferencesTests(SmallSiteFixture fixture) : IClassFixture<SmallSiteFixture>
{
    [Fact]
    public async Task ASource_IsABibTeXRecordWithItsNote()
    {
        var text = await Read("/sources/src.bib");

        Assert.StartsWith("@techreport{src,\n  author = {{B. Author}},\n  title = {{A report on <gas>}},\n  institution = {A publisher},\n  year = {2020},\n  month = {5},\n", text, StringComparison.Ordinal);
        Assert.Contains("  urldate = {2026-11-24},\n  annote = {Puts the length of the line at 1,833 km \\& calls it the country’s <longest>.}\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASource_IsARisRecord()
    {
        var lines = (await Read("/sources/other.ris")).Split("\r\n");

        Assert.Equal(["TY  - ELEC", "ID  - other", "TI  - Отчёт", "PB  - Another", "PY  - 2021", "Y2  - 2026/11/24", "LA  - ru", "UR  - https://another.example.org/otchet", "ER  - ", ""], lines);
    }

    [Fact]
    public async Task TheSourcesOfAPage_AreCslItemsInTheOrderOfItsNotes()
    {
        using var json = JsonDocument.Parse(await Read("/articles/gas/kz-sources.csl.json"));
        var items = json.RootElement.EnumerateArray().ToList();
        var page = await fixture.Site.Page("/articles/gas");
        var cited = page.QuerySelectorAll("#kz-sources li a[href^='/sources/']").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Distinct();

        Assert.Equal(cited, items.Select(item => item.GetProperty("id").GetString()));
        var report = items.Single(item => item.GetProperty("id").GetString() == "src");
        Assert.Equal(("report", "A publisher", "B. Author"), (report.GetProperty("type").GetString(), report.GetProperty("publisher").GetString(), report.GetProperty("author")[0].GetProperty("literal").GetString()));
        Assert.Equal([2020, 5, 1], report.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.StartsWith("Puts the length", report.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/gas")]
    [InlineData("/countries/china")]
    [InlineData("/treaties/gas-treaty")]
    [InlineData("/sources/src")]
    public async Task APage_OffersItsSourcesInEveryFormat(string address)
    {
        var page = await fixture.Site.Page(address);
        var stem = address.StartsWith("/sources/", StringComparison.Ordinal) ? address : address + "/kz-sources";

        foreach (var ending in (string[])[".bib", ".ris", ".csl.json"])
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{stem}{ending}']"));
            using var answer = await fixture.Site.Get(stem + ending);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.EndsWith(ending, answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheAddressOfTheSourcesOfAPage_LeadsToTheirList()
    {
        using var answer = await fixture.Site.Get("/articles/gas/kz-sources");

        Assert.Equal((302, "/articles/gas#kz-sources"), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/sources/no-such.bib")]
    [InlineData("/sources.bib")]
    [InlineData("/articles/no-such/kz-sources.ris")]
    public async Task WhatHasNoSources_IsNotFound(string address)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public void WhatTeXWouldRead_IsEscaped() =>
        Assert.Equal(@"50\% \& \#1\_a \$5 \{x\} \textbackslash{}y \textasciitilde{} \textasciicircum{}", ReferenceFile.EscapeTeX(@"50% & #1_a $5 {x} \y ~ ^"));

    private async Task<string> Read(string address)
    {
        using var answer = await fixture.Site.Get(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}

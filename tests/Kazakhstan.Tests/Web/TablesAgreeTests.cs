using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Kazakhstan.Tests.Web;

/// <summary>For every partner, what its page, its chart, its data, the lists of the site and the download say of the same rows agrees in count and sum.</summary>
public sealed partial class TablesAgreeTests(PartnerPages pages, ITestOutputHelper output) : IClassFixture<PartnerPages>
{
    [Fact]
    public void Trade_IsTheSameInTableDataAndDownload()
    {
        var (rowCount, sum) = (0, 0.0);
        foreach (var partner in pages.All)
        {
            var downloaded = pages.Rows("trade").Where(row => row["country"] == partner.Slug).ToList();
            var shown = partner.Html.QuerySelectorAll("#kz-trade tbody tr");
            var data = partner.Data.GetProperty("trade").EnumerateArray().ToList();

            Assert.True(downloaded.Count == shown.Length, $"{partner.Slug}: {downloaded.Count} rows downloaded, {shown.Length} shown");
            Assert.True(downloaded.Count == data.Count, $"{partner.Slug}: {downloaded.Count} rows downloaded, {data.Count} as data");
            foreach (var column in new[] { "exports", "imports", "total" })
            {
                var whole = downloaded.Sum(row => column == "total" ? TotalOf(row) ?? 0 : Number(row[column]) ?? 0);
                var inTable = shown.Sum(row => Number(CellOf(row, column)) ?? 0);
                Assert.True(Math.Abs(whole - inTable) <= 0.5 * downloaded.Count, $"{partner.Slug}: {column} {whole} downloaded, {inTable} shown");
            }

            foreach (var column in new[] { "exports", "imports", "total" })
            {
                Assert.Equal(downloaded.Sum(row => Number(row[column]) ?? 0), data.Sum(row => row.GetProperty(column) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0), 6);
            }

            rowCount += downloaded.Count;
            sum += downloaded.Sum(row => TotalOf(row) ?? 0);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rowCount} rows of trade with {pages.All.Count} partners, {sum:N0} million US dollars."));
        Assert.Equal(pages.Rows("trade").Count(row => row["country"].Length > 0), rowCount);
    }

    [Fact]
    public void TradeChart_HasABarForEachTotalOfTheDownload()
    {
        var (charts, bars) = (0, 0);
        foreach (var partner in pages.All)
        {
            // A chart shows two counts at most; the table has them all.
            var counts = partner.Html.QuerySelectorAll("#kz-trade .legend li").Select(item => item.TextContent.Trim()).ToList();
            var downloaded = pages.Rows("trade").Where(row => row["country"] == partner.Slug && TotalOf(row) is not null && counts.Contains(ReporterOf(row)))
                .Select(row => (Count: ReporterOf(row), Year: row["year"], Billions: Number((TotalOf(row)!.Value / 1000).ToString("0.##", CultureInfo.InvariantCulture))!.Value)).ToList();
            var chart = partner.Html.QuerySelector("#kz-trade figure > svg");
            Assert.Equal(pages.Rows("trade").Any(row => row["country"] == partner.Slug && TotalOf(row) is not null), chart is not null);
            if (chart is null)
            {
                continue;
            }

            var drawn = chart.QuerySelectorAll("rect").Length;
            var spoken = Spoken(chart.GetAttribute("aria-label")!);
            Assert.True(downloaded.Count == drawn, $"{partner.Slug}: {downloaded.Count} totals downloaded, {drawn} bars");
            Assert.True(downloaded.Order().SequenceEqual(spoken.Order()), $"{partner.Slug}: {string.Join(", ", downloaded.Except(spoken))} | {string.Join(", ", spoken.Except(downloaded))}");
            (charts, bars) = (charts + 1, bars + drawn);
        }

        output.WriteLine($"{charts} charts, {bars} bars.");
        Assert.NotEqual(0, charts);
    }

    [Fact]
    public void Missions_AreTheSameOnThePageAsDataAndInTheDownload()
    {
        foreach (var partner in pages.All)
        {
            var downloaded = pages.Rows("missions").Where(row => row["country"] == partner.Slug).ToList();
            var shown = partner.Html.QuerySelectorAll("#kz-missions tbody tr");
            var abroad = shown.Count(row => CellOf(row, "of") == "Kazakhstan");
            var data = partner.Data.GetProperty("missions").EnumerateArray().ToList();

            Assert.True(downloaded.Count == shown.Length && downloaded.Count == data.Count, $"{partner.Slug}: {downloaded.Count} missions downloaded, {shown.Length} shown, {data.Count} as data");
            Assert.True(downloaded.Count(row => row["direction"] == "abroad") == abroad, $"{partner.Slug}: {abroad} missions of Kazakhstan shown");
            Assert.True(downloaded.Count(row => row["opened"].Length > 0) == data.Count(row => row.GetProperty("opened").ValueKind == JsonValueKind.String), $"{partner.Slug}: days of opening");
        }

        var all = pages.All.Sum(partner => partner.Html.QuerySelectorAll("#kz-missions tbody tr").Length);
        output.WriteLine($"{all} missions.");
        Assert.Equal(pages.Rows("missions").Count, all);
    }

    [Fact]
    public async Task Events_AreTheSameOnThePageInTheTimelineAsDataAndInTheDownload()
    {
        var shownOfAll = 0;
        foreach (var partner in pages.All)
        {
            var downloaded = pages.Rows("events").Where(row => row["countries"].Split('|').Contains(partner.Slug)).ToList();
            var visits = downloaded.Count(row => row["kind"] is "visit" or "summit");
            var shown = partner.Html.QuerySelectorAll("#kz-timeline .dates > li").Length;
            var shownVisits = partner.Html.QuerySelectorAll("#kz-visits tbody tr").Length;
            var data = partner.Data.GetProperty("events").GetArrayLength() + partner.Data.GetProperty("visits").GetArrayLength();
            var timeline = await pages.Site.Page($"/timeline?country={partner.Iso2}");

            Assert.True(downloaded.Count - visits == shown, $"{partner.Slug}: {downloaded.Count - visits} events downloaded, {shown} shown");
            Assert.True(visits == shownVisits, $"{partner.Slug}: {visits} visits downloaded, {shownVisits} shown");
            Assert.True(downloaded.Count == data, $"{partner.Slug}: {downloaded.Count} events downloaded, {data} as data");
            Assert.True(downloaded.Count == FirstNumber(timeline.QuerySelector("[role=status]")!.TextContent), $"{partner.Slug}: {downloaded.Count} events downloaded, timeline says {timeline.QuerySelector("[role=status]")!.TextContent.Trim()}");
            shownOfAll += shown + shownVisits;
        }

        output.WriteLine($"{pages.Rows("events").Count} events, shown {shownOfAll} times.");
        Assert.Equal(pages.Rows("events").Sum(row => row["countries"].Split('|', StringSplitOptions.RemoveEmptyEntries).Length), shownOfAll);
    }

    [Fact]
    public async Task Treaties_AreTheSameOnThePageInTheListAsDataAndInTheDownload()
    {
        var (treaties, dates) = (0, 0);
        foreach (var partner in pages.All)
        {
            var shown = partner.Html.QuerySelectorAll("#kz-treaties tbody tr").ToDictionary(row => row.QuerySelector("a")!.GetAttribute("href")!["/treaties/".Length..]);
            var data = partner.Data.GetProperty("treaties").EnumerateArray().ToDictionary(treaty => treaty.GetProperty("slug").GetString()!);
            var list = await pages.Site.Page($"/treaties?country={partner.Slug}");
            var glance = partner.Html.QuerySelectorAll(".glance > div").Single(item => item.QuerySelector("dt")!.TextContent.StartsWith("Treaties", StringComparison.Ordinal)).QuerySelector("dd")!;

            Assert.Equal(shown.Keys.Order(StringComparer.Ordinal), data.Keys.Order(StringComparer.Ordinal));
            Assert.True(shown.Count == FirstNumber(glance.FirstChild!.TextContent), $"{partner.Slug}: {shown.Count} treaties shown, at a glance {glance.TextContent}");
            if (shown.Count > 0)
            {
                Assert.Equal(shown.Keys.Order(StringComparer.Ordinal), list.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelector("a")!.GetAttribute("href")!["/treaties/".Length..]).Order(StringComparer.Ordinal));
            }

            foreach (var (slug, row) in shown)
            {
                var downloaded = pages.Rows("treaty-dates").Where(date => date["treaty"] == slug).ToList();
                Assert.Equal(downloaded.Select(DateOf).Order(StringComparer.Ordinal), data[slug].GetProperty("dates").EnumerateArray().Select(DateOf).Order(StringComparer.Ordinal));
                Assert.All(row.QuerySelectorAll("time"), time => Assert.Contains(downloaded, date => time.GetAttribute("datetime") == date["date"].TrimEnd('~', '?') || date["date"].Contains('/', StringComparison.Ordinal)));
                dates += downloaded.Count;
            }

            treaties += shown.Count;
        }

        output.WriteLine($"{treaties} treaties of {pages.All.Count} partners with {dates} dates.");
        Assert.NotEqual(0, treaties);
    }

    private static string DateOf(IReadOnlyDictionary<string, string> row) => $"{row["action"]} {row["date"]}";

    private static string DateOf(JsonElement date) => $"{date.GetProperty("action").GetString()} {date.GetProperty("date").GetString()}";

    private static string CellOf(IElement row, string column) => row.QuerySelectorAll("td").Single(cell => string.Equals(cell.GetAttribute("data-l"), column, StringComparison.OrdinalIgnoreCase)).TextContent.Trim();

    private static double? TotalOf(IReadOnlyDictionary<string, string> row) => Number(row["total"]) ?? Number(row["exports"]) + Number(row["imports"]);

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int FirstNumber(string text) => int.Parse(Digits().Match(text).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string ReporterOf(IReadOnlyDictionary<string, string> row) => row["reporter"] switch
    {
        "kazakhstan" => "Kazakh count",
        "partner" => "partner’s count",
        "world-bank" => "World Bank",
        _ => "other count",
    };

    /// <summary>The values that the chart's label reads out: <c>Kazakh count: 24 in 2022, 41 in 2023.</c></summary>
    private static IEnumerable<(string Count, string Year, double Billions)> Spoken(string label) =>
        from series in SpokenSeries().Matches(label)
        from value in SpokenValue().Matches(series.Groups["values"].Value)
        select (series.Groups["count"].Value, value.Groups["year"].Value, Number(value.Groups["value"].Value)!.Value);

    [GeneratedRegex(@"(?<count>Kazakh count|partner’s count|World Bank|other count): (?<values>(?:[\d.]+ in \d{4}(?:, )?)+)")]
    private static partial Regex SpokenSeries();

    [GeneratedRegex(@"(?<value>[\d.]+) in (?<year>\d{4})")]
    private static partial Regex SpokenValue();

    [GeneratedRegex(@"[\d,]+")]
    private static partial Regex Digits();
}

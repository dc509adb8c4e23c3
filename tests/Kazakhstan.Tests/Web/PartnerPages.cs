using System.Text.Json;
using AngleSharp.Html.Dom;
using Kazakhstan.Content;
using Kazakhstan.Content.Tables;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

/// <summary>The page of every partner, as a page and as data, and the tables as downloaded, all from one running site of the repository's content.</summary>
public sealed class PartnerPages : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> _tables = new(StringComparer.Ordinal);
    private TestSite? _site;

    internal TestSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    internal IReadOnlyList<PartnerPage> All { get; private set; } = [];

    /// <summary>Rows of a download by name of the column.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table) => _tables[table];

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.OfRepository();
        foreach (var table in new[] { "trade", "missions", "events", "treaty-dates" })
        {
            _tables[table] = ReadCsv(await Text($"/data/{table}.csv"));
        }

        using var lease = _site.Holder.Take();
        var pages = new List<PartnerPage>();
        foreach (var country in lease.Snapshot.ListCountries())
        {
            using var json = JsonDocument.Parse(await Text($"/countries/{country.Slug}.json"));
            pages.Add(new(country.Slug, country.Iso2.ToLowerInvariant(), await _site.Page($"/countries/{country.Slug}"), json.RootElement.Clone()));
        }

        All = pages;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    private async Task<string> Text(string address)
    {
        using var answer = await Site.Get(address);
        Assert.True(answer.IsSuccessStatusCode, address);
        return await answer.Content.ReadAsStringAsync();
    }

    private static List<IReadOnlyDictionary<string, string>> ReadCsv(string text)
    {
        var records = new CsvReader(new SourceFile("download.csv", text), []).ReadAll();
        return [.. records.Skip(1).Select(record => (IReadOnlyDictionary<string, string>)records[0].Zip(record).ToDictionary(cell => cell.First.Value, cell => cell.Second.Value, StringComparer.Ordinal))];
    }
}

/// <summary>One partner's page.</summary>
internal sealed record PartnerPage(string Slug, string Iso2, IHtmlDocument Html, JsonElement Data);

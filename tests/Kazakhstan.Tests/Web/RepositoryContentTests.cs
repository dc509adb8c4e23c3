using AngleSharp.Html.Parser;
using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Web;

/// <summary>The repository's own content is a test of its own.</summary>
public sealed class RepositoryContentTests
{
    [Fact]
    public void TheContent_HasNoMistakes()
    {
        var result = ContentLoader.Load(Repository.ContentFolder);

        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public async Task EveryLinkOfEveryPage_LeadsToAPageAndASectionThatExist()
    {
        await using var site = await TestSite.OfRepository();
        var parser = new HtmlParser();
        var ids = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/"]);
        var links = new List<(string From, string To)>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        while (queue.TryDequeue(out var address))
        {
            using var answer = await site.Get(address);
            if ((int)answer.StatusCode is >= 300 and < 400)
            {
                ids[address] = [];
                continue;
            }

            if ((int)answer.StatusCode != 200)
            {
                ids[address] = null;
                continue;
            }

            ids[address] = [];
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            ids[address] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            foreach (var link in page.QuerySelectorAll("a[href], link[href]"))
            {
                var href = link.GetAttribute("href")!;
                var to = href.StartsWith('#') ? address.Split('#')[0] + href : href.StartsWith("http://kazakhstan.test", StringComparison.Ordinal) ? href["http://kazakhstan.test".Length..] : href;
                if (!to.StartsWith('/'))
                {
                    continue;
                }

                links.Add((address, to));
                var target = to.Split('#')[0];
                // Filtered lists have no end; one step into them is enough.
                if (!target.Contains('?', StringComparison.Ordinal) || !address.Contains('?', StringComparison.Ordinal))
                {
                    if (seen.Add(target))
                    {
                        queue.Enqueue(target);
                    }
                }
            }
        }

        var broken = links.Where(link => ids.TryGetValue(link.To.Split('#')[0], out var found) && (found is null || (link.To.Contains('#', StringComparison.Ordinal) && found.Count > 0 && !found.Contains(Uri.UnescapeDataString(link.To.Split('#')[1])))))
            .Select(link => $"{link.From} → {link.To}").Distinct().ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} addresses, {links.Count} links, {broken.Count} broken.");
        Assert.Empty(broken);
    }

    [Fact]
    public async Task EveryPartner_AnswersUnderItsNameItsCodesAndSaysWhetherRelationsExist()
    {
        await using var site = await TestSite.OfRepository();
        using var lease = site.Holder.Take();
        var countries = lease.Snapshot.ListCountries();
        var dated = 0;
        foreach (var summary in countries)
        {
            var country = lease.Snapshot.FindCountry(summary.Slug);

            Assert.NotNull(country?.Relation);
            Assert.NotEmpty(country.Notes.Of("relation", country.Relation.Id));
            Assert.Equal(summary.Slug, lease.Snapshot.FindCountryByOtherName(summary.Iso2.ToLowerInvariant()));
            Assert.Equal(summary.Slug, lease.Snapshot.FindCountryByOtherName(summary.Iso3.ToLowerInvariant()));
            dated += country.Relation.Date is null ? 0 : 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{countries.Count} partners, {dated} with a dated establishment of relations.");
        Assert.Equal(197, countries.Count);
        Assert.InRange(dated, 150, 197);
    }
}

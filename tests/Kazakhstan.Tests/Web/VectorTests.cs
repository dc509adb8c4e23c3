using Kazakhstan.Store;
using Kazakhstan.Web.Pages;

namespace Kazakhstan.Tests.Web;

/// <summary>The partners by direction, as the home page draws them.</summary>
public sealed class VectorTests
{
    [Fact]
    public void EveryPartner_BelongsToOneDirection()
    {
        var vectors = Vector.Of([Partner("RU", "Europe", "Eastern Europe", 3), Partner("KG", "Asia", "Central Asia", 2), Partner("UZ", "Asia", "Central Asia", 5), Partner("FR", "Europe", "Western Europe", 1), Partner("NR", "Oceania", "Micronesia", 0)]);

        Assert.Equal(["Russia", "Central Asia", "EU and members", "Oceania"], vectors.Select(vector => vector.Name));
        Assert.Equal([3L, 7L, 1L, 0L], vectors.Select(vector => vector.Events));
        Assert.Equal(["/countries/ru", "/countries#kz-asia", "/countries/fr", "/countries/nr"], vectors.Select(vector => vector.Url));
    }

    private static CountrySummary Partner(string code, string region, string subregion, long events) => new()
    {
        Slug = code.ToLowerInvariant(),
        Title = code,
        Url = "/countries/" + code.ToLowerInvariant(),
        Iso2 = code,
        Iso3 = code + "X",
        Region = region,
        Subregion = subregion,
        Neighbour = "false",
        Events = events,
    };
}

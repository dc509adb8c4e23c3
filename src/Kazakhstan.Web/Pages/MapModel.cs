using Kazakhstan.Store;
using Kazakhstan.Web.Map;

namespace Kazakhstan.Web.Pages;

/// <summary>The map of partners, shaded by one measure.</summary>
public sealed record MapModel(IReadOnlyList<CountrySummary> Countries, [property: System.Text.Json.Serialization.JsonIgnore] MapMeasure Measure)
{
    /// <summary>Key of the measure.</summary>
    public string By => Measure.Key;
}

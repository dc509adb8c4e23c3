using System.Globalization;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>One page of the timeline with its filters.</summary>
public sealed record TimelineModel
{
    public const int PageSize = 250;

    public static readonly IReadOnlyList<string> Kinds = ["visit", "summit", "treaty", "agreement", "membership", "institution", "policy", "dispute", "event", "figure"];

    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    public required long Total { get; init; }

    public required long All { get; init; }

    public required IReadOnlyList<YearCount> Years { get; init; }

    public required IReadOnlyList<CountrySummary> Countries { get; init; }

    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    public required EventFilter Filter { get; init; }

    public required int Page { get; init; }

    public int Pages => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool IsNarrowed => Filter.Countries.Count > 0 || Filter.Topic is not null || Filter.Organisation is not null || Filter.Kind is not null || Filter.From is not null || Filter.To is not null || !string.IsNullOrEmpty(Filter.Words);

    /// <summary>The address of another page with the same filters.</summary>
    public string PageUrl(int page)
    {
        var query = new List<string>();
        query.AddRange(Filter.Countries.Select(slug => "country=" + Uri.EscapeDataString(slug)));
        Add("topic", Filter.Topic);
        Add("organisation", Filter.Organisation);
        Add("kind", Filter.Kind);
        Add("from", Filter.From?.ToString(CultureInfo.InvariantCulture));
        Add("to", Filter.To?.ToString(CultureInfo.InvariantCulture));
        Add("q", Filter.Words);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return query.Count == 0 ? Urls.Timeline : $"{Urls.Timeline}?{string.Join('&', query)}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }
}

using Kazakhstan.Store;

namespace Kazakhstan.Web.Pages;

/// <summary>One page of the bibliography, narrowed or not.</summary>
public sealed record SourcesModel
{
    public const int PageSize = 100;

    public required IReadOnlyList<SourceModel> Sources { get; init; }

    public required int Total { get; init; }

    public required int All { get; init; }

    public required int Cited { get; init; }

    /// <summary>How many tell what they say.</summary>
    public required int Annotated { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required int Page { get; init; }

    public string? Words { get; init; }

    public string? Kind { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Narrows the bibliography to words (all must stand in a record) and a kind.</summary>
    public static SourcesModel Of(IReadOnlyList<SourceModel> all, string? words, string? kind, int page)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all
            .Where(source => string.IsNullOrEmpty(kind) || source.Kind == kind)
            .Where(source => wanted.All(word => $"{source.Title} {source.Author} {source.Publisher} {source.Id}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return new()
        {
            Sources = [.. found.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)],
            Total = found.Count,
            All = all.Count,
            Cited = all.Count(source => source.Citations > 0),
            Annotated = all.Count(source => source.Note is not null),
            Kinds = [.. all.Select(source => source.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Page = Math.Max(1, page),
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
        };
    }
}

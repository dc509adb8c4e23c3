namespace Kazakhstan.Tests.Search;

/// <summary>A query and the pages and sections that answer it.</summary>
internal sealed record LabelledQuery(string Class, string Query, IReadOnlyList<string> Right)
{
    /// <summary>All labelled queries.</summary>
    public static IReadOnlyList<LabelledQuery> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new LabelledQuery(cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>True when an address is one of the right answers; a star in those stands for any ending.</summary>
    public bool IsRight(string url) => Right.Any(right => right.EndsWith('*') ? url.StartsWith(right[..^1], StringComparison.Ordinal) : url == right);
}

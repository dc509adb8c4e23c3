namespace Kazakhstan.Tests.Content;

/// <summary>A line of <c>seed-points.tsv</c>.</summary>
/// <param name="Name">The point in a few words.</param>
/// <param name="Query">What a reader would type.</param>
/// <param name="Addresses">Pages and sections that cover it; one at least.</param>
internal sealed record SeedPoint(string Name, string Query, IReadOnlyList<string> Addresses)
{
    public static IReadOnlyList<SeedPoint> All =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", "seed-points.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new SeedPoint(cells[0], cells[1], cells[2].Split(' '))),
    ];
}

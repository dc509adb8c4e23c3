using System.Globalization;

namespace Kazakhstan.Web.Map;

/// <summary>One shape of the map: a partner by ISO 3166-1 alpha-2, or other land when <c>Code</c> is <c>-</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, <c>KZ</c> for Kazakhstan itself, <c>-</c> for land that is no partner.</param>
/// <param name="X">Centre of the largest part.</param>
/// <param name="Y">Centre of the largest part.</param>
/// <param name="NeedsDot">Too small to be hit with a finger.</param>
/// <param name="Path">SVG path data; empty where the state is only a dot.</param>
public sealed record MapShape(string Code, int X, int Y, bool NeedsDot, string Path);

/// <summary>The shapes of the world map: Natural Earth 1:50 million (public domain), Equal Earth projection, made once by <c>make-world-map.mjs</c>.</summary>
public static class WorldMap
{
    public const int Width = 2000;
    public const int Height = 974;

    /// <summary>Other land first, then partners by code.</summary>
    public static IReadOnlyList<MapShape> Shapes { get; } = Read();

    private static MapShape[] Read()
    {
        using var stream = typeof(WorldMap).Assembly.GetManifestResourceStream("world-map.tsv") ?? throw new InvalidOperationException("The assembly holds no world map.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(cells =>
            new MapShape(cells[0], Number(cells[1]), Number(cells[2]), cells[3] == "1", cells[4]))];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

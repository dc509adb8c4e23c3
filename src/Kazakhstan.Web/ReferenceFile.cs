using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kazakhstan.Content;

namespace Kazakhstan.Web;

/// <summary>A file for reference managers, of our pages (<see cref="Citation"/>) or of their sources (<see cref="References"/>).</summary>
internal static class ReferenceFile
{
    /// <summary>The formats of reference managers: name, ending of the address and of the file, media type.</summary>
    public static IReadOnlyList<(PageFormat Format, string Name, string Ending, string MediaType)> Formats { get; } =
    [
        (PageFormat.BibTeX, "BibTeX", ".bib", "application/x-bibtex"),
        (PageFormat.Ris, "RIS", ".ris", "application/x-research-info-systems"),
        (PageFormat.CslJson, "CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json"),
    ];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>True when a request asks for one of the formats.</summary>
    public static bool IsAskedFor(PageFormat format) => Formats.Any(known => known.Format == format);

    /// <summary>A date as CSL-JSON has it, as exact as it is known.</summary>
    public static Dictionary<string, int[][]> DateParts(DateOnly date, DatePrecision precision = DatePrecision.Day) => new()
    {
        ["date-parts"] =
        [
            precision switch
            {
                DatePrecision.Day => [date.Year, date.Month, date.Day],
                DatePrecision.Month => [date.Year, date.Month],
                _ => [date.Year],
            },
        ],
    };

    /// <summary>JSON with line breaks and with letters of every script as they are.</summary>
    public static string Json(object value) => JsonSerializer.Serialize(value, Readable) + "\n";

    /// <summary>The file to download, with the media type and the ending of its format.</summary>
    public static IResult Of(string text, PageFormat format, string name)
    {
        var (_, _, ending, mediaType) = Formats.Single(known => known.Format == format);
        return Results.File(Encoding.UTF8.GetBytes(text), mediaType + "; charset=utf-8", name + ending);
    }

    /// <summary>Keeps TeX from reading signs in a text as commands.</summary>
    public static string EscapeTeX(string text) => string.Concat(text.Select(sign => sign switch
    {
        '&' or '%' or '#' or '_' or '$' or '{' or '}' => $"\\{sign}",
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        _ => sign.ToString(),
    }));
}

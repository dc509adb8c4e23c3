using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Kazakhstan.Web;

/// <summary>A file for reference managers, of our pages (<see cref="Citation"/>) or of their sources (<see cref="References"/>).</summary>
internal static class ReferenceFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON with line breaks and with letters of every script as they are.</summary>
    public static string Json(object value) => JsonSerializer.Serialize(value, Readable) + "\n";

    /// <summary>The file to download, with the media type and the ending of its format.</summary>
    public static IResult Of(string text, PageFormat format, string name)
    {
        var (type, extension) = format switch
        {
            PageFormat.BibTeX => ("application/x-bibtex", "bib"),
            PageFormat.Ris => ("application/x-research-info-systems", "ris"),
            _ => ("application/vnd.citationstyles.csl+json", "csl.json"),
        };
        return Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", $"{name}.{extension}");
    }

    /// <summary>Keeps TeX from reading signs in a text as commands.</summary>
    public static string EscapeTeX(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '&' or '%' or '#' or '_' or '$' or '{' or '}' => escaped.Append('\\').Append(sign),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Web;

/// <summary>Prints mistakes for people, for programs and for GitHub's annotations.</summary>
internal static class DiagnosticPrinter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="diagnostics">In order of place.</param>
    /// <param name="format"><c>text</c>: one line each. <c>json</c>: one object a line. <c>github</c>: workflow commands.</param>
    /// <param name="output">Where to.</param>
    public static void Print(IEnumerable<Diagnostic> diagnostics, string format, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.WriteLine(format switch
            {
                "json" => JsonSerializer.Serialize(ToRecord(diagnostic), Json),
                "github" => ToWorkflowCommand(diagnostic),
                _ => diagnostic.ToString(),
            });
        }
    }

    /// <summary>One line with the counts.</summary>
    public static string Summarise(LoadResult result)
    {
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Content.Articles.Count} articles, {result.Content.Entries.Count()} entries, {result.Content.Tables.Count} tables: {errors} errors, {result.Diagnostics.Count - errors} warnings.");
    }

    private static object ToRecord(Diagnostic diagnostic) => new
    {
        file = diagnostic.Location.File,
        line = diagnostic.Location.Line,
        column = diagnostic.Location.Column,
        severity = SeverityOf(diagnostic),
        code = diagnostic.Rule.Code,
        message = diagnostic.Message,
        advice = diagnostic.Advice,
    };

    /// <summary>See docs.github.com, “Workflow commands”: percent, line breaks, colons and commas are escaped.</summary>
    private static string ToWorkflowCommand(Diagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"::{SeverityOf(diagnostic)} file={EscapeProperty(diagnostic.Location.File)},line={diagnostic.Location.Line},col={diagnostic.Location.Column},title={diagnostic.Rule.Code}::{Escape($"{diagnostic.Message} ({diagnostic.Advice})")}");

    private static string SeverityOf(Diagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error ? "error" : "warning";

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

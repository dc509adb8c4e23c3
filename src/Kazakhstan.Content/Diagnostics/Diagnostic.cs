using System.Globalization;

namespace Kazakhstan.Content.Diagnostics;

/// <summary>One mistake found in one place. Printed as <c>path:line:column: error KZ0123: what is wrong (what to do)</c>.</summary>
public sealed record Diagnostic
{
    private Diagnostic(Rule rule, SourceLocation location, string message, string advice)
    {
        Rule = rule;
        Location = location;
        Message = message;
        Advice = advice;
    }

    public Rule Rule { get; }

    public SourceLocation Location { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>What to do, near matches included.</summary>
    public string Advice { get; }

    /// <summary>A diagnostic of <paramref name="rule"/>; <paramref name="found"/> fills the placeholders of its texts.</summary>
    public static Diagnostic Of(Rule rule, SourceLocation location, params object[] found) => new(
        rule,
        location,
        string.Format(CultureInfo.InvariantCulture, rule.Message, found),
        string.Format(CultureInfo.InvariantCulture, rule.Advice, found));

    /// <summary>As <see cref="Of"/>, with the nearest of <paramref name="candidates"/> to <paramref name="written"/> offered as what was meant.</summary>
    public static Diagnostic Unknown(Rule rule, SourceLocation location, string written, IEnumerable<string> candidates)
    {
        var diagnostic = Of(rule, location, written);
        return NearestMatch.Find(written, candidates) is { } nearest
            ? new(rule, location, diagnostic.Message, $"{diagnostic.Advice}; did you mean '{nearest}'?")
            : diagnostic;
    }

    public override string ToString()
    {
        var severity = Rule.Severity == Severity.Error ? "error" : "warning";
        return $"{Location}: {severity} {Rule.Code}: {Message} ({Advice})";
    }
}

namespace Kazakhstan.Content.Diagnostics;

/// <summary>How much a mistake matters: an error keeps the content from being published, a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}

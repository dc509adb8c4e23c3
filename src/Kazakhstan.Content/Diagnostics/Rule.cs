namespace Kazakhstan.Content.Diagnostics;

/// <summary>One kind of mistake. Declared once in <see cref="Rules"/>, explained in <c>docs/diagnostics.md</c>.</summary>
/// <param name="Code">Stable code, <c>KZ</c> and four digits; never reused.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong, with <c>{0}</c> … for what was found; lower case, no full stop.</param>
/// <param name="Advice">What to do, with the same placeholders.</param>
public sealed record Rule(string Code, Severity Severity, string Message, string Advice);

using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>A value and the place where an author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceLocation Location);

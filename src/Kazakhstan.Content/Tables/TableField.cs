using System.Text.RegularExpressions;

namespace Kazakhstan.Content.Tables;

/// <summary>The types of cell that a schema may name (Frictionless Table Schema, “Field types”); <see cref="Edtf"/> is a string with the format <c>edtf</c>.</summary>
public enum CellType
{
    Text,
    Whole,
    Number,
    Boolean,
    Day,
    Edtf,
    List,
}

/// <summary>One column of a table.</summary>
public sealed record TableField
{
    public required string Name { get; init; }

    public required CellType Type { get; init; }

    public string? Description { get; init; }

    /// <summary>Separates the items of a list.</summary>
    public char Delimiter { get; init; } = '|';

    public bool IsRequired { get; init; }

    public bool IsUnique { get; init; }

    public Regex? Pattern { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>What the values are: country, organisation, treaty, topic, article or source; null when they are no references.</summary>
    public string? RefersTo { get; init; }
}

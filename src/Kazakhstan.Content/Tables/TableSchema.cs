namespace Kazakhstan.Content.Tables;

/// <summary>One resource of the data package.</summary>
public sealed record TableSchema
{
    public required string Name { get; init; }

    /// <summary>File name in <c>content/data</c>.</summary>
    public required string Path { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<TableField> Fields { get; init; }

    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Rows of the last release: a table may not silently lose more than one in fifty of them. Null when there is no guard.</summary>
    public int? ExpectedRows { get; init; }
}

/// <summary>Values of a column that must stand in a column of another table.</summary>
public sealed record ForeignKey(string Field, string Resource, string ReferencedField);

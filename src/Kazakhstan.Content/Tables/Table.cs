using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Tables;

/// <summary>A table that was read and checked against its schema.</summary>
public sealed record Table(TableSchema Schema, SourceFile File, IReadOnlyList<TableRow> Rows);

/// <summary>One row; cells are read by the name of their column.</summary>
public sealed class TableRow
{
    private readonly TableSchema _schema;
    private readonly IReadOnlyList<Located<string>> _cells;

    internal TableRow(TableSchema schema, IReadOnlyList<Located<string>> cells)
    {
        _schema = schema;
        _cells = cells;
    }

    /// <summary>Where the row begins.</summary>
    public SourceLocation Location => _cells[0].Location;

    /// <summary>The text of a cell; empty when it has none.</summary>
    public string this[string column] => _cells[IndexOf(column)].Value;

    /// <summary>A cell with its place.</summary>
    public Located<string> Cell(string column) => _cells[IndexOf(column)];

    /// <summary>The text of a cell, or null when it is empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The items of a list cell.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split(_schema.Fields[IndexOf(column)].Delimiter, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A date; null when the cell is empty.</summary>
    public EdtfDate? Date(string column) => EdtfDate.TryParse(this[column], out var date) ? date : null;

    /// <summary>A number; null when the cell is empty.</summary>
    public double? Number(string column) =>
        double.TryParse(this[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private int IndexOf(string column)
    {
        for (var i = 0; i < _schema.Fields.Count; i++)
        {
            if (_schema.Fields[i].Name == column)
            {
                return i;
            }
        }

        throw new ArgumentException($"The table '{_schema.Name}' has no column '{column}'.", nameof(column));
    }
}

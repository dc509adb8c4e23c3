using System.Globalization;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Tables;

/// <summary>Reads a table and enforces its schema: header, types, constraints, keys, references and the guard against lost rows.</summary>
internal sealed class TableReader(TableSchema schema, SourceFile file, IReadOnlyDictionary<string, ReferenceTarget> targets, List<Diagnostic> diagnostics)
{
    /// <summary>One table may lose this share of its rows before the loss must be stated.</summary>
    private const double TolerableLoss = 0.02;

    public Table Read()
    {
        var records = new CsvReader(file, diagnostics).ReadAll();
        var rows = new List<TableRow>();
        if (records.Count == 0)
        {
            diagnostics.Add(Diagnostic.Of(Rules.WrongHeader, new(file.Path, 1, 1), "", schema.Fields[0].Name));
            return new(schema, file, rows);
        }

        CheckHeader(records[0]);
        if (records[0].Count != schema.Fields.Count)
        {
            // Every row would be reported for the same mistake.
            return new(schema, file, rows);
        }

        foreach (var record in records.Skip(1))
        {
            if (record.Count != schema.Fields.Count)
            {
                diagnostics.Add(Diagnostic.Of(Rules.WrongCellCount, record[0].Location, record.Count, schema.Fields.Count));
                continue;
            }

            for (var i = 0; i < record.Count; i++)
            {
                CheckCell(schema.Fields[i], record[i]);
            }

            rows.Add(new(schema, record));
        }

        CheckUnique(rows);
        if (schema.ExpectedRows is { } expected && rows.Count < expected * (1 - TolerableLoss))
        {
            diagnostics.Add(Diagnostic.Of(Rules.LostRows, new(file.Path, 1, 1), rows.Count, expected));
        }

        return new(schema, file, rows);
    }

    private void CheckHeader(List<Located<string>> header)
    {
        for (var i = 0; i < Math.Max(header.Count, schema.Fields.Count); i++)
        {
            var written = i < header.Count ? header[i].Value : "";
            var expected = i < schema.Fields.Count ? schema.Fields[i].Name : "";
            if (written != expected)
            {
                diagnostics.Add(Diagnostic.Of(Rules.WrongHeader, i < header.Count ? header[i].Location : header[^1].Location, written, expected));
                return;
            }
        }
    }

    private void CheckCell(TableField field, Located<string> cell)
    {
        if (cell.Value.Length == 0)
        {
            if (field.IsRequired)
            {
                diagnostics.Add(Diagnostic.Of(Rules.EmptyCell, cell.Location, field.Name));
            }

            return;
        }

        if (field.Type == CellType.List)
        {
            CheckList(field, cell);
            return;
        }

        if (!HasType(field.Type, cell.Value))
        {
            diagnostics.Add(field.Type is CellType.Day or CellType.Edtf
                ? Diagnostic.Of(Rules.BadDate, cell.Location, cell.Value)
                : Diagnostic.Of(Rules.WrongCellType, cell.Location, cell.Value, NameOf(field.Type)));
            return;
        }

        CheckConstraints(field, cell);
        CheckReference(field, cell);
    }

    private void CheckList(TableField field, Located<string> cell)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var start = file.OffsetOf(cell.Location.Line, cell.Location.Column);
        start += file.Text[start] == '"' ? 1 : 0;
        foreach (var range in cell.Value.AsSpan().Split(field.Delimiter))
        {
            var item = cell.Value[range].Trim();
            var location = file.At(start + range.Start.Value + (cell.Value[range].Length - cell.Value[range].TrimStart().Length));
            if (item.Length == 0)
            {
                diagnostics.Add(Diagnostic.Of(Rules.EmptyCell, location, field.Name));
            }
            else if (!seen.Add(item))
            {
                diagnostics.Add(Diagnostic.Of(Rules.ListedTwice, location, item));
            }
            else
            {
                CheckConstraints(field, new(item, location));
                CheckReference(field, new(item, location));
            }
        }
    }

    private void CheckConstraints(TableField field, Located<string> cell)
    {
        if (field.Allowed.Count > 0 && !field.Allowed.Contains(cell.Value, StringComparer.Ordinal))
        {
            diagnostics.Add(Diagnostic.Of(Rules.CellNotAllowed, cell.Location, cell.Value, field.Name, "one of: " + string.Join(", ", field.Allowed)));
        }

        if (field.Pattern is { } pattern && !pattern.IsMatch(cell.Value))
        {
            diagnostics.Add(Diagnostic.Of(Rules.CellNotAllowed, cell.Location, cell.Value, field.Name, "a value of the form " + pattern.ToString()["^(?:".Length..^")$".Length]));
        }

        if ((field.Minimum is { } || field.Maximum is { }) && double.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (number < field.Minimum || number > field.Maximum))
        {
            diagnostics.Add(Diagnostic.Of(Rules.CellNotAllowed, cell.Location, cell.Value, field.Name, string.Create(CultureInfo.InvariantCulture, $"a number from {field.Minimum} to {field.Maximum}")));
        }
    }

    private void CheckReference(TableField field, Located<string> cell)
    {
        if (field.RefersTo is { } kind && targets.TryGetValue(kind, out var target) && !target.Known.Contains(cell.Value))
        {
            diagnostics.Add(Diagnostic.Unknown(target.Rule, cell.Location, cell.Value, target.Known));
        }
    }

    private void CheckUnique(List<TableRow> rows)
    {
        var keys = schema.Fields.Where(field => field.IsUnique).Select(field => (IReadOnlyList<string>)[field.Name]).ToList();
        if (schema.PrimaryKey.Count > 0)
        {
            keys.Add(schema.PrimaryKey);
        }

        foreach (var key in keys)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var value = string.Join(", ", key.Select(column => row[column]));
                if (!seen.TryAdd(value, row.Location.Line))
                {
                    diagnostics.Add(Diagnostic.Of(Rules.DuplicateRow, row.Cell(key[0]).Location, value, seen[value]));
                }
            }
        }
    }

    private static bool HasType(CellType type, string text) => type switch
    {
        CellType.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        CellType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        CellType.Boolean => text is "true" or "false",
        CellType.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        CellType.Edtf => EdtfDate.TryParse(text, out _),
        _ => true,
    };

    private static string NameOf(CellType type) => type switch
    {
        CellType.Whole => "a whole number",
        CellType.Number => "a number",
        CellType.Boolean => "true or false",
        _ => "a text",
    };
}

/// <summary>What a column may refer to, and the rule that an unknown value breaks.</summary>
internal sealed record ReferenceTarget(IReadOnlySet<string> Known, Rule Rule);

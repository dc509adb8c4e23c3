using System.Text.Json;
using System.Text.RegularExpressions;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Tables;

/// <summary>The description of the tables: a Frictionless Data Package (datapackage.org, Data Package 2.0 and Table Schema 2.0).</summary>
public sealed record DataPackage(IReadOnlyList<TableSchema> Resources)
{
    /// <summary>Reads <c>datapackage.json</c>; what is wrong is reported and the resource left out.</summary>
    public static DataPackage Read(SourceFile file, List<Diagnostic> diagnostics)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var resources = new List<TableSchema>();
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                resources.Add(ReadResource(resource));
            }

            return new(resources);
        }
        catch (JsonException malformed)
        {
            var location = new SourceLocation(file.Path, (int)(malformed.LineNumber ?? 0) + 1, (int)(malformed.BytePositionInLine ?? 0) + 1);
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, location, "the JSON cannot be read"));
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, new(file.Path, 1, 1), wrong.Message.TrimEnd('.')));
        }

        return new([]);
    }

    private static TableSchema ReadResource(JsonElement resource)
    {
        var schema = resource.GetProperty("schema");
        return new()
        {
            Name = Required(resource, "name"),
            Path = Required(resource, "path"),
            Title = Text(resource, "title"),
            Description = Text(resource, "description"),
            ExpectedRows = resource.TryGetProperty("expectedRows", out var rows) ? rows.GetInt32() : null,
            Fields = [.. schema.GetProperty("fields").EnumerateArray().Select(ReadField)],
            PrimaryKey = schema.TryGetProperty("primaryKey", out var key) ? Texts(key) : [],
            ForeignKeys = schema.TryGetProperty("foreignKeys", out var keys) ? [.. keys.EnumerateArray().Select(ReadForeignKey)] : [],
        };
    }

    private static TableField ReadField(JsonElement field)
    {
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        var has = constraints.ValueKind == JsonValueKind.Object;
        return new()
        {
            Name = Required(field, "name"),
            Type = ReadType(Text(field, "type") ?? "string", Text(field, "format")),
            Description = Text(field, "description"),
            Delimiter = Text(field, "delimiter") is { Length: 1 } delimiter ? delimiter[0] : '|',
            RefersTo = Text(field, "refersTo"),
            IsRequired = has && constraints.TryGetProperty("required", out var required) && required.GetBoolean(),
            IsUnique = has && constraints.TryGetProperty("unique", out var unique) && unique.GetBoolean(),
            Pattern = has && Text(constraints, "pattern") is { } pattern ? new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) : null,
            Allowed = has && constraints.TryGetProperty("enum", out var allowed) ? Texts(allowed) : [],
            Minimum = has && constraints.TryGetProperty("minimum", out var minimum) ? minimum.GetDouble() : null,
            Maximum = has && constraints.TryGetProperty("maximum", out var maximum) ? maximum.GetDouble() : null,
        };
    }

    private static CellType ReadType(string type, string? format) => (type, format) switch
    {
        ("string", "edtf") => CellType.Edtf,
        ("string", _) => CellType.Text,
        ("integer" or "year", _) => CellType.Whole,
        ("number", _) => CellType.Number,
        ("boolean", _) => CellType.Boolean,
        ("date", _) => CellType.Day,
        ("list", _) => CellType.List,
        _ => throw new FormatException($"the type '{type}' is not supported"),
    };

    private static ForeignKey ReadForeignKey(JsonElement key)
    {
        var reference = key.GetProperty("reference");
        return new(Texts(key.GetProperty("fields"))[0], Required(reference, "resource"), Texts(reference.GetProperty("fields"))[0]);
    }

    private static string Required(JsonElement element, string name) =>
        Text(element, name) ?? throw new FormatException($"'{name}' is missing");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
}

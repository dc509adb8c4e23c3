using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Tables;

/// <summary>The description of the tables: a Frictionless Data Package (datapackage.org, Data Package 2.0 and Table Schema 2.0).</summary>
public sealed record DataPackage(IReadOnlyList<TableSchema> Resources)
{
    /// <summary>Reads <c>datapackage.json</c>; what is wrong is reported and the resource left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="referenceKinds">What a field's <c>refersTo</c> may say.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static DataPackage Read(SourceFile file, IEnumerable<string> referenceKinds, List<Diagnostic> diagnostics)
    {
        var resources = new List<TableSchema>();
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var places = ResourcePlaces(file);
            foreach (var (i, resource) in json.RootElement.GetProperty("resources").EnumerateArray().Index())
            {
                if (TryReadResource(resource, places[i], diagnostics) is { } schema && IsSound(schema, resources, referenceKinds, places[i], diagnostics))
                {
                    resources.Add(schema);
                }
            }

            CheckForeignKeys(resources, file, diagnostics);
        }
        catch (JsonException malformed)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, PlaceOf(file, malformed), "the JSON cannot be read"));
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, new(file.Path, 1, 1), "there is no list 'resources'"));
        }

        return new(resources);
    }

    private static TableSchema? TryReadResource(JsonElement resource, SourceLocation place, List<Diagnostic> diagnostics)
    {
        try
        {
            return ReadResource(resource);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, place, char.ToLowerInvariant(wrong.Message[0]) + wrong.Message[1..].TrimEnd('.')));
            return null;
        }
    }

    /// <summary>What a schema says of itself must hold together, so that reading its table cannot go wrong.</summary>
    private static bool IsSound(TableSchema schema, List<TableSchema> others, IEnumerable<string> referenceKinds, SourceLocation place, List<Diagnostic> diagnostics)
    {
        var names = schema.Fields.Select(field => field.Name).ToList();
        string? mistake = null;
        if (names.Count == 0)
        {
            mistake = $"'{schema.Name}' has no fields";
        }
        else if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            mistake = $"'{schema.Name}' has two fields of one name";
        }
        else if (others.Exists(other => other.Name == schema.Name))
        {
            mistake = $"there are two resources '{schema.Name}'";
        }
        else if (schema.PrimaryKey.Concat(schema.ForeignKeys.Select(key => key.Field)).FirstOrDefault(key => !names.Contains(key)) is { } missing)
        {
            mistake = $"a key of '{schema.Name}' names the field '{missing}', which is not there";
        }
        else if (schema.Fields.FirstOrDefault(field => field.RefersTo is { } kind && !referenceKinds.Contains(kind)) is { } field)
        {
            mistake = $"'{field.Name}' refers to '{field.RefersTo}', which is no kind of entry";
        }

        if (mistake is not null)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, place, mistake));
        }

        return mistake is null;
    }

    private static void CheckForeignKeys(List<TableSchema> resources, SourceFile file, List<Diagnostic> diagnostics)
    {
        var fields = resources.SelectMany(schema => schema.Fields.Select(field => (schema.Name, field.Name))).ToHashSet();
        for (var i = 0; i < resources.Count; i++)
        {
            var bad = resources[i].ForeignKeys.Where(key => !fields.Contains((key.Resource, key.ReferencedField))).ToList();
            foreach (var key in bad)
            {
                diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, new(file.Path, 1, 1), $"a key of '{resources[i].Name}' refers to '{key.Resource}.{key.ReferencedField}', which is not there"));
            }

            resources[i] = resources[i] with { ForeignKeys = [.. resources[i].ForeignKeys.Except(bad)] };
        }
    }

    /// <summary>Where each resource begins. The document was parsed before, so the reader cannot fail.</summary>
    private static List<SourceLocation> ResourcePlaces(SourceFile file)
    {
        var places = new List<SourceLocation>();
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var reader = new Utf8JsonReader(bytes);
        var isInResources = false;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                isInResources = reader.ValueTextEquals("resources");
            }
            else if (isInResources && reader.CurrentDepth == 2 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                places.Add(file.At(Encoding.UTF8.GetCharCount(bytes.AsSpan()[..(int)reader.TokenStartIndex])));
            }
        }

        return places;
    }

    /// <summary>The JSON reader counts lines from 0 and columns in bytes.</summary>
    private static SourceLocation PlaceOf(SourceFile file, JsonException malformed)
    {
        var line = (int)(malformed.LineNumber ?? 0) + 1;
        var bytes = Encoding.UTF8.GetBytes(file.Text[file.OffsetOf(line, 1)..]);
        var column = Encoding.UTF8.GetCharCount(bytes.AsSpan()[..Math.Min(bytes.Length, (int)(malformed.BytePositionInLine ?? 0))]) + 1;
        return new(file.Path, line, column);
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
        return new(Single(key), Required(reference, "resource"), Single(reference));
    }

    /// <summary>Keys of several fields are not supported.</summary>
    private static string Single(JsonElement key) =>
        Texts(key.GetProperty("fields")) is [var field] ? field : throw new FormatException("a foreign key must have one field");

    private static string Required(JsonElement element, string name) =>
        Text(element, name) ?? throw new FormatException($"'{name}' is missing");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
}

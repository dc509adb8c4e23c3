using System.Globalization;
using Kazakhstan.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kazakhstan.Content.FrontMatter;

/// <summary>
/// The fields of one YAML mapping, read by name; every value keeps its place. What is missing or of the wrong kind is reported and reads as absent.
/// </summary>
public sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly List<Located<string>> _keys = [];
    private readonly SourceFile _file;
    private readonly int _lineOffset;
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="mapping">The mapping.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="lineOffset">Lines of the file before the YAML text that the marks count from.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public YamlFields(YamlMappingNode mapping, SourceFile file, int lineOffset, List<Diagnostic> diagnostics)
    {
        _file = file;
        _lineOffset = lineOffset;
        _diagnostics = diagnostics;
        Start = At(mapping.Start);
        foreach (var (keyNode, value) in mapping.Children)
        {
            if (keyNode is YamlScalarNode { Value: { } key })
            {
                _values[key] = value;
                _keys.Add(new(key, At(keyNode.Start)));
            }
        }
    }

    /// <summary>Where the mapping begins; missing fields are reported here.</summary>
    public SourceLocation Start { get; }

    /// <summary>Where a key stands, or <see cref="Start"/>.</summary>
    public SourceLocation LocationOf(string key) => _keys.FirstOrDefault(k => k.Value == key) is { Value: not null } found ? found.Location : Start;

    /// <summary>A text; null when absent or empty.</summary>
    public Located<string>? Text(string key)
    {
        if (!TryGet(key, out var node))
        {
            return null;
        }

        if (node is not YamlScalarNode scalar)
        {
            _diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, At(node.Start), key, "a text"));
            return null;
        }

        return string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~")
            ? null
            : new(scalar.Value.Trim(), At(node.Start));
    }

    /// <summary>A text that must be there; an empty string when it is not, which is reported.</summary>
    public string RequiredText(string key)
    {
        var known = _diagnostics.Count;
        if (Text(key) is { } text)
        {
            return text.Value;
        }

        if (_diagnostics.Count == known)
        {
            _diagnostics.Add(Diagnostic.Of(Rules.MissingField, LocationOf(key), key));
        }

        return "";
    }

    /// <summary>A list of texts; one text stands for a list of one. Empty when absent.</summary>
    public IReadOnlyList<Located<string>> List(string key)
    {
        if (!TryGet(key, out var node))
        {
            return [];
        }

        if (node is YamlScalarNode)
        {
            return Text(key) is { } single ? [single] : [];
        }

        var items = new List<Located<string>>();
        foreach (var item in node is YamlSequenceNode sequence ? sequence.Children : [node])
        {
            if (item is not YamlScalarNode { Value: { Length: > 0 } value })
            {
                _diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, At(item.Start), key, "a list of texts"));
                continue;
            }

            if (items.Exists(known => known.Value == value))
            {
                _diagnostics.Add(Diagnostic.Of(Rules.ListedTwice, At(item.Start), value));
                continue;
            }

            items.Add(new(value, At(item.Start)));
        }

        return items;
    }

    /// <summary>A full date; null when absent or not a date, which is reported.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (IsDay(text.Value, out var day))
        {
            return day;
        }

        _diagnostics.Add(Diagnostic.Of(Rules.BadDate, text.Location, text.Value));
        return null;
    }

    /// <summary>A date as exact as it is known; null when absent or not a date, which is reported.</summary>
    public EdtfDate? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (EdtfDate.TryParse(text.Value, out var date))
        {
            return date;
        }

        _diagnostics.Add(Diagnostic.Of(Rules.BadDate, text.Location, text.Value));
        return null;
    }

    /// <summary>Texts by full date, in the order of the file. Empty when absent; what is no date or no text is reported.</summary>
    public IReadOnlyList<(Located<DateOnly> Day, string Text)> Days(string key)
    {
        if (!TryGet(key, out var node))
        {
            return [];
        }

        if (node is not YamlMappingNode mapping)
        {
            _diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, At(node.Start), key, "dates, each with a text"));
            return [];
        }

        var days = new List<(Located<DateOnly>, string)>();
        foreach (var (dayNode, textNode) in mapping.Children)
        {
            var written = (dayNode as YamlScalarNode)?.Value ?? "";
            if (!IsDay(written, out var day))
            {
                _diagnostics.Add(Diagnostic.Of(Rules.BadDate, At(dayNode.Start), written));
            }
            else if (textNode is not YamlScalarNode { Value: { } text } || string.IsNullOrWhiteSpace(text))
            {
                _diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, At(textNode.Start), key, "dates, each with a text"));
            }
            else
            {
                days.Add((new(day, At(dayNode.Start)), text));
            }
        }

        return days;
    }

    /// <summary>One of <paramref name="allowed"/>; <paramref name="otherwise"/> when absent or not allowed, which is reported.</summary>
    public string Choice(string key, string otherwise, params string[] allowed)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (allowed.Contains(text.Value, StringComparer.Ordinal))
        {
            return text.Value;
        }

        _diagnostics.Add(Diagnostic.Of(Rules.ValueNotAllowed, text.Location, text.Value, string.Join(", ", allowed)));
        return otherwise;
    }

    /// <summary>Reports every key that nothing has read. Call it last.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in _keys.Where(key => !_read.Contains(key.Value)))
        {
            _diagnostics.Add(Diagnostic.Unknown(Rules.UnknownKey, key.Location, key.Value, _read));
        }
    }

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private bool TryGet(string key, out YamlNode node)
    {
        _read.Add(key);
        return _values.TryGetValue(key, out node!);
    }

    private SourceLocation At(Mark mark) => new(_file.Path, (int)mark.Line + _lineOffset, (int)mark.Column);
}

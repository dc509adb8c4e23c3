using Kazakhstan.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kazakhstan.Content.FrontMatter;

/// <summary>Reads YAML as nodes, not as objects, so that every field keeps its line and column.</summary>
public static class YamlReader
{
    private const string Fence = "---";

    /// <summary>The front matter of a Markdown file; null, with a report, when there is none or it is malformed.</summary>
    public static YamlFields? ReadFrontMatter(SourceFile file, List<Diagnostic> diagnostics)
    {
        if (FindBlock(file.Text) is not { } block)
        {
            diagnostics.Add(Diagnostic.Of(Rules.MissingFrontMatter, new(file.Path, 1, 1)));
            return null;
        }

        return Parse(file, file.Text[block], 1, diagnostics) switch
        {
            YamlMappingNode mapping => new(mapping, file, 1, diagnostics),
            null => null,
            { } other => Report(file, other, 1, "front matter is not made of 'key: value' lines", diagnostics),
        };
    }

    /// <summary>A YAML file that is a list of mappings, such as the bibliography.</summary>
    public static IReadOnlyList<YamlFields> ReadList(SourceFile file, List<Diagnostic> diagnostics)
    {
        if (Parse(file, file.Text, 0, diagnostics) is not { } root)
        {
            return [];
        }

        if (root is YamlMappingNode { Children.Count: 0 })
        {
            return [];
        }

        if (root is not YamlSequenceNode sequence)
        {
            Report(file, root, 0, "the file is not a list", diagnostics);
            return [];
        }

        var items = new List<YamlFields>();
        foreach (var item in sequence.Children)
        {
            if (item is YamlMappingNode mapping)
            {
                items.Add(new(mapping, file, 0, diagnostics));
            }
            else
            {
                Report(file, item, 0, "an item of the list is not made of 'key: value' lines", diagnostics);
            }
        }

        return items;
    }

    /// <summary>Range of the YAML text between the two fences; null when the file does not begin with front matter.</summary>
    private static Range? FindBlock(string text)
    {
        var firstLine = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
        if (!firstLine.TrimEnd().SequenceEqual(Fence))
        {
            return null;
        }

        var start = Math.Min(firstLine.Length + 1, text.Length);
        for (var line = start; line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is var newline and >= 0 ? newline : text.Length;
            if (text.AsSpan()[line..next].TrimEnd().SequenceEqual(Fence))
            {
                return start..line;
            }

            line = next + 1;
        }

        return null;
    }

    private static YamlNode? Parse(SourceFile file, string yaml, int lineOffset, List<Diagnostic> diagnostics)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
        }
        catch (YamlException malformed)
        {
            var message = malformed.InnerException?.Message ?? malformed.Message;
            var location = new SourceLocation(file.Path, (int)malformed.Start.Line + lineOffset, Math.Max(1, (int)malformed.Start.Column));
            diagnostics.Add(message.StartsWith("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? Diagnostic.Of(Rules.DuplicateKey, location, WordAt(file, location))
                : Diagnostic.Of(Rules.MalformedYaml, location, message.TrimEnd('.').ToLowerInvariant()));
            return null;
        }
    }

    private static string WordAt(SourceFile file, SourceLocation location)
    {
        var start = file.OffsetOf(location.Line, location.Column);
        var end = file.Text.IndexOfAny([':', '\n'], start);
        return file.Text[start..(end < 0 ? file.Text.Length : end)];
    }

    private static YamlFields? Report(SourceFile file, YamlNode node, int lineOffset, string what, List<Diagnostic> diagnostics)
    {
        diagnostics.Add(Diagnostic.Of(Rules.MalformedYaml, new(file.Path, (int)node.Start.Line + lineOffset, (int)node.Start.Column), what));
        return null;
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests;

/// <summary>
/// Builds a small content folder from one text block, in which lines such as <c>-- articles/a.md --</c> begin the files; text before the first of them is <c>articles/a.md</c>.
/// Markdown files without front matter get a valid one, and a topic <c>energy</c> and a source <c>src</c> stand ready where the block has none of its own, so that a test writes only what it is about.
/// </summary>
internal static partial class TestContent
{
    private static readonly Dictionary<string, string> FrontMatter = new()
    {
        ["articles"] = "---\ntitle: An article\nsummary: A summary that is long enough to pass, since it has more than sixty characters.\ntopics: [energy]\nupdated: 2026-11-24\n---\n\n",
        ["countries"] = "---\ntitle: \"{0}\"\niso2: {1}\niso3: {1}X\n---\n\n",
        ["organisations"] = "---\ntitle: \"{0}\"\nkind: regional\nsources: [src]\n---\n\n",
        ["treaties"] = "---\ntitle: \"{0}\"\nkind: multilateral\nsources: [src]\n---\n\n",
        ["topics"] = "---\ntitle: \"{0}\"\ndefinition: What the topic covers.\n---\n\n",
    };

    private static readonly Dictionary<string, string> ReadyFiles = new()
    {
        ["topics/"] = "-- topics/energy.md --\n---\ntitle: Energy\ndefinition: Oil, gas and power.\n---\n",
        ["sources.yaml"] = "-- sources.yaml --\n- id: src\n  type: report\n  title: A report\n  publisher: A publisher\n  issued: 2020\n  accessed: 2026-11-24\n  language: en\n  kind: press\n",
    };

    /// <summary>Loads a folder made from a block.</summary>
    public static LoadedContent Load(string block) => Load(block, Encoding.UTF8.GetBytes);

    /// <summary>As <see cref="Load(string)"/>, with <c>\xFF</c> for a raw byte.</summary>
    public static LoadedContent LoadBytes(string block) => Load(block, text => Encoding.Latin1.GetBytes(RawByte().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString())));

    /// <summary>Writes the files of a block below a folder, as they are.</summary>
    public static void Write(string block, string folder)
    {
        foreach (var (path, text) in Split(block))
        {
            WriteFile(folder, path, Encoding.UTF8.GetBytes(text));
        }
    }

    private static LoadedContent Load(string block, Func<string, byte[]> encode)
    {
        var root = Directory.CreateTempSubdirectory("kazakhstan-");
        try
        {
            var folder = Path.Combine(root.FullName, "content");
            var added = new Dictionary<string, int>();
            foreach (var (path, text) in Split(WithReadyFiles(block)))
            {
                var whole = WithFrontMatter(path, text);
                added[$"content/{path}"] = whole.AsSpan()[..(whole.Length - text.Length)].Count('\n');
                WriteFile(folder, path, encode(whole));
            }

            return new(ContentLoader.Load(folder), added);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static void WriteFile(string folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private static string WithReadyFiles(string block)
    {
        var whole = Separator().Match(block) is { Success: true, Index: 0 } ? block : "-- articles/a.md --\n" + block;
        foreach (var (place, file) in ReadyFiles)
        {
            if (!whole.Contains($"-- {place}", StringComparison.Ordinal))
            {
                whole = $"{whole.TrimEnd('\n')}\n{file}";
            }
        }

        return whole;
    }

    private static IEnumerable<(string Path, string Text)> Split(string block)
    {
        var starts = Separator().Matches(block);
        for (var i = 0; i < starts.Count; i++)
        {
            var start = Math.Min(starts[i].Index + starts[i].Length + 1, block.Length);
            var end = i + 1 < starts.Count ? starts[i + 1].Index : block.Length;
            var text = block[start..end];
            yield return (starts[i].Groups[1].Value, text.Length == 0 || text.EndsWith('\n') ? text : text + "\n");
        }
    }

    private static string WithFrontMatter(string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal) || text.StartsWith("---", StringComparison.Ordinal) || !FrontMatter.TryGetValue(path.Split('/')[0], out var front))
        {
            return text;
        }

        var name = Path.GetFileNameWithoutExtension(path);
        var title = string.Join(' ', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return front.Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", (name + "x")[..2].ToUpperInvariant(), StringComparison.Ordinal) + text;
    }

    [GeneratedRegex(@"^-- (\S+) --\r?$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\\x([0-9A-F]{2})")]
    private static partial Regex RawByte();
}

/// <summary>What a test folder gave, with places as the test wrote them.</summary>
internal sealed class LoadedContent(LoadResult result, IReadOnlyDictionary<string, int> addedLines)
{
    public SiteContent Content => result.Content;

    public IReadOnlyList<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>All mistakes as <c>articles/a.md:3:1 KZ0201</c>; lines count from the first that the test wrote.</summary>
    public IReadOnlyList<string> Found => [.. result.Diagnostics.Select(diagnostic => $"{PlaceOf(diagnostic)} {diagnostic.Rule.Code}")];

    /// <summary>Places of one kind of mistake.</summary>
    public IReadOnlyList<string> Places(string code) => [.. result.Diagnostics.Where(diagnostic => diagnostic.Rule.Code == code).Select(PlaceOf)];

    /// <summary>Messages of one kind of mistake.</summary>
    public IReadOnlyList<string> Messages(string code) => [.. result.Diagnostics.Where(diagnostic => diagnostic.Rule.Code == code).Select(diagnostic => diagnostic.Message)];

    /// <summary>HTML of an article's sections.</summary>
    public string Html(string slug = "a") => string.Join('\n', Content.Articles.Single(article => article.Slug == slug).Body.Sections.Select(section => section.Html));

    private string PlaceOf(Diagnostic diagnostic)
    {
        var (file, line, column) = (diagnostic.Location.File, diagnostic.Location.Line, diagnostic.Location.Column);
        var path = file.StartsWith("content/", StringComparison.Ordinal) ? file["content/".Length..] : file;
        return $"{path}:{Math.Max(1, line - addedLines.GetValueOrDefault(file))}:{column}";
    }
}

using System.Collections.Frozen;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.FrontMatter;

namespace Kazakhstan.Content.Citations;

/// <summary>All sources, by id.</summary>
public sealed class Bibliography
{
    private const int LongestNote = 400;

    private static readonly string[] Kinds = ["official-kazakh", "official-partner", "international", "academic", "press", "other"];

    private readonly FrozenDictionary<string, Source> _sources;

    private Bibliography(IEnumerable<Source> sources)
    {
        _sources = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        All = [.. _sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)];
    }

    public static Bibliography Empty { get; } = new([]);

    /// <summary>By id, ordinal.</summary>
    public IReadOnlyList<Source> All { get; }

    public IEnumerable<string> Ids => _sources.Keys;

    public Source? Find(string id) => _sources.GetValueOrDefault(id);

    /// <summary>Reads <c>sources.yaml</c>. Of two records with one id the first is kept and the second reported; two records with one address are both kept.</summary>
    public static Bibliography Read(SourceFile file, List<Diagnostic> diagnostics)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var addresses = new Dictionary<string, Source>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in YamlReader.ReadList(file, diagnostics))
        {
            var source = ReadSource(fields, diagnostics);
            if (source.Id.Length > 0 && !sources.TryAdd(source.Id, source))
            {
                diagnostics.Add(Diagnostic.Of(Rules.DuplicateSource, fields.Text("id")!.Value.Location, source.Id, sources[source.Id].Location.Line));
            }
            else if (source.Url is { } url && Bare(url) is var address && !addresses.TryAdd(address, source))
            {
                var first = addresses[address];
                diagnostics.Add(Diagnostic.Of(Rules.RepeatedAddress, fields.Text("URL")!.Value.Location, source.Id, first.Id, first.Location.Line));
            }
        }

        return new(sources.Values);
    }

    private static Source ReadSource(YamlFields fields, List<Diagnostic> diagnostics)
    {
        var source = new Source
        {
            Id = fields.RequiredText("id"),
            Type = fields.RequiredText("type"),
            Title = fields.RequiredText("title"),
            Author = fields.Text("author")?.Value,
            Publisher = fields.Text("publisher")?.Value,
            Issued = fields.Date("issued"),
            Url = Address(fields, "URL", diagnostics),
            Archive = Address(fields, "archive", diagnostics),
            Accessed = fields.Day("accessed"),
            Language = fields.RequiredText("language"),
            Kind = fields.Choice("kind", "other", Kinds),
            Note = fields.Text("note")?.Value,
            Location = fields.Start,
        };
        foreach (var key in (ReadOnlySpan<string>)["accessed", "kind"])
        {
            _ = fields.RequiredText(key);
        }

        if (source.Id.Length > 0 && !Slug.IsValid(source.Id))
        {
            diagnostics.Add(Diagnostic.Of(Rules.WrongKindOfValue, fields.Text("id")!.Value.Location, "id", "lower-case Latin letters, digits and single hyphens"));
        }

        if (source.Note is { Length: > LongestNote } note)
        {
            diagnostics.Add(Diagnostic.Of(Rules.BadLength, fields.Text("note")!.Value.Location, "the note", note.Length, $"at most {LongestNote}"));
        }

        if (fields.Text("URL") is null && (source.Publisher is null || source.Issued is null))
        {
            diagnostics.Add(Diagnostic.Of(Rules.UntraceableSource, fields.Start, source.Id));
        }

        fields.ReportUnknownKeys();
        return source;
    }

    /// <summary>What is left of an address without the parts that one page is often reached with and without: scheme, <c>www.</c>, the slash at the end.</summary>
    private static string Bare(string url)
    {
        var rest = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }

    private static string? Address(YamlFields fields, string key, List<Diagnostic> diagnostics)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return text.Value;
        }

        diagnostics.Add(Diagnostic.Of(Rules.BadUrl, text.Location, text.Value));
        return null;
    }
}

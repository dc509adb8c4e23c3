using System.Collections.Concurrent;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Editorial;
using Kazakhstan.Content.Entries;
using Kazakhstan.Content.Linking;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Content;

/// <summary>The whole stage: a content folder in, checked and rendered content with all its mistakes out.</summary>
public static class ContentLoader
{
    private static readonly (EntryKind Kind, string Folder)[] EntryFolders =
    [
        (EntryKind.Country, "countries"),
        (EntryKind.Organisation, "organisations"),
        (EntryKind.Treaty, "treaties"),
        (EntryKind.Topic, "topics"),
    ];

    /// <summary>Loads a folder. Mistakes of authors never throw; a folder that is not there does.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static LoadResult Load(string directory)
    {
        var diagnostics = new List<Diagnostic>();
        var files = ContentFiles.Read(directory, diagnostics);

        foreach (var file in files.TextsOutside(["articles", .. EntryFolders.Select(entry => entry.Folder)]))
        {
            diagnostics.Add(Diagnostic.Of(Rules.MisplacedFile, new(file.Path, 1, 1)));
        }

        // First pass: every file by itself.
        var bibliography = files.Find("sources.yaml") is { } sources ? Bibliography.Read(sources, diagnostics) : Bibliography.Empty;
        var entries = ReadEntries(files, diagnostics);
        var articles = ReadArticles(files, diagnostics);
        var documents = ParseProse(entries, articles, diagnostics);

        // Second pass: what one file says of another.
        var known = new KnownEntries(entries, articles.ConvertAll(read => read.Article), bibliography);
        CheckReferences(entries, articles, known, diagnostics);
        var tables = ReadTables(files, known, diagnostics);
        var index = new SiteIndex(documents, bibliography, new NameLinker(SiteNames.Of(entries, tables)));
        var redirects = Redirects.Resolve(files, entries, articles.ConvertAll(read => read.Article), diagnostics);
        SectionLedger.Check(files, documents, redirects, diagnostics);

        var rendered = RenderAll(documents, articles, index, diagnostics);
        var content = new SiteContent
        {
            Articles = [.. articles.Select(read => read.Article with { Body = rendered[read.Article.Ref] })],
            Countries = EntriesOf<Country>(entries, rendered),
            Organisations = EntriesOf<Organisation>(entries, rendered),
            Treaties = EntriesOf<Treaty>(entries, rendered),
            Topics = EntriesOf<Topic>(entries, rendered),
            Bibliography = bibliography,
            Tables = tables,
            DataPackage = files.Find("data/datapackage.json")?.Text ?? "{\"resources\": []}",
            Redirects = [.. redirects.Select(pair => new Redirect(pair.Key, pair.Value)).OrderBy(redirect => redirect.From, StringComparer.Ordinal)],
            Digest = files.Digest,
        };
        EditorialRules.Check(content, documents, articles.ToDictionary(read => read.Article.Ref, read => read.References), diagnostics);
        return new(content, [.. diagnostics.Distinct().OrderBy(d => d.Location).ThenBy(d => d.Rule.Code, StringComparer.Ordinal)]);
    }

    /// <summary>SHA-256 over the content files: the digest that <see cref="Load"/> would give.</summary>
    public static string Digest(string directory) => ContentFiles.DigestOf(directory);

    /// <summary>The ledger of published sections as it should stand after this content is released.</summary>
    public static string Ledger(string directory, SiteContent content) => SectionLedger.Write(ContentFiles.Read(directory, []), content);

    private static List<Entry> ReadEntries(ContentFiles files, List<Diagnostic> diagnostics)
    {
        var entries = new List<Entry>();
        foreach (var (kind, folder) in EntryFolders)
        {
            foreach (var file in files.In(folder, ".md"))
            {
                if (HasSlug(file, diagnostics) && EntryReader.Read(kind, file, diagnostics) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        ReportDuplicates(entries.OfType<Country>(), country => country.Iso2, "iso2", diagnostics);
        ReportDuplicates(entries.OfType<Country>(), country => country.Iso3, "iso3", diagnostics);
        return entries;
    }

    private static void ReportDuplicates(IEnumerable<Country> countries, Func<Country, string> code, string key, List<Diagnostic> diagnostics)
    {
        foreach (var group in countries.Where(country => code(country).Length > 0).GroupBy(code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var first = group.First();
            foreach (var second in group.Skip(1))
            {
                var offset = second.File.Text.IndexOf(key + ":", StringComparison.Ordinal);
                diagnostics.Add(Diagnostic.Of(Rules.DuplicateCode, second.File.At(Math.Max(0, offset)), group.Key, first.File.Path));
            }
        }
    }

    private static List<(Article Article, IReadOnlyList<Located<EntryRef>> References)> ReadArticles(ContentFiles files, List<Diagnostic> diagnostics)
    {
        var articles = new Dictionary<string, (Article, IReadOnlyList<Located<EntryRef>>)>(StringComparer.Ordinal);
        foreach (var file in files.In("articles", ".md"))
        {
            if (!HasSlug(file, diagnostics))
            {
                continue;
            }

            if (articles.TryGetValue(file.Name, out var first))
            {
                diagnostics.Add(Diagnostic.Of(Rules.DuplicateSlug, new(file.Path, 1, 1), file.Name, first.Item1.File.Path));
            }
            else if (ArticleReader.Read(file, diagnostics) is { } read)
            {
                articles.Add(file.Name, read);
            }
        }

        return [.. articles.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private static bool HasSlug(SourceFile file, List<Diagnostic> diagnostics)
    {
        if (Slug.IsValid(file.Name))
        {
            return true;
        }

        diagnostics.Add(Diagnostic.Of(Rules.BadFileName, new(file.Path, 1, 1), file.Name));
        return false;
    }

    private static List<ProseDocument> ParseProse(
        IEnumerable<Entry> entries,
        IEnumerable<(Article Article, IReadOnlyList<Located<EntryRef>> References)> articles,
        List<Diagnostic> diagnostics)
    {
        var texts = entries.Select(entry => (entry.Ref, entry.File)).Concat(articles.Select(read => (read.Article.Ref, read.Article.File))).ToList();
        return InParallel(texts, (text, found) => ProseParser.Parse(text.Ref, text.File, found), diagnostics);
    }

    private static Dictionary<EntryRef, Prose> RenderAll(
        List<ProseDocument> documents,
        List<(Article Article, IReadOnlyList<Located<EntryRef>> References)> articles,
        SiteIndex index,
        List<Diagnostic> diagnostics)
    {
        var concerns = articles.ToDictionary(read => read.Article.Ref, read => (IReadOnlySet<EntryRef>)read.Article.Concerns.ToHashSet());
        var rendered = InParallel(
            documents,
            (document, found) => (document.Page, Prose: ProseRenderer.Render(document, index, concerns.GetValueOrDefault(document.Page) ?? new HashSet<EntryRef> { document.Page }, found)),
            diagnostics);
        return rendered.ToDictionary(result => result.Page, result => result.Prose);
    }

    /// <summary>Results and mistakes in the order of the items, whatever order they were worked in.</summary>
    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, List<Diagnostic>, TResult> work, List<Diagnostic> diagnostics)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var results = new (TResult Result, List<Diagnostic> Found)[items.Count];
        Parallel.ForEach(Partitioner.Create(0, items.Count, Math.Max(1, items.Count / (4 * Environment.ProcessorCount))), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                var found = new List<Diagnostic>();
                results[i] = (work(items[i], found), found);
            }
        });
        diagnostics.AddRange(results.SelectMany(result => result.Found));
        return [.. results.Select(result => result.Result)];
    }

    private static void CheckReferences(
        List<Entry> entries,
        List<(Article Article, IReadOnlyList<Located<EntryRef>> References)> articles,
        KnownEntries known,
        List<Diagnostic> diagnostics)
    {
        foreach (var reference in articles.SelectMany(read => read.References))
        {
            known.Check(reference.Value.Kind, new(reference.Value.Slug, reference.Location), diagnostics);
        }

        foreach (var entry in entries)
        {
            foreach (var source in entry.Sources)
            {
                known.CheckSource(source, diagnostics);
            }

            foreach (var (kind, reference) in ReferencesOf(entry))
            {
                known.Check(kind, reference, diagnostics);
            }
        }

        ReportCircles(entries.OfType<Topic>().ToDictionary(topic => topic.Slug, StringComparer.Ordinal), diagnostics);
    }

    private static IEnumerable<(EntryKind Kind, Located<string> Reference)> ReferencesOf(Entry entry) => entry switch
    {
        Organisation organisation => Optional(EntryKind.Organisation, organisation.Predecessor, organisation.Successor, organisation.Parent),
        Treaty treaty =>
        [
            .. treaty.Parties.Select(party => (EntryKind.Country, party)),
            .. treaty.Organisations.Select(organisation => (EntryKind.Organisation, organisation)),
            .. treaty.Topics.Select(topic => (EntryKind.Topic, topic)),
            .. Optional(EntryKind.Treaty, treaty.Predecessor, treaty.Successor),
        ],
        Topic topic => [.. Optional(EntryKind.Topic, topic.Broader), .. topic.Related.Select(related => (EntryKind.Topic, related))],
        _ => [],
    };

    private static IEnumerable<(EntryKind, Located<string>)> Optional(EntryKind kind, params Located<string>?[] references) =>
        references.Where(reference => reference is not null).Select(reference => (kind, reference!.Value));

    private static void ReportCircles(Dictionary<string, Topic> topics, List<Diagnostic> diagnostics)
    {
        foreach (var topic in topics.Values)
        {
            var steps = 0;
            for (var above = topic.Broader; above is { } broader; above = topics.GetValueOrDefault(broader.Value)?.Broader)
            {
                if (broader.Value == topic.Slug)
                {
                    diagnostics.Add(Diagnostic.Of(Rules.CircularEntry, topic.Broader!.Value.Location, topic.Slug, "broader"));
                    break;
                }

                if (++steps > topics.Count)
                {
                    break;
                }
            }
        }
    }

    private static Dictionary<string, Table> ReadTables(ContentFiles files, KnownEntries known, List<Diagnostic> diagnostics)
    {
        var package = files.Find("data/datapackage.json") is { } json ? DataPackage.Read(json, known.ReferenceTargets.Keys, diagnostics) : new([]);
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var schema in package.Resources)
        {
            if (files.Find("data/" + schema.Path) is { } csv)
            {
                tables[schema.Name] = new TableReader(schema, csv, known.ReferenceTargets, diagnostics).Read();
            }
            else
            {
                diagnostics.Add(Diagnostic.Of(Rules.MalformedDataPackage, new(files.PathOf("data/datapackage.json"), 1, 1), $"the file '{schema.Path}' is not there"));
            }
        }

        foreach (var csv in files.In("data", ".csv").Where(csv => !package.Resources.Any(schema => csv.Path == files.PathOf("data/" + schema.Path))))
        {
            diagnostics.Add(Diagnostic.Of(Rules.UndescribedTable, new(csv.Path, 1, 1)));
        }

        foreach (var table in tables.Values)
        {
            CheckForeignKeys(table, tables, diagnostics);
        }

        return tables;
    }

    private static void CheckForeignKeys(Table table, Dictionary<string, Table> tables, List<Diagnostic> diagnostics)
    {
        foreach (var key in table.Schema.ForeignKeys.Where(key => tables.ContainsKey(key.Resource)))
        {
            var known = tables[key.Resource].Rows.Select(row => row[key.ReferencedField]).ToHashSet(StringComparer.Ordinal);
            foreach (var cell in table.Rows.Select(row => row.Cell(key.Field)).Where(cell => cell.Value.Length > 0 && !known.Contains(cell.Value)))
            {
                diagnostics.Add(Diagnostic.Of(Rules.BadReference, cell.Location, cell.Value, $"{key.Resource}.{key.ReferencedField}"));
            }
        }
    }

    private static List<T> EntriesOf<T>(IEnumerable<Entry> entries, Dictionary<EntryRef, Prose> rendered)
        where T : Entry =>
        [.. entries.OfType<T>().Select(entry => entry with { Introduction = rendered[entry.Ref] }).OrderBy(entry => entry.Slug, StringComparer.Ordinal)];
}

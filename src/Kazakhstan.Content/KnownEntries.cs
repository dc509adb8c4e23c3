using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Entries;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Content;

/// <summary>All slugs and source ids, to check what files say of each other.</summary>
internal sealed class KnownEntries
{
    private readonly Dictionary<EntryKind, ReferenceTarget> _byKind;
    private readonly ReferenceTarget _sources;

    public KnownEntries(IReadOnlyList<Entry> entries, IEnumerable<Article> articles, Bibliography bibliography)
    {
        _byKind = new()
        {
            [EntryKind.Country] = new(SlugsOf<Country>(entries), Rules.UnknownCountry),
            [EntryKind.Topic] = new(SlugsOf<Topic>(entries), Rules.UnknownTopic),
            [EntryKind.Organisation] = new(SlugsOf<Organisation>(entries), Rules.UnknownOrganisation),
            [EntryKind.Treaty] = new(SlugsOf<Treaty>(entries), Rules.UnknownTreaty),
            [EntryKind.Article] = new(articles.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal), Rules.BrokenLink),
        };
        _sources = new(bibliography.Ids.ToHashSet(StringComparer.Ordinal), Rules.UnknownSource);
    }

    /// <summary>By the word that a table's schema uses in <c>refersTo</c>.</summary>
    public IReadOnlyDictionary<string, ReferenceTarget> ReferenceTargets =>
        _byKind.ToDictionary(pair => pair.Key.ToString().ToLowerInvariant(), pair => pair.Value).Append(new("source", _sources)).ToDictionary();

    public void Check(EntryKind kind, Located<string> slug, List<Diagnostic> diagnostics) => Check(_byKind[kind], slug, diagnostics);

    public void CheckSource(Located<string> id, List<Diagnostic> diagnostics) => Check(_sources, id, diagnostics);

    private static void Check(ReferenceTarget target, Located<string> reference, List<Diagnostic> diagnostics)
    {
        if (!target.Known.Contains(reference.Value))
        {
            diagnostics.Add(Diagnostic.Unknown(target.Rule, reference.Location, reference.Value, target.Known));
        }
    }

    private static HashSet<string> SlugsOf<T>(IEnumerable<Entry> entries)
        where T : Entry =>
        entries.OfType<T>().Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
}

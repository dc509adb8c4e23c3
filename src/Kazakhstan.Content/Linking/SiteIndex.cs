using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Citations;

namespace Kazakhstan.Content.Linking;

/// <summary>What the second pass needs to know of all other files: pages by path, their sections, the bibliography and the names.</summary>
internal sealed class SiteIndex
{
    private readonly Dictionary<string, ProseDocument> _byPath;

    public SiteIndex(IEnumerable<ProseDocument> documents, Bibliography bibliography, NameLinker names)
    {
        _byPath = documents.ToDictionary(document => document.File.Path, StringComparer.Ordinal);
        Bibliography = bibliography;
        Names = names;
    }

    public Bibliography Bibliography { get; }

    public NameLinker Names { get; }

    public IEnumerable<string> Paths => _byPath.Keys;

    public ProseDocument? Find(string path) => _byPath.GetValueOrDefault(path);
}

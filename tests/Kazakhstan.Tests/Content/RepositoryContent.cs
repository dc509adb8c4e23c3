using Kazakhstan.Content;
using Kazakhstan.Tests.Content.Facts;

namespace Kazakhstan.Tests.Content;

/// <summary>The repository's own content, loaded once for the tests that read it.</summary>
internal static class RepositoryContent
{
    private static readonly Lazy<SiteContent> Loaded = new(() => ContentLoader.Load(Repository.ContentFolder).Content);
    private static readonly Lazy<IReadOnlyList<ProseSentence>> Read = new(() => ProseSentence.Read(Loaded.Value));

    public static SiteContent Content => Loaded.Value;

    /// <summary>The sentences of the articles.</summary>
    public static IReadOnlyList<ProseSentence> Sentences => Read.Value;
}

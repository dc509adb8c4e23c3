using Kazakhstan.Content;
using Kazakhstan.Content.Linking;

namespace Kazakhstan.Tests.Content.Linking;

/// <summary>The names of the repository's own content.</summary>
internal static class RepositoryNames
{
    private static readonly Lazy<IReadOnlyList<LinkableName>> Names = new(() =>
    {
        var content = ContentLoader.Load(Repository.ContentFolder).Content;
        return [.. SiteNames.Of([.. content.Entries], content.Tables)];
    });

    public static IReadOnlyList<LinkableName> All => Names.Value;
}

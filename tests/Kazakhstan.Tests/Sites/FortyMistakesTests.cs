using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Sites;

/// <summary>A site with mistakes of every kind, all of which one run must find. What is expected stands in <c>expected.txt</c> beside the content.</summary>
public sealed class FortyMistakesTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Kazakhstan.Tests", "Sites", "forty-mistakes");

    [Fact]
    public void EveryMistake_IsFoundAtItsPlaceInOneRun()
    {
        var found = ContentLoader.Load(Path.Combine(Folder, "content")).Diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Rule.Code}");
        var expected = File.ReadAllLines(Path.Combine(Folder, "expected.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.Equal(expected, found);
        Assert.True(expected.Count >= 40);
    }

    [Fact]
    public void EveryRule_IsBroken() =>
        Assert.Equal(Rules.All.Select(rule => rule.Code), File.ReadAllLines(Path.Combine(Folder, "expected.txt")).Where(line => line.Contains(" KZ", StringComparison.Ordinal)).Select(line => line[^6..]).Distinct().Order(StringComparer.Ordinal));
}

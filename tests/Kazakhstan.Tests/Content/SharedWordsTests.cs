using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Tests.Content.Facts;

namespace Kazakhstan.Tests.Content;

/// <summary>Articles say things in words of their own. Sentences that two articles share whole are reported by <c>check</c>; these tests find shared runs of words inside different sentences.</summary>
public sealed partial class SharedWordsTests(ITestOutputHelper output)
{
    private const int RunLength = 10;

    [Fact]
    public void NoRunOfTenWords_StandsInTwoArticles()
    {
        var sentences = RepositoryContent.Sentences;

        output.WriteLine($"{sentences.Count} sentences of {sentences.Select(sentence => sentence.Title).Distinct().Count()} articles compared.");
        Assert.Empty(SharedRuns(sentences, OfficialNames(RepositoryContent.Content)));
    }

    [Theory]
    [InlineData("They agreed that every one of the parties should close it at once.", "It is said that every one of the parties should close it AT once, and soon.", 1)]
    [InlineData("They agreed that every one of the parties should close it.", "It is said that every one of the parties should leave it.", 0)]
    [InlineData("Both signed the Convention on the Legal Status of the Caspian Sea.", "Who signed the Convention on the Legal Status of the Caspian Sea?", 0)]
    public void SharedRun_IsFoundButNotInOfficialNames(string first, string second, int count)
    {
        ProseSentence[] sentences = [.. new[] { first, second }.Select(text => RepositoryContent.Sentences[0] with { Text = text, Title = text })];

        Assert.Equal(count, SharedRuns(sentences, OfficialNames(RepositoryContent.Content)).Count);
    }

    /// <summary>The longest runs that stand in two articles, each with the places of its two sentences.</summary>
    private static List<string> SharedRuns(IReadOnlyList<ProseSentence> sentences, IReadOnlyList<string> officialNames)
    {
        var first = new Dictionary<string, ProseSentence>(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var sentence in sentences)
        {
            foreach (var words in Pieces(sentence.Text, officialNames))
            {
                var from = -1;
                for (var i = 0; i + RunLength <= words.Count; i++)
                {
                    var isShared = !first.TryAdd(Run(words, i, RunLength), sentence) && first[Run(words, i, RunLength)].Title != sentence.Title;
                    from = !isShared ? -1 : from < 0 ? i : from;
                    var isLast = i + RunLength == words.Count || !first.TryGetValue(Run(words, i + 1, RunLength), out var next) || next.Title == sentence.Title;
                    if (isShared && isLast)
                    {
                        found.Add($"{sentence.LocationOf(0)} and {first[Run(words, i, RunLength)].LocationOf(0)}: {Run(words, from, i + RunLength - from)}");
                    }
                }
            }
        }

        return found;
    }

    private static string Run(IReadOnlyList<string> words, int start, int count) => string.Join(' ', words.Skip(start).Take(count));

    /// <summary>The words of a sentence in lower case, in pieces between official names.</summary>
    private static IEnumerable<IReadOnlyList<string>> Pieces(string text, IReadOnlyList<string> officialNames) =>
        officialNames.Aggregate(text, (rest, name) => rest.Replace(name, "\n", StringComparison.OrdinalIgnoreCase))
            .Split('\n')
            .Select(piece => (IReadOnlyList<string>)[.. Words().Matches(piece).Select(match => match.Value.ToLowerInvariant())]);

    /// <summary>Names of treaties and organisations, the longest first.</summary>
    private static IReadOnlyList<string> OfficialNames(SiteContent content) =>
    [
        .. content.Treaties.SelectMany(treaty => new[] { treaty.Title, treaty.OfficialName })
            .Concat(content.Organisations.SelectMany(organisation => new[] { organisation.Title, organisation.OfficialName }))
            .OfType<string>().Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’-][\p{L}\p{Nd}]+)*")]
    private static partial Regex Words();
}

using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Docs;

/// <summary>Runs every example of <c>docs/diagnostics.md</c>.</summary>
public sealed class DiagnosticsDocTests
{
    private const string Fence = "```";

    private static readonly Lazy<List<Example>> Examples = new(ReadExamples);

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Fact]
    public void EveryRule_IsExplainedOnceAndNoOther() =>
        Assert.Equal(
            Rules.All.Select(rule => rule.Code),
            File.ReadLines(DocPath).Where(line => line.StartsWith("## KZ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));

    [Theory]
    [MemberData(nameof(Codes))]
    public void WrongExample_GivesTheRuleAtItsPlaceAndNothingElse(string code)
    {
        var examples = Examples.Value.Where(example => example.Code == code && example.Place is not null).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var load = example.IsBytes ? TestContent.LoadBytes(example.Text) : TestContent.Load(example.Text);
            Assert.Equal([$"{example.Place} {code}"], load.Found);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void RightExample_IsAccepted(string code)
    {
        var examples = Examples.Value.Where(example => example.Code == code && example.Place is null).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(TestContent.Load(example.Text).Found));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Warning_IsCalledOne(string code)
    {
        var text = SectionOf(code);
        Assert.Equal(Rules.All.Single(rule => rule.Code == code).Severity == Severity.Warning, text.Contains("This is a warning.", StringComparison.Ordinal));
    }

    private static string DocPath => Path.Combine(Repository.Root, "docs", "diagnostics.md");

    private static string SectionOf(string code)
    {
        var doc = File.ReadAllText(DocPath);
        var start = doc.IndexOf($"## {code} ", StringComparison.Ordinal);
        var end = doc.IndexOf("\n## KZ", start, StringComparison.Ordinal);
        return end < 0 ? doc[start..] : doc[start..end];
    }

    private static List<Example> ReadExamples()
    {
        var examples = new List<Example>();
        foreach (var code in Rules.All.Select(rule => rule.Code))
        {
            var parts = SectionOf(code).Split(Fence);
            for (var i = 1; i < parts.Length; i += 2)
            {
                var lineEnd = parts[i].IndexOf('\n', StringComparison.Ordinal);
                var info = parts[i][..lineEnd].Split(' ');
                Assert.Equal("content", info[0]);
                examples.Add(new(code, info[1] == "wrong" ? info[^1] : null, info.Contains("bytes"), parts[i][(lineEnd + 1)..]));
            }
        }

        return examples;
    }

    /// <param name="Code">Rule that it is an example of.</param>
    /// <param name="Place">Where the mistake is reported; null for a right example.</param>
    /// <param name="IsBytes">Written with <c>\xFF</c> for raw bytes.</param>
    /// <param name="Text">Files.</param>
    private sealed record Example(string Code, string? Place, bool IsBytes, string Text);
}

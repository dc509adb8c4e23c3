using Kazakhstan.Content;
using Kazakhstan.Content.Linking;

namespace Kazakhstan.Tests.Content.Linking;

/// <summary>Measures how well names are found, on sentences written for the purpose and with the names of the real content.</summary>
public sealed class NameLinkerAccuracyTests(ITestOutputHelper output)
{
    [Fact]
    public void NamesAreFoundWithFewMistakes()
    {
        var linker = new NameLinker(RepositoryNames.All);
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var sentence in LabelledSentence.Read(Path.Combine(AppContext.BaseDirectory, "Content", "Linking", "name-links.tsv")))
        {
            var expected = sentence.Names.Select(name => (name.Start, name.Length, name.Target)).ToHashSet();
            var found = linker.Find(sentence.Text, sentence.Concerns).Select(match => (match.Start, match.Length, match.Target)).ToHashSet();
            right += expected.Intersect(found).Count();
            wrong += Report(sentence, "wrong", found.Except(expected));
            missed += Report(sentence, "missed", expected.Except(found));
        }

        var precision = right / (double)(right + wrong);
        var recall = right / (double)(right + missed);
        output.WriteLine($"{right} right, {wrong} wrong, {missed} missed; precision {precision:0.0000}, recall {recall:0.0000}");
        Assert.True(precision >= 0.99, $"precision {precision:0.0000}");
        Assert.True(recall >= 0.97, $"recall {recall:0.0000}");
    }

    private int Report(LabelledSentence sentence, string what, IEnumerable<(int Start, int Length, EntryRef? Target)> names)
    {
        var all = names.ToList();
        foreach (var (start, length, target) in all)
        {
            output.WriteLine($"{sentence.Line}: {what} '{sentence.Text.Substring(start, length)}' as {target?.ToString() ?? "open"} in: {sentence.Text}");
        }

        return all.Count;
    }
}

using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content.Linking;

/// <summary>A sentence of <c>name-links.tsv</c> with the names that should be found in it.</summary>
internal sealed record LabelledSentence(int Line, string Text, IReadOnlySet<EntryRef> Concerns, IReadOnlyList<LabelledName> Names)
{
    public static IReadOnlyList<LabelledSentence> Read(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, Number: i + 1)).Where(item => item.line.Length > 0 && item.line[0] != '#').Select(item => Parse(item.line, item.Number))];

    private static LabelledSentence Parse(string line, int number)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var concerns = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RefOf).ToHashSet();
        var text = "";
        var names = new List<LabelledName>();
        for (var rest = line[(tab + 1)..]; ;)
        {
            var open = rest.IndexOf('[', StringComparison.Ordinal);
            if (open < 0)
            {
                return new(number, text + rest, concerns, names);
            }

            var (bar, close) = (rest.IndexOf('|', StringComparison.Ordinal), rest.IndexOf(']', StringComparison.Ordinal));
            var (name, target) = (rest[(open + 1)..bar], rest[(bar + 1)..close]);
            text += rest[..open];
            names.Add(new(text.Length, name.Length, target == "?" ? null : RefOf(target)));
            text += name;
            rest = rest[(close + 1)..];
        }
    }

    private static EntryRef RefOf(string label) => label.Split(':') switch
    {
        ["o", var slug] => new(EntryKind.Organisation, slug),
        ["t", var slug] => new(EntryKind.Treaty, slug),
        [var slug] => new(EntryKind.Country, slug),
        _ => throw new FormatException($"'{label}' is not a label"),
    };
}

/// <summary>A name in a labelled sentence; no target means that it must stay open.</summary>
internal readonly record struct LabelledName(int Start, int Length, EntryRef? Target);

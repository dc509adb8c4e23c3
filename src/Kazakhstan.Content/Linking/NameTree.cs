namespace Kazakhstan.Content.Linking;

/// <summary>All names as a tree of words, so that one walk from a word finds every name that begins there.</summary>
internal sealed class NameTree
{
    private readonly Node _root = new();

    public NameTree(IEnumerable<LinkableName> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>Names that begin at a word, shortest first, with the number of their words.</summary>
    public List<(int Words, List<LinkableName> Names)> At(IReadOnlyList<NameWord> words, int first)
    {
        var found = new List<(int, List<LinkableName>)>();
        Walk(_root, words, first, first, found);
        return found;
    }

    private void Add(LinkableName name)
    {
        var words = NameWord.Of(name.Text);
        if (words.Count > 1 && words[0].Key == "The" && words[1].Gap == NameWord.Space)
        {
            words.RemoveAt(0);
        }

        if (words.Count == 0)
        {
            return;
        }

        var node = _root;
        for (var i = 0; i < words.Count; i++)
        {
            var edge = (i == 0 ? "" : words[i].Gap, words[i].Key);
            if (!node.Children.TryGetValue(edge, out var next))
            {
                next = new();
                node.Children.Add(edge, next);
            }

            node = next;
        }

        AddTo(node.Names, name);
    }

    /// <summary>Of two uses of one name, as of <c>Niger</c> and <c>The Niger</c>, the more careful stays.</summary>
    private static void AddTo(List<LinkableName> names, LinkableName name)
    {
        var same = names.FindIndex(other => other.Target == name.Target && name.Target is not null);
        if (same < 0)
        {
            names.Add(name);
        }
        else if (names[same].Use == NameUse.Always || (names[same].Use == NameUse.Clue && name.Use != NameUse.Always))
        {
            names[same] = name.Use == NameUse.Clue ? names[same] : name;
        }
    }

    private static void Walk(Node node, IReadOnlyList<NameWord> words, int first, int next, List<(int, List<LinkableName>)> found)
    {
        if (node.Names.Count > 0)
        {
            found.Add((next - first, node.Names));
        }

        if (next >= words.Count)
        {
            return;
        }

        var word = words[next];
        var gap = next == first ? "" : word.Gap;
        if (node.Children.TryGetValue((gap, word.Key), out var child))
        {
            Walk(child, words, first, next + 1, found);
        }

        // "Almaty water agreement" is also written "Almaty Water Agreement".
        if (next > first && word.IsCapitalised && node.Children.TryGetValue((gap, char.ToLowerInvariant(word.Key[0]) + word.Key[1..]), out child))
        {
            Walk(child, words, first, next + 1, found);
        }
    }

    private sealed class Node
    {
        public Dictionary<(string Gap, string Word), Node> Children { get; } = [];

        public List<LinkableName> Names { get; } = [];
    }
}

using System.Text;

namespace Kazakhstan.Store;

/// <summary>Finds the passage of a text that best shows why it was found, and marks the words. Works on the original text: folding and stemming are only for comparing.</summary>
internal sealed class SearchSnippet
{
    private const char MarkStart = '\uE000';
    private const char MarkEnd = '\uE001';
    private const int PassageLength = 230;
    private const int MostText = 20_000;

    private readonly Dictionary<string, List<(string[] Stems, int Id)>> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<char> _initials = [];

    /// <param name="wanted">Sequences of folded words, each with the number of the part of the query that it answers.</param>
    public SearchSnippet(IEnumerable<(IReadOnlyList<string> Words, int Part)> wanted)
    {
        foreach (var (words, part) in wanted)
        {
            string[] stems = [.. words.Select(SearchStemmer.Stem)];
            if (stems.Length == 0)
            {
                continue;
            }

            if (!_byFirst.TryGetValue(stems[0], out var sequences))
            {
                _byFirst.Add(stems[0], sequences = []);
            }

            sequences.Add((stems, part));
            _initials.Add(stems[0][0]);
        }

        foreach (var sequences in _byFirst.Values)
        {
            sequences.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
        }
    }

    private readonly record struct Match(int Start, int End, int Part);

    /// <summary>The passage, with matched words between U+E000 and U+E001 and an ellipsis where text was left out.</summary>
    public string Of(string text)
    {
        var searched = text.Length > MostText ? text[..MostText] : text;
        var matches = Find(searched);
        var (start, end) = BestPassage(searched, matches);
        var snippet = new StringBuilder(end - start + 16);
        if (start > 0)
        {
            snippet.Append('…');
        }

        var at = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            snippet.Append(searched, at, match.Start - at).Append(MarkStart).Append(searched, match.Start, match.End - match.Start).Append(MarkEnd);
            at = match.End;
        }

        snippet.Append(searched, at, end - at);
        if (end < text.Length)
        {
            snippet.Append('…');
        }

        return snippet.Replace('\n', ' ').ToString();
    }

    private List<Match> Find(string text)
    {
        var matches = new List<Match>();
        if (_byFirst.Count == 0)
        {
            return matches;
        }

        var at = 0;
        while (SearchText.NextWord(text, ref at, out var start, out var end))
        {
            if (text[start] < 128 && !_initials.Contains(char.ToLowerInvariant(text[start])))
            {
                continue;
            }

            if (StemAt(text, start, end) is not { Length: > 0 } stem || !_byFirst.TryGetValue(stem, out var sequences))
            {
                continue;
            }

            foreach (var (stems, part) in sequences)
            {
                if (EndOf(text, stems, at, end) is { } matchEnd)
                {
                    matches.Add(new(start, matchEnd, part));
                    at = Math.Max(at, matchEnd);
                    break;
                }
            }
        }

        return matches;
    }

    private static int? EndOf(string text, string[] stems, int at, int end)
    {
        for (var i = 1; i < stems.Length; i++)
        {
            if (!SearchText.NextWord(text, ref at, out var start, out end) || StemAt(text, start, end) != stems[i])
            {
                return null;
            }
        }

        return end;
    }

    private static string StemAt(string text, int start, int end) => SearchStemmer.Stem(SearchText.FoldWord(text.AsSpan(start, end - start)));

    /// <summary>The stretch with most different parts of the query, then most matches, the earliest first; it begins with a sentence where one begins near.</summary>
    private static (int Start, int End) BestPassage(string text, List<Match> matches)
    {
        if (text.Length <= PassageLength + 40)
        {
            return (0, text.Length);
        }

        var (best, bestScore) = (0, -1);
        for (var first = 0; first < matches.Count; first++)
        {
            var score = 0;
            var seen = new HashSet<int>();
            for (var i = first; i < matches.Count && matches[i].End <= matches[first].Start + PassageLength - 40; i++)
            {
                score += seen.Add(matches[i].Part) ? 10 : 1;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (matches[first].Start, score);
            }
        }

        var start = StartBefore(text, best);
        var end = Math.Min(text.Length, start + PassageLength);
        while (end < text.Length && end > start && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end - start < PassageLength / 2 ? (start, Math.Min(text.Length, start + PassageLength)) : (start, end);
    }

    private static int StartBefore(string text, int match)
    {
        const int lookBack = 110;
        var least = Math.Max(0, match - lookBack);
        if (least == 0)
        {
            return 0;
        }

        for (var i = match - 1; i > least; i--)
        {
            if (text[i] is ' ' or '\n' && text[i - 1] is '.' or '!' or '?' or '\n')
            {
                return i + 1;
            }
        }

        var start = match - 40;
        while (start < match && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        return start;
    }
}

using System.Numerics;

namespace Kazakhstan.Store;

/// <summary>Words that may have been meant: one letter wrong, missing, added or swapped in words of five letters or more, two in nine or more.</summary>
internal sealed class SearchSpelling
{
    private readonly string[] _words;
    private readonly long[] _letters;
    private readonly int[] _weights;
    private readonly Dictionary<string, int> _bySkeleton = new(StringComparer.Ordinal);

    /// <param name="words">Words with their weight; where several are equally near, the heaviest is meant.</param>
    public SearchSpelling(IEnumerable<(string Word, int Weight)> words)
    {
        var all = words.Where(word => word.Word.Length > 2 && !char.IsAsciiDigit(word.Word[0])).OrderBy(word => word.Word.Length).ThenBy(word => word.Word, StringComparer.Ordinal).ToList();
        _words = [.. all.Select(word => word.Word)];
        _weights = [.. all.Select(word => word.Weight)];
        _letters = [.. _words.Select(Letters)];
        for (var i = 0; i < _words.Length; i++)
        {
            var skeleton = SearchText.Skeleton(_words[i]);
            if (!_bySkeleton.TryGetValue(skeleton, out var other) || _weights[other] < _weights[i])
            {
                _bySkeleton[skeleton] = i;
            }
        }
    }

    /// <summary>How many letters may be wrong in a word.</summary>
    public static int EditsFor(string word) => word.Length switch { < 4 => 0, < 9 => 1, _ => 2 };

    /// <summary>A word that is another romanisation of this one, or null.</summary>
    public string? FindRomanisation(string word) => SearchText.Skeleton(word).Length > 3 && _bySkeleton.TryGetValue(SearchText.Skeleton(word), out var found) && _words[found] != word ? _words[found] : null;

    /// <summary>The nearest word, or null.</summary>
    public string? FindNearest(string word)
    {
        var allowed = EditsFor(word);
        if (allowed == 0)
        {
            return null;
        }

        var letters = Letters(word);
        var (best, bestDistance, bestWeight) = ((string?)null, allowed + 1, 0);
        for (var i = FirstOfLength(word.Length - allowed); i < _words.Length && _words[i].Length <= word.Length + allowed; i++)
        {
            if (BitOperations.PopCount((ulong)(letters ^ _letters[i])) > 2 * allowed)
            {
                continue;
            }

            var distance = Distance(word, _words[i], allowed);
            // The first letter is seldom wrong.
            var weight = _weights[i] + (_words[i][0] == word[0] ? 1_000_000 : 0);
            if (distance > 0 && distance <= allowed && (distance < bestDistance || (distance == bestDistance && weight > bestWeight)))
            {
                (best, bestDistance, bestWeight) = (_words[i], distance, weight);
            }
        }

        // Four letters leave much room for chance: only with the first letter right.
        return best is not null && word.Length == 4 && best[0] != word[0] ? null : best;
    }

    private int FirstOfLength(int length)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Length < length)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>One bit for each letter that occurs, so that most words are told apart without counting edits.</summary>
    private static long Letters(string word)
    {
        var letters = 0L;
        foreach (var c in word)
        {
            letters |= 1L << (c % 63);
        }

        return letters;
    }

    /// <summary>Edits between two words, a swap of neighbours being one; anything above <paramref name="most"/> is <c>most + 1</c>.</summary>
    internal static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var width = b.Length + 1;
        Span<int> before = stackalloc int[width];
        Span<int> last = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(last[b.Length], most + 1);
    }
}

namespace Kazakhstan.Store;

/// <summary>Documents that match, in order of id, with the weight of their text where it was worked out.</summary>
internal readonly record struct SearchMatches(int[] Documents, float[]? Text)
{
    public static readonly SearchMatches None = new([], null);

    public int Count => Documents.Length;

    /// <summary>Documents that stand in any of several ordered lists.</summary>
    public static int[] Union(IReadOnlyList<int[]> lists) => lists.Count switch
    {
        0 => [],
        1 => lists[0],
        _ => [.. lists.SelectMany(list => list).Distinct().Order()],
    };

    /// <summary>Documents that stand in both of two ordered lists.</summary>
    public static int[] Intersection(int[] one, int[] other)
    {
        var both = new List<int>(Math.Min(one.Length, other.Length));
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                both.Add(one[i]);
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return [.. both];
    }

    /// <summary>Only the documents that a condition lets through.</summary>
    public SearchMatches Where(Func<int, bool> condition)
    {
        var documents = new List<int>(Count);
        var text = Text is null ? null : new List<float>(Count);
        for (var i = 0; i < Documents.Length; i++)
        {
            if (condition(Documents[i]))
            {
                documents.Add(Documents[i]);
                text?.Add(Text![i]); // Text is there whenever the list for it is.
            }
        }

        return new([.. documents], text?.ToArray());
    }

    /// <summary>With a document more, if it is not there yet.</summary>
    public SearchMatches With(int document)
    {
        var at = Array.BinarySearch(Documents, document);
        return at >= 0 ? this : new([.. Documents[..~at], document, .. Documents[~at..]], Text is null ? null : [.. Text[..~at], 0, .. Text[~at..]]);
    }
}

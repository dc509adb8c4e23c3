namespace Kazakhstan.Content.Articles;

/// <summary>Finds the sentences of plain text.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["No", "Nos", "Dr", "Mr", "Mrs", "Ms", "St", "vol", "art", "arts", "para", "p", "pp", "cf", "e.g", "i.e", "ca", "approx", "Jr", "Sr", "vs", "Gen", "Col", "Lt", "Res", "ed", "eds", "U.S", "U.N"];

    /// <summary>The sentence that holds the character at <paramref name="index"/>.</summary>
    public static string Around(string text, int index)
    {
        foreach (var range in Split(text))
        {
            if (index < range.End.Value)
            {
                return text[range].Trim();
            }
        }

        return text.Trim();
    }

    /// <summary>Ranges of the sentences, in order; together they cover the text.</summary>
    public static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] == '\n' || (text[i] is '.' or '!' or '?' or '…' && EndsSentence(text, i));
            if (!ends)
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '”' or '’' or '"' or ')')
            {
                end++;
            }

            yield return start..end;
            start = end;
            i = end - 1;
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    private static bool EndsSentence(string text, int stop)
    {
        var next = stop + 1;
        while (next < text.Length && text[next] is '”' or '’' or '"' or ')')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next >= text.Length || (!char.IsLower(text[next]) && !IsAbbreviation(text, stop));
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        if (text[stop] != '.')
        {
            return false;
        }

        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop];
        return word is [>= 'A' and <= 'Z'] || Abbreviations.Contains(word, StringComparer.Ordinal);
    }
}

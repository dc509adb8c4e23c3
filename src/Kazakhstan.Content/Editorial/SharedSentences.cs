using System.Text;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Editorial;

/// <summary>Finds sentences of ten words or more that stand in two articles, whatever their case and punctuation. The later article, by path, is reported.</summary>
internal sealed class SharedSentences
{
    private const int FewestWords = 10;
    private const int LongestShown = 60;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public void Add(InlineText text, SourceFile file, List<Diagnostic> diagnostics)
    {
        var whole = text.Text;
        foreach (var range in Sentences.Split(whole))
        {
            var sentence = whole[range].Trim();
            if (Normalise(sentence) is not { } words)
            {
                continue;
            }

            if (_files.TryAdd(words, file.Path) || _files[words] == file.Path)
            {
                continue;
            }

            var start = range.Start.Value + (whole[range].Length - whole[range].TrimStart().Length);
            var shown = sentence.Length > LongestShown ? sentence[..LongestShown].TrimEnd() + " …" : sentence;
            diagnostics.Add(Diagnostic.Of(Rules.SharedSentence, file.At(text.OffsetOf(start)), shown, _files[words]));
        }
    }

    /// <summary>Words in lower case with single spaces; null for fewer than ten.</summary>
    private static string? Normalise(string sentence)
    {
        var words = new StringBuilder(sentence.Length);
        var count = 0;
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c))
            {
                count += words.Length == 0 || words[^1] == ' ' ? 1 : 0;
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ' && c is not ('\'' or '’'))
            {
                words.Append(' ');
            }
        }

        return count < FewestWords ? null : words.ToString().TrimEnd();
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>Links the first mention of each term of the glossary in a section to its definition. Never inside links, headings, code or quotations.</summary>
public sealed partial class GlossaryLinks
{
    private readonly Dictionary<string, string> _slugs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _terms;

    public GlossaryLinks(IEnumerable<GlossaryTerm> terms)
    {
        var patterns = new List<string>();
        foreach (var term in terms.SelectMany(Spellings).OrderByDescending(term => term.Text.Length).ThenBy(term => term.Text, StringComparer.Ordinal))
        {
            if (_slugs.TryAdd(term.Text, term.Slug))
            {
                var pattern = Regex.Escape(term.Text);
                patterns.Add(term.Text.Any(char.IsUpper) ? pattern : $"(?i:{pattern})");
            }
        }

        _terms = patterns.Count == 0 ? null : new($@"(?<![\p{{L}}\p{{N}}-])({string.Join('|', patterns)})(?![\p{{L}}\p{{N}}-])", RegexOptions.CultureInvariant);
    }

    /// <summary>The HTML of one section with its terms linked.</summary>
    public string Link(string html)
    {
        if (_terms is null)
        {
            return html;
        }

        var linked = new StringBuilder(html.Length + 256);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inside = 0;
        foreach (Match piece in Pieces().Matches(html))
        {
            if (piece.Value[0] != '<')
            {
                linked.Append(inside > 0 ? piece.Value : _terms.Replace(piece.Value, term => LinkOf(term.Value, seen)));
                continue;
            }

            var name = piece.Groups["name"].Value;
            if (name is "a" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "code" or "pre" or "blockquote" or "th")
            {
                inside += piece.Value[1] == '/' ? -1 : 1;
            }

            linked.Append(piece.Value);
        }

        return linked.ToString();
    }

    private string LinkOf(string text, HashSet<string> seen)
    {
        var slug = _slugs[text];
        return seen.Add(slug) ? $"<a class=\"term\" href=\"{Urls.Glossary}#{slug}\">{text}</a>" : text;
    }

    /// <summary>The term itself and its abbreviations; other names are common words too often.</summary>
    private static IEnumerable<(string Text, string Slug)> Spellings(GlossaryTerm term) =>
        term.Names.Split('|').Where(name => name.Length > 2 && name.All(char.IsAsciiLetterUpper)).Prepend(term.Term).Select(text => (text, term.Slug));

    [GeneratedRegex("</?(?<name>[a-z0-9]+)[^>]*>|[^<]+|<")]
    private static partial Regex Pieces();
}

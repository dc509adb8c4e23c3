using System.Text;
using Dapper;

namespace Kazakhstan.Store;

/// <summary>One section that was found. In <c>Snippet</c> the matched words stand between the private-use characters U+E000 and U+E001.</summary>
public sealed record SearchHit
{
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Url { get; init; }

    public required string Snippet { get; init; }
}

/// <summary>The answer to one search.</summary>
public sealed record SearchModel(string Query, long Total, IReadOnlyList<SearchHit> Results);

/// <content>Search.</content>
public sealed partial class Snapshot
{
    private const string SearchSql = """
        select count(*) from section_fts where section_fts match @expression;

        select page.kind as Kind, page.title as Title, section.heading as Heading,
          page.url || case section.anchor when '' then '' else '#' || section.anchor end as Url,
          snippet(section_fts, 2, char(57344), char(57345), '…', 32) as Snippet
        from section_fts
        join section on section.id = section_fts.rowid
        join page on page.id = section.page_id
        where section_fts match @expression
        order by bm25(section_fts, 8.0, 4.0, 1.0), section.id
        limit @take offset @skip;
        """;

    /// <summary>Sections that hold all words of a query, best first. Any text is safe: each word is quoted.</summary>
    public SearchModel Search(string query, int skip, int take)
    {
        if (Quote(query) is not { Length: > 0 } expression)
        {
            return new(query, 0, []);
        }

        return Read(db =>
        {
            using var results = db.QueryMultiple(SearchSql, new { expression, skip, take });
            return new SearchModel(query, results.ReadSingle<long>(), results.Read<SearchHit>().AsList());
        });
    }

    private static string Quote(string query)
    {
        var words = new StringBuilder();
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Any(char.IsLetterOrDigit))
            {
                words.Append('"').Append(word.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)).Append("\" ");
            }
        }

        return words.ToString().Trim();
    }
}

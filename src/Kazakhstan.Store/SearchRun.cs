using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>One search on one connection: finds, orders, counts, and reads what the page shows.</summary>
internal sealed class SearchRun(SqliteConnection db, SearchIndex index, SearchRequest request, SearchFilters filters)
{
    /// <summary>Above this many documents bm25 is worked out only for those whose titles, headings and names hold the words.</summary>
    private const int MostRanked = 2500;

    private const int MostPages = 500;

    /// <summary>Runs a reading, and what comes near it when nothing matches.</summary>
    public SearchModel Run(SearchReading reading)
    {
        var plan = new SearchPlan(reading, index);
        var leftOut = new List<string>();
        var isPartial = false;
        var matches = filters.IsImpossible ? [] : Match(plan);
        if (matches.Count == 0 && !filters.IsImpossible && reading.Query.Parts.Count > 0)
        {
            (plan, matches) = Relax(plan, leftOut);
            isPartial = matches.Count > 0;
        }

        var counts = new SearchFacets(index, filters);
        var shown = new List<(int Document, double Text)>(matches.Count);
        foreach (var match in matches)
        {
            if (counts.Add(index.Documents[match.Document - 1]))
            {
                shown.Add(match);
            }
        }

        var ranking = new SearchRanking(plan, index);
        var ordered = ranking.Order(shown);
        var pageCount = Math.Min(MostPages, (ordered.Length + request.Take - 1) / request.Take);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, pageCount));
        var results = ReadHits(ranking.Page(ordered, page, request.Take), plan);
        var literal = Literal(reading.Query);
        return new()
        {
            Query = reading.Query.Text,
            Understood = SearchWording.Understand(plan, index),
            Total = ordered.Length,
            Page = page,
            PageCount = pageCount,
            Results = results,
            Facets = counts.Facets,
            Filters = filters.InAddress,
            Choices = [.. reading.Choices.Select(choice => new PageLink { Kind = choice.Kind, Slug = choice.Slug, Title = choice.Title, Url = choice.Url })],
            Corrections = reading.Corrections,
            DidYouMean = SearchWording.DidYouMean(reading, index, ordered.Length),
            Literal = literal,
            LeftOut = leftOut,
            IsPartial = isPartial,
            Remarks = [.. reading.Query.Remarks, .. filters.Remarks],
            Near = ordered.Length == 0 ? SearchWording.Near(reading, index) : [],
            Answer = page == 1 && filters.InAddress.Count == 0 && !isPartial ? new SearchAnswers(db).Answer(plan) : null,
        };
    }

    /// <summary>The query with each word in quotation marks.</summary>
    private static string Literal(SearchQuery query) =>
        string.Join(' ', query.Parts.Where(part => part.Kind != QueryPartKind.Word || query.Parts.Count == 1 || !SearchText.IsStopWord(part.Folded)).Select(part => (part.IsExcluded ? "-" : "") + (part.Kind == QueryPartKind.Years ? part.Raw : $"\"{part.Raw}\"")));

    private List<(int Document, double Text)> Match(SearchPlan plan)
    {
        var found = plan.IsEmpty ? All() : plan.Expression is { } expression ? MatchText(plan, expression) : MatchEntities(plan);
        if (plan.Intent != SearchIntent.None && plan.Expression is not null)
        {
            AddPartnerPages(plan, found);
        }

        if (plan.From is null && plan.To is null)
        {
            return found;
        }

        found.RemoveAll(match => !SearchFilters.IsWithin(index.Documents[match.Document - 1], plan.From, plan.To));
        return found;
    }

    /// <summary>The page of a partner answers what is asked about it, whatever words stand on it.</summary>
    private static void AddPartnerPages(SearchPlan plan, List<(int Document, double Text)> found)
    {
        var known = found.Select(match => match.Document).ToHashSet();
        foreach (var partner in plan.Partners.Where(partner => partner.Document > 0 && plan.Partners.All(other => other == partner) && !known.Contains(partner.Document)))
        {
            found.Add((partner.Document, 0));
        }
    }

    private List<(int Document, double Text)> All()
    {
        var isAsked = filters.Entities.Count > 0 || filters.KindsWanted.Count > 0 || filters.From is not null || filters.To is not null || request.Query.Length > 0;
        return isAsked ? [.. index.Documents.Select(document => (document.Id, 0.0))] : [];
    }

    private static List<(int Document, double Text)> MatchEntities(SearchPlan plan)
    {
        HashSet<int>? found = null;
        foreach (var clause in plan.Postings)
        {
            var any = clause.SelectMany(entity => entity.Documents);
            if (found is null)
            {
                found = [.. any];
            }
            else
            {
                found.IntersectWith(any);
            }
        }

        return [.. (found ?? []).Order().Select(document => (document, 0.0))];
    }

    private const string RankedSql = "select rowid, bm25(search_fts, 8.0, 6.0, 8.0, 1.0, 0.0) from search_fts where search_fts match $expression";

    private const string UnrankedSql = "select rowid from search_fts where search_fts match $expression";

    private List<(int Document, double Text)> MatchText(SearchPlan plan, string expression)
    {
        // Among treaties and visits with a partner it tells nothing which word names them.
        if (plan is { IsIntentAlone: true, Intent: SearchIntent.Treaties or SearchIntent.Visits })
        {
            return ReadMatches(UnrankedSql, expression);
        }

        if (plan.Estimate <= MostRanked)
        {
            return ReadMatches(RankedSql, expression);
        }

        var all = ReadMatches(UnrankedSql, expression);
        if (all.Count <= MostRanked)
        {
            return ReadMatches(RankedSql, expression);
        }

        // So many that the words tell little: those that bear them in a title go first.
        var titled = ReadMatches(RankedSql + " limit 2000", $"{{title heading names}} : ({expression})").ToDictionary(match => match.Document, match => match.Text + 5);
        return all.ConvertAll(match => (match.Document, titled.GetValueOrDefault(match.Document)));
    }

    private List<(int Document, double Text)> ReadMatches(string sql, string expression)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$expression", expression);
        using var rows = command.ExecuteReader();
        var isRanked = rows.FieldCount > 1;
        var matches = new List<(int Document, double Text)>();
        while (rows.Read())
        {
            matches.Add((rows.GetInt32(0), isRanked ? -rows.GetDouble(1) : 0));
        }

        return matches;
    }

    /// <summary>When nothing has all that was asked for: without the words that stand nowhere, then those that have most of them.</summary>
    private (SearchPlan Plan, List<(int Document, double Text)> Matches) Relax(SearchPlan plan, List<string> leftOut)
    {
        var parts = plan.Reading.Meaningful.ToList();
        var dead = parts.Where(part => part is { IsName: false, IsYears: false } && part.Words.Any(word => index.DocumentsWith(word) == 0)).ToList();
        if (dead.Count > 0 && dead.Count < parts.Count)
        {
            var (shorter, matches) = Without(plan, dead);
            if (matches.Count > 0)
            {
                leftOut.AddRange(dead.Select(part => Typed(plan, part)));
                return (shorter, matches);
            }
        }

        return (plan, MatchAny(plan));
    }

    /// <summary>Documents that have most of what was asked for. Words that stand in very many documents are not worth looking for here.</summary>
    private List<(int Document, double Text)> MatchAny(SearchPlan plan)
    {
        const int mostKept = 100;
        var telling = plan.Reading.Parts.Select(part => part is { IsExcluded: false, IsName: false, IsYears: false } && part.Words.Min(index.DocumentsWith) > MostRanked ? part with { IsFiller = true } : part).ToList();
        var any = new SearchPlan(plan.Reading with { Parts = telling }, index).AnyExpression;
        if (any is null || plan.Reading.Meaningful.Count(part => !part.IsYears) < 2)
        {
            return [];
        }

        var found = ReadMatches(RankedSql, any);
        found.Sort((a, b) => (-a.Text, a.Document).CompareTo((-b.Text, b.Document)));
        return found.Count > mostKept ? found[..mostKept] : found;
    }

    private static string Typed(SearchPlan plan, ReadPart part) => plan.Reading.Query.Text[part.Start..part.End].Trim('"', '“', '”', '«', '»', '„');

    private (SearchPlan Plan, List<(int Document, double Text)> Matches) Without(SearchPlan plan, List<ReadPart> dropped)
    {
        var shorter = new SearchPlan(plan.Reading with { Parts = [.. plan.Reading.Parts.Select(part => dropped.Contains(part) ? part with { IsFiller = true } : part)] }, index);
        return (shorter, shorter.IsEmpty ? [] : Match(shorter));
    }

    private const string HitsSql = """
        select search_document.id, case search_document.kind when 'section' then section.text else search_document.text end
        from search_document
        left join section on section.id = search_document.section_id
        where search_document.id = $id
        """;

    private List<SearchHit> ReadHits(int[] documents, SearchPlan plan)
    {
        var snippet = new SearchSnippet(SearchWording.Wanted(plan, index));
        using var command = db.CreateCommand();
        command.CommandText = HitsSql;
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var hits = new List<SearchHit>(documents.Length);
        foreach (var document in documents)
        {
            id.Value = document;
            using var row = command.ExecuteReader();
            if (row.Read())
            {
                hits.Add(ToHit(index.Documents[document - 1], snippet.Of(row.GetString(1))));
            }
        }

        return hits;
    }

    private SearchHit ToHit(SearchEntry document, string snippet)
    {
        var about = document.About.Select(id => index.Entities[id]).OrderByDescending(entity => SearchIndex.WeightOf(entity, document.Id)).ThenBy(entity => entity.Id).ToList();
        var recent = document.Years.Where(year => year >= 1900).DefaultIfEmpty((short)0).ToList();
        return new()
        {
            Kind = document.Kind,
            Title = document.Title,
            Heading = document.Heading,
            Url = document.Url,
            Snippet = snippet,
            FirstYear = recent.Min(),
            LastYear = recent.Max(),
            Countries = [.. about.Where(entity => entity.Iso2 is not null).Select(entity => entity.Iso2!).Take(12)],
            Topics = [.. about.Where(entity => entity.Kind == "topic").Select(entity => entity.Slug).Take(12)],
        };
    }
}

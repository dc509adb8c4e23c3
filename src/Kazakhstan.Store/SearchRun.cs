using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>One search on one connection: finds, orders, counts, and reads what the page shows.</summary>
internal sealed class SearchRun(SqliteConnection db, SearchIndex index, SearchRequest request, SearchFilters filters)
{
    /// <summary>Above this many documents bm25 is worked out only for those whose titles, headings and names hold the words.</summary>
    private const int MostRanked = 2500;

    private const int MostPages = 500;

    /// <summary>When fewer have all of so many parts, those that have most of them are shown too.</summary>
    private const int FewMatches = 3;

    private const int ManyParts = 3;

    /// <summary>Runs a reading, and what comes near it when nothing matches.</summary>
    public SearchModel Run(SearchReading reading)
    {
        var plan = new SearchPlan(reading, index);
        var leftOut = new List<string>();
        var isPartial = false;
        var matches = filters.IsImpossible ? SearchMatches.None : Match(plan);
        if (matches.Count == 0 && !filters.IsImpossible && reading.Query.Parts.Count > 0)
        {
            (plan, matches) = Relax(plan, leftOut);
            isPartial = matches.Count > 0;
        }
        else if (matches.Count is > 0 and < FewMatches && reading.Meaningful.Count() >= ManyParts)
        {
            (matches, isPartial) = AddPartial(plan, matches);
        }

        var facets = new SearchFacets(index, filters);
        var shown = facets.Count(matches);
        var pageCount = Math.Min(MostPages, (shown.Count + request.Take - 1) / request.Take);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, pageCount));
        var ranking = new SearchRanking(plan, index);
        // What goes over to the next page because of its article is found among so many more.
        var ordered = ranking.Order(shown, 4 * page * request.Take);
        var results = ReadHits(ranking.Page(ordered, page, request.Take), plan);
        var literal = Literal(reading.Query);
        return new()
        {
            Query = reading.Query.Text,
            Understood = SearchWording.Understand(plan, index),
            Total = shown.Count,
            Page = page,
            PageCount = pageCount,
            Results = results,
            Facets = facets.Facets,
            Filters = filters.InAddress,
            Choices = [.. reading.Choices.Select(choice => new PageLink { Kind = choice.Kind, Slug = choice.Slug, Title = choice.Title, Url = choice.Url })],
            Corrections = reading.Corrections,
            DidYouMean = SearchWording.DidYouMean(reading, index, shown.Count),
            Literal = literal,
            LeftOut = leftOut,
            IsPartial = isPartial,
            Remarks = [.. reading.Query.Remarks, .. filters.Remarks, .. reading.Remarks],
            Near = shown.Count == 0 ? SearchWording.Near(reading, index) : [],
            Answer = page == 1 && filters.InAddress.Count == 0 && !isPartial ? new SearchAnswers(db).Answer(plan) : null,
        };
    }

    /// <summary>The query with each word in quotation marks.</summary>
    private static string Literal(SearchQuery query) =>
        string.Join(' ', query.Parts.Where(part => part.Kind != QueryPartKind.Word || query.Parts.Count == 1 || !SearchText.IsStopWord(part.Folded)).Select(part => (part.IsExcluded ? "-" : "") + (part.Kind == QueryPartKind.Years ? part.Raw : $"\"{part.Raw}\"")));

    private SearchMatches Match(SearchPlan plan)
    {
        var found = plan.IsEmpty ? All() : plan.Expression is { } expression ? MatchText(plan, expression) : MatchEntities(plan);
        // The page of a partner answers what is asked about it, whatever words stand on it.
        if (plan is { Intent: not SearchIntent.None, Expression: not null, Partners: [{ Document: > 0 } partner] })
        {
            found = found.With(partner.Document);
        }

        return WithinYears(plan, found);
    }

    private SearchMatches WithinYears(SearchPlan plan, SearchMatches found) =>
        plan.From is null && plan.To is null ? found : found.Where(document => SearchFilters.IsWithin(index.Documents[document - 1], plan.From, plan.To));

    private SearchMatches All() => filters.HasAny || request.Query.Length > 0 ? new(index.All, null) : SearchMatches.None;

    private static SearchMatches MatchEntities(SearchPlan plan) =>
        new(plan.Postings.Select(clause => SearchMatches.Union([.. clause.Select(entity => entity.Documents)])).Aggregate(SearchMatches.Intersection), null);

    private const string RankedSql = "select rowid, bm25(search_fts, 8.0, 6.0, 8.0, 1.0, 0.0) from search_fts where search_fts match $expression";

    private const string UnrankedSql = "select rowid from search_fts where search_fts match $expression";

    private SearchMatches MatchText(SearchPlan plan, string expression)
    {
        // Among treaties and visits with a partner it tells nothing which word names them.
        if (plan is { IsIntentAlone: true, Intent: SearchIntent.Treaties or SearchIntent.Visits })
        {
            return ReadUnranked(expression);
        }

        if (plan.Estimate <= MostRanked)
        {
            return ReadRanked(expression);
        }

        var all = ReadUnranked(expression);
        if (all.Count <= MostRanked)
        {
            return all.Count == 0 ? all : ReadRanked(expression);
        }

        // So many that the words tell little: those that bear them in a title go first.
        var titled = ReadRanked($"{{title heading names}} : ({expression})", MostRanked);
        var text = new float[all.Count];
        for (int i = 0, j = 0; i < text.Length && j < titled.Count; i++)
        {
            if (all.Documents[i] == titled.Documents[j])
            {
                text[i] = titled.Text![j++] + 5; // Read with its weights.
            }
        }

        return new(all.Documents, text);
    }

    private SearchMatches ReadUnranked(string expression)
    {
        using var command = Command(UnrankedSql, expression);
        using var rows = command.ExecuteReader();
        var documents = new List<int>();
        while (rows.Read())
        {
            documents.Add((int)rows.GetInt64(0));
        }

        return new([.. documents], null);
    }

    private SearchMatches ReadRanked(string expression, int most = int.MaxValue)
    {
        using var command = Command(RankedSql, expression);
        using var rows = command.ExecuteReader();
        var documents = new List<int>();
        var text = new List<float>();
        while (documents.Count < most && rows.Read())
        {
            documents.Add((int)rows.GetInt64(0));
            text.Add(-(float)rows.GetDouble(1));
        }

        return new([.. documents], [.. text]);
    }

    private SqliteCommand Command(string sql, string expression)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$expression", expression);
        return command;
    }

    /// <summary>When nothing has all that was asked for: without the words that stand nowhere, then those that have most of them.</summary>
    private (SearchPlan Plan, SearchMatches Matches) Relax(SearchPlan plan, List<string> leftOut)
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

    /// <summary>Chance alone brings all words of a long question together in a document or two; these keep an advantage, no more.</summary>
    private (SearchMatches Matches, bool IsPartial) AddPartial(SearchPlan plan, SearchMatches all)
    {
        const float advantage = 5;
        var partial = all.Documents.Aggregate(MatchAny(plan), (matches, document) => matches.With(document));
        if (partial.Count == all.Count)
        {
            return (all, false);
        }

        var text = partial.Text ?? new float[partial.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] += all.Documents.Contains(partial.Documents[i]) ? advantage : 0;
        }

        return (new(partial.Documents, text), true);
    }

    /// <summary>Documents that have most of what was asked for. Words that stand in very many documents are not worth looking for here.</summary>
    private SearchMatches MatchAny(SearchPlan plan)
    {
        const int mostKept = 100;
        var telling = plan.Reading.Parts.Select(part => part is { IsExcluded: false, IsName: false, IsYears: false } && part.Words.Min(index.DocumentsWith) > MostRanked ? part with { IsFiller = true } : part).ToList();
        var looser = new SearchPlan(plan.Reading with { Parts = telling }, index);
        if (looser.AnyExpression is not { } any || plan.Reading.Meaningful.Count(part => !part.IsYears) < 2)
        {
            return SearchMatches.None;
        }

        var found = looser.NamedAndAnyExpression is { } named ? ReadRanked(named) : SearchMatches.None;
        found = WithinYears(plan, found.Count > 0 ? found : ReadRanked(any));
        if (found.Count <= mostKept)
        {
            return found;
        }

        var least = found.Text!.OrderDescending().ElementAt(mostKept - 1); // Read with its weights.
        var kept = Enumerable.Range(0, found.Count).Where(i => found.Text![i] >= least).ToList();
        return new([.. kept.Select(i => found.Documents[i])], [.. kept.Select(i => found.Text![i])]);
    }

    private static string Typed(SearchPlan plan, ReadPart part) => plan.Reading.Query.Text[part.Start..part.End].Trim('"', '“', '”', '«', '»', '„');

    private (SearchPlan Plan, SearchMatches Matches) Without(SearchPlan plan, List<ReadPart> dropped)
    {
        var shorter = new SearchPlan(plan.Reading with { Parts = [.. plan.Reading.Parts.Select(part => dropped.Contains(part) ? part with { IsFiller = true } : part)] }, index);
        return (shorter, shorter.IsEmpty ? SearchMatches.None : Match(shorter));
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
        var about = index.AboutOf(document.Id).ToArray().Select(number => index.EntityList[number]).OrderByDescending(entity => SearchIndex.WeightOf(entity, document.Id)).ThenBy(entity => entity.Id).ToList();
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

namespace Kazakhstan.Store;

/// <summary>Turns what matched into an order: the weight of the words in the text, how much each document is about what was named, and how well its title says it.</summary>
internal sealed class SearchRanking(SearchPlan plan, SearchIndex index)
{
    private const int MostOfOneArticle = 3;

    /// <summary>Events, terms and other rows of tables, which belong to no page of their own.</summary>
    private const int MostRows = 8;

    private const int TitlesLookedAt = 150;

    /// <summary>What each kind of document is worth by itself, in the order of <see cref="SearchFilters.Kinds"/>.</summary>
    private static readonly float[] KindWorth =
        [.. SearchFilters.Kinds.Select(kind => kind switch { "country" or "organisation" or "treaty" or "topic" => 1.5f, "article" => 2f, "person" => 1f, "event" => -4f, _ => 0f })];

    /// <summary>Rows of tables are short, so that every word in them would weigh too much.</summary>
    private static readonly float[] TextWorth = [.. SearchFilters.Kinds.Select(kind => kind is "event" or "term" or "person" ? 0.6f : 1f)];

    private static readonly int Country = SearchFilters.KindNumber("country");

    private static readonly int Treaty = SearchFilters.KindNumber("treaty");

    /// <summary>The best documents in order, at least <paramref name="needed"/> if there are as many.</summary>
    public int[] Order(SearchMatches matches, int needed)
    {
        var scores = Scores(matches);
        var best = Best(matches.Documents, scores, Math.Max(needed, TitlesLookedAt));
        var looked = Math.Min(best.Length, TitlesLookedAt);
        string[] stems = [.. plan.TitleWords.Select(SearchStemmer.Stem).Distinct(StringComparer.Ordinal)];
        for (var i = 0; i < looked; i++)
        {
            best[i].Score -= InTitle(index.Documents[best[i].Document - 1], stems);
        }

        Array.Sort(best, 0, looked);
        return Array.ConvertAll(best, scored => scored.Document);
    }

    /// <summary>
    /// Lays an order out in pages on which no article has more than three places; what is too much goes to the next page.
    /// </summary>
    public int[] Page(int[] ordered, int page, int take)
    {
        var waiting = new List<int>();
        var at = 0;
        for (var number = 1; ; number++)
        {
            var shown = new List<int>(take);
            var perGroup = new Dictionary<int, int>();
            bool Fits(int document)
            {
                var group = index.Documents[document - 1].Group;
                return (perGroup[group] = perGroup.GetValueOrDefault(group) + 1) <= (group == 0 ? MostRows : MostOfOneArticle);
            }

            var left = new List<int>();
            foreach (var document in waiting)
            {
                (shown.Count < take && Fits(document) ? shown : left).Add(document);
            }

            for (; at < ordered.Length && shown.Count < take; at++)
            {
                (Fits(ordered[at]) ? shown : left).Add(ordered[at]);
            }

            // At the end there is nothing else to show.
            while (shown.Count < take && left.Count > 0 && at >= ordered.Length)
            {
                shown.Add(left[0]);
                left.RemoveAt(0);
            }

            if (number == page || shown.Count == 0)
            {
                return [.. shown];
            }

            waiting = left;
        }
    }

    private float[] Scores(SearchMatches matches)
    {
        var scores = new float[matches.Count];
        var isAsked = plan.Intent != SearchIntent.None;
        for (var i = 0; i < scores.Length; i++)
        {
            var kind = index.KindNumbers[matches.Documents[i] - 1];
            scores[i] = KindWorth[kind] + (matches.Text is { } weights ? weights[i] * TextWorth[kind] : 0);
            if (isAsked && (kind == Country || kind == Treaty))
            {
                scores[i] += Asked(index.Documents[matches.Documents[i] - 1]);
            }
        }

        foreach (var entity in plan.Boosted)
        {
            AddWeights(scores, matches.Documents, entity);
        }

        return scores;
    }

    /// <summary>Both lists are in order of document, so that one walk along both will do.</summary>
    private void AddWeights(float[] scores, int[] documents, SearchEntity entity)
    {
        var own = plan.IsNameAlone || plan.IsPartnerAlone ? 1000f : 3f;
        for (int i = 0, j = 0; i < documents.Length && j < entity.Documents.Length;)
        {
            if (documents[i] == entity.Documents[j])
            {
                scores[i++] += entity.Weights[j] == SearchEntity.OwnPage ? own : entity.Weights[j] * 0.12f;
                j++;
            }
            else if (documents[i] < entity.Documents[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>What a question asks for goes before what merely mentions it.</summary>
    private float Asked(SearchEntry entry) => plan.Intent switch
    {
        SearchIntent.Treaties when entry.Kind is "treaty" => 6 + plan.Partners.Sum(partner => 0.1f * SearchIndex.WeightOf(partner, entry.Id)),
        SearchIntent.Embassy or SearchIntent.Trade or SearchIntent.Relations when plan.IsIntentAlone && plan.Partners.Any(partner => partner.Document == entry.Id) => 100,
        SearchIntent.Visits when plan.Partners.Any(partner => partner.Document == entry.Id) => 4,
        _ => 0,
    };

    /// <summary>The documents with the highest scores, best first; of equal ones the first.</summary>
    private static (float Score, int Document)[] Best(int[] documents, float[] scores, int count)
    {
        var heap = new PriorityQueue<int, (float Score, int Place)>(Math.Min(documents.Length, count) + 1);
        var least = float.MinValue;
        for (var i = 0; i < documents.Length; i++)
        {
            if (heap.Count < count)
            {
                heap.Enqueue(i, (scores[i], -i));
            }
            else if (scores[i] > least)
            {
                heap.EnqueueDequeue(i, (scores[i], -i));
            }
            else
            {
                continue;
            }

            if (heap.Count == count)
            {
                least = scores[heap.Peek()];
            }
        }

        var best = new (float Score, int Document)[heap.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            var place = heap.Dequeue();
            best[i] = (-scores[place], documents[place]);
        }

        return best;
    }

    private static float InTitle(SearchEntry entry, string[] stems)
    {
        if (stems.Length == 0)
        {
            return 0;
        }

        var (title, heading) = (entry.TitleStems, entry.HeadingStems);
        var (inHeading, inTitle, inEither) = (0, 0, 0);
        foreach (var stem in stems)
        {
            var (isInHeading, isInTitle) = (heading.Contains(stem), title.Contains(stem));
            inHeading += isInHeading ? 1 : 0;
            inTitle += isInTitle ? 1 : 0;
            inEither += isInHeading || isInTitle ? 1 : 0;
        }

        var score = 4f * inEither / stems.Length;
        // A title or heading that says just this and nothing more.
        if (inHeading == stems.Length || inTitle == stems.Length)
        {
            var length = inHeading == stems.Length ? heading.Length : title.Length + (entry.Heading.Length > 0 ? 3 : 0);
            score += 6f * stems.Length / Math.Max(stems.Length, length);
        }

        return score;
    }
}

namespace Kazakhstan.Store;

/// <summary>Turns what matched into an order: the weight of the words in the text, how much each document is about what was named, and how well its title says it.</summary>
internal sealed class SearchRanking(SearchPlan plan, SearchIndex index)
{
    private const int MostOfOneArticle = 3;
    /// <summary>Events, terms and other rows of tables, which belong to no page of their own.</summary>
    private const int MostRows = 8;

    private const int TitlesLookedAt = 300;

    /// <summary>Documents in order, best first.</summary>
    /// <param name="matches">Documents with the weight of their text; 0 where that was not worked out.</param>
    public int[] Order(IReadOnlyList<(int Document, double Text)> matches)
    {
        var scores = new (double Score, int Document)[matches.Count];
        for (var i = 0; i < matches.Count; i++)
        {
            var (document, text) = matches[i];
            var entry = index.Documents[document - 1];
            // Rows of tables are short, so that every word in them weighs much.
            scores[i] = (-((text * (entry.Group == 0 ? 0.6 : 1)) + Standing(entry)), document);
        }

        Array.Sort(scores);
        var looked = Math.Min(scores.Length, TitlesLookedAt);
        var words = plan.TitleWords.ToList();
        for (var i = 0; i < looked; i++)
        {
            scores[i].Score -= InTitle(index.Documents[scores[i].Document - 1], words);
        }

        Array.Sort(scores, 0, looked);
        return Array.ConvertAll(scores, score => score.Document);
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

    private double Standing(SearchEntry document)
    {
        var score = document.Kind switch { "country" or "organisation" or "treaty" or "topic" => 1.5, "article" => 2.0, "person" => 1.0, "event" => -4.0, _ => 0.0 };
        foreach (var entity in plan.Boosted)
        {
            var weight = SearchIndex.WeightOf(entity, document.Id);
            score += weight == 100 ? (plan.IsNameAlone || plan.IsPartnerAlone ? 1000 : 3) : weight * 0.12;
        }

        return score + Asked(document);
    }

    /// <summary>What a question asks for goes before what merely mentions it.</summary>
    private double Asked(SearchEntry document) => plan.Intent switch
    {
        SearchIntent.Treaties when document.Kind is "treaty" => 6 + plan.Partners.Sum(partner => 0.1 * SearchIndex.WeightOf(partner, document.Id)),
        SearchIntent.Embassy or SearchIntent.Trade or SearchIntent.Relations when plan.IsIntentAlone && document.Kind is "country" && plan.Partners.Any(partner => partner.Document == document.Id) => 100,
        SearchIntent.Visits when document.Kind is "country" && plan.Partners.Any(partner => partner.Document == document.Id) => 4,
        _ => 0,
    };

    private static double InTitle(SearchEntry document, List<string> words)
    {
        if (words.Count == 0)
        {
            return 0;
        }

        var (title, heading) = (Stems(document.Title), Stems(document.Heading));
        var stems = words.Select(SearchStemmer.Stem).Distinct(StringComparer.Ordinal).ToList();
        var inHeading = stems.Count(heading.Contains);
        var inEither = stems.Count(stem => heading.Contains(stem) || title.Contains(stem));
        var score = 4.0 * inEither / stems.Count;
        // A title or heading that says just this and nothing more.
        if (inHeading == stems.Count || stems.All(title.Contains))
        {
            var length = inHeading == stems.Count ? heading.Count : title.Count + (document.Heading.Length > 0 ? 3 : 0);
            score += 6.0 * stems.Count / Math.Max(stems.Count, length);
        }

        return score;
    }

    private static HashSet<string> Stems(string text) => [.. SearchText.Words(text).Where(word => !SearchText.IsStopWord(word.Folded)).Select(word => SearchStemmer.Stem(word.Folded))];
}

using System.Globalization;

namespace Kazakhstan.Store;

/// <summary>Puts into words how a query was read, and what else could be asked.</summary>
internal static class SearchWording
{
    /// <summary>Each meaningful stretch of the query and what it was read as.</summary>
    public static Understood Understand(SearchPlan plan, SearchIndex index)
    {
        var text = plan.Reading.Query.Text;
        var parts = new List<UnderstoodPart>();
        foreach (var part in plan.Reading.Meaningful)
        {
            var without = Remove(text, part);
            if (part.IsYears)
            {
                var period = part.From == part.To ? $"{part.From}" : $"{part.From}..{part.To}";
                parts.Add(new("period", period, period, without));
            }
            else if (part.IsName && !(part.Intent != SearchIntent.None && plan.Partners.Count > 0 && part.Targets[0].Rank > 0))
            {
                parts.AddRange(part.Targets.SelectMany(target => Named(target, index, without)));
            }
            else
            {
                var written = string.Join(' ', part.Words.Select(word => word.Length > 0 && plan.Reading.Corrections.Count > 0 ? index.Written(word) : word));
                parts.Add(new("word", written, part.IsPhrase ? $"“{written}”" : written, without));
            }
        }

        return new([.. parts.DistinctBy(part => (part.Kind, part.Value))], plan.From, plan.To);
    }

    private static IEnumerable<UnderstoodPart> Named(NameTarget target, SearchIndex index, string without)
    {
        if (target.Meaning == NameMeaning.Person)
        {
            var name = index.Documents[target.Id - 1].Title;
            yield return new("person", name, name, without);
            yield break;
        }

        var entity = index.Entities[target.Id];
        if (target.Meaning == NameMeaning.Place)
        {
            yield return new("place", target.Text, target.Text, without);
        }

        if (target.Meaning != NameMeaning.Place || target.Rank == 5)
        {
            yield return new(entity.Kind, entity.Iso2 ?? entity.Slug, entity.Title, without);
        }
    }

    /// <summary>A query without one stretch, and without the preposition that would be left hanging.</summary>
    private static string Remove(string text, ReadPart part)
    {
        var words = (text[..part.Start] + ' ' + text[part.End..]).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && SearchText.IsStopWord(SearchText.Fold(words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 0 && SearchText.IsStopWord(SearchText.Fold(words[0])))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    /// <summary>The query with words replaced by near ones: those that were corrected, or, where hardly anything was found, those that are rare and near a name.</summary>
    public static string? DidYouMean(SearchReading reading, SearchIndex index, int total)
    {
        var text = reading.Query.Text;
        var replaced = new List<(int Start, int End, string By)>();
        foreach (var part in reading.Query.Parts.Where(part => part.Kind == QueryPartKind.Word))
        {
            if (reading.Corrections.FirstOrDefault(correction => correction.From == part.Raw) is { } correction)
            {
                replaced.Add((part.Start, part.End, correction.To));
            }
            else if (total <= 2 && part.Folded.Length > 4 && index.DocumentsWith(part.Folded) <= 2 && index.Names.Find(part.Folded).Count == 0 && index.NameSpelling.FindNearest(part.Folded) is { } near)
            {
                replaced.Add((part.Start, part.End, index.Written(near)));
            }
        }

        for (var i = replaced.Count - 1; i >= 0; i--)
        {
            text = text[..replaced[i].Start] + replaced[i].By + text[replaced[i].End..];
        }

        return replaced.Count == 0 || text == reading.Query.Text ? null : text;
    }

    /// <summary>Each part by itself, when together they find nothing.</summary>
    public static IReadOnlyList<NearQuery> Near(SearchReading reading, SearchIndex index) =>
    [
        .. reading.Meaningful.Where(part => !part.IsYears)
            .Select(part => new NearQuery(string.Join(' ', part.Words.Select(index.Written)), part.Targets is [{ Meaning: not NameMeaning.Person } target, ..] ? index.Entities[target.Id].Documents.Length : part.Words.Min(index.DocumentsWith)))
            .Where(near => near.Count > 0)
            .DistinctBy(near => near.Query)
            .OrderBy(near => near.Count)
            .Take(5),
    ];

    /// <summary>Sequences of words to mark in a text: those of the query, and every English name of what was named.</summary>
    public static IEnumerable<(IReadOnlyList<string> Words, int Part)> Wanted(SearchPlan plan, SearchIndex index)
    {
        var number = 0;
        foreach (var part in plan.Reading.Meaningful)
        {
            number++;
            yield return (part.Words, number);
            if (part.IsPrefix)
            {
                foreach (var term in index.Expand(part.Words[^1]))
                {
                    yield return ([term.Term], number);
                }
            }

            if (part.IsYears)
            {
                for (var year = part.From ?? part.To ?? 0; year <= (part.To ?? part.From ?? -1) && year > 0; year++)
                {
                    yield return ([year.ToString(CultureInfo.InvariantCulture)], number);
                }
            }

            foreach (var target in part.Targets)
            {
                foreach (var form in target.Meaning == NameMeaning.Person ? index.PersonForms[target.Id] : index.FormsOf(target.Id))
                {
                    yield return (form.Split(' '), number);
                }
            }
        }
    }
}

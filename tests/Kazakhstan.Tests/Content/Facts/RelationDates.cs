using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>Dates of recognition and of diplomatic relations, beside the table of relations.</summary>
internal static partial class RelationDates
{
    private static readonly string[] EstablishedColumns = ["date", "other_date"];
    private static readonly string[] RecognisedColumns = ["recognised"];

    public static IEnumerable<StatedDate> Find(ProseSentence sentence, SiteContent content)
    {
        var rows = content.Tables["relations"].Rows;
        return OfRelations(sentence).Select(found => (found.Partner, found.Date, Fact: "relations with", Columns: EstablishedColumns))
            .Concat(OfRecognition(sentence).Select(found => (found.Partner, found.Date, Fact: "recognition by", Columns: RecognisedColumns)))
            .Where(found => found.Date.Date is not null)
            .Select(found => new StatedDate(sentence.LocationOf(found.Date.Start), $"{found.Fact} {found.Partner.Slug}", found.Date.Date!, Known(rows, found.Partner, found.Columns), sentence.Text))
            .Where(stated => stated.Known.Count > 0);
    }

    private static List<EdtfDate> Known(IReadOnlyList<TableRow> rows, EntryRef partner, IEnumerable<string> columns)
    {
        var row = rows.First(row => row["country"] == partner.Slug);
        return [.. columns.Select(row.Date).OfType<EdtfDate>()];
    }

    private static IEnumerable<(EntryRef Partner, ProseDate Date)> OfRelations(ProseSentence sentence)
    {
        if (Relations().Match(sentence.Text) is not { Success: true } relations || !Establishes().IsMatch(sentence.Text))
        {
            return [];
        }

        if (sentence.Partners is not [var partner])
        {
            return InLists(sentence, relations);
        }

        var start = relations.Index + relations.Length;
        var date = sentence.Dates.FirstOrDefault(date => date.Start >= start) is { } after && IsClose(sentence.Text[start..after.Start]) ? after
            : sentence.Dates is [{ Start: < 5 } first, ..] && first.End < relations.Index && IsClose(sentence.Text[first.End..relations.Index]) ? first
            : null;
        return date is null ? [] : [(partner, date)];
    }

    /// <summary><c>relations were opened with Egypt and Oman in 1992, with Kuwait in 1993</c>: nothing but partners stands before each date.</summary>
    private static IEnumerable<(EntryRef Partner, ProseDate Date)> InLists(ProseSentence sentence, Match relations)
    {
        var start = relations.Index + relations.Length;
        foreach (var date in sentence.Dates.Where(date => date.Start >= start))
        {
            var names = sentence.Names.Where(name => name.Start >= start && name.Start < date.Start).ToList();
            var rest = names.Aggregate(sentence.Text[start..date.Start], (text, name) => text.Replace(sentence.Text.Substring(name.Start, name.Length), "", StringComparison.Ordinal));
            if (!ListWords().IsMatch(rest))
            {
                yield break;
            }

            foreach (var partner in names.Where(name => name.Target?.Kind == EntryKind.Country))
            {
                yield return (partner.Target!.Value, date);
            }

            start = date.End;
        }
    }

    /// <summary><c>Italy recognised Kazakhstan on 1 January 1992</c>.</summary>
    private static IEnumerable<(EntryRef Partner, ProseDate Date)> OfRecognition(ProseSentence sentence)
    {
        foreach (var name in sentence.Names.Where(name => name.Target?.Kind == EntryKind.Country))
        {
            var start = name.Start + name.Length;
            if (Recognises().Match(sentence.Text, start) is { Success: true } match && sentence.Dates.FirstOrDefault(date => date.Start == match.Index + match.Length) is { } date)
            {
                yield return (name.Target!.Value, date);
            }
        }
    }

    private static bool IsClose(string between) => between.Length <= 80 && !Turns().IsMatch(between);

    [GeneratedRegex(@"\bdiplomatic (?:relations|ties)\b|\b(?:opened|established) (?:relations|ties)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relations();

    [GeneratedRegex(@"\b(?:establish|open|set up|enter|begin|began|start|date|count|follow)", RegexOptions.IgnoreCase)]
    private static partial Regex Establishes();

    /// <summary>What turns a sentence to something else.</summary>
    [GeneratedRegex(@"[;()—]|\b(?:before|after|until|when|which|who|anniversary|embassy|recogni|broke|suspend)")]
    private static partial Regex Turns();

    [GeneratedRegex(@"^(?:[\s,]|\b(?:were|was|had|been|formally|first|opened|established|set up|with|between|of|and|the|Kazakhstan|in|on|from)\b)*$")]
    private static partial Regex ListWords();

    [GeneratedRegex(@"\G (?:had )?recogni[sz]ed (?:Kazakhstan|the republic|the new state|it|the independence of Kazakhstan|its independence|Kazakhstan's independence)(?: as independent)? (?:already )?on ")]
    private static partial Regex Recognises();
}

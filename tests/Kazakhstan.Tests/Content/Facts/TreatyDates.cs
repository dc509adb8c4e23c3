using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Content.Entries;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>
/// Dates of the life of a treaty, beside the table of treaty dates. The treaty is named, or described by the words of its title
/// (<c>their border treaty</c> in an article on Turkmenistan), or meant by a pronoun after such a clause. Where several treaties fit the description, any of them may agree.
/// </summary>
internal static partial class TreatyDates
{
    public static IEnumerable<StatedDate> Find(ProseSentence sentence, SiteContent content)
    {
        foreach (var date in sentence.Dates.Where(date => date.Date is not null))
        {
            var clause = ClauseAround(sentence.Text, date.Start);
            if (ActionOf(sentence, date) is not { } action || IsOfAnother(action, sentence, clause))
            {
                continue;
            }

            var treaties = MeantBy(sentence, clause, content);
            var known = content.Tables["treaty-dates"].Rows
                .Where(row => treaties.Contains(row["treaty"]) && IsSameAction(row["action"], action))
                .Select(row => row.Date("date")).OfType<EdtfDate>().ToList();
            if (known.Count > 0)
            {
                yield return new(sentence.LocationOf(date.Start), $"{string.Join(" or ", treaties)} {action}", date.Date!, known, sentence.Text);
            }
        }
    }

    /// <summary>The action that a date belongs to: the verb before it with no other date between, or the first verb after a date that opens the sentence. A treaty of a day was signed on it.</summary>
    private static string? ActionOf(ProseSentence sentence, ProseDate date)
    {
        if (DocumentOf().IsMatch(sentence.Text[..date.Start]))
        {
            return "signed";
        }

        var actions = Actions().Matches(sentence.Text);
        if (actions.LastOrDefault(action => action.Index < date.Start) is { } before)
        {
            var between = sentence.Text[(before.Index + before.Length)..date.Start];
            var isAlone = !sentence.Dates.Any(other => other != date && other.Start > before.Index && other.Start < date.Start);
            return isAlone && between.Length <= 90 && !Turns().IsMatch(between) ? NameOf(before) : null;
        }

        return date.Start < 5 && actions.FirstOrDefault() is { } after && !Turns().IsMatch(sentence.Text[date.End..after.Index])
            && !sentence.Dates.Any(other => other != date && other.Start < after.Index)
            ? NameOf(after)
            : null;
    }

    private static string NameOf(Match action) => action.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name.Replace('_', '-');

    /// <summary>Accession ratifies too; a treaty has one day of effect, or a day of its own for Kazakhstan.</summary>
    private static bool IsSameAction(string row, string found) => found switch
    {
        "ratified" or "acceded" => row is "ratified" or "acceded",
        "in-force" => row is "in-force" or "in-force-kazakhstan",
        _ => row == found,
    };

    /// <summary>The table holds what Kazakhstan ratified, not what a partner did.</summary>
    private static bool IsOfAnother(string action, ProseSentence sentence, string clause) =>
        action is "ratified" or "acceded" && !OfKazakhstan().IsMatch(clause)
        && sentence.Names.Any(name => name.Target?.Kind == EntryKind.Country && clause.Contains(sentence.Text.Substring(name.Start, name.Length), StringComparison.Ordinal));

    /// <summary>The slugs of the treaties that a clause may speak of.</summary>
    private static IReadOnlyList<string> MeantBy(ProseSentence sentence, string clause, SiteContent content)
    {
        var documents = Documents().Matches(WithoutNames(clause, sentence)).Select(match => match.Value.ToLowerInvariant()).ToList();
        var named = sentence.Treaties.Where(treaty => sentence.Names.Any(name => name.Target == treaty && clause.Contains(sentence.Text.Substring(name.Start, name.Length), StringComparison.Ordinal))).ToList();
        if (named.Count > 0)
        {
            return named is [var only] && documents.Count == 0 ? [only.Slug] : [];
        }

        if (documents.Count == 0)
        {
            return Pronouns().IsMatch(clause) ? MeantBefore(sentence, clause, content) : [];
        }

        return documents is [var document] ? DescribedBy(sentence, clause, document, content) : [];
    }

    /// <summary>Treaties of the partner, or else of the organisation, whose title the clause repeats, and those whose title shares a word of it.</summary>
    private static List<string> DescribedBy(ProseSentence sentence, string clause, string document, SiteContent content)
    {
        var ofPartner = sentence.Partners is [var partner] ? content.Treaties.Where(treaty => treaty.Parties is [var party] && party.Value == partner.Slug && IsOfKind(treaty, document)).ToList() : [];
        if (ofPartner.Exists(treaty => WordsOf(treaty, content) is { Count: > 0 } words && words.TrueForAll(word => IsIn(clause, word))))
        {
            return [.. ofPartner.Where(treaty => WordsOf(treaty, content).Exists(word => IsIn(clause, word))).Select(treaty => treaty.Slug)];
        }

        var organisations = sentence.Names.Where(name => name.Target?.Kind == EntryKind.Organisation).Select(name => name.Target).Distinct().ToList();
        if (sentence.SubjectOrganisation is not { } subject || organisations.Exists(organisation => organisation != subject))
        {
            return [];
        }

        return [.. content.Treaties.Where(treaty => treaty.Organisations is [var only] && only.Value == subject.Slug && treaty.Form == document && WordsOf(treaty, content).TrueForAll(word => IsIn(clause, word))).Select(treaty => treaty.Slug)];
    }

    /// <summary>Prose does not keep treaties and agreements apart.</summary>
    private static bool IsOfKind(Treaty treaty, string document) =>
        treaty.Form == document || (treaty.Form is "treaty" or "agreement" or "convention" && document is "treaty" or "agreement");

    /// <summary>What the clause before speaks of, in this sentence or the one before.</summary>
    private static IReadOnlyList<string> MeantBefore(ProseSentence sentence, string clause, SiteContent content)
    {
        var start = sentence.Text.IndexOf(clause, StringComparison.Ordinal);
        var (before, index) = start > 0 ? (sentence, start - 1) : (sentence.Before, (sentence.Before?.Text.Length ?? 0) - 1);
        return before is null ? [] : MeantBy(before, ClauseAround(before.Text, start > 0 ? index - 1 : index), content);
    }

    /// <summary>The words of a title but the kind of document, the names of its organisations and the order.</summary>
    private static List<string> WordsOf(Treaty treaty, SiteContent content)
    {
        var names = treaty.Organisations.Select(slug => content.Organisations.FirstOrDefault(organisation => organisation.Slug == slug.Value)?.Abbreviation).ToList();
        return [.. Words().Matches(TitleEnds().Replace(treaty.Title, "")).Select(match => match.Value).Where(word => !EmptyWords().IsMatch(word) && !names.Contains(word))];
    }

    private static bool IsIn(string clause, string word) => StemsOf(word).Any(stem => clause.Contains(stem, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands for a word of a title in prose: <c>allied</c> for alliance, <c>friendly</c> for friendship. Borders, their delimitation and their demarcation are one family, which prose does not keep apart.</summary>
    private static string[] StemsOf(string word) => word switch
    {
        "Border" or "Demarcation" or "Delimitation" => ["border", "demarcat", "delimit"],
        "Alliance" or "Allied" => ["allian", "allied"],
        _ => [word[..Math.Min(word.Length, 6)]],
    };

    private static string WithoutNames(string clause, ProseSentence sentence) =>
        sentence.Names.Where(name => name.Target?.Kind is EntryKind.Treaty or EntryKind.Organisation)
            .Aggregate(clause, (text, name) => text.Replace(sentence.Text.Substring(name.Start, name.Length), "", StringComparison.Ordinal));

    private static string ClauseAround(string text, int index)
    {
        var start = text.LastIndexOf(';', index) + 1;
        var end = text.IndexOf(';', index);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(@"\b(?:(?<signed>signed|concluded)|(?<ratified>ratified|ratifying)|(?<acceded>acceded|joined)|(?<in_force>entered into force|came into force|took effect|in force|(?:has |have )bound)|(?<ended>expired))\b")]
    private static partial Regex Actions();

    [GeneratedRegex(@"\b(?:treaty|agreement|protocol|convention|declaration|memorandum|charter) of (?:the )?$", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentOf();

    /// <summary>What turns a sentence to something else.</summary>
    [GeneratedRegex(@"[;():]|\b(?:before|after|until|when|which|who|that|expires|but|while|where|about|of (?:19|20)|visit|summit|anniversary|law No)\b")]
    private static partial Regex Turns();

    [GeneratedRegex(@"\bKazakhstan(?:'s|’s)? (?:(?:has|had|Senate|parliament|itself) )?(?:ratifi|acced|join)|\bby Kazakhstan\b|\bNazarbayev ratified|\bratified by a (?:Kazakh )?law")]
    private static partial Regex OfKazakhstan();

    [GeneratedRegex(@"\b[Ii]t\b|\b[Tt]hat (?:text|treaty)\b")]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\b(?:treat(?:y|ies)|agreements?|protocols?|conventions?|declarations?|memorand(?:um|a)|charters?|supplements?|amendments?|statements?|contracts?|documents?|waivers?|accords?|pacts?|texts?|papers?|programmes?|plans?|communiqu|roadmaps?|letters?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Documents();

    [GeneratedRegex(@" (?:with|between) .*$| \(.*$")]
    private static partial Regex TitleEnds();

    [GeneratedRegex(@"[\p{L}’-]{3,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:Treaty|Agreement|Protocol|Convention|Declaration|Memorandum|Charter|First|Second|Third|Supplementary|the|and|for|State|of|on|in)$")]
    private static partial Regex EmptyWords();
}

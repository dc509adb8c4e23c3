using System.Text.RegularExpressions;
using Kazakhstan.Content;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>Terms of office beside the table of office holders: the days on which a named person took or left an office, and days on which the person acted under its title.</summary>
internal static partial class OfficeTerms
{
    public static IEnumerable<StatedDate> Find(ProseSentence sentence, SiteContent content)
    {
        foreach (var holder in content.Tables["office-holders"].Rows.GroupBy(row => row["name"]))
        {
            if (!sentence.Text.Contains(SurnameOf(holder.Key), StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var found in Changes(sentence, [.. holder]).Concat(Successions(sentence, [.. holder])).Concat(ActsUnderTitle(sentence, [.. holder])))
            {
                yield return found;
            }
        }
    }

    /// <summary><c>became prime minister on …</c>, <c>foreign minister from … to …</c>, <c>was appointed foreign minister on …</c>.</summary>
    private static IEnumerable<StatedDate> Changes(ProseSentence sentence, IReadOnlyList<TableRow> terms)
    {
        foreach (Match match in Change().Matches(sentence.Text))
        {
            var before = sentence.Text[..match.Index];
            var office = OfficeOf(match.Groups["office"].Value);
            var ofOffice = terms.Where(term => term["office"] == office).ToList();
            if (ofOffice.Count == 0 || !IsAbout(before, match, terms[0]["name"]))
            {
                continue;
            }

            foreach (var (group, column) in new[] { ("from", "from"), ("until", "to") })
            {
                var date = sentence.Dates.FirstOrDefault(date => match.Groups[group].Success && date.Start == match.Groups[group].Index);
                if (date?.Date is { } stated)
                {
                    yield return new(sentence.LocationOf(date.Start), $"{terms[0]["name"]} {office} {column}", stated, [.. ofOffice.Select(term => term.Date(column)).OfType<EdtfDate>()], sentence.Text);
                }
            }
        }
    }

    /// <summary>The person's name is the last name before the words, with no other clause between, or it stands among them.</summary>
    private static bool IsAbout(string before, Match match, string name)
    {
        var surname = SurnameOf(name);
        if (match.Groups["name"] is { Success: true, Value: var within })
        {
            return within.EndsWith(surname, StringComparison.Ordinal);
        }

        var at = before.LastIndexOf(surname, StringComparison.Ordinal);
        return at >= 0 && !Turns().IsMatch(before[(at + surname.Length)..]);
    }

    /// <summary>Where the heading speaks of the foreign ministers: <c>came Mukhtar Tileuberdi on …</c>, <c>followed on … by Kanat Saudabayev</c>, <c>dismissed Abdrakhmanov at the end of …</c>.</summary>
    private static IEnumerable<StatedDate> Successions(ProseSentence sentence, IReadOnlyList<TableRow> terms)
    {
        var ofOffice = terms.Where(term => term["office"] == "foreign-minister").ToList();
        if (ofOffice.Count == 0 || !sentence.Heading.StartsWith("Ministers", StringComparison.Ordinal) || !sentence.Title.Contains("oreign ministry", StringComparison.Ordinal))
        {
            yield break;
        }

        var name = terms[0]["name"];
        foreach (var date in sentence.Dates.Where(date => date.Date is not null))
        {
            var (before, after) = (sentence.Text[..date.Start], sentence.Text[date.End..]);
            var column = Left().Match(before) is { Success: true } gone && gone.Groups["name"].Value == SurnameOf(name) ? "to"
                : Followed().Match(before) is { Success: true } come && come.Groups["name"].Value == SurnameOf(name) ? "from"
                : FollowedBy().IsMatch(before) && after.StartsWith($" by {name}", StringComparison.Ordinal) ? "from"
                : null;
            if (column is not null)
            {
                yield return new(sentence.LocationOf(date.Start), $"{name} foreign-minister {column}", date.Date!, [.. ofOffice.Select(term => term.Date(column)).OfType<EdtfDate>()], sentence.Text);
            }
        }
    }

    /// <summary><c>Foreign Minister Kairat Abdrakhmanov … on 15 May 2018</c>: the only date of the sentence falls into a term.</summary>
    private static IEnumerable<StatedDate> ActsUnderTitle(ProseSentence sentence, IReadOnlyList<TableRow> terms)
    {
        if (sentence.Dates is not [{ Date: { Precision: not DatePrecision.Year } stated } only])
        {
            yield break;
        }

        foreach (Match match in Titles().Matches(sentence.Text))
        {
            var office = OfficeOf(match.Groups["office"].Value);
            var rest = sentence.Text[(match.Index + match.Length)..];
            var name = terms[0]["name"];
            var isNamed = rest.StartsWith(name + " ", StringComparison.Ordinal) || rest.StartsWith(SurnameOf(name) + " ", StringComparison.Ordinal);
            var held = terms.Where(term => term["office"] == office).Select(TermOf).OfType<EdtfDate>().ToList();
            if (isNamed && held.Count > 0)
            {
                yield return new(sentence.LocationOf(only.Start), $"{name} as {office}", stated, held, sentence.Text);
            }
        }
    }

    private static EdtfDate? TermOf(TableRow term) =>
        EdtfDate.TryParse($"{term["from"]}/{(term.Text("to") ?? "..")}", out var held) ? held : null;

    private static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string OfficeOf(string words) => words.ToLowerInvariant() switch
    {
        var office when office.Contains("prime", StringComparison.Ordinal) || office.Contains("government", StringComparison.Ordinal) => "prime-minister",
        var office when office.Contains("foreign", StringComparison.Ordinal) => "foreign-minister",
        var office when office.Contains("secretary", StringComparison.Ordinal) => "secretary-of-state",
        _ => "president",
    };

    private const string Date = @"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)? ?[12]\d{3}";

    [GeneratedRegex(
        @"(?:became|appointed|named|as|was|elected|made|sworn in as|returned as) (?:(?:the|its|acting|Kazakhstan's|Kazakhstan’s|a) )*(?<office>prime minister|foreign minister|president|secretary of state|head of (?:the )?government)(?: of Kazakhstan)?,? (?:(?:in|on|from|since) (?<from>" + Date + @"))?(?:,? ?(?:to|until|till) (?<until>" + Date + @"))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}-]+)(?: was appointed| was reappointed| followed| succeeded| came| had taken it(?: in addition)?| held the office)? (?:on|in|from|since|at the turn of) $")]
    private static partial Regex Followed();

    [GeneratedRegex(@"\bfollowed (?:on|in) $")]
    private static partial Regex FollowedBy();

    [GeneratedRegex(@"(?:\bdismissed (?<name>\p{Lu}[\p{L}-]+)|(?<name>\p{Lu}[\p{L}-]+) was (?:followed|succeeded|replaced|dismissed)) (?:on|in|at the end of) $")]
    private static partial Regex Left();

    [GeneratedRegex(@"(?<![Ff]ormer |[Dd]eputy |then |future |later |[Vv]ice |Russian |Uzbek |Kyrgyz )\b(?<office>Prime Minister|Foreign Minister|President|Secretary of State) (?=\p{Lu})")]
    private static partial Regex Titles();

    [GeneratedRegex(@"[;:.]|,(?! who)|\b(?:and|when|his|after|before)\b")]
    private static partial Regex Turns();
}

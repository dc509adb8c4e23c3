namespace Kazakhstan.Store;

/// <summary>What a question asks about a partner or a treaty.</summary>
internal enum SearchIntent
{
    None,
    Relations,
    Embassy,
    Trade,
    Treaties,
    Visits,

    /// <summary>Of a treaty: whether it is signed, ratified, in force.</summary>
    Status,
}

/// <summary>The words that say it, folded, in the three languages.</summary>
internal static class SearchIntents
{
    private static readonly Dictionary<string, SearchIntent> Words = Table(
        (SearchIntent.Relations, "relations relation relationship ties diplomatic bilateral establish established establishment отношения отношении связи дипломатические катынастар катынасы катынас дипломатиялык"),
        (SearchIntent.Embassy, "embassy embassies consulate consulates mission missions ambassador ambassadors посольство посольства посол консульство консульства елшилик елшилиги елшиликтери консулдык елши"),
        (SearchIntent.Trade, "trade export exports import imports turnover торговля торговли товарооборот экспорт импорт сауда саудасы"),
        (SearchIntent.Treaties, "treaty treaties agreement agreements convention conventions pact pacts accord accords договор договоры соглашение соглашения шарт шарттар келисим келисимдер"),
        (SearchIntent.Status, "force status signed ratified ratification signature подписан ратифицирован"),
        (SearchIntent.Visits, "visit visits visited summit summits визит визиты саммит сапар сапары"));

    private static readonly Dictionary<string, string> Offices = new(StringComparer.Ordinal)
    {
        ["president"] = "president",
        ["presidents"] = "president",
        ["президент"] = "president",
        ["prime minister"] = "prime-minister",
        ["prime ministers"] = "prime-minister",
        ["premier"] = "prime-minister",
        ["премьер министр"] = "prime-minister",
        ["foreign minister"] = "foreign-minister",
        ["foreign ministers"] = "foreign-minister",
        ["minister of foreign affairs"] = "foreign-minister",
        ["министр иностранных дел"] = "foreign-minister",
        ["сыртки истер министри"] = "foreign-minister",
        ["secretary of state"] = "secretary-of-state",
        ["state secretary"] = "secretary-of-state",
        ["state counsellor"] = "secretary-of-state",
        ["госсекретарь"] = "secretary-of-state",
    };

    /// <summary>What a folded word asks for.</summary>
    public static SearchIntent Of(string folded) => Words.GetValueOrDefault(folded);

    /// <summary>The office that a folded name means, as the table writes it, or null.</summary>
    public static string? OfficeOf(string folded) => Offices.GetValueOrDefault(folded);

    /// <summary>What to look for in the full text: the words and kinds of document that answer.</summary>
    public static string ExpressionOf(SearchIntent intent) => intent switch
    {
        SearchIntent.Embassy => """(- about : ("embassy" OR "consulate" OR "ambassador" OR "missions"))""",
        SearchIntent.Trade => """(- about : ("trade" OR "exports" OR "imports" OR "turnover"))""",
        SearchIntent.Treaties => """(about : ("ktreaty" OR "kagreement") OR - about : ("treaty" OR "agreement" OR "convention" OR "accord" OR "protocol"))""",
        SearchIntent.Visits => """(about : ("kvisit" OR "ksummit") OR - about : ("visit" OR "summit"))""",
        _ => "",
    };

    private static Dictionary<string, SearchIntent> Table(params (SearchIntent Intent, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Intent))).ToDictionary(pair => pair.word, pair => pair.Intent, StringComparer.Ordinal);
}

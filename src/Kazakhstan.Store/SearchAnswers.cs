using Dapper;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>Answers from the tables, only where the question leaves no doubt. Every row says from which source it is.</summary>
internal sealed class SearchAnswers(SqliteConnection db)
{
    private sealed record Row
    {
        public required string Table { get; init; }

        public long Id { get; init; }

        public required string Label { get; init; }

        public string? Date { get; init; }

        public string Text { get; init; } = "";

        public string? Url { get; init; }
    }

    /// <summary>The answer, or null where the tables hold none or the reading is not sure.</summary>
    public SearchAnswer? Answer(SearchPlan plan)
    {
        if (plan.Reading.Choices.Count > 0 && plan.Partners.Count > 1)
        {
            return null;
        }

        if (plan.Reading.Office is { } office && plan.Partners.Count == 0)
        {
            return OfficeHolders(office, plan);
        }

        if (plan.Partners is [var country])
        {
            return plan.Intent switch
            {
                SearchIntent.Embassy => Embassies(country, plan),
                SearchIntent.Trade => Trade(country, plan),
                SearchIntent.Treaties => Treaties(country, plan),
                SearchIntent.Relations => AtAGlance(country),
                _ => plan.IsPartnerAlone && plan.From is null && plan.To is null ? AtAGlance(country) : null,
            };
        }

        return plan.IsNameAlone && plan.Boosted is [{ Kind: "treaty" } treaty] ? TreatyLife(treaty) : null;
    }

    private const string GlanceSql = """
        select 'relation' as "Table", id as Id, @relations as Label, date as Date,
          case status when 'established' then case when date is null then @dateNotFound else @established end when 'suspended' then @suspended else @none end as Text, null as Url
        from relation where country_id = @id
        union all
        select 'mission', id, @embassyOf, null, coalesce(city, @cityNotFound), '#kz-missions'
        from mission where country_id = @id and direction = 'abroad' and kind = 'embassy' and closed is null
        union all
        select 'mission', id, @embassyIn, null, coalesce(city, @cityNotFound), '#kz-missions'
        from mission where country_id = @id and direction = 'in-kazakhstan' and kind = 'embassy' and closed is null
        union all
        select "Table", Id, Label, Date, Text, Url
        from (
          select 'trade' as "Table", id as Id, replace(@tradeIn, '{0}', year) as Label, null as Date, replace(@million, '{0}', printf('%,d', cast(round(coalesce(total, exports + imports)) as integer))) as Text, '#kz-trade' as Url
          from trade where country_id = @id and coalesce(total, exports + imports) is not null
          order by year desc, reporter = 'kazakhstan' desc, id limit 1)
        """;

    private SearchAnswer? AtAGlance(SearchEntity country)
    {
        var rows = Query(GlanceSql, new
        {
            id = country.Id,
            relations = SearchWords.Answer_Relations,
            dateNotFound = SearchWords.Answer_DateNotFound,
            established = SearchWords.Answer_Established,
            suspended = SearchWords.Answer_Suspended,
            none = SearchWords.Answer_None,
            embassyOf = SearchWords.Answer_EmbassyOf,
            embassyIn = SearchWords.Answer_EmbassyIn,
            cityNotFound = SearchWords.Answer_CityNotFound,
            tradeIn = SearchWords.Answer_TradeIn,
            million = SearchWords.Answer_MillionDollars,
        });
        return Card(SearchPhrase.Of(SearchWords.Answer_Partner, Definite(country.Title)), country.Url, rows, SearchWords.Answer_Everything, country.Url);
    }

    private const string MissionsSql = """
        select 'mission' as "Table", id as Id,
          replace(case direction when 'abroad' then @abroad else @here end, '{0}',
            case kind when 'embassy' then @embassy when 'consulate-general' then @consulateGeneral when 'consulate' then @consulate when 'honorary-consulate' then @honoraryConsulate when 'permanent-mission' then @permanentMission else @diplomaticMission end) as Label,
          opened as Date, replace(case when closed is null then '{0}' else @closed end, '{0}', coalesce(city, @cityNotFound)) as Text, '#kz-missions' as Url
        from mission
        where country_id = @id and kind <> 'accredited' and (@city is null or city = @city)
        order by direction, closed is not null, kind = 'embassy' desc, id
        limit 8
        """;

    private SearchAnswer? Embassies(SearchEntity country, SearchPlan plan)
    {
        var city = plan.Reading.Meaningful.SelectMany(part => part.Targets).FirstOrDefault(target => target.Meaning == NameMeaning.Place)?.Text;
        var rows = Missions(country, city);
        if (rows.Count == 0)
        {
            rows = Missions(country, null);
        }

        return Card(SearchPhrase.Of(SearchWords.Answer_Missions, Definite(country.Title)), country.Url + "#kz-missions", rows, SearchWords.Answer_AllMissions, country.Url + "#kz-missions");
    }

    private List<Row> Missions(SearchEntity country, string? city) => Query(MissionsSql, new
    {
        id = country.Id,
        city,
        abroad = SearchWords.Answer_MissionAbroad,
        here = SearchWords.Answer_MissionHere,
        embassy = SearchWords.Mission_Embassy,
        consulateGeneral = SearchWords.Mission_ConsulateGeneral,
        consulate = SearchWords.Mission_Consulate,
        honoraryConsulate = SearchWords.Mission_HonoraryConsulate,
        permanentMission = SearchWords.Mission_Permanent,
        diplomaticMission = SearchWords.Mission_Diplomatic,
        closed = SearchWords.Answer_Closed,
        cityNotFound = SearchWords.Answer_CityNotFound,
    });

    private const string TradeSql = """
        select 'trade' as "Table", id as Id,
          replace(replace(@yearCountOf, '{0}', year), '{1}', case reporter when 'kazakhstan' then @kazakhstan when 'partner' then @partner when 'world-bank' then @worldBank else @others end) as Label, null as Date,
          concat_ws('; ',
            replace(@million, '{0}', printf('%,d', cast(round(coalesce(total, exports + imports)) as integer))),
            case when exports is not null then replace(@exports, '{0}', printf('%,d', cast(round(exports) as integer))) end,
            case when imports is not null then replace(@imports, '{0}', printf('%,d', cast(round(imports) as integer))) end) as Text, '#kz-trade' as Url
        from trade
        where country_id = @id and (@from is null or year >= @from) and (@to is null or year <= @to)
        order by year desc, reporter, id
        limit 5
        """;

    private SearchAnswer? Trade(SearchEntity country, SearchPlan plan)
    {
        var rows = Query(TradeSql, new
        {
            id = country.Id,
            from = plan.From,
            to = plan.To,
            yearCountOf = SearchWords.Answer_YearCountOf,
            kazakhstan = SearchWords.Reporter_Kazakhstan,
            partner = SearchWords.Reporter_Partner,
            worldBank = SearchWords.Reporter_WorldBank,
            others = SearchWords.Reporter_Other,
            million = SearchWords.Answer_MillionDollars,
            exports = SearchWords.Answer_Exports,
            imports = SearchWords.Answer_Imports,
        });
        return Card(SearchPhrase.Of(SearchWords.Answer_Trade, Definite(country.Title)), country.Url + "#kz-trade", rows, SearchWords.Answer_AllYears, country.Url + "#kz-trade");
    }

    private const string TreatiesSql = """
        select 'treaty_date' as "Table", treaty_date.id as Id, page.title as Label, treaty_date.date as Date, @signed as Text, page.url as Url
        from treaty_party
        join treaty_date on treaty_date.treaty_id = treaty_party.treaty_id and treaty_date.action = 'signed' and treaty_date.preferred = 1
        join page on page.id = treaty_party.treaty_id
        where treaty_party.country_id = @id and (@from is null or substr(treaty_date.date_from, 1, 4) >= cast(@from as text)) and (@to is null or substr(treaty_date.date_from, 1, 4) <= cast(@to as text))
        order by (select count(*) from treaty_party as other where other.treaty_id = treaty_party.treaty_id) > 1, treaty_date.date_from, treaty_date.id
        """;

    private SearchAnswer? Treaties(SearchEntity country, SearchPlan plan)
    {
        const int shown = 5;
        var rows = Query(TreatiesSql, new { id = country.Id, from = plan.From, to = plan.To, signed = SearchWords.Answer_Signed });
        var title = rows.Count == 1 ? SearchPhrase.Of(SearchWords.Answer_OneTreaty, Definite(country.Title)) : SearchPhrase.Of(SearchWords.Answer_Treaties, rows.Count, Definite(country.Title));
        var first = rows.Take(shown).OrderBy(row => row.Date, StringComparer.Ordinal).ToList();
        return Card(title, country.Url + "#kz-treaties", first, SearchWords.Answer_AllInTable, $"/treaties?country={country.Slug}") is { } card
            ? card with { Text = rows.Count > shown ? SearchWords.Answer_TreatiesOrder : "" }
            : null;
    }

    private const string TreatyLifeSql = """
        select 'treaty_date' as "Table", treaty_date.id as Id, treaty_date.action as Label, treaty_date.date as Date, coalesce(treaty_date.note, '') as Text, null as Url
        from treaty_date
        where treaty_date.treaty_id = @id and treaty_date.preferred = 1
        order by treaty_date.date_from, treaty_date.id
        """;

    private SearchAnswer? TreatyLife(SearchEntity treaty) => Card(treaty.Title, treaty.Url, Query(TreatyLifeSql, new { id = treaty.Id }), SearchWords.Answer_TheTreaty, treaty.Url);

    private const string HoldersSql = """
        select 'office_holder' as "Table", id as Id, name as Label, start || coalesce('/' || finish, '/..') as Date, coalesce(note, '') as Text, null as Url
        from office_holder
        where office = @office and (@from is null or finish_to is null or substr(finish_to, 1, 4) >= cast(@from as text)) and (@to is null or start_from is null or substr(start_from, 1, 4) <= cast(@to as text))
          and (@from is not null or @to is not null or finish is null)
        order by start_from, id
        """;

    private SearchAnswer? OfficeHolders(string office, SearchPlan plan)
    {
        var others = plan.Reading.Meaningful.Where(part => !part.IsYears).SelectMany(part => part.Words).Count(word => !SearchText.IsStopWord(word));
        if (others > office.Count(c => c == '-') + 2)
        {
            return null;
        }

        var name = office switch
        {
            "president" => SearchWords.Office_President,
            "prime-minister" => SearchWords.Office_PrimeMinister,
            "foreign-minister" => SearchWords.Office_ForeignMinister,
            _ => SearchWords.Office_SecretaryOfState,
        };
        var title = (plan.From, plan.To) switch
        {
            (null, null) => SearchPhrase.Of(SearchWords.Answer_HolderNow, name),
            var (from, to) when from == to => SearchPhrase.Of(SearchWords.Answer_HolderIn, name, from),
            var (from, to) => SearchPhrase.Of(SearchWords.Answer_HolderPeriod, name, from, to),
        };
        var url = $"/office-holders#kz-{office}";
        return Card(title, url, Query(HoldersSql, new { office, from = plan.From, to = plan.To }), SearchWords.Answer_AllHolders, url);
    }

    private List<Row> Query(string sql, object values) => db.Query<Row>(sql, values).AsList();

    private const string SourcesSql = """
        select row_source.row_id as RowId, source.id as Id, source.title as Title
        from row_source
        join source on source.id = row_source.source_id
        where row_source.table_name = @table and row_source.row_id in @ids and row_source.role = ''
        order by row_source.row_id, row_source.ord
        """;

    private sealed record SourceRow
    {
        public long RowId { get; init; }

        public required string Id { get; init; }

        public required string Title { get; init; }
    }

    /// <summary>A card of rows that have sources; a row without one is not shown.</summary>
    private SearchAnswer? Card(string title, string url, List<Row> rows, string moreText, string moreUrl)
    {
        var sources = rows.GroupBy(row => row.Table, StringComparer.Ordinal)
            .SelectMany(table => db.Query<SourceRow>(SourcesSql, new { table = table.Key, ids = table.Select(row => row.Id) }).Select(source => (table.Key, source)))
            .ToLookup(pair => (pair.Key, pair.source.RowId), pair => new AnswerSource(pair.source.Id, pair.source.Title));
        var page = url.Split('#')[0];
        var answered = rows.Where(row => sources[(row.Table, row.Id)].Any())
            .Select(row => new AnswerRow
            {
                Label = row.Label,
                Date = row.Date,
                Text = row.Text,
                Url = row.Url is null ? null : row.Url.StartsWith('#') ? page + row.Url : row.Url,
                Sources = [.. sources[(row.Table, row.Id)].Take(2)],
            })
            .ToList();
        return answered.Count == 0 ? null : new() { Title = title, Url = url, Rows = answered, MoreText = moreText, MoreUrl = moreUrl };
    }

    /// <summary>Names that want an article in running text.</summary>
    private static string Definite(string title) =>
        title.StartsWith("United ", StringComparison.Ordinal) || title.StartsWith("Republic ", StringComparison.Ordinal) || title.StartsWith("Democratic ", StringComparison.Ordinal)
            || title is "Netherlands" or "Philippines" or "Bahamas" or "Gambia" or "Maldives" or "Holy See" or "Comoros" or "Seychelles" or "Marshall Islands" or "Solomon Islands" or "Central African Republic" or "Dominican Republic"
            ? SearchPhrase.Of(SearchWords.Answer_Definite, title)
            : title;
}

namespace Kazakhstan.Tests.Support;

/// <summary>A small whole site in which every kind of page has something to show.</summary>
internal static class SmallSite
{
    public const string Block = """"
        -- articles/subjects/gas.md --
        ---
        title: Gas transit
        summary: How gas crosses Kazakhstan from Turkmenistan to China, told in a summary that is long enough.
        topics: [energy, trade]
        countries: [china, turkmenistan]
        organisations: [sco]
        treaties: [gas-treaty]
        updated: 2026-11-20
        reviewed: 2026-11-22
        changes:
          2026-11-02: Published.
          2026-11-20: "Prices: the figure of 2020 was <corrected>."
        redirects: [natural-gas]
        ---

        A lead on gas. [@src]

        ## Lines to China {#lines aka="pipes"}

        The line to China opened in 2009. [@src, p. 4; @other]

        It runs past Georgia's namesake and uses \<tags> & "quotes" as plain text.[^1] [@src]

        ## Prices {#prices}

        See [lines](#lines) and [trade](../trade.md#goods). The treaty on gas fixes them. [@other]

        | Year | Amount |
        | --- | ---: |
        | 2020 | 1,000 |

        [^1]: A remark.
        -- articles/trade.md --
        ---
        title: Foreign trade
        summary: What Kazakhstan sells to China and what it buys, in a summary that is long enough to pass.
        topics: [trade]
        countries: [china]
        updated: 2026-11-24
        ---

        ## Goods {#goods aka="gas#old-goods"}

        Trade with China grew, see [gas](subjects/gas.md). [@src]

        ## Қазақша бөлім

        Мәтін. [@other]
        -- articles/gone.md --
        ---
        title: A withdrawn article
        summary: It was withdrawn since its sources did not hold; the trade article takes its place now.
        topics: [trade]
        updated: 2026-01-01
        status: retired
        ---

        Withdrawn on 1 January 2026. See [trade](trade.md). [@src]
        -- topics/energy.md --
        ---
        title: Energy
        definition: Oil, gas and power.
        ---
        -- topics/trade.md --
        ---
        title: Trade
        definition: What is bought and sold.
        broader: energy
        related: [energy]
        ---

        An introduction to trade. [@src]
        -- countries/china.md --
        ---
        title: China
        official_name: People's Republic of China
        iso2: CN
        iso3: CHN
        numeric: "156"
        capital: Beijing
        region: Asia
        subregion: Eastern Asia
        neighbour: land
        un_member: true
        ---
        -- countries/turkmenistan.md --
        ---
        title: Turkmenistan
        iso2: TM
        iso3: TKM
        region: Asia
        subregion: Central Asia
        neighbour: land
        un_member: true
        ---
        -- countries/nauru.md --
        ---
        title: Nauru
        iso2: NR
        iso3: NRU
        region: Oceania
        subregion: Micronesia
        neighbour: false
        un_member: true
        ---
        -- organisations/sco.md --
        ---
        title: Shanghai Cooperation Organisation
        abbreviation: SCO
        kind: regional
        seat: Beijing
        sources: [src]
        ---
        -- treaties/gas-treaty.md --
        ---
        title: Treaty on gas
        official_name: Treaty on the Carriage of Gas
        kind: bilateral
        form: treaty
        parties: [china]
        organisations: [sco]
        topics: [energy]
        place: Astana
        sources: [src]
        ---
        -- sources.yaml --
        - id: src
          type: report
          title: "A report on <gas>"
          author: "B. Author"
          publisher: A publisher
          issued: 2020-05-01
          URL: https://example.org/report
          archive: https://archive.example.org/report
          accessed: 2026-11-24
          language: en
          kind: press
          note: "Puts the length of the line at 1,833 km & calls it the country's <longest>."
        - id: other
          type: webpage
          title: "Отчёт"
          publisher: Another
          issued: 2021
          URL: "https://another.example.org/otchet"
          accessed: 2026-11-24
          language: ru
          kind: official-kazakh
        -- published-sections.tsv --
        /articles/gas	lines
        /articles/gas	old-goods
        -- data/datapackage.json --
        {"name": "small", "resources": [
          {"name": "country-names", "path": "country-names.csv", "schema": {"fields": [{"name": "country", "type": "string", "refersTo": "country"}, {"name": "name", "type": "string"}, {"name": "language", "type": "string"}, {"name": "kind", "type": "string"}, {"name": "link", "type": "string"}, {"name": "sources", "type": "list", "refersTo": "source"}]}},
          {"name": "relations", "path": "relations.csv", "title": "Relations", "schema": {"fields": [{"name": "country", "type": "string", "refersTo": "country"}, {"name": "status", "type": "string"}, {"name": "date", "type": "string", "format": "edtf"}, {"name": "recognised", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "other_date", "type": "string", "format": "edtf"}, {"name": "other_sources", "type": "list", "refersTo": "source"}, {"name": "checked", "type": "date"}, {"name": "note", "type": "string"}]}},
          {"name": "missions", "path": "missions.csv", "schema": {"fields": [{"name": "country", "type": "string", "refersTo": "country"}, {"name": "direction", "type": "string"}, {"name": "kind", "type": "string"}, {"name": "city", "type": "string"}, {"name": "opened", "type": "string", "format": "edtf"}, {"name": "closed", "type": "string", "format": "edtf"}, {"name": "as_of", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "memberships", "path": "memberships.csv", "schema": {"fields": [{"name": "organisation", "type": "string", "refersTo": "organisation"}, {"name": "role", "type": "string"}, {"name": "from", "type": "string", "format": "edtf"}, {"name": "to", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "chairmanships", "path": "chairmanships.csv", "schema": {"fields": [{"name": "organisation", "type": "string", "refersTo": "organisation"}, {"name": "title", "type": "string"}, {"name": "from", "type": "string", "format": "edtf"}, {"name": "to", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "organisation-members", "path": "organisation-members.csv", "schema": {"fields": [{"name": "organisation", "type": "string", "refersTo": "organisation"}, {"name": "country", "type": "string", "refersTo": "country"}, {"name": "role", "type": "string"}, {"name": "as_of", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}]}},
          {"name": "treaty-dates", "path": "treaty-dates.csv", "schema": {"fields": [{"name": "treaty", "type": "string", "refersTo": "treaty"}, {"name": "action", "type": "string"}, {"name": "date", "type": "string", "format": "edtf"}, {"name": "preferred", "type": "string"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "events", "path": "events.csv", "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "date", "type": "string", "format": "edtf"}, {"name": "kind", "type": "string"}, {"name": "title", "type": "string"}, {"name": "text", "type": "string"}, {"name": "countries", "type": "list", "refersTo": "country"}, {"name": "topics", "type": "list", "refersTo": "topic"}, {"name": "organisations", "type": "list", "refersTo": "organisation"}, {"name": "treaties", "type": "list", "refersTo": "treaty"}, {"name": "place", "type": "string"}, {"name": "direction", "type": "string"}, {"name": "who", "type": "string"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "trade", "path": "trade.csv", "schema": {"fields": [{"name": "year", "type": "year"}, {"name": "country", "type": "string", "refersTo": "country"}, {"name": "exports", "type": "number"}, {"name": "imports", "type": "number"}, {"name": "total", "type": "number"}, {"name": "reporter", "type": "string"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "investment", "path": "investment.csv", "schema": {"fields": [{"name": "period", "type": "string", "format": "edtf"}, {"name": "country", "type": "string", "refersTo": "country"}, {"name": "direction", "type": "string"}, {"name": "amount", "type": "number"}, {"name": "measure", "type": "string"}, {"name": "reporter", "type": "string"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "office-holders", "path": "office-holders.csv", "schema": {"fields": [{"name": "office", "type": "string"}, {"name": "name", "type": "string"}, {"name": "names", "type": "list"}, {"name": "from", "type": "string", "format": "edtf"}, {"name": "to", "type": "string", "format": "edtf"}, {"name": "sources", "type": "list", "refersTo": "source"}, {"name": "note", "type": "string"}]}},
          {"name": "glossary", "path": "glossary.csv", "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "term", "type": "string"}, {"name": "term_kk", "type": "string"}, {"name": "term_ru", "type": "string"}, {"name": "names", "type": "list"}, {"name": "definition", "type": "string"}, {"name": "topics", "type": "list", "refersTo": "topic"}, {"name": "sources", "type": "list", "refersTo": "source"}]}}
        ]}
        -- data/country-names.csv --
        country,name,language,kind,link,sources
        china,China,en,short,yes,src
        china,PRC,en,abbreviation,yes,src
        china,Қытай,kk,short,no,src
        china,Китай,ru,short,no,src
        turkmenistan,Turkmenistan,en,short,yes,src
        nauru,Nauru,en,short,yes,src
        -- data/relations.csv --
        country,status,date,recognised,sources,other_date,other_sources,checked,note
        china,established,1992-01-03,1991-12-27,src,1992-01-04,other,2026-11-24,
        turkmenistan,established,,,src,,,2026-11-24,The date was not found.
        nauru,none,,,src,,,2026-11-24,
        -- data/missions.csv --
        country,direction,kind,city,opened,closed,as_of,sources,note
        china,abroad,embassy,Beijing,1992-12,,2022-11-16,src,
        china,in-kazakhstan,embassy,Astana,,,2022-11-16,other,
        turkmenistan,abroad,accredited,Tashkent,,,2022-11-16,src,
        -- data/memberships.csv --
        organisation,role,from,to,sources,note
        sco,founding-member,2001-06-15,,src,
        -- data/chairmanships.csv --
        organisation,title,from,to,sources,note
        sco,Chairmanship,2023-07-04,2024-07-04,src,
        -- data/organisation-members.csv --
        organisation,country,role,as_of,sources
        sco,china,founding-member,2024-07-04,src
        -- data/treaty-dates.csv --
        treaty,action,date,preferred,sources,note
        gas-treaty,signed,2007-11-01,yes,src,
        gas-treaty,signed,2007-11-02,no,other,By another count.
        gas-treaty,in-force,2030-01-01,yes,src,
        -- data/events.csv --
        id,date,kind,title,text,countries,topics,organisations,treaties,place,direction,who,sources,note
        2009-12-14-line-opens,2009-12-14,event,The gas line opens,"Three presidents opened the line, ""together"".",china|turkmenistan,energy,,gas-treaty,Khorgos,,,src|other,
        2013-09-07-xi-visit,2013-09-07,visit,Xi Jinping visits Astana,He proposed an economic belt.,china,trade,sco,,Astana,to-kazakhstan,"Xi Jinping, President of China",src,
        1995-old,1995,policy,An old policy,It was declared.,,trade,,,,,,src,
        -- data/trade.csv --
        year,country,exports,imports,total,reporter,sources,note
        2022,china,13000,11000,,kazakhstan,src,
        2023,china,,,41000,partner,other,Services included.
        2023,,80000,60000,,world-bank,src,
        -- data/investment.csv --
        period,country,direction,amount,measure,reporter,sources,note
        2022,china,into-kazakhstan,1400,flow,kazakhstan,src,
        -- data/office-holders.csv --
        office,name,names,from,to,sources,note
        president,Nursultan Nazarbayev,Назарбаев Нурсултан,1990-04-24,2019-03-20,src,
        president,Kassym-Jomart Tokayev,,2019-03-20,,src,
        foreign-minister,Erlan Idrissov,,1999-10-12,2002-01-29,other,
        -- data/glossary.csv --
        id,term,term_kk,term_ru,names,definition,topics,sources
        accession,Accession,қосылу,присоединение,,The act by which a state becomes party to a treaty that others negotiated.,trade,src
        """";
}

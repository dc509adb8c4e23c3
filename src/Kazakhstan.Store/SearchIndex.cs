using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>An entry as search knows it.</summary>
internal sealed record SearchEntity(int Id, string Kind, string Slug, string Title, string Url, string? Iso2)
{
    /// <summary>The weight of the entry's own page.</summary>
    public const byte OwnPage = 100;

    /// <summary>Place among <see cref="SearchIndex.EntityList"/>.</summary>
    public int Number { get; init; }

    /// <summary>Title, folded.</summary>
    public string Folded { get; } = SearchText.Fold(Title);

    /// <summary>Document of the entry's own page.</summary>
    public int Document { get; init; }

    /// <summary>Documents about the entry, in order, with how much each is.</summary>
    public int[] Documents { get; set; } = [];

    public byte[] Weights { get; set; } = [];
}

/// <summary>A document without its text.</summary>
internal sealed record SearchEntry(int Id, string Kind, int Group, string Url, string Title, string Heading, short[] Years)
{
    /// <summary>Stems of the words of the title that mean something; worked out when first asked for.</summary>
    public string[] TitleStems => field ??= Stems(Title);

    public string[] HeadingStems => field ??= Stems(Heading);

    private static string[] Stems(string text) =>
        [.. SearchText.Words(text).Where(word => !SearchText.IsStopWord(word.Folded)).Select(word => SearchStemmer.Stem(word.Folded)).Distinct(StringComparer.Ordinal)];
}

/// <summary>A word of the index: how it is most often written and in how many documents it stands.</summary>
internal readonly record struct SearchTerm(string Term, string Written, int Documents);

/// <summary>
/// What search keeps in memory of a snapshot: names, words, and for each document what it is about. It is read once, when the snapshot is opened, and answers everything but the full text itself.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private SearchTerm[] _sortedTerms = [];

    private SearchIndex()
    {
    }

    /// <summary>By id less one.</summary>
    public SearchEntry[] Documents { get; private set; } = [];

    /// <summary>
    /// For each document, by id less one, its kind as a place among <see cref="SearchFilters.Kinds"/>, and one bit for each of <see cref="SearchPeriod.All"/> that it speaks of.
    /// They stand in rows of their own, because every search runs along them.
    /// </summary>
    public byte[] KindNumbers { get; private set; } = [];

    public byte[] Periods { get; private set; } = [];

    private int[] _aboutStart = [];
    private ushort[] _about = [];

    /// <summary>Numbers of the entities that a document is about.</summary>
    public ReadOnlySpan<ushort> AboutOf(int document) => _about.AsSpan(_aboutStart[document - 1].._aboutStart[document]);

    /// <summary>Ids of all documents.</summary>
    public int[] All { get; private set; } = [];

    public Dictionary<int, SearchEntity> Entities { get; } = [];

    public SearchEntity[] EntityList { get; private set; } = [];

    public Dictionary<string, SearchEntity> BySlug { get; } = new(StringComparer.Ordinal);

    public SearchNames Names { get; } = new();

    public SearchSpelling NameSpelling { get; private set; } = new([]);

    public SearchSpelling TermSpelling { get; private set; } = new([]);

    public SearchSuggestions Suggestions { get; private set; } = SearchSuggestions.None;

    /// <summary>Folded surnames and full names of each person, by document.</summary>
    public Dictionary<int, IReadOnlyList<string>> PersonForms { get; } = [];

    /// <summary>Folded English names of each entity, to be marked in texts.</summary>
    private readonly Dictionary<int, List<string>> _forms = [];

    /// <summary>Folded English names of an entity.</summary>
    public IReadOnlyList<string> FormsOf(int entity) => _forms.GetValueOrDefault(entity) ?? [];

    /// <summary>Reads the index of a snapshot.</summary>
    public static SearchIndex Load(SqliteConnection connection)
    {
        var index = new SearchIndex();
        index.LoadDocuments(connection);
        index.LoadEntities(connection);
        index.LoadAbout(connection);
        index.LoadNames(connection);
        index.LoadPersons(connection);
        index.LoadPlaces(connection);
        index.Names.Seal();
        index.LoadTerms(connection);
        index.NameSpelling = new(index.Names.Words.Select(word => (word, index.NameWeight(word))));
        index.TermSpelling = new(index._sortedTerms.Where(term => term.Documents > 1).Select(term => (term.Term, term.Documents)));
        index.Suggestions = SearchSuggestions.Of(index);
        return index;
    }

    /// <summary>In how many documents a folded word or another form of it stands, about.</summary>
    public int DocumentsWith(string folded) => Math.Max(_stems.GetValueOrDefault(SearchStemmer.Stem(folded)), DocumentsWithExactly(folded));

    public int DocumentsWithExactly(string folded) => _terms.TryGetValue(folded, out var at) ? _sortedTerms[at].Documents : 0;

    /// <summary>How a folded word is most often written; itself when it does not occur.</summary>
    public string Written(string folded) => _terms.TryGetValue(folded, out var at) ? _sortedTerms[at].Written : folded;

    /// <summary>True for a word that is most often written with a small letter.</summary>
    public bool IsOrdinaryWord(string folded) => _terms.TryGetValue(folded, out var at) && char.IsLower(_sortedTerms[at].Written[0]);

    /// <summary>The words that begin like this and stand in most documents.</summary>
    public IReadOnlyList<SearchTerm> TermsWithPrefix(string prefix, int most)
    {
        var at = Array.BinarySearch(_sortedTerms, new(prefix, "", 0), TermOrder.Instance);
        var found = new List<SearchTerm>();
        for (at = at < 0 ? ~at : at; at < _sortedTerms.Length && found.Count < 5000 && _sortedTerms[at].Term.StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            found.Add(_sortedTerms[at]);
        }

        return [.. found.OrderByDescending(term => term.Documents).ThenBy(term => term.Term, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The words that a prefix stands for: those in most documents, as many as together stand in not too many, and always the commonest.</summary>
    public IReadOnlyList<SearchTerm> Expand(string prefix)
    {
        const int mostTerms = 24;
        const int mostDocuments = 20_000;
        var expansions = new List<SearchTerm>();
        var documents = 0;
        foreach (var term in TermsWithPrefix(prefix, 2 * mostTerms).Where(term => !SearchText.IsStopWord(term.Term)))
        {
            if (expansions.Count < mostTerms && (expansions.Count == 0 || documents + term.Documents <= mostDocuments))
            {
                expansions.Add(term);
                documents += term.Documents;
            }
        }

        return expansions;
    }

    /// <summary>How much a document is about an entity; 0 when it is not.</summary>
    public static int WeightOf(SearchEntity entity, int document)
    {
        var at = Array.BinarySearch(entity.Documents, document);
        return at < 0 ? 0 : entity.Weights[at];
    }

    private int NameWeight(string word)
    {
        var weight = 1;
        foreach (var target in Names.Find(word))
        {
            var documents = Entities.TryGetValue(target.Id, out var entity) && target.Meaning != NameMeaning.Person ? entity.Documents.Length : 1;
            weight = Math.Max(weight, documents + (target is { Meaning: NameMeaning.Country, Rank: 0 } ? 10_000 : 0));
        }

        return weight;
    }

    private void LoadDocuments(SqliteConnection connection)
    {
        var documents = new List<SearchEntry>();
        Each(connection, "select id, kind, coalesce(page_id, 0), url, title, heading, years from search_document order by id", row =>
        {
            var years = row.GetString(6);
            documents.Add(new(
                row.GetInt32(0), string.Intern(row.GetString(1)), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5),
                years.Length == 0 ? [] : Array.ConvertAll(years.Split(' '), year => short.Parse(year, CultureInfo.InvariantCulture))));
        });
        Documents = [.. documents];
        All = [.. documents.Select(document => document.Id)];
        KindNumbers = [.. documents.Select(document => (byte)SearchFilters.KindNumber(document.Kind))];
        Periods = [.. documents.Select(document => SearchPeriod.Of(document.Years))];
    }

    private void LoadEntities(SqliteConnection connection)
    {
        ReadEntities(connection);
        EntityList = [.. Entities.Values];
    }

    private void ReadEntities(SqliteConnection connection) => Each(connection, """
        select page.id, page.kind, page.slug, page.title, page.url, country.iso2, coalesce(search_document.id, 0)
        from page
        left join country on country.page_id = page.id
        left join search_document on search_document.page_id = page.id and search_document.section_id is null
        where page.kind <> 'article'
        order by page.id
        """, row =>
    {
        var entity = new SearchEntity(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5)) { Document = row.GetInt32(6), Number = Entities.Count };
        Entities.Add(entity.Id, entity);
        BySlug.TryAdd($"{entity.Kind}/{entity.Slug}", entity);
    });

    private void LoadAbout(SqliteConnection connection)
    {
        var postings = new Dictionary<int, (List<int> Documents, List<byte> Weights)>();
        var about = new List<ushort>();
        _aboutStart = new int[Documents.Length + 1];
        Each(connection, "select document_id, entity_id, weight from search_about order by document_id, entity_id", row =>
        {
            var (id, entity) = (row.GetInt32(0), row.GetInt32(1));
            about.Add((ushort)Entities[entity].Number);
            _aboutStart[id] = about.Count;
            if (!postings.TryGetValue(entity, out var posting))
            {
                postings.Add(entity, posting = ([], []));
            }

            posting.Documents.Add(id);
            posting.Weights.Add((byte)row.GetInt32(2));
        });
        _about = [.. about];
        for (var i = 1; i < _aboutStart.Length; i++)
        {
            // Documents about nothing end where the one before ends.
            _aboutStart[i] = Math.Max(_aboutStart[i], _aboutStart[i - 1]);
        }

        foreach (var (id, posting) in postings)
        {
            Entities[id].Documents = [.. posting.Documents];
            Entities[id].Weights = [.. posting.Weights];
        }
    }

    private void LoadNames(SqliteConnection connection)
    {
        Each(connection, "select name.entity_id, name.text, name.language, name.kind from name order by name.id", row =>
        {
            var entity = Entities[row.GetInt32(0)];
            var kind = row.GetString(3);
            var rank = kind switch { "title" or "short" => 0, "official" or "native" or "abbreviation" => 1, "spelling" or "other" or "form" => 2, "adjective" or "demonym" => 3, _ => 4 };
            Names.Add(row.GetString(1), new(MeaningOf(entity.Kind), entity.Id, rank, row.GetString(1), row.GetString(2), kind == "abbreviation" || IsCode(row.GetString(1))));
            if (entity.Kind == "organisation" && row.GetString(1).StartsWith("United Nations ", StringComparison.Ordinal) && row.GetString(1).Count(c => c == ' ') > 2)
            {
                // The Security Council is seldom given its full name.
                Names.Add(row.GetString(1)["United Nations ".Length..], new(NameMeaning.Organisation, entity.Id, 3, row.GetString(1), "en", IsAbbreviation: false));
            }

            if (row.GetString(2) == "en" && SearchNames.KeyWords(row.GetString(1)) is { Count: > 0 } words)
            {
                if (!_forms.TryGetValue(entity.Id, out var forms))
                {
                    _forms.Add(entity.Id, forms = []);
                }

                forms.Add(string.Join(' ', words));
            }
        });
        foreach (var entity in Entities.Values.Where(entity => entity.Kind is "topic" or "organisation"))
        {
            var slug = entity.Slug.Replace('-', ' ');
            Names.Add(slug, new(MeaningOf(entity.Kind), entity.Id, entity.Kind == "topic" ? 0 : 1, slug, "en", IsAbbreviation: entity.Kind == "organisation" && slug.Length <= 5));
        }

        Each(connection, "select page_id, iso2, iso3 from country order by page_id", row =>
        {
            foreach (var code in new[] { row.GetString(1), row.GetString(2) })
            {
                Names.Add(code, new(NameMeaning.Country, row.GetInt32(0), code.Length, code, "en", IsAbbreviation: true));
            }
        });
    }

    private static bool IsCode(string name) => name.Length <= 5 && name.All(char.IsUpper);

    internal static NameMeaning MeaningOf(string kind) => kind switch
    {
        "country" => NameMeaning.Country,
        "organisation" => NameMeaning.Organisation,
        "treaty" => NameMeaning.Treaty,
        _ => NameMeaning.Topic,
    };

    private void LoadPersons(SqliteConnection connection)
    {
        var surnames = new List<(string Surname, string Written, int Document)>();
        Each(connection, "select id, title, names from search_document where kind = 'person' order by id", row =>
        {
            var document = row.GetInt32(0);
            var names = row.GetString(2).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(row.GetString(1)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var name in names)
            {
                Names.Add(name, new(NameMeaning.Person, document, 0, name, "en", IsAbbreviation: false));
                surnames.Add((SearchNames.KeyWords(name)[^1], name, document));
            }

            PersonForms[document] = [.. names.Select(name => string.Join(' ', SearchNames.KeyWords(name)))];
        });
        foreach (var surname in surnames.GroupBy(form => form.Surname, StringComparer.Ordinal))
        {
            // A surname that two holders share means neither.
            var documents = surname.Select(form => form.Document).Distinct().ToList();
            if (documents is [var only])
            {
                Names.Add(surname.Key, new(NameMeaning.Person, only, 1, surname.First().Written, "en", IsAbbreviation: false));
                PersonForms[only] = [.. PersonForms[only], surname.Key];
            }
        }
    }

    private const int Capital = 5;

    private void LoadPlaces(SqliteConnection connection)
    {
        var places = new Dictionary<string, List<(int Country, int Rank, string Written)>>(StringComparer.Ordinal);
        void Add(string city, int country, int rank)
        {
            var key = string.Join(' ', SearchNames.KeyWords(city));
            if (!places.TryGetValue(key, out var meanings))
            {
                places.Add(key, meanings = []);
            }

            meanings.Add((country, rank, city));
        }

        Each(connection, "select page_id, capitals from country where capitals <> '' order by page_id", row =>
        {
            foreach (var capital in row.GetString(1).Split('|'))
            {
                Add(capital, row.GetInt32(0), Capital);
                // Washington, D.C. is mostly written without what follows the comma.
                Add(capital.Split([',', '('])[0], row.GetInt32(0), Capital);
            }
        });
        Each(connection, "select distinct country_id, city from mission where direction = 'abroad' and kind <> 'accredited' and city is not null order by country_id, city", row => Add(row.GetString(1), row.GetInt32(0), 6));
        foreach (var meanings in places.Values)
        {
            // A city that several countries have means none of them, unless it is their capital.
            var best = meanings.Min(meaning => meaning.Rank);
            var bearers = meanings.Where(meaning => meaning.Rank == best).DistinctBy(meaning => meaning.Country).ToList();
            foreach (var (country, rank, written) in bearers.Where(bearer => bearers.Count == 1 || bearer.Rank == Capital))
            {
                Names.Add(written, new(NameMeaning.Place, country, rank, written, "en", IsAbbreviation: false));
            }
        }
    }

    private void LoadTerms(SqliteConnection connection)
    {
        var terms = new List<SearchTerm>();
        Each(connection, "select term, written, documents from search_term", row => terms.Add(new(row.GetString(0), row.GetString(1), row.GetInt32(2))));
        _sortedTerms = [.. terms];
        Array.Sort(_sortedTerms, TermOrder.Instance);
        for (var i = 0; i < _sortedTerms.Length; i++)
        {
            var (term, documents) = (_sortedTerms[i].Term, _sortedTerms[i].Documents);
            _terms.Add(term, i);
            var stem = SearchStemmer.Stem(term);
            _stems[stem] = _stems.GetValueOrDefault(stem) + documents;
        }
    }

    private static void Each(SqliteConnection connection, string sql, Action<SqliteDataReader> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            read(rows);
        }
    }

    private sealed class TermOrder : IComparer<SearchTerm>
    {
        public static readonly TermOrder Instance = new();

        public int Compare(SearchTerm x, SearchTerm y) => string.CompareOrdinal(x.Term, y.Term);
    }
}

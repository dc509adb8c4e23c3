namespace Kazakhstan.Store;

/// <summary>What is asked of search: a text and filters, as they stand in an address.</summary>
public sealed record SearchRequest
{
    public string Query { get; init; } = "";

    /// <summary>ISO codes, slugs or names; a document must be about all of them.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Slugs; a document must be about all of them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Kinds of document; any of them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public int? From { get; init; }

    public int? To { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The most results that one page holds.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>One document that was found. In <c>Snippet</c> the matched words stand between the private-use characters U+E000 and U+E001.</summary>
public sealed record SearchHit
{
    /// <summary>country, organisation, treaty, topic, article, section, event, term or person.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Url { get; init; }

    public required string Snippet { get; init; }

    /// <summary>First and last year that the document speaks of; 0 for none.</summary>
    public int FirstYear { get; init; }

    public int LastYear { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes, those that it is most about first.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

/// <summary>A stretch of the query and what it was read as.</summary>
/// <param name="Kind">country, organisation, treaty, topic, person, place, period or word.</param>
/// <param name="Value">ISO code, slug, name or word.</param>
/// <param name="Title">As a page prints it.</param>
/// <param name="Without">The query without this stretch.</param>
public sealed record UnderstoodPart(string Kind, string Value, string Title, string Without);

/// <summary>How a query was read. A period is null where it is open.</summary>
public sealed record Understood(IReadOnlyList<UnderstoodPart> Parts, int? From, int? To)
{
    /// <summary>Values of one kind, in the order of the query.</summary>
    public IReadOnlyList<string> Of(string kind) => [.. Parts.Where(part => part.Kind == kind).Select(part => part.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>True when anything but plain words was seen.</summary>
    public bool HasNames => Parts.Any(part => part.Kind is not "word");
}

/// <summary>A filter in force. <c>Field</c> is country, topic, organisation, kind, from or to.</summary>
public sealed record SearchFilter(string Field, string Value, string Title);

/// <summary>A value that results can be narrowed to, and how many would remain.</summary>
public sealed record FacetValue(string Value, string Title, int Count, bool IsChosen);

/// <summary>Values of one field, those with most results first.</summary>
public sealed record SearchFacet(string Field, string Title, IReadOnlyList<FacetValue> Values);

/// <summary>A row of an answer, with the sources that bear it.</summary>
public sealed record AnswerRow
{
    public required string Label { get; init; }

    /// <summary>EDTF, or null.</summary>
    public string? Date { get; init; }

    public string Text { get; init; } = "";

    public string? Url { get; init; }

    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];
}

/// <summary>A source behind a row.</summary>
public sealed record AnswerSource(string Id, string Title);

/// <summary>What the tables say, when the question was understood for certain.</summary>
public sealed record SearchAnswer
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    public string Text { get; init; } = "";

    public required IReadOnlyList<AnswerRow> Rows { get; init; }

    public string? MoreText { get; init; }

    public string? MoreUrl { get; init; }
}

/// <summary>Another query that finds something.</summary>
public sealed record NearQuery(string Query, int Count);

/// <summary>The answer to one search.</summary>
public sealed record SearchModel
{
    public required string Query { get; init; }

    public required Understood Understood { get; init; }

    /// <summary>All documents found.</summary>
    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int PageCount { get; init; }

    public required IReadOnlyList<SearchHit> Results { get; init; }

    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    public required IReadOnlyList<SearchFilter> Filters { get; init; }

    public SearchAnswer? Answer { get; init; }

    /// <summary>Partners that an ambiguous name may mean.</summary>
    public IReadOnlyList<PageLink> Choices { get; init; } = [];

    /// <summary>Words that stand nowhere and were read as others.</summary>
    public IReadOnlyList<SearchCorrection> Corrections { get; init; } = [];

    /// <summary>A query that may have been meant; also set when it was searched at once because nothing else was there to find.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The query with its words as typed: nothing read as a name, nothing corrected.</summary>
    public required string Literal { get; init; }

    /// <summary>Words that had to be left out, because they stand nowhere.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>True when nothing has all that was asked for, and the results have some of it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Sentences on how odd input was read.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>When nothing was found: shorter queries that do find something.</summary>
    public IReadOnlyList<NearQuery> Near { get; init; } = [];

    /// <summary>True when nothing was asked yet.</summary>
    public bool IsBlank => Query.Length == 0 && Filters.Count == 0;
}

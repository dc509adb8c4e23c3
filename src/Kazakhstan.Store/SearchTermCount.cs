namespace Kazakhstan.Store;

/// <summary>Counts in how many documents each word stands, and how it is most often written.</summary>
internal sealed class SearchTermCount
{
    private const int LongestTerm = 40;

    private readonly Dictionary<string, Count> _terms = new(StringComparer.Ordinal);
    private int _document;

    /// <summary>All words in ordinal order.</summary>
    public IEnumerable<(string Term, string Written, int Documents)> All =>
        _terms.OrderBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => (term.Key, term.Value.Written.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key, term.Value.Documents));

    /// <summary>Adds one document.</summary>
    public void Add(params ReadOnlySpan<string> texts)
    {
        _document++;
        foreach (var text in texts)
        {
            foreach (var word in SearchText.Words(text))
            {
                if (word.Folded.Length <= LongestTerm)
                {
                    Add(word.Folded, text[word.Start..word.End]);
                }
            }
        }
    }

    private void Add(string folded, string written)
    {
        if (!_terms.TryGetValue(folded, out var count))
        {
            _terms.Add(folded, count = new());
        }

        count.Written[written] = count.Written.GetValueOrDefault(written) + 1;
        if (count.LastDocument != _document)
        {
            count.LastDocument = _document;
            count.Documents++;
        }
    }

    private sealed class Count
    {
        public int Documents { get; set; }

        public int LastDocument { get; set; }

        public Dictionary<string, int> Written { get; } = new(StringComparer.Ordinal);
    }
}

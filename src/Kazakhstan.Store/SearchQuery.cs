using System.Globalization;
using System.Text.RegularExpressions;

namespace Kazakhstan.Store;

/// <summary>What a part of a query is.</summary>
internal enum QueryPartKind
{
    Word,

    /// <summary>Words in quotation marks.</summary>
    Phrase,

    /// <summary>A year or a range of years.</summary>
    Years,
}

/// <summary>One part of a query as it was typed.</summary>
internal sealed record QueryPart
{
    public required QueryPartKind Kind { get; init; }

    /// <summary>Folded; more than one only in a phrase.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>As typed, without marks.</summary>
    public string Raw { get; init; } = "";

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>A minus or NOT stands before it.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>OR stands between it and the part before.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>A star stands behind it.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Of years; null where open.</summary>
    public int? From { get; init; }

    public int? To { get; init; }

    public string Folded => Words.Count == 1 ? Words[0] : string.Join(' ', Words);
}

/// <summary>A filter that was written into a query: <c>country:cn</c>.</summary>
internal sealed record QueryFilter(string Field, string Value, int Start, int End, bool IsExcluded);

/// <summary>
/// A query taken apart: words, "phrases", -excluded, OR, prefix*, years, field:value. Any text can be read; what makes no sense is read as plain words and said in <see cref="Remarks"/>.
/// </summary>
internal sealed partial record SearchQuery
{
    /// <summary>Longer queries are refused before they come here.</summary>
    public const int LongestText = 1000;

    /// <summary>Later words are left out of account: nothing is gained by more, and each costs time.</summary>
    public const int MostParts = 32;

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal) { "country", "topic", "organisation", "organization", "kind", "year", "partner" };

    public required string Text { get; init; }

    public required IReadOnlyList<QueryPart> Parts { get; init; }

    public required IReadOnlyList<QueryFilter> Filters { get; init; }

    /// <summary>Sentences on how odd input was read.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Reads a query.</summary>
    public static SearchQuery Parse(string text) => new Reader(text).Read();

    [GeneratedRegex(@"^(?<from>[0-9]{4})?(\.\.+|…|-|–|—)(?<to>[0-9]{4})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex RangePattern();

    [GeneratedRegex("^(?<decade>[0-9]{3}0)(['’])?s$", RegexOptions.ExplicitCapture)]
    private static partial Regex DecadePattern();

    /// <summary>A year, a decade such as 1990s, or a range such as 1998..2005; null for anything else.</summary>
    internal static (int? From, int? To)? ReadYears(string written)
    {
        if (written.Length == 4 && Year(written) is { } single)
        {
            return (single, single);
        }

        if (DecadePattern().Match(written) is { Success: true } decade && Year(decade.Groups["decade"].Value) is { } first)
        {
            return (first, first + 9);
        }

        if (RangePattern().Match(written) is not { Success: true } range || written.Length < 6)
        {
            return null;
        }

        var (from, to) = (Year(range.Groups["from"].Value), Year(range.Groups["to"].Value));
        return (from, to) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => written.Contains("..", StringComparison.Ordinal) || written.Contains('…', StringComparison.Ordinal) ? (from, to) : null,
            _ => from <= to ? (from, to) : (to, from),
        };
    }

    private static int? Year(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and < 2100 ? year : null;

    private sealed class Reader(string text)
    {
        private readonly List<QueryPart> _parts = [];
        private readonly List<QueryFilter> _filters = [];
        private readonly List<string> _remarks = [];
        private int _at;
        private bool _isExcluded;
        private bool _isAlternative;

        public SearchQuery Read()
        {
            while (_at < text.Length)
            {
                if (IsSpace(text[_at]))
                {
                    _at++;
                }
                else if (IsQuote(text[_at]))
                {
                    ReadPhrase();
                }
                else
                {
                    ReadChunk();
                }
            }

            if (_parts.Count > MostParts)
            {
                _remarks.Add(SearchPhrase.Of(SearchWords.Remark_FirstWords, MostParts));
                _parts.RemoveRange(MostParts, _parts.Count - MostParts);
            }

            return new() { Text = text, Parts = _parts, Filters = _filters, Remarks = [.. _remarks.Distinct(StringComparer.Ordinal)] };
        }

        private void ReadPhrase()
        {
            var start = _at++;
            while (_at < text.Length && !IsQuote(text[_at]))
            {
                _at++;
            }

            var inner = text[(start + 1).._at];
            if (_at < text.Length)
            {
                _at++;
            }
            else
            {
                _remarks.Add(SearchWords.Remark_OpenQuote);
            }

            var words = SearchText.Words(inner).Select(word => word.Folded).Take(MostParts).ToList();
            if (words.Count > 0)
            {
                Add(new() { Kind = QueryPartKind.Phrase, Words = words, Raw = inner.Trim(), Start = start, End = _at });
            }
        }

        private void ReadChunk()
        {
            var start = _at;
            while (_at < text.Length && !IsSpace(text[_at]) && !IsQuote(text[_at]))
            {
                _at++;
            }

            var chunk = text[start.._at];
            if (chunk is "OR" or "|" or "||")
            {
                _isAlternative = _parts.Count > 0;
                return;
            }

            if (chunk is "NOT")
            {
                _isExcluded = true;
                return;
            }

            if (chunk is "AND" or "&" or "+")
            {
                return;
            }

            if (chunk[0] == '-' && ReadYears(chunk) is null)
            {
                _isExcluded = true;
                start++;
                chunk = chunk[1..];
                // -"a phrase": the phrase follows.
                if (chunk.Length == 0)
                {
                    _isExcluded = _at < text.Length && IsQuote(text[_at]);
                    return;
                }
            }

            if (TryReadFilter(chunk, start))
            {
                return;
            }

            var trimmed = chunk.Trim(',', ';', '(', ')', '?', '!', ':', '[', ']');
            if (ReadYears(trimmed) is { } years)
            {
                Add(new() { Kind = QueryPartKind.Years, Words = trimmed.Length == 4 ? [trimmed] : [], Raw = trimmed, Start = start, End = _at, From = years.From, To = years.To });
                return;
            }

            var isPrefix = trimmed.EndsWith('*');
            var words = SearchText.Words(chunk).ToList();
            var (isExcluded, isAlternative) = (_isExcluded, _isAlternative);
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                (_isExcluded, _isAlternative) = (isExcluded, isAlternative && i == 0);
                Add(new()
                {
                    Kind = QueryPartKind.Word,
                    Words = [word.Folded],
                    Raw = chunk[word.Start..word.End],
                    Start = start + word.Start,
                    End = start + word.End,
                    IsPrefix = isPrefix && i == words.Count - 1,
                });
            }

            if (words.Count == 0)
            {
                _isExcluded = false;
            }
        }

        /// <summary><c>field:value</c>, the value perhaps in quotation marks; an unknown field is read as words.</summary>
        private bool TryReadFilter(string chunk, int start)
        {
            var colon = chunk.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !Fields.Contains(chunk[..colon].ToLowerInvariant()))
            {
                return false;
            }

            var value = chunk[(colon + 1)..];
            if (value.Length == 0 && _at < text.Length && IsQuote(text[_at]))
            {
                var open = ++_at;
                while (_at < text.Length && !IsQuote(text[_at]))
                {
                    _at++;
                }

                value = text[open.._at];
                _at = Math.Min(text.Length, _at + 1);
            }

            if (value.Trim().Length == 0)
            {
                _remarks.Add($"“{chunk[..colon]}:” has no value and was left out.");
            }
            else
            {
                _filters.Add(new(chunk[..colon].ToLowerInvariant() switch { "partner" => "country", "organization" => "organisation", var field => field }, value.Trim(), start, _at, _isExcluded));
            }

            _isExcluded = false;
            return true;
        }

        private void Add(QueryPart part)
        {
            _parts.Add(part with { IsExcluded = _isExcluded, IsAlternative = _isAlternative && !_isExcluded });
            (_isExcluded, _isAlternative) = (false, false);
        }

        private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

        private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
    }
}

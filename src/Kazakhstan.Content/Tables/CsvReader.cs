using System.Text;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content.Tables;

/// <summary>Reads CSV (RFC 4180, LF or CRLF) into cells that keep their place; libraries at hand give no column of a cell. Blank lines are passed over.</summary>
internal sealed class CsvReader(SourceFile file, List<Diagnostic> diagnostics)
{
    private readonly string _text = file.Text;
    private int _position;

    /// <summary>All records, the header first.</summary>
    public List<List<Located<string>>> ReadAll()
    {
        var records = new List<List<Located<string>>>();
        while (_position < _text.Length)
        {
            var record = ReadRecord();
            if (record.Count > 1 || record[0].Value.Length > 0)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private List<Located<string>> ReadRecord()
    {
        var cells = new List<Located<string>>();
        while (true)
        {
            var start = file.At(_position);
            var value = _position < _text.Length && _text[_position] == '"' ? ReadQuoted() : ReadPlain();
            cells.Add(new(value, start));
            if (_position < _text.Length && _text[_position] == ',')
            {
                _position++;
                continue;
            }

            SkipLineEnd();
            return cells;
        }
    }

    private string ReadPlain()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (',' or '\n' or '\r'))
        {
            if (_text[_position] == '"' && !_text.AsSpan()[start.._position].Contains('"'))
            {
                diagnostics.Add(Diagnostic.Of(Rules.MalformedCsv, file.At(_position), "a quote inside an unquoted cell"));
            }

            _position++;
        }

        return _text[start.._position];
    }

    private string ReadQuoted()
    {
        var opening = _position++;
        var value = new StringBuilder();
        while (_position < _text.Length)
        {
            if (_text[_position] != '"')
            {
                value.Append(_text[_position++]);
            }
            else if (_position + 1 < _text.Length && _text[_position + 1] == '"')
            {
                value.Append('"');
                _position += 2;
            }
            else
            {
                _position++;
                SkipAfterQuote();
                return value.ToString();
            }
        }

        diagnostics.Add(Diagnostic.Of(Rules.MalformedCsv, file.At(opening), "the quote is never closed"));
        return value.ToString();
    }

    private void SkipAfterQuote()
    {
        if (_position >= _text.Length || _text[_position] is ',' or '\n' or '\r')
        {
            return;
        }

        diagnostics.Add(Diagnostic.Of(Rules.MalformedCsv, file.At(_position), "text after the closing quote"));
        while (_position < _text.Length && _text[_position] is not (',' or '\n' or '\r'))
        {
            _position++;
        }
    }

    private void SkipLineEnd()
    {
        if (_position < _text.Length && _text[_position] == '\r')
        {
            _position++;
        }

        if (_position < _text.Length && _text[_position] == '\n')
        {
            _position++;
        }
    }
}

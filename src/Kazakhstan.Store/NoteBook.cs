namespace Kazakhstan.Store;

/// <summary>One source of one row of a table. <c>Role</c> is empty, or <c>other</c> for the sources of a second value.</summary>
public sealed record RowSource
{
    public required string Table { get; init; }

    public long RowId { get; init; }

    public string Role { get; init; } = "";

    public required SourceModel Source { get; init; }
}

/// <summary>
/// The numbered notes of a page that draws on tables: first those of its prose, then those of its rows in the order in which the page shows them. A source has one number.
/// </summary>
public sealed class NoteBook
{
    private readonly List<NoteModel> _notes;
    private readonly Dictionary<(string Table, long RowId, string Role), List<long>> _byRow = [];

    public NoteBook(IEnumerable<NoteModel> prose, IEnumerable<RowSource> rows)
    {
        _notes = [.. prose];
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var note in _notes.Where(note => note.Locator is null))
        {
            numbers.TryAdd(note.Source.Id, note.Number);
        }

        foreach (var row in rows)
        {
            if (!numbers.TryGetValue(row.Source.Id, out var number))
            {
                number = _notes.Count + 1;
                numbers.Add(row.Source.Id, number);
                _notes.Add(new() { Number = number, Source = row.Source });
            }

            var key = (row.Table, row.RowId, row.Role);
            if (!_byRow.TryGetValue(key, out var ofRow))
            {
                _byRow.Add(key, ofRow = []);
            }

            ofRow.Add(number);
        }
    }

    /// <summary>All notes, by number.</summary>
    public IReadOnlyList<NoteModel> Notes => _notes;

    /// <summary>Numbers of the sources of a row; empty when it has none of its own.</summary>
    public IReadOnlyList<long> Of(string table, long rowId, string role = "") => _byRow.GetValueOrDefault((table, rowId, role)) ?? [];
}

using Microsoft.Data.Sqlite;

namespace Kazakhstan.Store;

/// <summary>A prepared statement with positional parameters <c>?1</c> …, run once a row.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] ?? DBNull.Value;
            if (_command.Parameters.Count <= i)
            {
                _command.Parameters.AddWithValue($"?{i + 1}", value);
            }
            else
            {
                _command.Parameters[i].Value = value;
            }
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}

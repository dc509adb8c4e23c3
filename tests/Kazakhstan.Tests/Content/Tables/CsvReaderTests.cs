using System.Text;
using CsCheck;
using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Tables;

namespace Kazakhstan.Tests.Content.Tables;

public sealed class CsvReaderTests
{
    private static readonly Gen<string> Cells = Gen.OneOf(Gen.Char["ab қ,\"\n\r|'=;"].Array[0, 6].Select(characters => new string(characters)), Gen.String[0, 5]);

    private static readonly Gen<string[][]> Tables = Gen.Int[1, 4].SelectMany(columns => Cells.Array[columns].Array[1, 6]);

    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b;1|2")]
    [InlineData("a,b\n1,2", "a|b;1|2")]
    [InlineData("a,b\n\n1,2\n\n", "a|b;1|2")]
    [InlineData("a,\n,b\n", "a|;|b")]
    [InlineData("\"a,\"\"b\"\"\",\"c\nd\"\n", "a,\"b\"|c\nd")]
    [InlineData("\"\"\n", "")]
    [InlineData(" a , b \n", " a | b ")]
    [InlineData("", "")]
    public void Table_IsReadAsWritten(string csv, string cells)
    {
        var (records, diagnostics) = Read(csv);
        Assert.Equal(cells, string.Join(';', records.Select(record => string.Join('|', record.Select(cell => cell.Value)))));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("a,b\n1,\"2\n", 2, 3)]
    [InlineData("a\n\"1\"2\n", 2, 4)]
    [InlineData("a\n1\"2\n", 2, 2)]
    public void MistakeInQuoting_IsReportedAtItsPlace(string csv, int line, int column) => Assert.Equal(new SourceLocation("t.csv", line, column), Assert.Single(Read(csv).Diagnostics).Location);

    [Fact]
    public void CellAfterALineBreakInACell_KeepsItsPlace()
    {
        var (records, _) = Read("a,b\n\"one\ntwo\",x\ny,z\n");
        Assert.Equal(new SourceLocation("t.csv", 3, 6), records[1][1].Location);
        Assert.Equal(new SourceLocation("t.csv", 4, 3), records[2][1].Location);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void AnyTable_ReadsBack(string lineEnd) => Tables.Where(table => table.All(record => record.Length > 1 || record[0].Length > 0)).Sample(table =>
    {
        var (records, diagnostics) = Read(Write(table, lineEnd));
        Assert.Empty(diagnostics);
        Assert.Equal(table, records.Select(record => record.Select(cell => cell.Value).ToArray()).ToArray());
    });

    [Fact]
    public void EveryCell_StandsAtItsPlace() => Tables.Where(table => table.All(record => record.Length > 1 || record[0].Length > 0)).Sample(table =>
    {
        var file = new SourceFile("t.csv", Write(table, "\n"));
        foreach (var cell in new CsvReader(file, []).ReadAll().SelectMany(record => record))
        {
            var offset = file.OffsetOf(cell.Location.Line, cell.Location.Column);
            Assert.True(offset == 0 || file.Text[offset - 1] is ',' or '\n');
        }
    });

    [Fact]
    public void AnyText_IsReadOrReported() => Gen.OneOf(Gen.String, Gen.Char["a,\"\n\r"].Array[0, 20].Select(characters => new string(characters))).Sample(text => Read(text));

    /// <summary>As RFC 4180 says: every cell that needs quotes has them, and some that do not.</summary>
    private static string Write(string[][] table, string lineEnd)
    {
        var csv = new StringBuilder();
        foreach (var record in table)
        {
            csv.AppendJoin(',', record.Select(cell => cell.AsSpan().ContainsAny(",\"\r\n") || cell.Length == 2 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append(lineEnd);
        }

        return csv.ToString();
    }

    private static (List<List<Located<string>>> Records, List<Diagnostic> Diagnostics) Read(string csv)
    {
        List<Diagnostic> diagnostics = [];
        return (new CsvReader(new SourceFile("t.csv", csv), diagnostics).ReadAll(), diagnostics);
    }
}

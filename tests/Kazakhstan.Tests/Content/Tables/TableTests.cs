namespace Kazakhstan.Tests.Content.Tables;

public sealed class TableTests
{
    private const string Fields = """
        {"name": "id", "type": "string", "constraints": {"required": true, "unique": true, "pattern": "[a-z]+"}},
        {"name": "country", "type": "string", "refersTo": "country"},
        {"name": "date", "type": "string", "format": "edtf"},
        {"name": "day", "type": "date"},
        {"name": "whole", "type": "integer", "constraints": {"minimum": 1, "maximum": 9}},
        {"name": "number", "type": "number"},
        {"name": "yes", "type": "boolean"},
        {"name": "kind", "type": "string", "constraints": {"enum": ["a", "b"]}},
        {"name": "sources", "type": "list", "delimiter": "|", "refersTo": "source", "constraints": {"required": true}}
        """;

    private const string Header = "id,country,date,day,whole,number,yes,kind,sources\n";

    [Fact]
    public void GoodRows_AreAccepted()
    {
        var load = Load(Header + "x,china,1992-10,1992-10-22,5,-1.5e3,true,a,src\ny,,,,,,,,src\n");
        Assert.Empty(load.Found);
        var table = load.Content.Tables["t"];
        Assert.Equal((2, "china", -1500.0, 1992), (table.Rows.Count, table.Rows[0]["country"], table.Rows[0].Number("number")!.Value, table.Rows[0].Date("date")!.Earliest.Year));
        Assert.Null(table.Rows[1].Text("country"));
        Assert.Equal(["src"], table.Rows[0].List("sources"));
    }

    [Theory]
    [InlineData("X,,,,,,,,src", "data/t.csv:2:1 KZ0506")]
    [InlineData(",,,,,,,,src", "data/t.csv:2:1 KZ0504")]
    [InlineData("x,chine,,,,,,,src", "data/t.csv:2:3 KZ0201")]
    [InlineData("x,,22.10.1992,,,,,,src", "data/t.csv:2:4 KZ0109")]
    [InlineData("x,,,1992-10,,,,,src", "data/t.csv:2:5 KZ0109")]
    [InlineData("x,,,,five,,,,src", "data/t.csv:2:6 KZ0505")]
    [InlineData("x,,,,5.5,,,,src", "data/t.csv:2:6 KZ0505")]
    [InlineData("x,,,,10,,,,src", "data/t.csv:2:6 KZ0506")]
    [InlineData("x,,,,,1_000,,,src", "data/t.csv:2:7 KZ0505")]
    [InlineData("x,,,,,NaN,,,src", "data/t.csv:2:7 KZ0505")]
    [InlineData("x,,,,,,yes,,src", "data/t.csv:2:8 KZ0505")]
    [InlineData("x,,,,,,,c,src", "data/t.csv:2:9 KZ0506")]
    [InlineData("x,,,,,,,,", "data/t.csv:2:10 KZ0504")]
    [InlineData("x,,,,,,,,gone", "data/t.csv:2:10 KZ0401")]
    [InlineData("x,,,,,,,,src|gone", "data/t.csv:2:14 KZ0401")]
    [InlineData("x,,,,,,,,src| gone", "data/t.csv:2:15 KZ0401")]
    [InlineData("x,,,,,,,,src|src", "data/t.csv:2:14 KZ0205")]
    [InlineData("x,,,,,,,,src|", "data/t.csv:2:14 KZ0504")]
    [InlineData("x,,,,,,,,\"src|gone\"", "data/t.csv:2:15 KZ0401")]
    [InlineData("x,,,,,,,,src\nx,,,,,,,,src", "data/t.csv:3:1 KZ0507")]
    [InlineData("x,,,,,,,src", "data/t.csv:2:1 KZ0502")]
    [InlineData("x,,,,,,,,src,", "data/t.csv:2:1 KZ0502")]
    public void MistakeInACell_IsReportedAtItsPlace(string row, string place) => Assert.Equal([place], Load(Header + row + "\n").Found);

    [Theory]
    [InlineData("id,land,date,day,whole,number,yes,kind,sources", "data/t.csv:1:4")]
    [InlineData("id,country,date,day,whole,number,yes,kind", "data/t.csv:1:38")]
    [InlineData("id,country,date,day,whole,number,yes,kind,sources,more", "data/t.csv:1:51")]
    public void WrongHeader_IsReported(string header, string place) => Assert.Equal([place], Load(header + "\n").Places("KZ0503"));

    [Fact]
    public void EmptyFile_HasNoHeader() => Assert.Equal(["data/t.csv:1:1 KZ0503"], Load("").Found);

    [Theory]
    [InlineData(100, 98, true)]
    [InlineData(100, 97, false)]
    [InlineData(1, 0, false)]
    public void LostRows_AreReported(int expected, int rows, bool isAccepted)
    {
        var package = "{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"expectedRows\": " + expected + ", \"schema\": {\"fields\": [{\"name\": \"n\", \"type\": \"integer\"}]}}]}";
        var load = TestContent.Load($"-- data/datapackage.json --\n{package}\n-- data/t.csv --\nn\n{string.Concat(Enumerable.Range(1, rows).Select(n => $"{n}\n"))}");
        Assert.Equal(isAccepted ? [] : ["data/t.csv:1:1"], load.Places("KZ0508"));
    }

    [Fact]
    public void CompositeKeyTwice_IsReported()
    {
        var load = TestContent.Load("""
            -- data/datapackage.json --
            {"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a"}, {"name": "b"}], "primaryKey": ["a", "b"]}}]}
            -- data/t.csv --
            a,b
            1,1
            1,2
            1,1
            """);
        Assert.Equal(["data/t.csv:4:1 KZ0507"], load.Found);
    }

    [Fact]
    public void ForeignKey_MustStandInTheOtherTable()
    {
        var load = TestContent.Load("""
            -- data/datapackage.json --
            {"resources": [
              {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a"}], "foreignKeys": [{"fields": "a", "reference": {"resource": "u", "fields": "b"}}]}},
              {"name": "u", "path": "u.csv", "schema": {"fields": [{"name": "b"}]}}]}
            -- data/t.csv --
            a
            1
            2
            -- data/u.csv --
            b
            1
            """);
        Assert.Equal(["data/t.csv:3:1 KZ0511"], load.Found);
    }

    [Fact]
    public void TableThatIsNotDescribed_IsReported() => Assert.Equal(["data/x.csv:1:1"], TestContent.Load("-- data/x.csv --\na\n").Places("KZ0510"));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"resources\": 1}")]
    [InlineData("{\"resources\": [1]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\"}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"gone.csv\", \"schema\": {\"fields\": []}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": []}}]}")]
    [InlineData("{\"resources\": [{\"name\": 1, \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"type\": \"geopoint\"}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"[\"}}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"(a)\\\\1\"}}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"expectedRows\": 1.5, \"schema\": {\"fields\": [{\"name\": \"a\"}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"constraints\": {\"required\": \"yes\"}}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}], \"primaryKey\": [\"b\"]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": [], \"reference\": {\"resource\": \"t\", \"fields\": \"a\"}}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"x\", \"reference\": {\"resource\": \"t\", \"fields\": \"a\"}}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}]}}, {\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}]}}]}")]
    [InlineData("{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"refersTo\": \"planet\"}]}}]}")]
    public void MalformedDataPackage_IsReported(string json) => Assert.NotEmpty(TestContent.Load($"-- data/datapackage.json --\n{json}\n-- data/t.csv --\na\n1\n").Places("KZ0509"));

    [Theory]
    [InlineData("{\"resources\": [\n {\"name\": \"қазақ\", }]}", "data/datapackage.json:2:20")]
    [InlineData("{\"title\": \"қазақ\", \"resources\": [\n {},\n {\"name\": \"t\"}]}", "data/datapackage.json:2:2")]
    [InlineData("{\"resources\": [\n {\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"a\", \"reference\": {\"resource\": \"u\", \"fields\": \"a\"}}, {\"fields\": \"a\", \"reference\": {\"resource\": \"t\", \"fields\": \"x\"}}]}}]}", "data/datapackage.json:1:1")]
    public void MistakeInTheDataPackage_IsReportedAtItsPlace(string json, string place) => Assert.Equal(place, TestContent.Load($"-- data/datapackage.json --\n{json}\n-- data/t.csv --\na\n").Places("KZ0509")[0]);

    private static LoadedContent Load(string csv) => TestContent.Load($$$"""
        -- data/datapackage.json --
        {"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{{{Fields}}}]}}]}
        -- countries/china.md --
        -- data/t.csv --
        {{{csv}}}
        """);
}

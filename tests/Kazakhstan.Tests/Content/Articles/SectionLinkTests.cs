namespace Kazakhstan.Tests.Content.Articles;

public sealed class SectionLinkTests
{
    [Theory]
    [InlineData("[x](b.md#part)", "/articles/b#part")]
    [InlineData("[x](b.md)", "/articles/b")]
    [InlineData("[x](../countries/china.md)", "/countries/china")]
    [InlineData("[x](./b.md#part.p2)", "/articles/b#part.p2")]
    [InlineData("[x](#here)", "/articles/a#here")]
    [InlineData("[x](b.md#old)", "/articles/b#part")]
    [InlineData("[x](b.md#%D2%9B%D0%B0%D0%B7%D0%B0%D2%9B)", "/articles/b#%D2%9B%D0%B0%D0%B7%D0%B0%D2%9B")]
    public void RelativeLink_BecomesAnAddress(string link, string address) => Assert.Contains($"href=\"{address}\"", Load(link).Html(), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](b.md#gone)", "KZ0302")]
    [InlineData("[x](#gone)", "KZ0302")]
    [InlineData("[x](c.md)", "KZ0301")]
    [InlineData("[x](countries/china.md)", "KZ0301")]
    [InlineData("[x](../../../b.md)", "KZ0301")]
    [InlineData("[x](https://a.example/)", "KZ0310")]
    [InlineData("[x](/articles/b)", "KZ0310")]
    [InlineData("<https://a.example/>", "KZ0310")]
    [InlineData("[x](mailto:a@a.example)", "KZ0310")]
    [InlineData("[x](b.md#old)", "KZ0312")]
    public void LinkThatDoesNotHold_IsReported(string link, string code) => Assert.Single(Load(link).Places(code));

    private static LoadedContent Load(string link) => TestContent.Load($$"""
        -- articles/a.md --
        ## Here and there {#here}

        A claim with {{link}} in it. [@src]
        -- articles/b.md --
        ## The part {#part aka="old"}

        ## Қазақ
        -- countries/china.md --
        """);

    [Fact]
    public void AnAmbiguousName_InALinkWrittenByHandIsNotReported()
    {
        var content = TestContent.Load("""
            -- articles/a.md --
            A paper on the divided [Korea](../countries/south-korea.md) was read. [@src]
            -- countries/north-korea.md --
            -- countries/south-korea.md --
            -- data/datapackage.json --
            {"resources": [{"name": "country-names", "path": "country-names.csv", "schema": {"fields": [
              {"name": "country", "refersTo": "country"}, {"name": "name"}, {"name": "language"}, {"name": "kind"}, {"name": "link"}]}}]}
            -- data/country-names.csv --
            country,name,language,kind,link
            north-korea,Korea,en,short,context
            south-korea,Korea,en,short,context
            """);

        Assert.Empty(content.Places("KZ0305"));
    }
}

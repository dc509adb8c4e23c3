using AngleSharp.Html.Parser;

namespace Kazakhstan.Tests.Content.Articles;

public sealed class ProseTests
{
    [Theory]
    [InlineData("See [gone](gone.md). [@src]", "articles/a.md:1:12")]
    [InlineData("| a | b |\n| --- | --- |\n| one | [gone](gone.md) |\n", "articles/a.md:3:16")]
    [InlineData("Text.[^1] [@src]\n\n[^1]: A remark, see [gone](gone.md).\n", "articles/a.md:3:28")]
    [InlineData("- one [@src]\n- two\n  - see [gone](gone.md)\n", "articles/a.md:3:16")]
    [InlineData("> A line\n> and [gone](gone.md). [@src]\n", "articles/a.md:2:14")]
    [InlineData("Term\n:   See [gone](gone.md). [@src]\n", "articles/a.md:2:16")]
    [InlineData("## A [gone](gone.md) {#h}\n", "articles/a.md:1:13")]
    [InlineData("Тізім: [gone](gone.md). [@src]", "articles/a.md:1:15")]
    [InlineData("*See **the [gone](gone.md)** now*. [@src]", "articles/a.md:1:19")]
    public void BrokenLink_IsReportedAtItsAddress(string text, string place) => Assert.Equal([place], TestContent.Load(text).Places("KZ0301"));

    [Theory]
    [InlineData("Text. [@gone]", "articles/a.md:1:9")]
    [InlineData("| a | b |\n| --- | --- |\n| one | two [@src; @gone, p. 4] |\n", "articles/a.md:3:21")]
    [InlineData("Text.[^1] [@src]\n\n[^1]: A remark. [@gone]\n", "articles/a.md:3:19")]
    [InlineData("- one\n- two [@gone]\n", "articles/a.md:2:9")]
    [InlineData("> A line.\n>\n> Another. [@gone]\n", "articles/a.md:3:14")]
    [InlineData("Term\n:   Meaning. [@gone]\n", "articles/a.md:2:16")]
    public void UnknownSource_IsReportedAtItsId(string text, string place) => Assert.Equal([place], TestContent.Load(text).Places("KZ0401"));

    [Theory]
    [InlineData("A <b>bold</b> word. [@src]", "articles/a.md:1:3")]
    [InlineData("Text. [@src]\n\n<div>\nx\n</div>\n", "articles/a.md:3:1")]
    [InlineData("| a |\n| --- |\n| x <br> |\n", "articles/a.md:3:5")]
    public void RawHtml_IsReportedAndShownAsText(string text, string place)
    {
        var load = TestContent.Load(text);
        Assert.Equal(place, load.Places("KZ0601")[0]);
        Assert.DoesNotContain("<b>", load.Html(), StringComparison.Ordinal);
        Assert.DoesNotContain("<div>", load.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void NameInATableCell_LinksAndKeepsItsColumn()
    {
        var html = new HtmlParser().ParseDocument(TestContent.Load("-- articles/a.md --\n| state | share |\n| --- | ---: |\n| China | 5 |\n-- countries/china.md --\n").Html());
        Assert.Equal("/countries/china", html.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.Equal("share", html.QuerySelector("tbody td")!.GetAttribute("data-l"));
    }

    [Fact]
    public void Name_LinksAtItsFirstMentionInEachSection()
    {
        var html = new HtmlParser().ParseDocument(TestContent.Load("-- articles/a.md --\nChina and China. [@src]\n\n## More {#more}\n\nChina again. [@src]\n-- countries/china.md --\n").Html());
        Assert.Equal(2, html.QuerySelectorAll("a[href='/countries/china']").Length);
    }

    [Theory]
    [InlineData("`China` is code. [@src]")]
    [InlineData("> China in a quotation. [@src]")]
    [InlineData("See [China in a link](a.md). [@src]")]
    [InlineData("## China in a heading {#h}")]
    [InlineData("\\China is switched off. [@src]")]
    public void Name_DoesNotLinkWhereItMustNot(string text) => Assert.DoesNotContain("/countries/china", TestContent.Load($"-- articles/a.md --\n{text}\n-- countries/china.md --\n").Html(), StringComparison.Ordinal);

    [Fact]
    public void NameSwitchedOff_LosesItsBackslash() => Assert.Contains("1</a>China is", TestContent.Load("-- articles/a.md --\n\\China is off. [@src]\n-- countries/china.md --\n").Html(), StringComparison.Ordinal);

    [Fact]
    public void Name_AcrossEmphasisStaysWholeText()
    {
        var load = TestContent.Load("-- articles/a.md --\nThe *Shanghai* Cooperation Organisation and **China**. [@src]\n-- countries/china.md --\n-- organisations/shanghai-cooperation-organisation.md --\n");
        Assert.Contains("<strong><a href=\"/countries/china\">China</a></strong>", load.Html(), StringComparison.Ordinal);
        Assert.Contains("The <em>Shanghai</em> Cooperation Organisation", load.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_AreNumberedByFirstMentionOverThePage()
    {
        var load = TestContent.Load("""
            -- articles/a.md --
            One. [@b] Two. [@a, p. 4; @b]

            ## More {#more}

            Three. [@a] Four. [@a, p. 4]
            -- sources.yaml --
            - {id: a, type: report, title: A, URL: "https://a.example", accessed: 2026-11-24, language: en, kind: press}
            - {id: b, type: report, title: B, URL: "https://b.example", accessed: 2026-11-24, language: en, kind: press}
            -- organisations/sco.md --
            ---
            title: SCO
            sources: [a]
            ---
            """);
        Assert.Equal([(1, "b", null, 2), (2, "a", "p. 4", 2), (3, "a", null, 1)], load.Content.Articles[0].Body.Notes.Select(note => (note.Number, note.SourceId, note.Locator, note.References)));
        Assert.Equal("One. Two.", load.Content.Articles[0].Body.Sections[0].Text);
    }

    [Theory]
    [InlineData("[@]", "articles/a.md:1:3")]
    [InlineData("[@src p. 4]", "articles/a.md:1:3")]
    [InlineData("[@src; src]", "articles/a.md:1:9")]
    [InlineData("[@src,]", "articles/a.md:1:3")]
    [InlineData("[@src", "articles/a.md:1:2")]
    public void MalformedCitation_IsReportedAtTheItem(string citation, string place) => Assert.Equal([place], TestContent.Load($"T{citation}").Places("KZ0402"));

    [Theory]
    [InlineData("[@src]")]
    [InlineData("[@src, p. 4, art. 2]")]
    [InlineData("[@src; @src, p. 5]")]
    [InlineData("[ordinary](a.md) brackets [and] others")]
    public void WellFormedCitation_IsAccepted(string citation) => Assert.Empty(TestContent.Load($"Text. {citation}").Places("KZ0402"));

    [Fact]
    public void UndefinedFootnote_IsReportedAtItsMark() => Assert.Equal(["articles/a.md:2:7"], TestContent.Load("First line\nand a [^x] mark. [@src]").Places("KZ0611"));

    [Fact]
    public void HeadingIds_AreMadeFromHeadingsOfAnyScript()
    {
        var load = TestContent.Load("## Қазақстан мен Қытай\n\n## Gas: transit & export\n\n## Named {#gas}\n");
        Assert.Equal(["қазақстан-мен-қытай", "gas-transit-export", "gas"], load.Content.Articles[0].Body.Sections.Select(section => section.Id));
    }

    [Theory]
    [InlineData("## A {#same}\n\n## B {#same}\n", "KZ0303", "articles/a.md:3:8")]
    [InlineData("## A {#kz-x}\n", "KZ0304", "articles/a.md:1:8")]
    [InlineData("## A {#lead}\n", "KZ0304", "articles/a.md:1:8")]
    [InlineData("## A {#Upper}\n", "KZ0304", "articles/a.md:1:8")]
    [InlineData("## A {#part aka=\"Bad_Id\"}\n", "KZ0304", "articles/a.md:1:18")]
    [InlineData("## A {#x}\n", "KZ0304", "articles/a.md:1:7")]
    [InlineData("# A {#a}\n", "KZ0604", "articles/a.md:1:1")]
    [InlineData("## A {#ax}\n\n#### B {#bx}\n", "KZ0603", "articles/a.md:3:1")]
    [InlineData("## {#part}\n", "KZ0605", "articles/a.md:1:1")]
    [InlineData("##\n", "KZ0605", "articles/a.md:1:1")]
    [InlineData("![](a.png)\n", "KZ0602", "articles/a.md:1:1")]
    public void MistakeInTheStructure_IsReported(string text, string code, string place) => Assert.Contains(place, TestContent.Load(text).Places(code));

    [Fact]
    public void GoodStructure_IsAccepted() => Assert.Empty(TestContent.Load("Lead. [@src]\n\n## A {#ax}\n\n### B {#bx}\n\nText. [@src]\n\n## C {#cx}\n\nText. [@src]\n").Found);

    [Fact]
    public void Paragraphs_AreNumberedInTheirSection()
    {
        var html = TestContent.Load("One. [@src]\n\n## A {#part}\n\nTwo. [@src]\n\nThree. [@src]\n").Html();
        Assert.All(["lead.p1", "part.p1", "part.p2"], id => Assert.Contains($"<p id=\"{id}\">", html, StringComparison.Ordinal));
    }

    [Fact]
    public void FormerIds_StandAsAnchorsInTheHeading()
    {
        var html = new HtmlParser().ParseDocument(TestContent.Load("## A {#part aka=\"old older\"}\n").Html());
        Assert.Equal(["old", "older"], html.QuerySelectorAll("h2 > span").Select(span => span.Id));
    }

    [Theory]
    [InlineData("A [link](a.md){onclick=\"x\"}. [@src]")]
    [InlineData("## Heading {#heading style=\"color:red\"}")]
    [InlineData("## Heading {#heading .big}")]
    [InlineData("A *word*{#kz-x}. [@src]")]
    [InlineData("{.big}\n| a |\n| --- |\n| b |\n")]
    public void OtherAttribute_IsReportedAndDropped(string text)
    {
        var load = TestContent.Load(text);
        Assert.Single(load.Places("KZ0614"));
        Assert.All(["onclick", "style", "big", "kz-x"], word => Assert.DoesNotContain(word, load.Html(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## Heading {#heading aka=\"old\"}")]
    [InlineData("## *Еліміз*{lang=kk} {#heading}")]
    [InlineData("| a | b |\n| :-- | --: |\n| c | d |\n")]
    [InlineData("A remark.[^1] [@src]\n\n[^1]: Here.\n")]
    public void AllowedAttribute_IsAccepted(string text) => Assert.Empty(TestContent.Load(text).Found);

    [Fact]
    public void RemarkReferredToTwice_HasTwoWaysBack()
    {
        var load = TestContent.Load("One[^1] and two.[^1] [@src]\n\n[^1]: Here.\n");
        var marks = new HtmlParser().ParseDocument(load.Html()).QuerySelectorAll("a.ref[href='#kz-f-a']").Select(mark => "#" + mark.Id);
        var back = new HtmlParser().ParseDocument(load.Content.Articles[0].Body.Remarks[0]).QuerySelectorAll("a.back").Select(link => link.GetAttribute("href"));
        Assert.Equal(["#kz-fr-a", "#kz-fr-a-2"], marks);
        Assert.Equal(["#kz-fr-a", "#kz-fr-a-2"], back);
    }

    [Fact]
    public void CitationAfterASoftLineBreak_LeavesNoSpaceAndNoBreak()
    {
        var load = TestContent.Load("A claim.\n[@src] More\n[@src]\n");
        Assert.Equal("A claim. More", load.Content.Articles[0].Body.Sections[0].Text);
    }
}

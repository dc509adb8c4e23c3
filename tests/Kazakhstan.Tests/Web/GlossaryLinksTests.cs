using Kazakhstan.Store;
using Kazakhstan.Web;

namespace Kazakhstan.Tests.Web;

/// <summary>Terms of the glossary in running text.</summary>
public sealed class GlossaryLinksTests
{
    private static readonly GlossaryLinks Links = new(
    [
        new() { Slug = "depositary", Term = "depositary", Names = "keeper of a treaty", Definition = "…" },
        new() { Slug = "aifc", Term = "Astana International Financial Centre", Names = "AIFC|МФЦА", Definition = "…" },
        new() { Slug = "protocol", Term = "protocol", Names = "", Definition = "…" },
        new() { Slug = "additional-protocol", Term = "additional protocol", Names = "", Definition = "…" },
    ]);

    [Fact]
    public void TheFirstMention_IsLinkedAndNoOther()
    {
        Assert.Equal(
            "<p>The <a class=\"term\" href=\"/glossary#depositary\">Depositary</a> and a depositary.</p>",
            Links.Link("<p>The Depositary and a depositary.</p>"));
    }

    [Fact]
    public void TheLongestTerm_Wins()
    {
        Assert.Equal("<p>an <a class=\"term\" href=\"/glossary#additional-protocol\">additional protocol</a></p>", Links.Link("<p>an additional protocol</p>"));
    }

    [Fact]
    public void AnAbbreviation_IsLinkedAsItIsWritten()
    {
        Assert.Contains("href=\"/glossary#aifc\">AIFC</a>", Links.Link("<p>the AIFC</p>"), StringComparison.Ordinal);
        Assert.DoesNotContain("term", Links.Link("<p>the aifc</p>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>Protocol</h2>")]
    [InlineData("<p><a href=\"/x\">the <em>protocol</em></a></p>")]
    [InlineData("<p><code>protocol</code></p>")]
    [InlineData("<blockquote><p>protocol</p></blockquote>")]
    [InlineData("<p title=\"protocol\">proto-protocol, protocols</p>")]
    public void NothingIsLinked_InsideLinksHeadingsCodeQuotationsAndWords(string html) => Assert.Equal(html, Links.Link(html));

    [Fact]
    public void WithoutTerms_TheTextStaysAsItIs() => Assert.Equal("<p>protocol</p>", new GlossaryLinks([]).Link("<p>protocol</p>"));
}

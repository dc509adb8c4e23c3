namespace Kazakhstan.Tests.Content;

public sealed class RedirectsTests
{
    [Fact]
    public void Chain_IsFlattened()
    {
        var load = Load("/articles/oldest\t/articles/older\n/articles/older\t/articles/old\n/articles/old\t/articles/a");
        Assert.Empty(load.Found);
        Assert.Equal([("/articles/old", "/articles/a"), ("/articles/older", "/articles/a"), ("/articles/oldest", "/articles/a")], load.Content.Redirects.Select(redirect => (redirect.From, redirect.To)));
    }

    [Fact]
    public void EarlierSlugOfAnArticle_Redirects() =>
        Assert.Equal([("/articles/old", "/articles/a")], TestContent.Load("---\ntitle: T\nsummary: A summary that is long enough to pass, since it has more than sixty characters.\ntopics: [energy]\nupdated: 2026-11-24\nredirects: [old]\n---\n").Content.Redirects.Select(redirect => (redirect.From, redirect.To)));

    [Fact]
    public void Circle_IsReportedAtEachOfItsLines() =>
        Assert.Equal(["redirects.tsv:1:1", "redirects.tsv:2:1"], Load("/articles/x\t/articles/y\n/articles/y\t/articles/x").Places("KZ0309"));

    [Fact]
    public void RedirectToItself_IsACircle() => Assert.Equal(["redirects.tsv:1:1"], Load("/articles/x\t/articles/x").Places("KZ0309"));

    [Fact]
    public void RedirectFromAPage_IsReported() => Assert.Equal(["redirects.tsv:1:1"], Load("/articles/a\t/topics/energy").Places("KZ0308"));

    [Fact]
    public void SecondRedirectFromOneAddress_IsReported() => Assert.Equal(["redirects.tsv:2:1"], Load("/articles/x\t/articles/a\n/articles/x\t/topics/energy").Places("KZ0308"));

    [Fact]
    public void RedirectToNowhere_IsReported() => Assert.Equal(["redirects.tsv:1:1"], Load("/articles/x\t/articles/gone").Places("KZ0301"));

    [Fact]
    public void LineOfAnotherForm_IsReported() => Assert.Equal(["redirects.tsv:2:1", "redirects.tsv:3:1"], Load("# a remark\n/articles/x /articles/a\narticles/x\t/articles/a").Places("KZ0311"));

    private static LoadedContent Load(string lines) => TestContent.Load($"-- articles/a.md --\nText. [@src]\n-- redirects.tsv --\n{lines}\n");
}

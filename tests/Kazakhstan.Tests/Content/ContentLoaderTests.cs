using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content;

public sealed class ContentLoaderTests
{
    [Fact]
    public void EmptyFolder_IsEmptyContent()
    {
        var folder = Directory.CreateTempSubdirectory("kazakhstan-");
        var result = ContentLoader.Load(folder.FullName);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Content.Entries);
        folder.Delete();
    }

    [Fact]
    public void MissingFolder_Throws() => Assert.Throws<DirectoryNotFoundException>(() => ContentLoader.Load(Path.Combine(Path.GetTempPath(), "kazakhstan-not-there")));

    [Theory]
    [InlineData("articles/Energy.md", "KZ0102")]
    [InlineData("articles/энергия.md", "KZ0102")]
    [InlineData("countries/north--korea.md", "KZ0102")]
    public void FileNameThatIsNoSlug_IsReported(string path, string code) => Assert.Equal([$"{path}:1:1"], TestContent.Load($"-- {path} --\n").Places(code));

    [Fact]
    public void SlugTakenInAnotherFolder_IsReportedAtTheSecond() => Assert.Single(TestContent.Load("-- articles/x/a.md --\nText. [@src]\n-- articles/y/a.md --\nMore. [@src]\n").Places("KZ0103"));

    [Fact]
    public void ArticlesInFolders_AreRead() => Assert.Equal(["a", "b"], TestContent.Load("-- articles/x/b.md --\nText. [@src]\n-- articles/y/z/a.md --\nMore. [@src]\n").Content.Articles.Select(article => article.Slug));

    [Fact]
    public void CodeUsedTwice_IsReportedAtTheSecond() => Assert.Equal(["countries/chinb.md:3:1"], TestContent.Load("-- countries/china.md --\n---\ntitle: A\niso2: CN\niso3: CHN\n---\n-- countries/chinb.md --\n---\ntitle: B\niso2: CN\niso3: CHB\n---\n").Places("KZ0206"));

    [Theory]
    [InlineData("cn")]
    [InlineData("CHN")]
    [InlineData("C1")]
    public void CodeOfAnotherForm_IsReported(string code) => Assert.Equal(["countries/china.md:3:1"], TestContent.Load($"-- countries/china.md --\n---\ntitle: A\niso2: {code}\niso3: CHN\n---\n").Places("KZ0108"));

    [Fact]
    public void BroaderTopics_MustNotFormACircle()
    {
        var load = TestContent.Load("-- topics/energy.md --\n---\ntitle: E\ndefinition: D.\nbroader: oil\n---\n-- topics/oil.md --\n---\ntitle: O\ndefinition: D.\nbroader: energy\n---\n");
        Assert.Equal(["topics/energy.md:4:10", "topics/oil.md:4:10"], load.Places("KZ0207"));
    }

    [Fact]
    public void ReferencesBetweenEntries_AreChecked()
    {
        var load = TestContent.Load("""
            -- treaties/npt.md --
            ---
            title: NPT
            parties: [gone]
            organisations: [gone]
            topics: [gone]
            successor: gone
            sources: [gone]
            ---
            -- organisations/sco.md --
            ---
            title: SCO
            parent: gone
            sources: [src]
            ---
            """);
        Assert.Equal(
            ["organisations/sco.md:3:9 KZ0203", "treaties/npt.md:3:11 KZ0201", "treaties/npt.md:4:17 KZ0203", "treaties/npt.md:5:10 KZ0202", "treaties/npt.md:6:12 KZ0204", "treaties/npt.md:7:11 KZ0401"],
            load.Found);
    }

    [Fact]
    public void Digest_TellsOfEveryChange()
    {
        var folder = Directory.CreateTempSubdirectory("kazakhstan-");
        TestContent.Write("-- articles/a.md --\n---\ntitle: T\n---\n", folder.FullName);
        var before = ContentLoader.Digest(folder.FullName);
        Assert.Equal(before, ContentLoader.Load(folder.FullName).Content.Digest);
        File.AppendAllText(Path.Combine(folder.FullName, "articles", "a.md"), "\n");
        Assert.NotEqual(before, ContentLoader.Digest(folder.FullName));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Mistakes_AreSortedByPlace()
    {
        var load = TestContent.Load("-- articles/b.md --\nText [x](gone.md). [@gone]\n\n# A\n-- articles/a.md --\nText. [@gone]\n");
        Assert.Equal(["articles/a.md:1:9 KZ0401", "articles/b.md:1:10 KZ0301", "articles/b.md:1:22 KZ0401", "articles/b.md:3:1 KZ0604"], load.Found);
    }
}

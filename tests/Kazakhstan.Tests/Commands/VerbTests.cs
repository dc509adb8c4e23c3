using System.Text.Json;
using Kazakhstan.Store;
using Kazakhstan.Tests.Support;

namespace Kazakhstan.Tests.Commands;

public sealed class VerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kazakhstan-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_OfGoodContent_PrintsCountsAndExitsWith0()
    {
        var (exit, output, errors) = await Cli.Run("check", "--content", GoodContent());

        Assert.Equal((0, ""), (exit, string.Join('\n', output.Split('\n').Where(line => line.Contains(": error", StringComparison.Ordinal)))));
        Assert.Contains("3 articles, 7 entries, 12 tables: 0 errors", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfContentWithAMistake_PrintsItsPlaceAndExitsWith1()
    {
        var (exit, output, _) = await Cli.Run("check", "--content", BadContent());

        Assert.Equal(1, exit);
        Assert.Contains("content/articles/trade.md:5:13: error KZ0201: unknown country 'chinna' (use the name of a file in content/countries; did you mean 'china'?)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_PrintsOneObjectALine()
    {
        var (_, output, errors) = await Cli.Run("check", "--content", BadContent(), "--format", "json");
        var first = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).First(item => item.GetProperty("severity").GetString() == "error");

        Assert.Equal(("KZ0201", 5, 13), (first.GetProperty("code").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Check_ForGitHub_PrintsWorkflowCommands()
    {
        var (_, output, _) = await Cli.Run("check", "--content", BadContent(), "--format", "github");

        Assert.Contains("::error file=content/articles/trade.md,line=5,col=13,title=KZ0201::unknown country 'chinna'", output, StringComparison.Ordinal);
    }

    /// <summary>The command of the README is given at the root; <c>dotnet run</c> of a web project would by itself start in the project's folder, where there is no content.</summary>
    [Fact]
    public async Task DotnetRunAtTheRoot_FindsTheContentOfTheRepository()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var (exit, output, errors) = await Cli.RunDotnet(Repository.Root, "run", "--no-build", "-c", configuration, "--project", "src/Kazakhstan.Web", "--", "check");

        Assert.True(exit == 0, output + errors);
        Assert.Contains(" articles, ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--content", "/nowhere/at/all")]
    [InlineData("check", "--formt", "json")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build")]
    [InlineData("publish")]
    public async Task UnusableArguments_ExitWith2AndASentence(params string[] arguments)
    {
        var (exit, output, errors) = await Cli.Run(arguments);

        Assert.Equal(2, exit);
        Assert.NotEmpty((errors + output).Trim());
        Assert.DoesNotContain("   at ", errors + output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("serve", "--help")]
    [InlineData("export", "--help")]
    public async Task HelpAndVersion_WorkEverywhere(params string[] arguments)
    {
        var (exit, output, _) = await Cli.Run(arguments);

        Assert.Equal(0, exit);
        Assert.NotEmpty(output.Trim());
    }

    [Fact]
    public async Task Build_WritesTheStoreAndNothingElse()
    {
        var content = GoodContent();
        var store = Path.Combine(_folder.FullName, "out", "site.db");

        var (exit, _, _) = await Cli.Run("build", "--content", content, "--store", store);

        Assert.Equal(0, exit);
        Assert.Equal(["site.db"], Directory.GetFiles(Path.GetDirectoryName(store)!).Select(Path.GetFileName));
        using var snapshot = Snapshot.TryOpen(store);
        Assert.Equal(2, snapshot?.ListArticles().Count);
    }

    [Fact]
    public async Task Build_OfContentWithAMistake_LeavesTheOldStoreAsItWas()
    {
        var store = Path.Combine(_folder.FullName, "site.db");
        await Cli.Run("build", "--content", GoodContent(), "--store", store);
        var before = File.ReadAllBytes(store);

        var (exit, output, _) = await Cli.Run("build", "--content", BadContent(), "--store", store);

        Assert.Equal(1, exit);
        Assert.Contains("KZ0201", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(store));
    }

    [Fact]
    public async Task Build_WithRecord_AddsNewSectionsToTheLedgerAndKeepsTheOld()
    {
        var content = GoodContent();

        await Cli.Run("build", "--content", content, "--store", Path.Combine(_folder.FullName, "site.db"), "--record");
        var ledger = File.ReadAllLines(Path.Combine(content, "published-sections.tsv"));

        Assert.Contains("/articles/gas\told-goods", ledger);
        Assert.Contains("/articles/trade\tқазақша-бөлім", ledger);
        Assert.Contains("/articles/gas\tprices", ledger);
    }

    [Fact]
    public async Task Export_WritesEveryPageInItsThreeForms()
    {
        var target = Path.Combine(_folder.FullName, "public");

        var (exit, _, errors) = await Cli.Run("export", target, "--content", GoodContent(), "--base-url", "https://kazakhstan.example");

        Assert.True(exit == 0, errors);
        Assert.All(
            ["index.html", "index.md", "index.json", "articles/gas.html", "articles/gas.md", "countries/china.json", "articles/gas.bib", "countries/china.ris", "treaties/gas-treaty.csl.json", "articles/gas/kz-sources.bib", "sources/src.ris", "sources/src.html", "sitemap.xml", "404.html", "data/events.csv", "data/kazakhstan.db", "assets/site.css"],
            file => Assert.True(File.Exists(Path.Combine(target, file)), file));
        Assert.Contains("https://kazakhstan.example/articles/gas", File.ReadAllText(Path.Combine(target, "sitemap.xml")), StringComparison.Ordinal);
    }

    private string GoodContent()
    {
        var folder = Path.Combine(_folder.FullName, "good", "content");
        TestContent.Write(SmallSite.Block, folder);
        return folder;
    }

    private string BadContent()
    {
        var folder = Path.Combine(_folder.FullName, "bad", "content");
        TestContent.Write(SmallSite.Block, folder);
        var article = Path.Combine(folder, "articles", "trade.md");
        File.WriteAllText(article, File.ReadAllText(article).Replace("countries: [china]", "countries: [chinna]", StringComparison.Ordinal));
        return folder;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dapper;
using Kazakhstan.Content;
using Kazakhstan.Tests.Content;
using Kazakhstan.Tests.Search;
using Kazakhstan.Tests.Support;
using Kazakhstan.Web;
using Microsoft.Data.Sqlite;

namespace Kazakhstan.Tests.Web;

/// <summary>The words of the interface stand in the resource file, and there is room for other languages.</summary>
public sealed partial class WordsTests(SmallSiteFixture fixture, RepositorySnapshot repository) : IClassFixture<SmallSiteFixture>, IClassFixture<RepositorySnapshot>
{
    /// <summary>Names that are the same in every language, and words of formats.</summary>
    private static readonly HashSet<string> NamesOfThings =
    [
        "API", "APA", "BibTeX", "CC BY 4.0", "Chicago", "Creative Commons Attribution 4.0", "CSL-JSON", "Frictionless Data Package", "GOST", "GOST R 7.0.5", "Internet Archive", "MIT", "OpenAPI", "RIS",
        // Regions by which pages sort are codes of the content.
        "Africa", "Americas", "Asia", "Europe", "Oceania",
    ];

    /// <summary>The style guide is for those who work on the design and is no page of the site.</summary>
    private static readonly HashSet<string> Apart = ["StyleguidePage.razor"];

    private static readonly string WebFolder = Path.Combine(Repository.Root, "src", "Kazakhstan.Web");

    public static TheoryData<string> RazorFiles => [.. Directory.EnumerateFiles(Path.Combine(WebFolder, "Pages"), "*.razor", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(WebFolder, file).Replace('\\', '/')).Where(file => !Apart.Contains(Path.GetFileName(file))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RazorFiles))]
    public void APage_HoldsNoWordOfItsOwn(string file)
    {
        var razor = File.ReadAllText(Path.Combine(WebFolder, file));
        var markup = Markup(razor);

        var words = TextBetweenTags().Matches(markup).Concat(SpokenAttributes().Matches(markup)).Concat(Sentences().Matches(razor))
            .Select(match => Expression().Replace(match.Groups["text"].Value, "").Trim())
            .Where(text => HasWord().IsMatch(text) && !text.StartsWith('/') && !NamesOfThings.Contains(text));

        Assert.Empty(words);
    }

    [Fact]
    public void EveryTextOfTheResourceFile_IsUsed()
    {
        var code = string.Concat(Directory.EnumerateFiles(WebFolder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var used = UsedTexts().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Keys().Where(key => !key.StartsWith("Code_", StringComparison.Ordinal) && !key.StartsWith("Region_", StringComparison.Ordinal)).Except(used));
    }

    [Fact]
    public void EveryWordOfSearch_IsUsed()
    {
        var folder = Path.Combine(Repository.Root, "src", "Kazakhstan.Store");
        var code = string.Concat(Directory.EnumerateFiles(folder, "*.cs").Select(File.ReadAllText));
        var keys = XDocument.Load(Path.Combine(folder, "Resources", "SearchWords.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);

        Assert.DoesNotContain(keys, key => !code.Contains($"SearchWords.{key}", StringComparison.Ordinal));
    }

    /// <summary>Kinds, roles and regions are codes of the content; a code without a text would be shown as it is.</summary>
    [Theory]
    [InlineData("select distinct kind from treaty union select distinct form from treaty where form is not null")]
    [InlineData("select distinct kind from organisation union select distinct role from organisation_member")]
    [InlineData("select distinct role from membership")]
    [InlineData("select distinct kind from event")]
    [InlineData("select distinct kind from page")]
    [InlineData("select distinct type from source")]
    [InlineData("select distinct replace(table_name, '_', '-') from row_source")]
    public void EveryCodeOfTheContent_HasAText(string sql)
    {
        var codes = CodesOf(sql);

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => Texts.ResourceManager.GetString("Code_" + string.Concat(code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), CultureInfo.InvariantCulture) is null);
        Assert.DoesNotContain(codes, code => CodeWords.Of(code).Contains('-', StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRegionOfTheContent_HasAText()
    {
        var regions = CodesOf("select distinct region from country where region is not null union select distinct subregion from country where subregion is not null");

        Assert.NotEmpty(regions);
        Assert.Equal(regions.Order(StringComparer.Ordinal), Keys().Where(key => key.StartsWith("Region_", StringComparison.Ordinal)).Select(key => Texts.ResourceManager.GetString(key, CultureInfo.InvariantCulture)!).Where(regions.Contains).Order(StringComparer.Ordinal));
        Assert.All(regions, region => Assert.Equal(region, CodeWords.OfRegion(region)));
    }

    [Fact]
    public void TheScript_HoldsNoWordOfItsOwn()
    {
        var script = File.ReadAllText(Path.Combine(WebFolder, "wwwroot", "site.js"));

        // Names of keys and events of the browser are one word with a capital, words for readers are not.
        Assert.DoesNotContain(ScriptStrings().Matches(script).Select(match => match.Groups["text"].Value), text => text.Contains(' ', StringComparison.Ordinal) && text != "Ctrl K");
    }

    [Fact]
    public void EveryText_IsNamedByItsPlaceAndFoundByTheProgram()
    {
        Assert.All(Keys(), key => Assert.Matches("^[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$", key));
        Assert.All(Keys(), key => Assert.NotEmpty(Texts.ResourceManager.GetString(key, CultureInfo.GetCultureInfo("kk")) ?? ""));
    }

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru")]
    [InlineData("/kk/countries/china")]
    [InlineData("/ru/articles/gas")]
    public async Task AnAddressOfATranslation_IsFree(string address)
    {
        using var answer = await fixture.Site.Get(address);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public void NoFirstPartOfAnAddress_IsALanguage()
    {
        var first = typeof(Urls).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.DoesNotContain(first, address => address.TrimStart('/').Split('/')[0] is "kk" or "ru");
        Assert.DoesNotContain(Routes().Matches(File.ReadAllText(Path.Combine(WebFolder, "Endpoints.cs"))), match => match.Groups[1].Value is "kk" or "ru");
    }

    [Fact]
    public void NamesAreSorted_AsAReaderOfTheLanguageLooksForThem()
    {
        string[] names = ["Zambia", "Türkiye", "azerbaijan", "Turkmenistan", "Åland", "Albania"];

        Assert.Equal(["Åland", "Albania", "azerbaijan", "Türkiye", "Turkmenistan", "Zambia"], names.Order(PageLanguage.Collation));
    }

    private List<string> CodesOf(string sql)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = repository.StorePath, Mode = SqliteOpenMode.ReadOnly }.ToString());
        return db.Query<string>(sql).AsList();
    }

    private static IEnumerable<string> Keys() => XDocument.Load(Path.Combine(WebFolder, "Resources", "Texts.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);

    /// <summary>The file without its code, comments and directives, and without the C# in its markup that could be taken for text.</summary>
    private static string Markup(string razor)
    {
        var code = razor.IndexOf("\n@code", StringComparison.Ordinal);
        var markup = code < 0 ? razor : razor[..code];
        return Comments().Replace(markup, "");
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <summary>What stands between a tag and the next, on one line.</summary>
    [GeneratedRegex(@"(?<=<(?!code|script)[a-zA-Z/][^<>\n]*>)(?<text>[^<>{}\n]+)(?=<)")]
    private static partial Regex TextBetweenTags();

    [GeneratedRegex("(?<=\\s)(?:aria-label|placeholder|title|alt|Title|Description|Label|data-l)=\"(?<text>[^\"@][^\"]*)\"")]
    private static partial Regex SpokenAttributes();

    /// <summary>A literal of C# that begins as a sentence or a title does.</summary>
    [GeneratedRegex("(?<!=)\"(?<text>\\p{Lu}\\p{Ll}[^\"]*)\"")]
    private static partial Regex Sentences();

    /// <summary>An expression or a statement in text: <c>@name.Of(…)</c>, <c>@if (…</c>, <c>@Phrase.With(…, @</c> up to the element that it takes.</summary>
    [GeneratedRegex("""@(?:if|for|foreach) \(.*|@[A-Za-z_.]+\([^<]*@$|@(?:[A-Za-z_.]+(?:\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|\[[^\]]*\])*[A-Za-z_.?]*|\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))+|&[a-z]+;""")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex HasWord();

    /// <summary>A literal of the script that begins with a capital.</summary>
    [GeneratedRegex("['`](?<text>\\p{Lu}\\p{Ll}[^'`]*)['`]")]
    private static partial Regex ScriptStrings();

    [GeneratedRegex("Texts\\.([A-Za-z0-9_]+)")]
    private static partial Regex UsedTexts();

    [GeneratedRegex("Map\\w*\\(\"/([^/\"]*)")]
    private static partial Regex Routes();
}

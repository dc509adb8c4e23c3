using CsCheck;
using Kazakhstan.Content;
using Kazakhstan.Content.Linking;

namespace Kazakhstan.Tests.Content.Linking;

public sealed class NameLinkerTests
{
    private static readonly EntryRef China = new(EntryKind.Country, "china");
    private static readonly EntryRef Guinea = new(EntryKind.Country, "guinea");
    private static readonly EntryRef EquatorialGuinea = new(EntryKind.Country, "equatorial-guinea");
    private static readonly EntryRef Georgia = new(EntryKind.Country, "georgia");
    private static readonly EntryRef Armenia = new(EntryKind.Country, "armenia");
    private static readonly EntryRef SouthKorea = new(EntryKind.Country, "south-korea");
    private static readonly EntryRef NorthKorea = new(EntryKind.Country, "north-korea");
    private static readonly EntryRef Sco = new(EntryKind.Organisation, "sco");
    private static readonly EntryRef ScoCharter = new(EntryKind.Treaty, "sco-charter");

    private static readonly NameLinker Linker = new(
    [
        new("China", China, NameUse.Always),
        new("Chinese", China, NameUse.Always) { IsAdjective = true },
        new("Guinea", Guinea, NameUse.InContext),
        new("Equatorial Guinea", EquatorialGuinea, NameUse.Always),
        new("Georgia", Georgia, NameUse.InContext),
        new("Georgian", Georgia, NameUse.Clue) { IsAdjective = true },
        new("Tbilisi", Georgia, NameUse.Clue),
        new("Armenia", Armenia, NameUse.Always),
        new("Korea", SouthKorea, NameUse.InContext),
        new("Korea", NorthKorea, NameUse.InContext),
        new("SCO", Sco, NameUse.Always),
        new("Shanghai Cooperation Organisation", Sco, NameUse.Always),
        new("SCO Charter", ScoCharter, NameUse.Always),
        new("South China Sea", null, NameUse.Never),
    ]);

    [Fact]
    public void LongestName_Wins()
    {
        Assert.Equal([EquatorialGuinea], Targets("A treaty with Equatorial Guinea."));
        Assert.Equal([ScoCharter], Targets("The SCO Charter was signed."));
    }

    [Fact]
    public void PhraseThatIsNoName_KeepsTheNameInsideFromLinking() => Assert.Empty(Targets("Ships in the South China Sea."));

    [Fact]
    public void PossessiveEnding_IsNotPartOfTheMatch()
    {
        var match = Assert.Single(Linker.Find("It was China’s turn.", Nothing));
        Assert.Equal((7, 5), (match.Start, match.Length));
    }

    [Theory]
    [InlineData("a non-Chinese firm")]
    [InlineData("settlers in Indo-China")]
    [InlineData("a walk in Chinatown")]
    [InlineData("porcelain, called china")]
    [InlineData("see www.China.example")]
    public void PartOfAnotherWord_IsNoName(string text) => Assert.Empty(Targets(text));

    [Theory]
    [InlineData("the China-Kazakhstan line")]
    [InlineData("the Kazakh-Chinese line")]
    [InlineData("the Sino-Chinese joke")]
    [InlineData("“China” in quotes")]
    [InlineData("a China-led bank")]
    public void PartOfACompound_Links(string text) => Assert.Equal([China], Targets(text));

    [Theory]
    [InlineData("a loan of Bank of China")]
    [InlineData("China National Petroleum Corporation bought it")]
    [InlineData("flights of Air China")]
    [InlineData("15 million Chinese yuan")]
    [InlineData("a speech in Chinese.")]
    public void PartOfALongerName_IsNoName(string text) => Assert.Empty(Targets(text));

    [Theory]
    [InlineData("the Ministry of Justice of China agreed")]
    [InlineData("the Chinese Foreign Minister spoke")]
    [InlineData("In China Tokayev met bankers")]
    public void OfficeOfTheState_Links(string text) => Assert.Equal([China], Targets(text));

    [Fact]
    public void Spelling_OfOrganisationsDoesNotMatter() => Assert.Equal([Sco, Sco], Targets("The Shanghai Cooperation Organization; the Shanghai Co-operation Organisation"));

    [Fact]
    public void Abbreviation_LinksOnlyInCapitals() => Assert.Empty(Targets("The Sco and the sco."));

    [Fact]
    public void FullStopOfAnAbbreviation_IsPartOfTheMatch()
    {
        var linker = new NameLinker([new("U.S.", China, NameUse.Always)]);
        Assert.Equal(4, Assert.Single(linker.Find("The U.S. withdrew.", Nothing)).Length);
        Assert.Empty(linker.Find("Five U.S. dollars.", Nothing));
    }

    [Fact]
    public void AmbiguousAdjective_LinksBeforeANounAndIsNeverReported()
    {
        var linker = new NameLinker([new("Georgian", Georgia, NameUse.InContext) { IsAdjective = true }]);
        Assert.Equal(Georgia, Assert.Single(linker.Find("A Georgian port.", Nothing)).Target);
        Assert.Empty(linker.Find("He is a Georgian.", Nothing));
    }

    [Fact]
    public void AmbiguousName_LinksWhenThePageConcernsIt() =>
        Assert.Equal([NorthKorea], Linker.Find("Korea was discussed.", new HashSet<EntryRef> { NorthKorea }).Select(match => match.Target!.Value));

    [Theory]
    [InlineData("Tbilisi said that Georgia was late.")]
    [InlineData("Georgia and Armenia came.")]
    [InlineData("He travelled to Georgia.")]
    public void AmbiguousName_LinksWhenItsSurroundingsDecide(string text) => Assert.Contains(Georgia, Targets(text));

    [Fact]
    public void AmbiguousName_StaysOpenOtherwise()
    {
        var match = Assert.Single(Linker.Find("A paper on divided Korea was read.", Nothing));
        Assert.Null(match.Target);
        Assert.Equal([NorthKorea, SouthKorea], match.Candidates);
    }

    [Theory]
    [InlineData("He moved to Atlanta, Georgia, USA.")]
    [InlineData("The state of Georgia passed a law.")]
    public void AmbiguousName_InItsOtherSenseIsNoName(string text) => Assert.Empty(Linker.Find(text, new HashSet<EntryRef> { Georgia }));

    [Fact]
    public void Matches_LieInTheTextAndDoNotOverlap() =>
        Gen.OneOf(Gen.OneOfConst("China", "Georgia", "Chinese", "Korea", "SCO", "Charter", "South", "Sea", "Bank", "of", "the", "St.", "'s", "’", "-", "–", ".", ",", " ", "\n", "Côte", "🇨🇳"), Gen.String)
            .Array.Select(string.Concat)
            .Sample(text =>
            {
                var end = 0;
                foreach (var match in Linker.Find(text, Nothing))
                {
                    Assert.True(match.Start >= end && match.Length > 0 && match.Start + match.Length <= text.Length);
                    Assert.True(match.Target is null == match.Candidates.Count > 0);
                    end = match.Start + match.Length;
                }
            });

    private static HashSet<EntryRef> Nothing { get; } = [];

    private static IEnumerable<EntryRef> Targets(string text) => Linker.Find(text, Nothing).Where(match => match.Target is not null).Select(match => match.Target!.Value);
}

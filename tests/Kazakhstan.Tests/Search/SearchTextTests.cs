using Kazakhstan.Store;

namespace Kazakhstan.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Қытай", "кытаи")]
    [InlineData("Ёлка ёж", "елка еж")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("Oʻzbekiston O'zbekiston", "ozbekiston ozbekiston")]
    [InlineData("China's border", "china border")]
    [InlineData("multi-vector", "multi vector")]
    [InlineData("中国关系", "中 国 关 系")]
    [InlineData("Ұлт Үй Ғарыш Әлем Өнер Ің Һ", "улт уи гарыш алем онер ин х")]
    [InlineData("Łódź Straße", "lodz strasse")]
    [InlineData(" … !? ", "")]
    public void Folding_TakesAwayWhatSpellingsDifferIn(string written, string folded) => Assert.Equal(folded, SearchText.Fold(written));

    [Theory]
    [InlineData("Tokayev", "Toqaev")]
    [InlineData("Tokayev", "Токаев")]
    [InlineData("Toqayev", "Тоқаев")]
    [InlineData("Kirgizstan", "Kyrgyzstan")]
    public void Romanisations_OfOneNameFallTogether(string one, string other) => Assert.Equal(SearchText.Skeleton(SearchText.Fold(one)), SearchText.Skeleton(SearchText.Fold(other)));

    [Fact]
    public void UnpairedSurrogates_StandInNoWord() => Assert.Equal("a b", SearchText.Fold("a \uD800 b\uDC00"));

    [Theory]
    [InlineData("relations", "relat")]
    [InlineData("treaties", "treati")]
    [InlineData("treaty", "treati")]
    [InlineData("caresses", "caress")]
    [InlineData("hopping", "hop")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("triplicate", "triplic")]
    [InlineData("adjustment", "adjust")]
    [InlineData("probate", "probat")]
    [InlineData("controlling", "control")]
    [InlineData("китаем", "китаем")]
    public void Stems_AreThoseOfPorter(string word, string stem) => Assert.Equal(stem, SearchStemmer.Stem(word));

    [Theory]
    [InlineData("uzbekstan", "uzbekistan", 1)]
    [InlineData("koera", "korea", 1)]
    [InlineData("china", "china", 0)]
    [InlineData("abc", "xyz", 3)]
    public void Distance_CountsEditsAndSwapsUpToAnEnd(string one, string other, int edits) => Assert.Equal(edits, SearchSpelling.Distance(one, other, 2));
}

using CsCheck;
using Kazakhstan.Content;

namespace Kazakhstan.Tests.Content;

public sealed class SlugTests
{
    [Theory]
    [InlineData("caspian-sea")]
    [InlineData("c5-plus-1")]
    [InlineData("a")]
    public void Slug_IsValid(string text) => Assert.True(Slug.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("Caspian")]
    [InlineData("caspian--sea")]
    [InlineData("-sea")]
    [InlineData("sea-")]
    [InlineData("caspian sea")]
    [InlineData("каспий")]
    [InlineData("türkiye")]
    public void AnythingElse_IsNoSlug(string text) => Assert.False(Slug.IsValid(text));

    [Theory]
    [InlineData("Қазақстан мен Қытай", "қазақстан-мен-қытай")]
    [InlineData("Gas: transit & export", "gas-transit-export")]
    [InlineData("Kazakhstan's view", "kazakhstans-view")]
    [InlineData("Côte d’Ivoire", "côte-divoire")]
    [InlineData("Lead", "section-lead")]
    [InlineData("KZ-1", "section-kz-1")]
    [InlineData("1992–1994", "1992-1994")]
    [InlineData("…", "")]
    public void SectionId_IsMadeFromAHeading(string heading, string id) => Assert.Equal(id, Slug.SectionIdFrom(heading));

    [Fact]
    public void SectionId_MadeFromAnyHeading_IsValid() => Gen.OneOf(Gen.String, Gen.Char["Қaé-—' İǅßﬁ1"].Array[1, 12].Select(characters => new string(characters))).Sample(heading =>
    {
        var id = Slug.SectionIdFrom(heading);
        Assert.True(id.Length == 0 || id.Length > 100 || Slug.IsValidSectionId(id), $"'{heading}' gave '{id}'");
    });

    [Theory]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("Côte d’Ivoire", "cote-divoire")]
    [InlineData("São Tomé and Príncipe", "sao-tome-and-principe")]
    [InlineData("Қытай China", "china")]
    public void Slug_IsMadeFromAName(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void Slug_MadeFromAnyName_IsValid() => Gen.String.Sample(name =>
    {
        var slug = Slug.From(name);
        Assert.True(slug.Length is 0 or > 100 || Slug.IsValid(slug), $"'{name}' gave '{slug}'");
    });
}

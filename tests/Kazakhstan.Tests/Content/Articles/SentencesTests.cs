using CsCheck;
using Kazakhstan.Content.Articles;

namespace Kazakhstan.Tests.Content.Articles;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("Law No. 356 of 14 November. It holds.", 2)]
    [InlineData("He met Dr. Smith, i.e. the envoy, in Washington.", 1)]
    [InlineData("It fell by 2.5 per cent.", 1)]
    [InlineData("“It holds.” He left.", 2)]
    [InlineData("J. F. Kennedy did not come.", 1)]
    [InlineData("A line\nand another", 2)]
    [InlineData("", 0)]
    public void Sentences_AreCounted(string text, int count) => Assert.Equal(count, Sentences.Split(text).Count());

    [Fact]
    public void Sentences_CoverTheWholeText() =>
        Gen.OneOf(Gen.OneOfConst("A", "b", ".", "!", "…", " ", "\n", "”", ")", "No", "e.g"), Gen.String[0, 3]).Array.Select(string.Concat)
            .Sample(text => Assert.Equal(text, string.Concat(Sentences.Split(text).Select(range => text[range]))));

    [Fact]
    public void Around_GivesTheSentenceOfACharacter() => Assert.Equal("Two holds.", Sentences.Around("One. Two holds. Three.", 8));
}

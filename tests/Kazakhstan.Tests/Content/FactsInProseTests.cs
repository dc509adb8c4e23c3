using Kazakhstan.Content;
using Kazakhstan.Tests.Content.Facts;

namespace Kazakhstan.Tests.Content;

/// <summary>A fact has one home: dates in the repository's articles agree with the tables wherever it is certain what they date.</summary>
public sealed class FactsInProseTests(ITestOutputHelper output)
{
    [Fact]
    public void DatesOfRelations_AgreeWithTheTable() => Check("dates of relations and recognition", RelationDates.Find);

    [Fact]
    public void DatesOfTreaties_AgreeWithTheTable() => Check("dates of treaties", TreatyDates.Find);

    [Fact]
    public void TermsOfOffice_AgreeWithTheTable() => Check("dates of offices", OfficeTerms.Find);

    [Theory]
    [InlineData("China and Kazakhstan opened diplomatic relations on 4 January 1992.", "1:53 relations with china: '1992-01-04'")]
    [InlineData("Diplomatic relations were established with Egypt in 1992, with Qatar in 1994.", "1:73 relations with qatar: '1994'")]
    [InlineData("Germany recognised Kazakhstan on 30 December 1991.", "1:34 recognition by germany: '1991-12-30'")]
    [InlineData("The Collective Security Treaty was signed at Tashkent on 15 May 1993.", "1:58 collective-security-treaty signed: '1993-05-15'")]
    [InlineData("It is a party. Kazakhstan ratified the Nakhchivan Agreement by a law of 28 September 2010.", "1:73 nakhchivan-agreement ratified: '2010-09-28'")]
    [InlineData("Kazakhstan and Uzbekistan signed a treaty on allied relations on 22 December 2022; it was ratified on 21 May 2024.", "1:103 kz-uz-allied-2022 ratified: '2024-05-21'")]
    [InlineData("Askar Mamin was appointed prime minister on 25 March 2019.", "1:45 Askar Mamin prime-minister from: '2019-03-25'")]
    [InlineData("Foreign Minister Murat Nurtleu spoke in New York in November 2025.", "1:53 Murat Nurtleu as foreign-minister: '2025-11'")]
    public void DateThatDiffersFromTheTable_IsFoundAtItsPlace(string text, string expected)
    {
        var disagreement = Assert.Single(Planted(text), date => !date.Agrees);

        Assert.Equal(expected, $"{disagreement.Location.Line}:{disagreement.Location.Column} {disagreement.Fact}: '{disagreement.Stated.Text}'");
    }

    [Theory]
    [InlineData("China and Kazakhstan opened diplomatic relations in January 1992.")]
    [InlineData("Italy and Kazakhstan established diplomatic relations on 12 June 1992.")]
    [InlineData("China opened diplomatic relations with Kazakhstan; an embassy followed on 4 December 1992.")]
    [InlineData("Germany recognised Kazakhstan on 31 December 1991.")]
    [InlineData("The Collective Security Treaty was signed at Tashkent in 1992.")]
    [InlineData("Ukraine ratified the Tehran Convention on 1 May 1999.")]
    [InlineData("The protocol to the Collective Security Treaty was signed on 2 April 1999.")]
    [InlineData("Former Prime Minister Askar Mamin spoke in May 2024.")]
    public void DateThatAgreesOrDatesSomethingElse_IsAccepted(string text) => Assert.DoesNotContain(Planted(text), date => !date.Agrees);

    private static List<StatedDate> Planted(string text)
    {
        var article = RepositoryContent.Content.Articles[0] with { Title = "An article", File = new SourceFile("content/articles/a.md", text) };
        var sentences = ProseSentence.Read(RepositoryContent.Content with { Articles = [article] });
        return [.. sentences.SelectMany(sentence => RelationDates.Find(sentence, RepositoryContent.Content).Concat(TreatyDates.Find(sentence, RepositoryContent.Content)).Concat(OfficeTerms.Find(sentence, RepositoryContent.Content)))];
    }

    private void Check(string what, Func<ProseSentence, SiteContent, IEnumerable<StatedDate>> find)
    {
        var stated = RepositoryContent.Sentences.SelectMany(sentence => find(sentence, RepositoryContent.Content)).ToList();
        output.WriteLine($"{stated.Count} {what} compared in {RepositoryContent.Sentences.Count} sentences.");

        Assert.NotEmpty(stated);
        var wrong = stated.Where(date => !date.Agrees).Select(date => date.ToString()).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

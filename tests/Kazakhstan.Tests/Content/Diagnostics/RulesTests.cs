using System.Globalization;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Content.Diagnostics;

public sealed class RulesTests
{
    [Fact]
    public void Codes_AreUnique() => Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Code).Distinct().Count());

    [Fact]
    public void Texts_AreLowerCaseWithoutFullStop() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches("^KZ0[1-6][0-9]{2}$", rule.Code);
        Assert.All([rule.Message, rule.Advice], text =>
        {
            Assert.False(text.EndsWith('.'), text);
            Assert.True(text[0] is '\'' or '{' || !char.IsUpper(text[0]) || char.IsUpper(text[1]), text);
        });
        _ = string.Format(CultureInfo.InvariantCulture, rule.Message + rule.Advice, "a", "b", "c");
    });

    [Fact]
    public void Diagnostic_PrintsPlaceSeverityCodeAndWhatToDo() =>
        Assert.Equal(
            "content/articles/a.md:7:14: error KZ0201: unknown country 'kzz' (use the name of a file in content/countries; did you mean 'kz'?)",
            Diagnostic.Unknown(Rules.UnknownCountry, new("content/articles/a.md", 7, 14), "kzz", ["kz", "uz"]).ToString());
}

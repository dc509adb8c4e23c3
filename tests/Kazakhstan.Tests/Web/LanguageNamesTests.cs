using System.Globalization;
using Kazakhstan.Web;

namespace Kazakhstan.Tests.Web;

public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("en", "English")]
    [InlineData("kk-Latn", "Kazakh (Latin)")]
    [InlineData("ss", "Swati")]
    [InlineData("tpi", "Tok Pisin")]
    [InlineData("zz", "zz")]
    [InlineData("not a tag", "not a tag")]
    public void Tag_BecomesTheNameOfTheLanguage(string tag, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal(name, LanguageNames.Of(tag));
    }
}

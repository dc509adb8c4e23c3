using System.Globalization;

namespace Kazakhstan.Web;

/// <summary>English names of languages by BCP 47 tag.</summary>
internal static class LanguageNames
{
    public static string Of(string tag)
    {
        if (tag == "kk-Latn")
        {
            return "Kazakh (Latin)";
        }

        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}

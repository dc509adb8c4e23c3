using System.Globalization;

namespace Kazakhstan.Web;

/// <summary>Names of languages by BCP 47 tag, in the language of the page.</summary>
internal static class LanguageNames
{
    public static string Of(string tag)
    {
        if (tag == "kk-Latn")
        {
            return Texts.Language_KazakhLatin;
        }

        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}

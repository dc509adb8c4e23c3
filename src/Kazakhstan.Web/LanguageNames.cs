using System.Globalization;

namespace Kazakhstan.Web;

/// <summary>Names of languages by BCP 47 tag, in the language of the page.</summary>
internal static class LanguageNames
{
    /// <summary>The name that Unicode CLDR has for the language, with its script where the tag names one; the tag itself where there is none.</summary>
    public static string Of(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}

using System.Globalization;

namespace Kazakhstan.Web;

/// <summary>The language in which pages are written: its words come from <c>Resources/Texts.resx</c>, its names of months and its order of names from .NET. English until a translation is added; <c>/kk/</c> and <c>/ru/</c> are kept free for them.</summary>
internal static class PageLanguage
{
    /// <summary>BCP 47 tag.</summary>
    public const string Tag = "en";

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Tag);

    /// <summary>The order in which a reader of the language looks for a name.</summary>
    public static StringComparer Collation { get; } = StringComparer.Create(Culture, CompareOptions.None);
}

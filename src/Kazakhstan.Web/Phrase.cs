using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Kazakhstan.Web;

/// <summary>Sentences of <c>Texts</c> with values in them. A translation may put the values in another order.</summary>
internal static partial class Phrase
{
    /// <summary>A sentence with values for <c>{0}</c>, <c>{1}</c> …</summary>
    public static string Of(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    /// <summary>A sentence with links, dates or other elements for <c>{0}</c>, <c>{1}</c> …</summary>
    public static RenderFragment With(string format, params RenderFragment[] parts) => builder =>
    {
        foreach (var (piece, i) in Places().Split(format).Select((piece, i) => (piece, i)))
        {
            // The expression captures what stands between the braces: every second piece is a number.
            if (i % 2 == 0)
            {
                builder.AddContent(0, piece);
            }
            else
            {
                builder.AddContent(1, parts[int.Parse(piece, CultureInfo.InvariantCulture)]);
            }
        }
    };

    /// <summary>How many of a list are shown.</summary>
    public static string CountOf(long shown, long all) => shown == all ? Of(Texts.Phrase_InAll, all) : Of(Texts.Phrase_SomeOfAll, shown, all);

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Places();
}

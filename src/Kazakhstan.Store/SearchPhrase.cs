using System.Globalization;

namespace Kazakhstan.Store;

/// <summary>Sentences of <c>SearchWords</c> with values in them. A translation may put the values in another order.</summary>
internal static class SearchPhrase
{
    public static string Of(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}

namespace Kazakhstan.Web;

/// <summary>The codes of the tables and of front matter in words: kinds, roles, regions. A code that has no text stands as it is, without hyphens and underscores.</summary>
internal static class CodeWords
{
    /// <summary>A kind or a role: <c>founding-member</c> is "founding member".</summary>
    public static string Of(string code) => Text("Code_", code);

    /// <summary>The same with a capital, for headings and cells.</summary>
    public static string Capital(string code) => Of(code) is { Length: > 0 } text ? char.ToUpper(text[0], PageLanguage.Culture) + text[1..] : "";

    /// <summary>A region or subregion of the United Nations' geoscheme (M49).</summary>
    public static string OfRegion(string region) => Text("Region_", region);

    private static string Text(string prefix, string code)
    {
        var words = code.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return Texts.ResourceManager.GetString(prefix + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])), PageLanguage.Culture) ?? string.Join(' ', words);
    }
}

namespace Kazakhstan.BrowserTests;

/// <summary>One address of every kind of page, empty states among them.</summary>
internal static class SitePages
{
    public static readonly IReadOnlyList<string> Addresses =
    [
        "/", "/articles", "/articles/gas", "/countries", "/countries/mongolia", "/countries/nauru", "/topics", "/topics/gas", "/organisations", "/organisations/sco",
        "/treaties", "/treaties/aiib-articles", "/timeline?country=mn", "/map", "/compare", "/compare?country=cn&country=ru", "/search", "/search?q=gas", "/search?q=qqqqqq",
        "/sources", "/sources/mfa-un30", "/office-holders", "/glossary", "/data", "/about", "/cite?page=/articles/gas", "/styleguide", "/no-such-page",
    ];

    public static TheoryData<string> All => [.. Addresses];

    /// <summary>A file name for an address.</summary>
    public static string NameOf(string address) => address == "/" ? "home" : string.Join('-', address.Split(['/', '?', '=', '&'], StringSplitOptions.RemoveEmptyEntries));
}

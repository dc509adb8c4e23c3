namespace Kazakhstan.Web;

/// <summary>Whose voice a source is, in words.</summary>
internal static class SourceKinds
{
    public static string NameOf(string kind) => kind switch
    {
        "official-kazakh" => "official Kazakh",
        "official-partner" => "official, of a partner",
        "international" => "international body",
        "academic" => "academic",
        "press" => "press",
        _ => "other",
    };
}

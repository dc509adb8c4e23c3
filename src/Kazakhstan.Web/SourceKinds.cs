namespace Kazakhstan.Web;

/// <summary>Whose voice a source is, in words.</summary>
internal static class SourceKinds
{
    public static string NameOf(string kind) => kind switch
    {
        "official-kazakh" => Texts.SourceKind_OfficialKazakh,
        "official-partner" => Texts.SourceKind_OfficialPartner,
        "international" => Texts.SourceKind_International,
        "academic" => Texts.SourceKind_Academic,
        "press" => Texts.SourceKind_Press,
        _ => Texts.SourceKind_Other,
    };
}

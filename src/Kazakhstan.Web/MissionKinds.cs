namespace Kazakhstan.Web;

/// <summary>Kinds of mission in words.</summary>
internal static class MissionKinds
{
    public static string NameOf(string kind) => kind switch
    {
        "embassy" => Texts.Mission_Embassy,
        "consulate-general" => Texts.Mission_ConsulateGeneral,
        "consulate" => Texts.Mission_Consulate,
        "honorary-consulate" => Texts.Mission_HonoraryConsulate,
        "permanent-mission" => Texts.Mission_Permanent,
        "diplomatic-mission" => Texts.Mission_Diplomatic,
        "accredited" => Texts.Mission_Accredited,
        _ => kind,
    };

    /// <summary>The kind with the city, or with the city from which it is accredited.</summary>
    public static string WithCity(string kind, string? city) => city is null
        ? NameOf(kind)
        : Phrase.Of(kind == "accredited" ? Texts.Mission_FromCity : Texts.Mission_InCity, NameOf(kind), city);
}

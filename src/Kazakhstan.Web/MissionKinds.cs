namespace Kazakhstan.Web;

/// <summary>Kinds of mission in words.</summary>
internal static class MissionKinds
{
    public static string NameOf(string kind) => kind switch
    {
        "embassy" => "Embassy",
        "consulate-general" => "Consulate general",
        "consulate" => "Consulate",
        "honorary-consulate" => "Honorary consulate",
        "permanent-mission" => "Permanent mission",
        "diplomatic-mission" => "Diplomatic mission",
        "accredited" => "Non-resident ambassador",
        _ => kind,
    };
}

using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>The status of a treaty in words.</summary>
internal static class StatusWords
{
    public static string Of(TreatyStatus status) => status switch
    {
        TreatyStatus.Signed => "signed",
        TreatyStatus.Ratified => "ratified; entry into force not found",
        TreatyStatus.InForce => "in force",
        TreatyStatus.Suspended => "suspended",
        TreatyStatus.Ended => "ended",
        _ => "no date found",
    };

    /// <summary>What happened, for the life of a treaty.</summary>
    public static string OfAction(string action) => action switch
    {
        "signed" => "Signed",
        "ratified" => "Ratified by Kazakhstan",
        "acceded" => "Kazakhstan acceded",
        "in-force" => "Entered into force",
        "in-force-kazakhstan" => "In force for Kazakhstan",
        "amended" => "Amended",
        "extended" => "Extended",
        "suspended" => "Suspended",
        "ended" => "Ended",
        _ => action,
    };
}

using Kazakhstan.Store;

namespace Kazakhstan.Web;

/// <summary>The status of a treaty in words.</summary>
internal static class StatusWords
{
    public static string Of(TreatyStatus status) => status switch
    {
        TreatyStatus.Signed => Texts.Status_Signed,
        TreatyStatus.Ratified => Texts.Status_Ratified,
        TreatyStatus.InForce => Texts.Status_InForce,
        TreatyStatus.Suspended => Texts.Status_Suspended,
        TreatyStatus.Ended => Texts.Status_Ended,
        _ => Texts.Status_NoDate,
    };

    /// <summary>What happened, for the life of a treaty.</summary>
    public static string OfAction(string action) => action switch
    {
        "signed" => Texts.TreatyAction_Signed,
        "ratified" => Texts.TreatyAction_Ratified,
        "acceded" => Texts.TreatyAction_Acceded,
        "in-force" => Texts.TreatyAction_InForce,
        "in-force-kazakhstan" => Texts.TreatyAction_InForceKazakhstan,
        "amended" => Texts.TreatyAction_Amended,
        "extended" => Texts.TreatyAction_Extended,
        "suspended" => Texts.TreatyAction_Suspended,
        "ended" => Texts.TreatyAction_Ended,
        _ => action,
    };
}

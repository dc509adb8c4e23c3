namespace Kazakhstan.Store;

/// <summary>One date in the life of a treaty. <c>Date</c> is EDTF as written; <c>IsPreferred</c> is false for a second value that another source gives.</summary>
public sealed record TreatyDate
{
    public long Id { get; init; }

    /// <summary>signed, ratified, acceded, in-force, in-force-kazakhstan, amended, extended, suspended or ended.</summary>
    public required string Action { get; init; }

    public required string Date { get; init; }

    /// <summary>First day that the date may mean, ISO 8601.</summary>
    public required string DateFrom { get; init; }

    public bool IsPreferred { get; init; }

    public string? Note { get; init; }
}

/// <summary>Where a treaty stands on a given day.</summary>
public enum TreatyStatus
{
    /// <summary>The table holds no date that has come.</summary>
    Unknown,
    Signed,

    /// <summary>Ratified or acceded to; a date of entry into force is not recorded.</summary>
    Ratified,
    InForce,
    Suspended,
    Ended,
}

/// <summary>Computes the status of treaties.</summary>
public static class TreatyStatuses
{
    /// <summary>The status on <paramref name="today"/>: an end outweighs a suspension, that an entry into force, that a ratification, that a signature.</summary>
    public static TreatyStatus On(DateOnly today, IEnumerable<TreatyDate> dates)
    {
        var day = today.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return dates.Where(date => date.IsPreferred && string.CompareOrdinal(date.DateFrom, day) <= 0).Select(date => StatusAfter(date.Action)).DefaultIfEmpty().Max();
    }

    private static TreatyStatus StatusAfter(string action) => action switch
    {
        "signed" => TreatyStatus.Signed,
        "ratified" or "acceded" => TreatyStatus.Ratified,
        "in-force" or "in-force-kazakhstan" or "amended" or "extended" => TreatyStatus.InForce,
        "suspended" => TreatyStatus.Suspended,
        "ended" => TreatyStatus.Ended,
        _ => TreatyStatus.Unknown,
    };
}

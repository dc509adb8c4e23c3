using System.Globalization;

namespace Kazakhstan.Content;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
    Interval,
}

/// <summary>
/// A date as exact as its source: a part of EDTF (ISO 8601-2, levels 0 and 1): <c>1992</c>, <c>1992-10</c>, <c>1992-10-22</c>,
/// <c>1992~</c> (approximate), <c>1992?</c> (uncertain), intervals <c>1992/1994-05</c> and open ones <c>1992/..</c>, <c>../1992</c>.
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Earliest">First day that it may mean; <see cref="DateOnly.MinValue"/> for an open start.</param>
/// <param name="Latest">Last day that it may mean; <see cref="DateOnly.MaxValue"/> for an open end.</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="IsApproximate">Marked with <c>~</c>.</param>
/// <param name="IsUncertain">Marked with <c>?</c>.</param>
public sealed record EdtfDate(string Text, DateOnly Earliest, DateOnly Latest, DatePrecision Precision, bool IsApproximate, bool IsUncertain)
{
    /// <summary>Reads a date; false for anything outside the documented part of EDTF, for days that no calendar has, and for intervals that end before they begin.</summary>
    public static bool TryParse(string text, out EdtfDate date)
    {
        date = null!;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryParseSingle(text, text, out date);
        }

        var (start, end) = (text[..slash], text[(slash + 1)..]);
        EdtfDate? from = null;
        EdtfDate? to = null;
        if ((start != ".." && !TryParseSingle(start, start, out from)) || (end != ".." && !TryParseSingle(end, end, out to)) || (from is null && to is null))
        {
            return false;
        }

        var earliest = from?.Earliest ?? DateOnly.MinValue;
        var latest = to?.Latest ?? DateOnly.MaxValue;
        if (latest < earliest)
        {
            return false;
        }

        date = new(text, earliest, latest, DatePrecision.Interval, (from?.IsApproximate ?? false) || (to?.IsApproximate ?? false), (from?.IsUncertain ?? false) || (to?.IsUncertain ?? false));
        return true;
    }

    private static bool TryParseSingle(string text, string whole, out EdtfDate date)
    {
        date = null!;
        var approximate = text.EndsWith('~');
        var uncertain = text.EndsWith('?');
        var plain = approximate || uncertain ? text[..^1] : text;
        if (plain.Length is not (4 or 7 or 10) || !TryNumber(plain, 0, 4, out var year) || year < 1)
        {
            return false;
        }

        if (plain.Length == 4)
        {
            date = new(whole, new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, approximate, uncertain);
            return true;
        }

        if (plain[4] != '-' || !TryNumber(plain, 5, 2, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        var lastDay = DateTime.DaysInMonth(year, month);
        if (plain.Length == 7)
        {
            date = new(whole, new(year, month, 1), new(year, month, lastDay), DatePrecision.Month, approximate, uncertain);
            return true;
        }

        if (plain[7] != '-' || !TryNumber(plain, 8, 2, out var day) || day < 1 || day > lastDay)
        {
            return false;
        }

        date = new(whole, new(year, month, day), new(year, month, day), DatePrecision.Day, approximate, uncertain);
        return true;
    }

    private static bool TryNumber(string text, int start, int length, out int number) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

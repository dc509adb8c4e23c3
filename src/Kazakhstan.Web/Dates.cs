using System.Globalization;
using Kazakhstan.Content;

namespace Kazakhstan.Web;

/// <summary>Dates as pages print them: never more exact than they are written. A no-break space joins day and month.</summary>
public static class Dates
{
    private const char Nbsp = '\u00a0';

    /// <summary><c>3 January 1992</c>, <c>January 1992</c>, <c>about 1992</c>, <c>13–14 February 2024</c>, <c>from 2015</c>.</summary>
    public static string Long(string edtf) => Format(edtf, "MMMM");

    /// <summary>As <see cref="Long(string)"/> with short months.</summary>
    public static string Short(string edtf) => Format(edtf, "MMM");

    public static string Long(DateOnly day) => Single(new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, DatePrecision.Day, false, false), "MMMM");

    /// <summary>What stands in the <c>datetime</c> attribute of HTML's <c>time</c>: year, month or day, or null for what HTML cannot say.</summary>
    public static string? Machine(string edtf)
    {
        if (!EdtfDate.TryParse(edtf, out var date))
        {
            return null;
        }

        return date.Precision switch
        {
            DatePrecision.Interval => date.Earliest == DateOnly.MinValue ? null : MachineOf(edtf.Split('/')[0]),
            _ => MachineOf(edtf),
        };
    }

    private static string MachineOf(string single) => single.TrimEnd('~', '?');

    private static string Format(string edtf, string month)
    {
        if (!EdtfDate.TryParse(edtf, out var date))
        {
            return edtf;
        }

        return date.Precision == DatePrecision.Interval ? Interval(edtf, month) : Single(date, month);
    }

    private static string Interval(string edtf, string month)
    {
        var parts = edtf.Split('/');
        if (parts[0] == "..")
        {
            return Phrase.Of(Texts.Dates_Until, Format(parts[1], month));
        }

        if (parts[1] == "..")
        {
            return Phrase.Of(Texts.Dates_From, Format(parts[0], month));
        }

        if (!EdtfDate.TryParse(parts[0], out var start) || !EdtfDate.TryParse(parts[1], out var end))
        {
            return edtf;
        }

        var isDays = start is { Precision: DatePrecision.Day, IsApproximate: false, IsUncertain: false } && end is { Precision: DatePrecision.Day, IsApproximate: false, IsUncertain: false };
        if (isDays && start.Earliest.Year == end.Earliest.Year && start.Earliest.Month == end.Earliest.Month)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{start.Earliest.Day}–{Single(end, month)}");
        }

        return start is { Precision: DatePrecision.Year } && end is { Precision: DatePrecision.Year }
            ? $"{Single(start, month)}–{Single(end, month)}"
            : $"{Single(start, month)} – {Single(end, month)}";
    }

    private static string Single(EdtfDate date, string month)
    {
        var day = date.Earliest;
        var text = date.Precision switch
        {
            DatePrecision.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
            DatePrecision.Month => day.ToString(month + " yyyy", PageLanguage.Culture),
            _ => day.Day.ToString(CultureInfo.InvariantCulture) + Nbsp + day.ToString(month + " yyyy", PageLanguage.Culture),
        };
        return date.IsApproximate ? Phrase.Of(Texts.Dates_About, text) : date.IsUncertain ? Phrase.Of(Texts.Dates_Uncertain, text) : text;
    }
}

using System.Globalization;
using System.Text;

namespace Kazakhstan.Content;

/// <summary>Says what a slug and a section id may be, and makes them from text.</summary>
public static class Slug
{
    /// <summary>True for lower-case Latin letters and digits in groups joined by single hyphens.</summary>
    public static bool IsValid(string text) => IsHyphenated(text, static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>True for a section id: as a slug, but letters of any script. Ids that begin with <c>kz-</c> and the id <c>lead</c> belong to the page's furniture.</summary>
    public static bool IsValidSectionId(string text) =>
        IsHyphenated(text, static c => (char.IsLetterOrDigit(c) && c == char.ToLowerInvariant(c)) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        && !text.StartsWith("kz-", StringComparison.Ordinal)
        && text != "lead";

    /// <summary>A section id made from a heading: letters and digits of any script in lower case, everything else a hyphen. Empty when the heading has neither.</summary>
    public static string SectionIdFrom(string heading)
    {
        var id = Hyphenate(heading.Normalize(NormalizationForm.FormC).ToLowerInvariant());
        return id is "lead" || id.StartsWith("kz-", StringComparison.Ordinal) ? "section-" + id : id;
    }

    /// <summary>A slug made from a name: marks stripped, everything but Latin letters and digits a hyphen.</summary>
    public static string From(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            plain.Append(c == 'ı' ? 'i' : char.IsAscii(c) ? c : ' ');
        }

        return Hyphenate(plain.ToString());
    }

    private static string Hyphenate(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                id.Append(c);
            }
            else if (c is '\'' or '’')
            {
                continue;
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }

    private static bool IsHyphenated(string text, Func<char, bool> isWordCharacter)
    {
        if (text.Length is 0 or > 100 || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var allowed = text[i] == '-' ? text[i - 1] != '-' : isWordCharacter(text[i]);
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }
}

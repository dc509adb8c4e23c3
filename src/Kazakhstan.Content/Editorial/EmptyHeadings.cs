using System.Collections.Frozen;

namespace Kazakhstan.Content.Editorial;

/// <summary>Headings that would fit any section.</summary>
internal static class EmptyHeadings
{
    private static readonly FrozenSet<string> Headings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Overview",
        "General overview",
        "Background",
        "Background information",
        "History",
        "Introduction",
        "General",
        "General information",
        "General remarks",
        "Information",
        "Additional information",
        "Further information",
        "Miscellaneous",
        "Other",
        "Others",
        "Other information",
        "Other matters",
        "Other issues",
        "Various",
        "Details",
        "Facts",
        "Context",
        "Notes",
        "Remarks",
        "Summary",
        "Conclusion",
        "Conclusions",
        "Outlook",
        "Developments",
        "Recent developments",
        "Current situation",
        "The situation today",
        "See also",
        "More");

    public static bool Contains(string heading) => Headings.Contains(heading.Trim().TrimEnd('.', ':'));
}

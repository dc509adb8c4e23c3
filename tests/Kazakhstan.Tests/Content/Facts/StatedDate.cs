using Kazakhstan.Content;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>A date in prose beside what the tables hold for the same fact.</summary>
/// <param name="Location">Where the date stands.</param>
/// <param name="Fact">The fact: <c>relations with china</c>, <c>canwfz signed</c>.</param>
/// <param name="Stated">The date in prose.</param>
/// <param name="Known">The dates of the tables; more than one where sources differ.</param>
/// <param name="Sentence">The sentence in which it stands.</param>
internal sealed record StatedDate(SourceLocation Location, string Fact, EdtfDate Stated, IReadOnlyList<EdtfDate> Known, string Sentence)
{
    /// <summary>One of the known dates may be the stated one: a month agrees with each of its days, and an uncertain year with its neighbours.</summary>
    public bool Agrees => Known.Any(known => Stated.Earliest <= LatestOf(known) && EarliestOf(known) <= Stated.Latest);

    public override string ToString() => $"{Location}: {Fact}: '{Stated.Text}' in prose, '{string.Join("' or '", Known.Select(known => known.Text))}' in the table: {Sentence.Trim()}";

    private static DateOnly EarliestOf(EdtfDate date) => date.IsApproximate || date.IsUncertain ? date.Earliest.AddYears(-1) : date.Earliest;

    private static DateOnly LatestOf(EdtfDate date) => date.IsApproximate || date.IsUncertain ? date.Latest.AddYears(1) : date.Latest;
}

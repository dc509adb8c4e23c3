namespace Kazakhstan.Content.Linking;
public enum NameUse { Always, InContext, Never }
public sealed record LinkableName(string Text, EntryRef? Target, NameUse Use);
public readonly record struct NameMatch(int Start, int Length, EntryRef? Target, IReadOnlyList<EntryRef> Candidates);
public sealed class NameLinker(IEnumerable<LinkableName> names)
{
    private readonly List<LinkableName> _n = [.. names];
    public IReadOnlyList<NameMatch> Find(string text, IReadOnlySet<EntryRef> concerns) { var r = new List<NameMatch>(); foreach (var n in _n) { var i = text.IndexOf(n.Text, StringComparison.Ordinal); if (i >= 0 && n.Target is not null && !r.Exists(m => m.Start < i + n.Text.Length && i < m.Start + m.Length)) r.Add(new(i, n.Text.Length, n.Target, [])); } return [.. r.OrderBy(m => m.Start)]; }
}

using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>What a program can see of <c>docs/editorial.md</c>. All are warnings.</summary>
internal static class EditorialRules
{
    public static void Check(SiteContent content, IReadOnlyList<ProseDocument> documents, List<Diagnostic> diagnostics)
    {
        _ = (content, documents, diagnostics);
    }
}

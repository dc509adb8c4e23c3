using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>Lines of tab-separated text; blank lines and lines that begin with <c>#</c> are passed over.</summary>
internal static class TsvLines
{
    public static IEnumerable<(string[] Cells, SourceLocation Location)> Of(SourceFile? file)
    {
        var number = 0;
        foreach (var line in (file?.Text ?? "").Split('\n'))
        {
            number++;
            var text = line.TrimEnd('\r');
            if (text.Length > 0 && text[0] != '#')
            {
                yield return (text.Split('\t'), new(file!.Path, number, 1));
            }
        }
    }
}

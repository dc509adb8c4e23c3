using System.CommandLine;

namespace Kazakhstan.Web.Commands;

/// <summary>Options that several verbs take. Each call makes a new one, because an option belongs to one command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Content() => new("--content") { Description = "Folder with the content. Default: content.", HelpName = "DIR" };

    /// <summary>The content folder: the option, else the configuration, else <c>content</c>. Null, with a sentence on the error stream, when it is not there.</summary>
    public static string? FindContent(string? written)
    {
        var directory = written ?? SiteOptions.FromEnvironment().Content;
        if (Directory.Exists(directory))
        {
            return directory;
        }

        Console.Error.WriteLine($"The content folder '{directory}' does not exist; name it with --content.");
        return null;
    }
}

using System.CommandLine;
using Kazakhstan.Content;

namespace Kazakhstan.Web.Commands;

/// <summary><c>check</c>: reads everything, reports every mistake, writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var content = SharedOptions.Content();
        var format = new Option<string>("--format") { Description = "How mistakes are printed: text, json or github.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var command = new Command("check", "Read all content and report every mistake.") { content, format };
        command.SetAction(parsed => Run(parsed.GetValue(content), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(string? content, string format)
    {
        if (SharedOptions.FindContent(content) is not { } directory)
        {
            return ExitCode.Usage;
        }

        var result = ContentLoader.Load(directory);
        DiagnosticPrinter.Print(result.Diagnostics, format, Console.Out);
        if (format == "text")
        {
            Console.Error.WriteLine(DiagnosticPrinter.Summarise(result));
        }

        return result.HasErrors ? ExitCode.Errors : ExitCode.Success;
    }
}

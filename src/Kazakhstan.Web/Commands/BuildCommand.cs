using System.CommandLine;
using Kazakhstan.Content;
using Kazakhstan.Store;

namespace Kazakhstan.Web.Commands;

/// <summary><c>build</c>: writes the store and nothing else; with <c>--record</c> also the ledger of published sections.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var content = SharedOptions.Content();
        var store = new Option<string>("--store") { Description = "The snapshot file to write.", HelpName = "FILE", Required = true };
        var record = new Option<bool>("--record") { Description = "Also add new section ids to published-sections.tsv." };
        var command = new Command("build", "Write the snapshot from the content.") { content, store, record };
        command.SetAction(parsed => Run(parsed.GetValue(content), parsed.GetRequiredValue(store), parsed.GetValue(record)));
        return command;
    }

    private static int Run(string? content, string store, bool record)
    {
        if (SharedOptions.FindContent(content) is not { } directory)
        {
            return ExitCode.Usage;
        }

        using var progress = new BuildProgress(Console.Error);
        var result = progress.Run("Reading the content", () => ContentLoader.Load(directory));
        DiagnosticPrinter.Print(result.Diagnostics, "text", Console.Out);
        if (result.HasErrors)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Summarise(result));
            return ExitCode.Errors;
        }

        progress.Say("Writing the snapshot");
        SnapshotWriter.Write(result.Content, store);
        if (record)
        {
            File.WriteAllText(Path.Combine(directory, "published-sections.tsv"), ContentLoader.Ledger(directory, result.Content));
        }

        progress.Say($"Wrote {store}");
        return ExitCode.Success;
    }
}

using System.CommandLine;
using Kazakhstan.Web.Commands;

var root = new RootCommand("Kazakhstan: an open reference on Kazakhstan's foreign relations. Without a verb it serves the site.")
{
    ServeCommand.Create(),
    CheckCommand.Create(),
    BuildCommand.Create(),
    ExportCommand.Create(),
};
ServeCommand.AddTo(root);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCode.Usage;
}

return await parsed.InvokeAsync();

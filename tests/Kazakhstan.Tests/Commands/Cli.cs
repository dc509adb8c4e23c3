using System.Diagnostics;
using System.Text;

namespace Kazakhstan.Tests.Commands;

/// <summary>The real program, run as a process of its own.</summary>
internal static class Cli
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kazakhstan.dll");

    /// <summary>Runs a verb to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => ToItsEnd(Start(arguments));

    /// <summary>Runs the command <c>dotnet</c> in a folder to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunDotnet(string folder, params string[] arguments) => ToItsEnd(Start(folder, arguments));

    /// <summary>Starts a verb and leaves it running.</summary>
    public static Process Start(params string[] arguments) => Start(Environment.CurrentDirectory, [Program, .. arguments]);

    private static async Task<(int ExitCode, string Output, string Errors)> ToItsEnd(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}

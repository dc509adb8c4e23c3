using System.Diagnostics;
using Spectre.Console;

namespace Kazakhstan.Web;

/// <summary>What long work is doing: a spinner on a terminal, plain lines with seconds elsewhere.</summary>
internal sealed class BuildProgress(TextWriter plain) : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IAnsiConsole? _terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(plain) });

    /// <summary>Says what begins.</summary>
    public void Say(string step)
    {
        if (_terminal is null)
        {
            plain.WriteLine($"{step} ({_clock.Elapsed.TotalSeconds:0.0} s)");
        }
        else
        {
            _terminal.MarkupLineInterpolated($"[grey]{_clock.Elapsed.TotalSeconds,5:0.0} s[/] {step}");
        }
    }

    /// <summary>Runs one step with a spinner where there is a terminal.</summary>
    public T Run<T>(string step, Func<T> work)
    {
        if (_terminal is null)
        {
            Say(step);
            return work();
        }

        return _terminal.Status().Spinner(Spinner.Known.Dots).Start(step, _ => work());
    }

    public void Dispose() => _clock.Stop();
}

using System.Runtime.InteropServices;
using System.Text;

// The one place that may touch the console and the environment; everything else is handed a Host.
#pragma warning disable RS0030

namespace StpGen.Cli.Hosting;

/// <summary>The world outside: streams, terminal, environment, clock, the folder that paths start from, and how files are opened.</summary>
public sealed record Host
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Absolute; relative paths on the command line start from here. Empty: there is none.</summary>
    public required string Folder { get; init; }

    /// <summary>What was typed after the name of the program, as it may be printed.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Reads an answer, only where someone can be asked; null: there is none.</summary>
    /// <remarks>A terminal gets control codes as soon as its input is opened.</remarks>
    public Func<string?> Answer { get; init; } = () => null;

    /// <summary>The streams behind standard input and output, for a command that talks to a program; it writes nothing else.</summary>
    public Func<(Stream Input, Stream Output)> Streams { get; init; } = () => (Stream.Null, Stream.Null);

    /// <summary>Whether someone can be asked: input, and the output with the questions, are a terminal.</summary>
    public bool CanAsk { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>In columns. Without a terminal always the same, so that logs do not depend on where they are made.</summary>
    public int Width { get; init; } = TerminalSize.Usual;

    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Measures how long a build takes; never asked for the date.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The date that is proposed to someone who can be asked; nothing else may depend on it.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>What stops a command that runs until it is stopped. To be asked once, by such a command.</summary>
    public Func<CancellationToken> Interruption { get; init; } = () => CancellationToken.None;

    /// <summary>Waits, but no longer than until the command is stopped; tests put what happens meanwhile in its place.</summary>
    public Action<TimeSpan, CancellationToken> Wait { get; init; } = (time, stop) => stop.WaitHandle.WaitOne(time);

    /// <summary>Which program this is, to the byte; tests make it another.</summary>
    public Func<string> Identity { get; init; } = () => ProgramIdentity.Value;

    /// <summary>The memory that the run uses.</summary>
    internal Heap Heap { get; init; } = new();

    /// <summary>How long to wait for another build that writes into the same folder. A build takes seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The system at hand; tests try what is done on another.</summary>
    public OSPlatform Platform { get; init; } = OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS()
        ? OSPlatform.OSX : OSPlatform.Linux;

    /// <summary>
    /// Creates a file to be written, in place of what has its name; a link there is removed, never followed. Tests make it fail.
    /// </summary>
    public Func<string, Stream> CreateFile { get; init; } = path =>
    {
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    };

    /// <summary>Whether a stream is coloured: a terminal, unless the environment says otherwise (no-color.org, force-color.org).</summary>
    public bool Colours(bool isTerminal) =>
        Variable("NO_COLOR") is null or "" && (IsForced(Variable("FORCE_COLOR")) || IsForced(Variable("CLICOLOR_FORCE"))
            || (isTerminal && CanColour));

    private static bool IsForced(string? value) => value is { Length: > 0 } and not "0" and not "false";

    private bool CanColour => Variable("TERM") != "dumb"
        && (Platform != OSPlatform.Windows || Variable("WT_SESSION") is not null || Variable("TERM") is not null);

    /// <summary>Whether a bug is to be shown with its place in the code.</summary>
    public bool Debugs => Variable("STPGEN_DEBUG") is { Length: > 0 };

    /// <summary>What a report of a bug begins with.</summary>
    public string ReportLine => $"stpgen {ProgramVersion.Value} {Arguments}".TrimEnd();

    /// <summary>How to find out where a bug is.</summary>
    public string WhereBugIs(Exception bug) => Debugs ? "Add the lines above to your report."
        : $"Set STPGEN_DEBUG=1 in the environment to see where it is ({bug.GetBaseException().GetType().Name}).";

    /// <summary>An absolute path for one from the command line.</summary>
    public string Locate(string path) => Path.GetFullPath(path, Folder);

    public static Host Real()
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        else UnixOutput.Reserve();
        return new Host
        {
            Output = Writer(OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput(1)),
            Error = Writer(OperatingSystem.IsWindows() ? Console.OpenStandardError() : new UnixOutput(2)),
            Folder = CurrentFolder(),
            Answer = Console.ReadLine,
            Streams = () => (Console.OpenStandardInput(), OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput(1)),
            CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            Interruption = Hosting.Interruption.Await,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsErrorRedirected ? TerminalSize.Usual : TerminalSize.Width(Environment.GetEnvironmentVariable),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>Empty if it was deleted or may not be read: without it, no path on the command line leads anywhere.</summary>
    private static string CurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return "";
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
}

using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli;

/// <summary>Where the program starts, and where a bug in it ends: in a message that asks to report it.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var host = Host.Real();
        // A server runs for hours, and mostly waits.
        if (args is not [LspCommand.Name, ..]) HugePages.Prepare(host.Variable);
        return Run(args, host);
    }

    /// <summary>The whole program but for the process around it.</summary>
    public static int Run(string[] args, Host host)
    {
        host = host with { Error = new MessageWriter(host.Error), Arguments = TerminalText.Sanitise(string.Join(' ', args)) };
        try
        {
            if (host.Folder.Length == 0)
                return (int)CommandLine.Refuse(host, "The current folder does not exist, or you cannot read it.",
                    "Change to another folder, then run stpgen again.");
            return (int)CommandLine.Run(args, host with { Output = new OutputWriter(host.Output) });
        }
        catch (OutputWriteException fault)
        {
            host.Error.WriteLine($"stpgen: the output could not be written: {FileFault.Explain(fault.InnerException!).Reason}.\n "
                + $" = Send it to another place, then run stpgen again. Papers written before are unchanged.");
            return (int)ExitCode.NotWritten;
        }
        catch (Exception fault)
        {
            return (int)Explain(fault, host);
        }
    }

    /// <summary>A user's mistake is a finding; an exception is ours, or the machine's.</summary>
    private static ExitCode Explain(Exception fault, Host host)
    {
        var reason = fault.GetBaseException();
        if (Shortage.Is(fault))
        {
            host.Error.WriteLine("stpgen: there is not enough memory. Papers written before are unchanged.\n"
                + "  = Give stpgen more memory, or build fewer papers at a time with --document.");
            return ExitCode.NotWritten;
        }
        if (FileFault.IsFault(reason))
        {
            var (why, whatToDo) = FileFault.Explain(reason);
            host.Error.WriteLine($"stpgen: a file could not be used: {why}. Papers written before are unchanged.\n  = {whatToDo}");
            if (host.Debugs) host.Error.WriteLine(fault.ToString());
            return ExitCode.NotWritten;
        }
        if (host.Debugs) host.Error.WriteLine(fault.ToString());
        host.Error.WriteLine($"""
            stpgen: this is a bug in stpgen, not in your plan. Papers written before are unchanged.
              = Report it with this line: {host.ReportLine}
              = {host.WhereBugIs(fault)}
            """);
        return ExitCode.Bug;
    }
}

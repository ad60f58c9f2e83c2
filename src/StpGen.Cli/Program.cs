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
        // These run for hours, and mostly wait.
        if (args is not [LspCommand.Name or WatchCommand.Name or PreviewCommand.Name, ..]) HugePages.Prepare(host.Variable);
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
            return (int)RunFault.Explain(fault, host);
        }
    }
}

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
        HugePages.Prepare(host.Variable);
        return Run(args, host);
    }

    /// <summary>The whole program but for the process around it.</summary>
    public static int Run(string[] args, Host host)
    {
        host = host with { Error = new MessageWriter(host.Error) };
        try
        {
            return (int)CommandLine.Run(args, host with { Output = new OutputWriter(host.Output) });
        }
        catch (OutputWriteException fault)
        {
            host.Error.WriteLine($"stpgen: the output could not be written: {FileFault.Explain(fault.InnerException!).Reason}.\n "
                + $" = Send it to another place, then run stpgen again. Papers written before are unchanged.");
            return (int)ExitCode.NotWritten;
        }
        catch (Exception bug)
        {
            // A user's mistake is a finding; whatever arrives here is ours.
            host.Error.WriteLine(BugMessage(args, bug, host.Variable("STPGEN_DEBUG") is { Length: > 0 }));
            return (int)ExitCode.Bug;
        }
    }

    private static string BugMessage(string[] args, Exception bug, bool debug) => $"""
        stpgen: this is a bug in stpgen, not in your plan. Papers written before are unchanged.
          = Report it with this line: stpgen {ProgramVersion.Value} {string.Join(' ', args)}
          = {(debug ? bug : $"{bug.GetBaseException().GetType().Name}; set STPGEN_DEBUG=1 in the environment to see where.")}
        """;
}

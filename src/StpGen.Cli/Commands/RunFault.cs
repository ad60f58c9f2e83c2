using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary>Says what an exception means that ended a run: a user's mistake is a finding; an exception is ours, or the machine's.</summary>
internal static class RunFault
{
    public static ExitCode Explain(Exception fault, Host host)
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

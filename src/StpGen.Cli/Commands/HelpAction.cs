using System.CommandLine;
using System.CommandLine.Invocation;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary><c>--help</c>.</summary>
internal sealed class HelpAction(Host host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => (int)HelpWriter.Write(parseResult.CommandResult.Command, host);
}

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction(Host host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        host.Output.WriteLine($"stpgen {ProgramVersion.Value}");
        return (int)ExitCode.Done;
    }
}

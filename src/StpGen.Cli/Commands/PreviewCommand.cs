using System.CommandLine;
using System.Globalization;
using StpGen.Authoring.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen preview</c>: reads its options; <see cref="PreviewRun"/> does the work.</summary>
internal static class PreviewCommand
{
    public const string Name = "preview";

    private const int LastPort = 65535;

    public static Command Create(Host host)
    {
        var (plan, at) = (SharedOptions.Plan(), SharedOptions.At());
        var audience = new Option<string?>("--audience") { HelpName = "ID", Description = "Show papers as for this audience" };
        var stage = new Option<string?>("--stage") { HelpName = "ID", Description = "Show papers as for this stage of the planning round" };
        var port = new Option<int?>("--port")
        {
            HelpName = "NUMBER",
            Description = "The port to listen on; 0 takes any that is free (default: 8216, or one of the next that is free)",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastPort)
                    return number;
                result.AddError($"'{text}' is not a port. Ports are numbers from 0 to {LastPort}.");
                return null;
            },
        };
        var command = new Command(Name,
            "Show the papers of a plan in your browser, with the findings beside them, and again what has changed each time you save. "
            + "Only this computer can see them. Nothing is written. Press Ctrl-C to stop.") { plan, port, stage, at, audience };
        command.SetAction(parsed => (int)new PreviewRun(host,
            new BuildRequest(parsed.GetValue(plan)!,
                new PaperOptions(null, false, parsed.GetValue(at), parsed.GetValue(audience), parsed.GetValue(stage)), []),
            parsed.GetValue(port)).Run());
        return command;
    }
}

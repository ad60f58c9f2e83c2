using System.CommandLine;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen watch</c>: reads its options; <see cref="Watch"/> does the work.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    public static Command Create(Host host)
    {
        var (papers, baseline, accepted) = (new PaperArguments(), SharedOptions.Baseline(), SharedOptions.ShowAccepted());
        var command = new Command(Name,
            "Build the papers of a plan as drafts, and again each time you save a file of the plan, until you press Ctrl-C. Findings are "
            + "shown when they are new; errors are shown until they are fixed.");
        papers.AddTo(command);
        papers.AddDetailsTo(command);
        command.Add(baseline);
        command.Add(accepted);
        command.SetAction(parsed => (int)new Watch(host, papers.RequestOf(parsed, final: false, []) with
        {
            Choice = new FindingChoice(Baseline: parsed.GetValue(baseline), ShowAccepted: parsed.GetValue(accepted)),
        }).Run());
        return command;
    }
}

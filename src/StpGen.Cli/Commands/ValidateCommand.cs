using System.Collections.Immutable;
using System.CommandLine;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen validate</c>: says what is wrong with a plan and writes nothing.</summary>
internal static class ValidateCommand
{
    public static Command Create(Host host)
    {
        var (plan, final, quiet, report) = (SharedOptions.Plan(), SharedOptions.Final(), SharedOptions.Quiet(), SharedOptions.Report());
        var (strict, baseline, accepted) = (SharedOptions.Strict(), SharedOptions.Baseline(), SharedOptions.ShowAccepted());
        var command = new Command("validate",
            "Check a plan: show what is missing, contradictory or wrong, each at its file, line and column. Nothing is written.")
        {
            plan, final, strict, baseline, accepted, quiet, report,
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, parsed.GetValue(final), parsed.GetValue(quiet),
            SharedOptions.ReportsOf(parsed, report),
            SharedOptions.ChoiceOf(parsed, strict, baseline, accepted)));
        return command;
    }

    private static ExitCode Run(Host host, string typed, bool final, bool quiet, IReadOnlyList<ReportRequest> reports,
        FindingChoice choice)
    {
        if (ArgumentChecks.Fault(host, typed, reports) is var (fault, remedy)) return CommandLine.Refuse(host, fault, remedy);
        var outlet = new FindingsOutput(host, reports, quiet, new PaperOptions(Final: final), choice.Strict);
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return outlet.Refuse("validate", typed, message, hint);
        var (baseline, unread) = BaselineFile.Read(host, choice.Baseline, typed);
        if (unread is not null) return outlet.Refuse("validate", typed, unread.Message, unread.Hint);
        var plan = Pipeline.Read(host, typed);
        var options = new PaperOptions(Final: final);
        var ofPlan = plan.Findings.AddRange(UnexpectedFault.Check(host, plan, options)).AddRange(PlanChecks.Brand(plan, final));
        var paths = new ReportPaths(host.Folder);
        var all = final && plan.Plan is { } loaded
            ? FinalFindings.Of(loaded, ofPlan, Papers(host, plan, loaded, options)) : ofPlan.AddRange(PlanChecks.Kinds(plan));
        var findings = new RunFindings(Pipeline.Settle(plan, all, options, hasPapers: false), plan,
            outlet, paths, paths.OfPlan(typed), choice.Strict, baseline);

        var code = findings.HasBug ? ExitCode.Bug : findings.HasFailure ? ExitCode.Findings : ExitCode.Done;
        outlet.Print(findings.Counted, plan, areResult: true);
        if (choice.ShowAccepted) outlet.Print(findings.Accepted, plan, areResult: true);
        var late = outlet.WriteReports(findings.Into(new RunReport("validate", typed, code) { Paths = paths }, choice)).ToList();
        outlet.Print([.. late], plan, areResult: false);
        if (!quiet || code != ExitCode.Done)
            outlet.Results.WriteLine(findings.Counted.IsEmpty
                ? $"{TerminalText.Sanitise(plan.Folder.DisplayName)}: {findings.Summary}." : $"{findings.Summary}.");
        return late.Count == 0 ? code : ExitCode.NotWritten;
    }

    /// <summary>Each paper filled in, but not set on pages, to see what stops it from being final.</summary>
    private static ImmutableArray<FinalPaper> Papers(Host host, ReadPlan plan, LoadedPlan loaded, PaperOptions options) =>
    [
        .. loaded.Plan.Documents.DistinctBy(d => d.Id).Select(paper =>
        {
            try
            {
                var composed = PaperComposer.Compose(loaded, paper, plan.Folder, options);
                return new FinalPaper(paper.Id, options.DayOf(paper), composed.Value?.Places, composed.Findings);
            }
            catch (Exception fault)
            {
                return new FinalPaper(paper.Id, options.DayOf(paper), null,
                    [UnexpectedFault.Of(host, paper.Span, $"The paper '{paper.Id}' could not be checked", fault)]);
            }
        }),
    ];
}

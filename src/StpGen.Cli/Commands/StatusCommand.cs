using System.CommandLine;
using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Values;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen status</c>: what is left to do in a plan on a day, by person and date.</summary>
internal static class StatusCommand
{
    public static Command Create(Host host)
    {
        var (plan, baseline) = (SharedOptions.Plan(), SharedOptions.Baseline());
        baseline.Description = "Tell apart what is new since this report, which validate or build wrote with --report json=REPORT";
        var at = SharedOptions.Date("--at", "The day that it is for, e.g. 2016-10-01 (a terminal is asked for it)");
        var owner = new Option<string?>("--owner")
        {
            HelpName = "WHO",
            Description = "Show the work of one person or organisation, by id or name",
        };
        var report = Report();
        var command = new Command("status",
            "Show what is left to do: deadlines, readiness by section, what blocks final papers, and what is due or late, by owner.")
        {
            plan, at, owner, baseline, report,
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, parsed.GetValue(at),
            new Choice(parsed.GetValue(owner), parsed.GetValue(baseline),
                [.. parsed.GetValue(report)!.Select(r => StatusReportRequest.Parse(r)!)])));
        return command;
    }

    private static Option<string[]> Report()
    {
        var forms = string.Join(", ", StatusReport.All.Select(r => r.Name));
        var option = new Option<string[]>("--report")
        {
            HelpName = "FORMAT=FILE",
            Description = $"Also write the status to a file, as {forms}; '-' is standard output; can be repeated",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => StatusReportRequest.Parse(t.Value) is null))
                result.AddError($"'--report {token.Value}' is not FORMAT=FILE, such as csv=status.csv. Formats: {forms}.");
        });
        return option;
    }

    private static ExitCode Run(Host host, string typed, DateOnly? at, Choice choice)
    {
        if ((ArgumentChecks.Fault(host, typed, choice.Reports) ?? ArgumentChecks.Fault(host, typed)) is var (message, hint))
            return CommandLine.Refuse(host, message, hint);
        var (baseline, unread) = BaselineFile.Read(host, choice.Baseline, typed);
        if (unread is not null) return CommandLine.Refuse(host, unread.Message, unread.Hint);
        var plan = Pipeline.Read(host, typed);
        var outlet = new FindingsOutput(host, [], options: new PaperOptions(Final: true));
        if (plan.Plan is not { } loaded)
        {
            var findings = FindingOrder.Sort(plan.Findings);
            outlet.Print(findings, plan, areResult: false);
            host.Error.WriteLine($"{Tally.Of(findings)}; fix the errors so that the plan can be read.");
            return ExitCode.Nothing;
        }
        var toFile = choice.Reports.Any(r => r.ToOutput);
        Func<SourceSpan, bool> everything = _ => true;
        var mayShow = outlet.IsPrivate(output: true) && !toFile ? everything : outlet.ForAnyone(plan).MayShow;
        Owner? of = null;
        if (choice.Owner is { } who)
        {
            (of, var instead) = OwnerOf(loaded.Plan, who, mayShow);
            if (of is null) return CommandLine.Refuse(host, $"The plan has no person or organisation '{Words.Short(who)}'.", instead);
        }
        if ((at ?? Ask(host)) is not { } day)
            return CommandLine.Refuse(host, "Nothing says which day the status is for.",
                "Give the day with --at, such as --at 2016-10-01.");
        return Show(host, typed, plan, outlet, choice, new StatusBuilder(loaded, day), day, of, baseline, mayShow);
    }

    private static ExitCode Show(Host host, string typed, ReadPlan plan, FindingsOutput outlet, Choice choice, StatusBuilder builder,
        DateOnly day, Owner? of, Baseline? baseline, Func<SourceSpan, bool> mayShow)
    {
        var paths = new ReportPaths(host.Folder);
        var findings = new RunFindings(FinalCheck.Of(host, typed, plan, plan.Plan!), plan, outlet, paths, paths.OfPlan(typed),
            isStrict: false, baseline, isNamed: true);
        var code = findings.HasBug ? ExitCode.Bug : findings.Counted.Any(IsErrorOfDraft) ? ExitCode.Findings : ExitCode.Done;
        var reported = findings.Into(new RunReport("status", typed, code) { Paths = paths }, new FindingChoice(Baseline: choice.Baseline));
        var empty = new PlanStatus(reported.PlanPath, "", "", day) { Baseline = choice.Baseline, Paths = paths };
        if (!choice.Reports.Any(r => r.ToOutput))
        {
            var shown = outlet.IsPrivate(output: true) ? reported with
            {
                Findings = findings.Counted,
                Known = findings.Known,
                Accepted = findings.Accepted,
            } : reported;
            host.Output.Write(StatusText.Write(builder.Build(empty, shown, of, mayShow), outlet.PaletteFor(output: true), host.Width));
        }
        if (choice.Reports.Count == 0) return code;
        var forAnyone = builder.Build(empty, reported, of, outlet.ForAnyone(plan).MayShow);
        var late = new List<Finding>();
        foreach (var request in choice.Reports)
            if (request.ToOutput) host.Output.Write(request.Report.Write(forAnyone));
            else late.AddRange(OneFile.Write(host, request.File, Encoding.UTF8.GetBytes(request.Report.Write(forAnyone))));
        outlet.Print([.. late], plan, areResult: false);
        return late.Count == 0 ? code : ExitCode.NotWritten;
    }

    /// <summary>Whether a draft has the error as well.</summary>
    private static bool IsErrorOfDraft(Finding finding) => finding.Rule.Effect is RuleEffect.DraftOnly or RuleEffect.NoPaper
        && finding.Severity == Severity.Error;

    /// <summary>Today is offered where someone can be asked; null: no one can, or the answer is not a date.</summary>
    private static DateOnly? Ask(Host host)
    {
        if (!host.CanAsk) return null;
        var today = host.Today();
        host.Output.Write($"Which day is the status for? [{StatusWords.Date(today)}]: ");
        host.Output.Flush();
        return host.Answer()?.Trim() switch
        {
            null => null,
            "" => today,
            var answer => DateParser.TryParse(answer, default, out var date) ? date.First : null,
        };
    }

    /// <summary>The person or organisation with an id or name; else what to say instead.</summary>
    private static (Owner? Owner, string Instead) OwnerOf(Plan plan, string who, Func<SourceSpan, bool> mayShow)
    {
        var known = plan.People.Select(p => new Owner(p.Id, p.Name?.Value ?? p.Id, p.Span))
            .Concat(plan.Organisations.Select(o => new Owner(o.Id, o.Name?.Value ?? o.Id, o.Span))).ToList();
        var found = known.Find(o => o.Id == who) ?? known.Find(o => o.Name.Equals(who.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is not null) return (found, "");
        var near = known.Where(o => mayShow(o.Span)).SelectMany(o => new[] { o.Name, o.Id })
            .Select(name => (Name: name, Distance: Math.Min(Nearest.Distance(who, name), Distance(who, name))))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Take(3).Where(n => n.Distance <= 2 + who.Length / 4)
            .Select(n => $"'{n.Name}'").Distinct().ToList();
        return (null, near.Count > 0 ? $"Did you mean {Words.Join(near, "or")}?"
            : "Give the id or the name of a person or organisation of the plan, such as the owner of a next step.");
    }

    /// <summary>To the nearest word of a name, so that a surname alone finds its person.</summary>
    private static int Distance(string who, string name) => name.Split(' ', '-').Min(word => Nearest.Distance(who, word));

    private sealed record Choice(string? Owner, string? Baseline, IReadOnlyList<StatusReportRequest> Reports);
}

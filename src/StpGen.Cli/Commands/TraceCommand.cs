using System.CommandLine;
using StpGen.Authoring.Plans;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen trace</c>: on which pages of which papers a fact is, or what a paper prints.</summary>
internal static class TraceCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Create(Host host)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A path such as programmes.urgent-care.title, an id, or the id of a paper",
        };
        var plan = SharedOptions.Plan();
        var format = new Option<string>("--format")
        {
            HelpName = string.Join('|', Formats),
            Description = "Show the result as text or as JSON (default: text)",
            DefaultValueFactory = _ => Formats[0],
        };
        format.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !Formats.Contains(t.Value, StringComparer.Ordinal)))
                result.AddError($"There is no format '{token.Value}'. Formats: {string.Join(", ", Formats)}.");
        });
        var command = new Command("trace",
            "Show where a fact is printed: on which pages of which papers. For a paper, show what it prints and what it leaves out.")
        {
            what, plan, format,
        };
        command.SetAction(parsed =>
            (int)Run(host, parsed.GetValue(what)!, parsed.GetValue(plan)!, parsed.GetValue(format) == "json"));
        return command;
    }

    private static ExitCode Run(Host host, string what, string typed, bool json)
    {
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var plan = Pipeline.Read(host, typed);
        if (plan.Plan is not { } loaded)
        {
            var findings = FindingOrder.Sort(plan.Findings);
            new FindingsOutput(host, []).Print(findings, plan, areResult: false);
            host.Error.WriteLine($"{Tally.Of(findings)}; fix the errors so that the plan can be read.");
            return ExitCode.Nothing;
        }
        var isPaper = loaded.Plan.Documents.Any(d => d.Id == what);
        var found = isPaper ? [] : PlanTrace.Find(plan.Outline, what);
        if (!isPaper && found.IsEmpty)
            return CommandLine.Refuse(host, $"The plan has nothing called '{Words.Short(what)}'.", Instead(plan, what));
        if (ProgramParts.Fault() is { } fault)
        {
            new FindingsOutput(host, []).Print([fault], plan, areResult: false);
            return ExitCode.NotWritten;
        }
        var papers = PaperTrace.All(plan, Pipeline.Look(plan, final: false).Value!);
        var trace = new PlanTrace(plan, papers);
        if (!isPaper)
        {
            var facts = found.Select(f => trace.Of(f.Record, f.Field)).ToList();
            host.Output.Write(json ? TraceJson.Of(facts) : TraceText.Of(facts));
            return ExitCode.Done;
        }
        if (papers.FirstOrDefault(p => p.Id == what) is not { } one)
            return CommandLine.Refuse(host, $"The paper '{what}' cannot be built, so it prints nothing.",
                $"Run 'stpgen build --document {what}' to see why.");
        host.Output.Write(json ? TraceJson.Of(trace.Of(one)) : TraceText.Of(trace.Of(one)));
        return ExitCode.Done;
    }

    /// <summary>The nearest of all ids, or the path with its first wrong part replaced.</summary>
    private static string Instead(ReadPlan plan, string what)
    {
        var loaded = plan.Plan!;
        var near = what.Contains('.') ? new PlanFacts(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round)).Suggest(what) : null;
        near ??= Nearest.To(what, loaded.Plan.Documents.Select(d => d.Id).Concat(plan.Outline.Records.Select(r => r.Id).OfType<string>())
            .Concat(Plan.Schema.FieldNames).Distinct(StringComparer.Ordinal));
        return near is not null ? $"Did you mean '{near}'?"
            : "Give the id of a record or a paper, or a path such as footprint.population; 'stpgen list' shows the papers.";
    }
}

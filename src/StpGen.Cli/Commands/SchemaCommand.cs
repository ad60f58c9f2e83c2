using System.CommandLine;
using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen schema</c>: the JSON Schema of a plan's files, for editors.</summary>
internal static class SchemaCommand
{
    private const string PlanFiles = "plan";
    private const string ThemeFiles = "theme";

    public static Command Create(Host host)
    {
        var plan = new Argument<string?>("PLAN")
        {
            Description = "A plan folder or its stp.yaml, whose ids the schema proposes (default: a schema for any plan)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var of = new Option<string>("--of")
        {
            HelpName = $"{PlanFiles}|{ThemeFiles}",
            Description = "The files that the schema is for: a plan's YAML files, or brand/theme.yaml (default: plan)",
            DefaultValueFactory = _ => PlanFiles,
        };
        of.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value is not (PlanFiles or ThemeFiles)))
                result.AddError($"There are no '{token.Value}' files. Files: {PlanFiles}, {ThemeFiles}.");
        });
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the schema into a file (default: print it)" };
        var command = new Command("schema",
            "Write the JSON Schema of a plan's files, so that an editor completes and checks them while you type.") { plan, of, file };
        command.SetAction(parsed =>
            (int)Run(host, parsed.GetValue(plan), parsed.GetValue(of) == ThemeFiles, parsed.GetValue(file)));
        return command;
    }

    private static ExitCode Run(Host host, string? typed, bool ofThemes, string? file)
    {
        var schema = ofThemes ? PlanSchemas.OfThemes() : PlanSchemas.OfPlans();
        if (typed is not null)
        {
            if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
            var plan = Pipeline.Read(host, typed);
            if (plan.Plan is not { } loaded)
            {
                var findings = FindingOrder.Sort(plan.Findings);
                new FindingsOutput(host, []).Print(findings, plan, areResult: false);
                host.Error.WriteLine($"{Tally.Of(findings)}; fix the errors so that the plan's ids can be proposed.");
                return ExitCode.Nothing;
            }
            if (!ofThemes) schema = PlanSchemas.OfPlan(loaded);
        }
        if (file is null)
        {
            host.Output.Write(schema);
            return ExitCode.Done;
        }
        var faults = OneFile.Write(host, file, Encoding.UTF8.GetBytes(schema));
        foreach (var fault in faults)
            host.Error.WriteLine($"stpgen: {TerminalText.Sanitise($"{fault.Message}\n  = {string.Join(" ", fault.Hints)}")}");
        return faults.IsEmpty ? ExitCode.Done : ExitCode.NotWritten;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using StpGen.Authoring.Values;
using StpGen.Cli.Building;
using StpGen.Cli.Reporting;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>Arguments and options that more than one command has, and how they are read.</summary>
internal static class SharedOptions
{
    public static Argument<string> Plan()
    {
        var argument = new Argument<string>("PLAN")
        {
            Description = "The plan's folder (default: the current folder)",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        argument.Validators.Add(result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : ".";
            if (!value.StartsWith('-')) return;
            var command = result.Parent is CommandResult parent ? parent.Command : null;
            var near = command is null ? null : Nearest.To(value, command.Options.Select(o => o.Name));
            result.AddError($"'{value}' is not an option of "
                + $"{(command is null ? "stpgen" : CommandLine.NameOf(command))}.{(near is null ? "" : $" Did you mean '{near}'?")}");
        });
        return argument;
    }

    public static Option<bool> Final() => new("--final") { Description = "Check as for final papers: draft warnings become errors" };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Print errors only; reports have everything" };

    public static Option<bool> Strict() => new("--strict") { Description = "Fail on warnings too (exit code 1); notes never fail" };

    public static Option<string?> Baseline() => new("--baseline")
    {
        HelpName = "REPORT",
        Description = "Show and count only what is new since this report, which an earlier run wrote with --report json=REPORT",
    };

    public static Option<bool> ShowAccepted() => new("--show-accepted")
    {
        Description = "Also list the findings that the plan accepts, each with its reason",
    };

    public static FindingChoice ChoiceOf(ParseResult parsed, Option<bool> strict, Option<string?> baseline, Option<bool> accepted) =>
        new(parsed.GetValue(strict), parsed.GetValue(baseline), parsed.GetValue(accepted));

    public static Option<string[]> Report()
    {
        var option = new Option<string[]>("--report")
        {
            HelpName = "FORMAT=FILE",
            Description =
                $"Also write the findings to a file, as {string.Join(", ", Reporting.Report.All.Select(r => r.Name))}; "
                + "'-' is standard output; can be repeated",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (ReportRequest.Parse(token.Value) is null)
                    result.AddError($"'--report {token.Value}' is not FORMAT=FILE, such as sarif=findings.sarif. Formats: "
                        + $"{string.Join(", ", Reporting.Report.All.Select(r => r.Name))}.");
        });
        return option;
    }

    public static IReadOnlyList<ReportRequest> ReportsOf(ParseResult parsed, Option<string[]> option) =>
        [.. parsed.GetValue(option)!.Select(text => ReportRequest.Parse(text)!)];

    public static Option<string[]> Formats()
    {
        var names = Format.All.Select(f => f.Name).ToList();
        var option = new Option<string[]>("--format")
        {
            HelpName = string.Join('|', names),
            Description = "Write only this format (default: docx and pdf); can be repeated",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
                    result.AddError($"There is no format '{token.Value}'. Formats: {string.Join(", ", names)}.");
        });
        return option;
    }

    public static Option<DateOnly?> At() =>
        Date("--at", "Use the plan as at this date, e.g. \"21 October 2016\" (default: the paper's own date)");

    /// <summary>A date in every form that a plan may have it in.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateParser.TryParse(text, default, out var date)) return date.First;
            result.AddError(DateParser.WhyNot(text) is { } why
                ? $"'{Words.Short(text)}' is not a date: {why}."
                : $"'{Words.Short(text)}' cannot be read as a date. "
                    + (DateParser.Instead(text) ?? "Write it as in a plan, such as \"21 October 2016\" or 2016-10-21."));
            return null;
        },
    };
}

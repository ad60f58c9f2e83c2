using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Templates;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;

namespace StpGen.Cli.Commands;

/// <summary>
/// What may come next in a command line, for shells: commands, options, and the words that each takes, some of them names in the plan.
/// Where a file or a folder comes next nothing is suggested, and shells offer files.
/// </summary>
internal sealed class Suggestions : SynchronousCommandLineAction
{
    private readonly RootCommand _root;
    private readonly Host _host;

    private Suggestions(RootCommand root, Host host) => (_root, _host) = (root, host);

    public static void AddTo(RootCommand root, Host host)
    {
        var suggestions = new Suggestions(root, host);
        foreach (var directive in root.Directives.OfType<SuggestDirective>()) directive.Action = suggestions;
        suggestions.AddSources(root);
    }

    /// <summary>The last word of the run is the command line up to the cursor, with the name of the program.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens.Count > 0 ? parseResult.Tokens[^1].Value : "";
        var start = line.IndexOf(' ');
        if (start < 0) return (int)ExitCode.Done;
        var typed = line[(start + 1)..];
        var word = typed[(typed.LastIndexOf(' ') + 1)..];
        var words = word.StartsWith('-') ? OptionsOf(_root.Parse(typed[..^word.Length]).CommandResult.Command)
            : _root.Parse(typed).GetCompletions(typed.Length).Select(c => c.Label).Where(l => l[0] is not ('-' or '/'));
        foreach (var known in words.Where(w => w.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal))
            _host.Output.WriteLine(known);
        return (int)ExitCode.Done;
    }

    /// <summary>Its own, and those of every command.</summary>
    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden).Select(o => o.Name);

    private void AddSources(Command command)
    {
        foreach (var option in command.Options)
            if (SourceOf(command, option) is { } source) option.CompletionSources.Add(c => Items(source(c)));
        foreach (var argument in command.Arguments)
            if (SourceOf(command, argument) is { } source) argument.CompletionSources.Add(c => Items(source(c)));
        foreach (var inner in command.Subcommands) AddSources(inner);
    }

    private Func<CompletionContext, IEnumerable<string>>? SourceOf(Command command, Option option) => option.Name switch
    {
        "--document" => c => PlanOf(c)?.Plan.Documents.Select(d => d.Id) ?? [],
        "--audience" => c => PlanOf(c)?.Plan.Audiences.Select(a => a.Id) ?? [],
        "--owner" => c => PlanOf(c) is { Plan: var plan } ? plan.People.Select(p => p.Id).Concat(plan.Organisations.Select(o => o.Id)) : [],
        "--stage" => _ => Newest().Stages.Select(s => s.Id),
        "--footprint" => _ => Newest().Footprints.Select(f => f.Name?.Value).OfType<string>(),
        "--report" => _ => (command.Name == "status" ? StatusReport.All.Select(r => r.Name) : Report.All.Select(r => r.Name))
            .Select(name => name + "="),
        // The words that an option takes are all that its help names.
        _ when option.HelpName is { } names && names.Contains('|') && !names.Any(char.IsUpper) => _ => names.Split('|'),
        _ => null,
    };

    private Func<CompletionContext, IEnumerable<string>>? SourceOf(Command command, Argument argument) =>
        (command.Name, argument.Name) switch
        {
            ("explain", _) => _ => RuleCatalog.All.SelectMany(r => new[] { r.Id, r.Slug }),
            ("fields", _) => _ => FieldGuide.Records.Skip(1).Select(r => r.Places[0]),
            ("help", _) => _ => _root.Subcommands.Select(c => c.Name),
            (CompletionCommand.Name, _) => _ => CompletionScripts.Shells,
            ("trace", "WHAT") => c => Read(c) is { Plan: { } loaded } read
                ? [.. loaded.Plan.Documents.Select(d => d.Id), .. read.Outline.Records.Where(r => r.Id is not null).Select(r => r.Path)]
                : [],
            ("template", "TEMPLATE") => _ => NewTemplate.Names,
            (_, "KIND") => _ => TemplateLibrary.Kinds(new PlanFolder("", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty)),
            _ => null,
        };

    private static Round Newest() => RoundLibrary.Read(RoundLibrary.Names[^1], new ReadContext())!;

    private LoadedPlan? PlanOf(CompletionContext context) => Read(context)?.Plan;

    /// <summary>The plan that the command line names so far, or that of the current folder; null: there is none.</summary>
    private ReadPlan? Read(CompletionContext context)
    {
        var typed = context.ParseResult.CommandResult.Command.Arguments.FirstOrDefault(a => a.Name == "PLAN") is Argument<string> plan
            ? context.ParseResult.GetValue(plan) : null;
        return IsPlan(typed) ? Pipeline.Read(_host, typed!) : IsPlan(".") ? Pipeline.Read(_host, ".") : null;
    }

    private bool IsPlan(string? folder) => folder is { Length: > 0 } && File.Exists(Path.Combine(_host.Locate(folder), "stp.yaml"));

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> names) => names.Select(n => new CompletionItem(n));
}

using System.CommandLine;
using StpGen.Authoring.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Commands;

/// <summary>Which papers to make, of which plan, in which formats and where: what <c>build</c> and <c>watch</c> are asked alike.</summary>
internal sealed class PaperArguments
{
    private readonly Argument<string> _plan = SharedOptions.Plan();

    private readonly Option<string[]> _documents = new("--document")
    {
        HelpName = "ID",
        Description = "Build only this paper (default: every paper); can be repeated",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _formats = SharedOptions.Formats();

    private readonly Option<string?> _stage = new("--stage")
    {
        HelpName = "ID",
        Description = "Build for this stage of the planning round, not the paper's own",
    };

    private readonly Option<DateOnly?> _at = SharedOptions.At();

    private readonly Option<string?> _audience = new("--audience")
    {
        HelpName = "ID",
        Description = "Build for this audience, not the paper's own",
    };

    private readonly Option<string?> _output = new("--out")
    {
        HelpName = "DIR",
        Description = "Write papers to this folder (default: out/ in the plan's folder)",
    };

    private readonly Option<string?> _revision = new("--revision")
    {
        HelpName = "TEXT",
        Description = "Show this revision on every page",
    };

    private readonly Option<bool> _markdown = new("--keep-markdown")
    {
        Description = "Keep the Markdown that the template produced, next to the papers",
    };

    /// <summary>Which papers, before the command's own options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_plan);
        foreach (var option in (Option[])[_documents, _formats, _stage, _at, _audience, _output]) command.Add(option);
    }

    /// <summary>What only the papers themselves show, after <c>--final</c>.</summary>
    public void AddDetailsTo(Command command)
    {
        command.Add(_revision);
        command.Add(_markdown);
    }

    public BuildRequest RequestOf(ParseResult parsed, bool final, IReadOnlyList<ReportRequest> reports) =>
        new(parsed.GetValue(_plan)!, new PaperOptions(parsed.GetValue(_revision), final, parsed.GetValue(_at), parsed.GetValue(_audience),
            parsed.GetValue(_stage)), reports)
        {
            Documents = parsed.GetValue(_documents)!,
            Formats = Format.Of(parsed.GetValue(_formats)!),
            Out = parsed.GetValue(_output),
            KeepMarkdown = parsed.GetValue(_markdown),
        };
}

using System.CommandLine;
using StpGen.Authoring.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen build</c>: reads its options; <see cref="Build"/> does the work.</summary>
internal static class BuildCommand
{
    public static Command Create(Host host)
    {
        var (plan, formats, at, final, report) = (SharedOptions.Plan(), SharedOptions.Formats(), SharedOptions.At(), SharedOptions.Final(),
            SharedOptions.Report());
        final.Description = "Build final papers (no DRAFT mark); writes nothing if there are errors";
        var documents = new Option<string[]>("--document")
        {
            HelpName = "ID",
            Description = "Build only this paper (default: every paper); can be repeated",
            DefaultValueFactory = _ => []
        };
        var stage = new Option<string?>("--stage")
        {
            HelpName = "ID",
            Description = "Build for this stage of the planning round, not the paper's own"
        };
        var audience = new Option<string?>("--audience") { HelpName = "ID", Description = "Build for this audience, not the paper's own" };
        var output = new Option<string?>("--out")
        {
            HelpName = "DIR",
            Description = "Write papers to this folder (default: out/ in the plan's folder)",
        };
        var revision = new Option<string?>("--revision")
        {
            HelpName = "TEXT",
            Description = "Show this revision on every page"
        };
        var markdown = new Option<bool>("--keep-markdown")
        {
            Description = "Keep the Markdown that the template produced, next to the papers",
        };
        var force = new Option<bool>("--force") { Description = "Rewrite every paper, even if unchanged" };
        var quiet = SharedOptions.Quiet();
        var (strict, baseline, accepted) = (SharedOptions.Strict(), SharedOptions.Baseline(), SharedOptions.ShowAccepted());
        var command = new Command("build",
            "Build the papers of a plan, in Word and PDF, as web pages (HTML), or as slides (pptx). If the plan has errors, papers are "
            + "drafts, marked on every page. If it cannot be read, nothing is replaced.")
        {
            plan, documents, formats, stage, at, audience, output, final, revision, markdown, force, strict, baseline, accepted, quiet,
            report,
        };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(formats)!;
            var options = new PaperOptions(parsed.GetValue(revision), parsed.GetValue(final), parsed.GetValue(at),
                parsed.GetValue(audience), parsed.GetValue(stage));
            return (int)new Build(host, new BuildRequest(parsed.GetValue(plan)!, options, SharedOptions.ReportsOf(parsed, report))
            {
                Documents = parsed.GetValue(documents)!,
                Formats = Format.Of(asked),
                Out = parsed.GetValue(output),
                KeepMarkdown = parsed.GetValue(markdown),
                Force = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
                Choice = SharedOptions.ChoiceOf(parsed, strict, baseline, accepted),
            }).Run();
        });
        return command;
    }
}

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
        final.Description = "Without the DRAFT mark; refuses, and replaces nothing, while errors stand";
        var documents = new Option<string[]>("--document")
        {
            HelpName = "ID",
            Description = "Only this paper; may be repeated; without it, every paper of the plan",
            DefaultValueFactory = _ => []
        };
        var stage = new Option<string?>("--stage")
        {
            HelpName = "ID",
            Description = "For this stage of the planning round instead of the paper's own"
        };
        var audience = new Option<string?>("--audience") { HelpName = "ID", Description = "For these readers instead of the paper's own" };
        var output =
            new Option<string?>("--out") { HelpName = "DIR", Description = "Into this folder instead of out/ in the plan's folder" };
        var revision = new Option<string?>("--revision")
        {
            HelpName = "TEXT",
            Description = "What the paper says of its revision, on every page"
        };
        var markdown = new Option<bool>("--keep-markdown") { Description = "Keep what the template made, beside the papers" };
        var force = new Option<bool>("--force") { Description = "Write every paper anew, also those in which nothing has changed" };
        var command = new Command("build",
            "Write the papers of a plan, in Word and PDF, or as web pages (HTML). A plan that cannot be read replaces nothing; one with "
            + "errors becomes a draft that says so on every page.")
        {
            plan, documents, formats, stage, at, audience, output, final, revision, markdown, force, report,
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
            }).Run();
        });
        return command;
    }
}

using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>Where findings go: to people on a stream, to machines in the reports asked for.</summary>
internal sealed class FindingsOutput(Host host, IReadOnlyList<ReportRequest> reports, bool quiet = false,
    PaperOptions? options = null, bool strict = false)
{
    private FindingsForAnyone? _anyone;

    /// <summary>Standard output belongs to a report, so nothing else may be written there.</summary>
    public bool OutputIsTaken { get; } = reports.Any(r => r.ToOutput);

    public bool HasReports => reports.Count > 0;

    /// <summary>Where results go: standard output unless a report has it.</summary>
    public TextWriter Results => OutputIsTaken ? host.Error : host.Output;

    /// <param name="areResult">Findings are what was asked for, not remarks on the way.</param>
    public void Print(ImmutableArray<Finding> findings, ReadPlan plan, bool areResult)
    {
        var toOutput = areResult && !OutputIsTaken;
        var sources = plan.Reading.Sources;
        var anyone = IsPrivate(toOutput) ? null : ForAnyone(plan);
        var printer = new FindingPrinter(PaletteFor(toOutput), host.Width, path => sources.GetValueOrDefault(path)
            ?? SourceLookup.Find(plan.Folder, path), sources.ContainsKey)
        {
            MayShow = anyone is null ? _ => true : anyone.MayShow,
        };
        if (anyone is not null) findings = anyone.Of(findings);
        ImmutableArray<Finding> shown = quiet ? [.. findings.Where(f => f.IsFailure(strict))] : findings;
        foreach (var text in printer.OneByOne(shown))
        {
            (toOutput ? host.Output : host.Error).Write(text);
            host.Heap.Trim();
        }
    }

    /// <summary>Findings for reports, which anyone may get to read.</summary>
    public ImmutableArray<Finding> ForReports(ImmutableArray<Finding> findings, ReadPlan plan) => ForAnyone(plan).Of(findings);

    /// <summary>Whether the one who has the plan is the only reader: a terminal, but not one that a CI runner keeps as a log.</summary>
    public bool IsPrivate(bool output) =>
        (output ? host.OutputIsTerminal : host.ErrorIsTerminal) && host.Variable("CI") is null or "" or "false";

    public FindingsForAnyone ForAnyone(ReadPlan plan) => _anyone ??= new(plan, options ?? new PaperOptions(), host.Heap.Trim);

    public Palette PaletteFor(bool output) => new(host.Colours(output ? host.OutputIsTerminal : host.ErrorIsTerminal));

    /// <summary>Says why the command line cannot be followed, to people and in the reports asked for.</summary>
    public ExitCode Refuse(string command, string plan, string message, string hint)
    {
        var run = new RunReport(command, plan, ExitCode.Usage) { Refusal = new Advice(message, hint), Paths = new(host.Folder) };
        CommandLine.Refuse(host, message, hint);
        foreach (var late in WriteReports(run)) host.Error.WriteLine($"stpgen: {TerminalText.Sanitise(late.Message)}");
        return ExitCode.Usage;
    }

    /// <summary>Writes each report; a finding for each that could not be.</summary>
    public IEnumerable<Finding> WriteReports(RunReport run)
    {
        foreach (var request in reports)
        {
            var text = request.Report.Write(run);
            if (request.ToOutput)
            {
                host.Output.Write(text);
                continue;
            }
            foreach (var fault in OneFile.Write(host, request.File, Encoding.UTF8.GetBytes(text))) yield return fault;
        }
    }
}

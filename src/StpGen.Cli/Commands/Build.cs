using System.Collections.Immutable;
using StpGen.Authoring;
using StpGen.Authoring.Plans;
using StpGen.Cli.Files;
using StpGen.Cli.Reporting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>One run of <c>stpgen build</c>: read, check, compose in memory; then, if nothing stops it, replace the papers.</summary>
internal sealed class Build(Host host, BuildRequest request)
{
    private readonly long _start = host.Clock.GetTimestamp();
    private readonly FindingsOutlet _outlet = new(host, request.Reports);
    private readonly List<Finding> _findings = [];
    private readonly List<WrittenFile> _written = [];

    private bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error);

    public ExitCode Run()
    {
        if (PlanPlace.Fault(host, request.Plan) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var plan = Pipeline.Read(host, request.Plan, request.Out is null ? null : host.Locate(request.Out));
        _findings.AddRange(plan.Findings);
        if (plan.Plan is not { } loaded) return Finish(plan, "nothing was written: the plan cannot be read until the errors are mended");
        if (UnknownName(loaded) is var (unknown, instead)) return CommandLine.Refuse(host, unknown, instead);

        _findings.AddRange(Pipeline.Check(plan, request.Options.Final));
        var papers = BuildPapers(plan, loaded.Plan);
        if (request.Options.Final && HasErrors) return Finish(plan, "nothing was written: --final refuses while errors stand");
        Write(plan, papers);
        return Finish(plan, _written.Count == 0 ? "nothing was written" : HasErrors ? "built as DRAFT" : null);
    }

    private (string, string)? UnknownName(LoadedPlan loaded)
    {
        var fault = request.Documents.Select(id => PlanPlace.Unknown("document", id, [.. loaded.Plan.Documents.Select(d => d.Id)])).FirstOrDefault(f => f is not null);
        if (request.Options.Stage is { } stage) fault ??= PlanPlace.Unknown("stage", stage, [.. loaded.Round.Stages.Select(s => s.Id)]);
        if (request.Options.Audience is { } audience) fault ??= PlanPlace.Unknown("audience", audience, [.. loaded.Plan.Audiences.Select(a => a.Id)]);
        return fault;
    }

    private List<BuiltPaper> BuildPapers(PlanOnDisk plan, Plan records)
    {
        var papers = new List<BuiltPaper>();
        // An id that cannot name a file, or does so twice, is an error already: no paper for it.
        foreach (var paper in records.Documents.Where(d => PaperNames.CanName(d.Id)).DistinctBy(d => d.Id).Where(d => request.Documents.Length == 0 || request.Documents.Contains(d.Id)))
        {
            var built = Pipeline.Build(plan, paper, request.Options, request.Formats, request.KeepMarkdown);
            _findings.AddRange(built.Findings);
            if (built.Value is { } value) papers.Add(value);
        }
        return papers;
    }

    /// <summary>Each paper's files are replaced together; of a final build, all or nothing.</summary>
    private void Write(PlanOnDisk plan, List<BuiltPaper> papers)
    {
        foreach (var together in request.Options.Final ? [papers] : papers.Select(p => new List<BuiltPaper> { p }))
        {
            using var replacement = new Replacement(host);
            var files = together.SelectMany(p => p.Files.Select(f => new WrittenFile(ShownName(plan, f.Name), f.HasPages ? p.Pages : 0, f.Bytes.Length, f))).ToList();
            var faults = files.Select(f => replacement.Stage(host.Locate(Target(f.File.Name)), f.Shown, f.File.Bytes)).OfType<Finding>().ToList();
            if (faults.Count == 0) faults.AddRange(replacement.Commit());
            _findings.AddRange(faults);
            if (faults.Count == 0) _written.AddRange(files);
        }
    }

    private string Target(string name) => Path.Combine(request.Out ?? Path.Combine(request.Plan, PaperNames.DefaultFolder), name);

    private string ShownName(PlanOnDisk plan, string name) =>
        request.Out is null ? plan.Folder.Show($"{PaperNames.DefaultFolder}/{name}") : Path.Combine(request.Out, name).Replace('\\', '/');

    /// <summary>Findings first, then what was written, then in a line how it stands.</summary>
    private ExitCode Finish(PlanOnDisk plan, string? outcome)
    {
        var findings = FindingOrder.Sort(_findings);
        _outlet.Print(findings, plan, areResult: false);
        var late = _outlet.WriteReports(findings).ToImmutableArray();
        _outlet.Print(late, plan, areResult: false);
        _outlet.Results.Write(BuildSummary.Of(_written, host.Clock.GetElapsedTime(_start), request.Options.Final));
        if (!findings.IsEmpty)
        {
            var tally = $"{Tally.Of(findings)}{(outcome is null ? "" : $"; {outcome}")}.";
            host.Error.WriteLine(_outlet.PaletteFor(output: false).Of(findings.Max(f => f.Severity), tally));
        }
        return HasErrors || _written.Count == 0 || !late.IsEmpty ? ExitCode.Findings : ExitCode.Done;
    }
}

using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>
/// One run of <c>stpgen build</c>: read, check, make in memory what is not yet there; then, if nothing stops it, replace the
/// papers.
/// </summary>
/// <param name="rounds">What <c>stpgen watch</c> remembers from one build to the next; null: there is one build only.</param>
internal sealed class Build(Host host, BuildRequest request, WatchRounds? rounds = null)
{
    private readonly long _start = host.Clock.GetTimestamp();
    private readonly FindingsOutput _outlet = new(host, request.Reports, request.IsQuiet, request.Options, request.Choice.Strict);
    private readonly List<Finding> _findings = [];
    private IReadOnlyList<DoneFile> _done = [];
    private Baseline? _baseline;

    private bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error && f.Settled is null);

    public ExitCode Run()
    {
        if (ArgumentChecks.Fault(host, request.Plan, request.Reports) is var (fault, remedy))
            return CommandLine.Refuse(host, fault, remedy);
        if (ArgumentChecks.Fault(host, request.Plan) is var (message, hint)) return Refuse(message, hint);
        (_baseline, var unread) = BaselineFile.Read(host, request.Choice.Baseline, request.Plan);
        if (unread is not null) return Refuse(unread.Message, unread.Hint);
        var plan = Pipeline.Read(host, request.Plan, request.Out is null ? null : host.Locate(request.Out));
        if (plan.Plan is not { } loaded)
        {
            _findings.AddRange(plan.Findings);
            return Finish(plan, "nothing was written: fix the errors so that the plan can be read");
        }
        if (ArgumentChecks.UnknownName(loaded, request) is var (unknown, instead)) return Refuse(unknown, instead);

        if (NotAsSlides.Refusal(plan.Folder, loaded.Plan, request) is var (reason, remedyForIt)) return Refuse(reason, remedyForIt);

        string? outcome;
        try
        {
            outcome = Make(plan, loaded);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            if (_findings.Count == 0) _findings.AddRange(plan.Findings);
            _findings.Add(UnexpectedFault.Of(host, UnexpectedFault.Root(plan), "The build could not be completed", unexpected));
            outcome = _done.Count == 0 ? "nothing was written" : null;
        }
        return Finish(plan, outcome);
    }

    /// <summary>The outcome; null: as asked.</summary>
    private string? Make(ReadPlan plan, LoadedPlan loaded)
    {
        var look = Pipeline.Look(plan, request.Options.Final, request.Formats.Any(f => f.IsSlides));
        var folder = host.Locate(request.Out ?? Path.Combine(request.Plan, OutputNames.DefaultFolder));
        if (LinkOnTheWay(folder) is { } link)
        {
            _findings.AddRange([.. plan.Findings, Replacement.NotWritten(ShownName(plan, ""), FileFault.LinkInTheWay(link))]);
            return Outcome([]);
        }
        var maker = new PaperBuilder(host, request, plan, look.Value!, folder) { Stop = rounds?.Stop ?? default };
        // An id that cannot name a file, or does so twice, is an error already: no paper for it.
        ImmutableArray<PaperRequest> asked = [.. loaded.Plan.Documents.Where(d => OutputNames.CanName(d.Id)).DistinctBy(d => d.Id)
            .Where(d => request.Documents.Length == 0 || request.Documents.Contains(d.Id))];
        var withoutFormat = asked.RemoveAll(d => !request.FormatsOf(d, plan.Folder).IsEmpty);
        asked = asked.RemoveRange(withoutFormat);
        var papers = maker.Make(asked);
        ImmutableArray<Finding> ofPlan = [.. plan.Findings, .. UnexpectedFault.Check(host, plan, request.Options), .. look.Findings];
        _findings.AddRange(request.Options.Final
            ? FinalFindings.Of(loaded, ofPlan, [.. papers.Zip(asked, (made, paper) => made.AsFinal(request.Options.DayOf(paper)))])
            : ofPlan.AddRange(papers.SelectMany(p => p.Findings)));
        _findings.AddRange(maker.NotPrinted(papers));
        if (NotAsSlides.In(plan.Folder, asked.AddRange(withoutFormat), request) is { } leftOut) _findings.Add(leftOut);
        var settled = Pipeline.Settle(plan, [.. _findings], request.Options,
            hasPapers: request.Documents.Length == 0 && withoutFormat.IsEmpty && !papers.Any(p => p.HasFailed));
        _findings.Clear();
        _findings.AddRange(settled);
        if (request.Options.Final && HasErrors) return "nothing was written: fix the errors before you build with --final";

        // From here on files are replaced, which takes moments and is not left half done.
        rounds?.Stop.ThrowIfCancellationRequested();
        var (done, faults) = new PaperStore(host, request, PlaceOf(plan, loaded.Plan, folder)).Keep(papers);
        _done = done;
        _findings.AddRange(faults);
        return Outcome([.. papers.Where(p => p.HasFailed).Select(p => p.Id)]);
    }

    /// <summary>
    /// The part of the way from the plan to the papers that is a link; null: none is. Anyone who gives away a plan could lead papers to
    /// another folder that way.
    /// </summary>
    private string? LinkOnTheWay(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(host.Locate(request.Plan));
        for (var part = Path.TrimEndingDirectorySeparator(folder); part.Length > root.Length; part = Path.GetDirectoryName(part) ?? "")
            if (part.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && RegularFile.IsLink(part))
                return Path.GetRelativePath(root, part).Replace('\\', '/');
        return null;
    }

    private ExitCode Refuse(string message, string hint) => _outlet.Refuse("build", request.Plan, message, hint);

    /// <param name="failed">Papers whose template could not be filled.</param>
    private string? Outcome(ImmutableArray<string> failed) => (failed, _done) switch
    {
        (_, []) => "nothing was written",
        ({ IsEmpty: false }, _) =>
            $"{Words.Join([.. failed.Select(id => $"'{id}'")])} could not be built and {(failed.Length == 1 ? "is" : "are")} "
            + $"unchanged; the others are built{(request.Options.Final ? "" : " as DRAFT")}",
        _ => HasErrors ? "built as DRAFT" : null,
    };

    /// <summary>A plan in which something could not be read may have lost a paper that way: then none counts as withdrawn.</summary>
    private OutputPlace PlaceOf(ReadPlan read, Plan plan, string folder)
    {
        var isWhole = request.Documents.Length == 0 && !read.Findings.Any(f => f.Severity == Severity.Error);
        var name = plan.Footprint?.Name?.Value ?? "";
        return new(folder, OutputPlace.KeyOf(host.Locate(request.Plan), name), name,
            isWhole ? [.. plan.Documents.Select(d => d.Id)] : null, file => ShownName(read, file));
    }

    private string ShownName(ReadPlan plan, string name) =>
        (request.Out is null ? plan.Folder.Show($"{OutputNames.DefaultFolder}/{name}") : Path.Combine(request.Out, name).Replace('\\', '/'))
            .TrimEnd('/');

    /// <summary>Findings first, then what was done, then the outcome in a line.</summary>
    private ExitCode Finish(ReadPlan plan, string? outcome)
    {
        var paths = new ReportPaths(host.Folder);
        var findings = new RunFindings(_findings, plan, _outlet, paths, paths.OfPlan(request.Plan), request.Choice.Strict, _baseline);
        var code = CodeOf(findings);
        _outlet.Print(rounds is null ? findings.Counted : rounds.ToShow(findings.Counted), plan, areResult: false);
        if (request.Choice.ShowAccepted && rounds is null or { IsFirst: true }) _outlet.Print(findings.Accepted, plan, areResult: false);
        var late = _outlet.WriteReports(findings.Into(
            new RunReport("build", request.Plan, code) { Files = [.. _done], Outcome = outcome, Paths = paths }, request.Choice))
            .ToImmutableArray();
        _outlet.Print(late, plan, areResult: false);
        if (!request.IsQuiet)
            _outlet.Results.Write(rounds is null or { IsFirst: true }
                ? BuildSummary.Of(_done, host.Clock.GetElapsedTime(_start), request.Options.Final)
                : BuildSummary.OfRound(_done, host.Clock.GetElapsedTime(_start)));
        if (request.IsQuiet ? HasErrors : !findings.All.IsEmpty || rounds is not null)
        {
            var tally = $"{findings.Summary}{rounds?.Changes}{(outcome is null ? "" : $"; {outcome}")}.";
            host.Error.WriteLine(_outlet.PaletteFor(output: false).Of(findings.Worst, TerminalText.Sanitise(tally)));
        }
        return late.IsEmpty ? code : ExitCode.NotWritten;
    }

    /// <summary>What a program that calls this one has to tell apart.</summary>
    private ExitCode CodeOf(RunFindings findings) =>
        findings.HasBug ? ExitCode.Bug
        : findings.All.Any(f => f.Severity == Severity.Error && FileRules.OfTheDisk.Contains(f.Rule)) ? ExitCode.NotWritten
        : _done.Count == 0 ? ExitCode.Nothing
        : findings.HasFailure ? ExitCode.Findings : ExitCode.Done;
}

using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>
/// A paper of a run: on the disk as it should be, or in memory, or neither because its template or the program has a fault.
/// </summary>
/// <param name="Id">In the plan.</param>
/// <param name="Name">Of its files.</param>
internal sealed record MadePaper(string Id, string Name, RecordedPaper? Unchanged, BuiltPaper? Built, ImmutableArray<Finding> Findings)
{
    /// <summary>What it was made from; see <see cref="Fingerprint.OfInputs"/>. Null: that is not to be recorded.</summary>
    public string? Inputs { get; init; }

    /// <summary>What it is made in.</summary>
    public ImmutableArray<Format> Formats { get; init; } = [];

    public bool HasFailed => Unchanged is null && Built is null;

    /// <summary>As the checks of final papers see it.</summary>
    public FinalPaper AsFinal(PaperDay day) => new(Id, day, Built?.Places, Findings);
}

/// <summary>Makes the papers of a run in memory, but for those that the folder already has.</summary>
internal sealed class PaperBuilder(Host host, BuildRequest request, ReadPlan plan, PaperStyle look, string folder)
{
    // Asked when the first paper is made: an unchanged build needs no library, and neither do web pages.
    private readonly Lazy<Finding?> _fault = new(() => request.Formats.Any(f => f.HasPages || f.IsSlides) ? ProgramParts.Fault() : null);

    private readonly PlanPapers _papers = new(plan, request.Options);

    /// <summary>What ends the work before it is done.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>
    /// Findings on what no paper of the plan prints; none where papers are not as the plan asks for them, or one has failed. An unchanged
    /// paper is composed for this, but not set on pages.
    /// </summary>
    public IEnumerable<Finding> NotPrinted(IReadOnlyList<MadePaper> papers) =>
        request.Documents.Length > 0 || request.Options is not { At: null, Audience: null, Stage: null } || papers.Any(p => p.HasFailed)
        || !_papers.AreWhole ? [] : Unprinted.Findings(_papers.Unprinted, plan.Plan!);

    /// <summary>In the order asked for. Side by side where there are several: they share only what never changes.</summary>
    public MadePaper[] Make(IReadOnlyList<PaperRequest> papers)
    {
        var record = request.Force ? BuildRecord.Empty : OutputFolder.Peek(folder);
        var made = new MadePaper[papers.Count];
        void One(int i)
        {
            Stop.ThrowIfCancellationRequested();
            made[i] = MakeSafely(papers[i], record);
        }
        if (papers.Count < 2)
            for (var i = 0; i < papers.Count; i++) One(i);
        else
            Parallel.For(0, papers.Count,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Stop }, One);
        return made;
    }

    /// <summary>A bug that one paper meets is that paper's misfortune alone.</summary>
    private MadePaper MakeSafely(PaperRequest paper, BuildRecord record)
    {
        try
        {
            return Make(paper, record);
        }
        catch (Exception fault)
        {
            return new(paper.Id, paper.Id, null, null,
                [UnexpectedFault.Of(host, paper.Span, $"The paper '{paper.Id}' could not be built", fault)]);
        }
    }

    private MadePaper Make(PaperRequest paper, BuildRecord record)
    {
        var name = OutputNames.Of(plan.Plan!.Plan, paper, request.Options);
        var formats = request.FormatsOf(paper, plan.Folder);
        var inputs = Fingerprint.OfInputs(host, plan, request, paper);
        if (record.Papers.TryGetValue(BuildRecord.Key(name), out var recorded) && recorded.Inputs == inputs
            && IsThere(name, formats, recorded))
            return new(paper.Id, name, recorded, null, []) { Formats = formats };
        if (_fault.Value is { } fault) return new(paper.Id, name, null, null, [fault]);
        host.Heap.Trim();
        var built = Pipeline.Build(look, _papers.Compose(paper), name, formats, request.KeepMarkdown, host.Heap.Trim);
        return new(paper.Id, name, null, built.Value, built.Findings) { Inputs = inputs, Formats = formats };
    }

    /// <summary>Whether each file that the paper should have is on the disk, to the byte.</summary>
    private bool IsThere(string name, IEnumerable<Format> formats, RecordedPaper recorded)
    {
        var files = OutputNames.Files(name, formats, request.KeepMarkdown).ToList();
        return recorded.Files.Select(f => f.Key).SequenceEqual(files.Select(BuildRecord.Key))
            && recorded.Files.Zip(files).All(f => Fingerprint.OfFile(Path.Combine(folder, f.Second)) == f.First.Fingerprint);
    }
}

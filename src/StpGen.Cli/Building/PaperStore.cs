using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>Puts made papers into their folder, and says of each file what became of it.</summary>
/// <param name="folder">Absolute.</param>
/// <param name="show">How findings and results name a file of the folder; of the empty name, the folder.</param>
internal sealed class PaperStore(Host host, BuildRequest request, string folder, Func<string, string> show)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, DoneFile> _done = new(StringComparer.Ordinal);

    /// <summary>Each paper's files are replaced together; of a final build, all or nothing.</summary>
    public (IReadOnlyList<DoneFile> Files, IReadOnlyList<Finding> Findings) Keep(IReadOnlyList<MadePaper> papers, string inputs)
    {
        foreach (var paper in papers)
            foreach (var file in paper.Unchanged?.Files ?? [])
                _done[file.Name] = new(show(file.Name), file.HasPages ? paper.Unchanged!.Pages : 0,
                    new FileInfo(Path.Combine(folder, file.Name)).Length, IsUnchanged: true);
        ImmutableArray<MadePaper> built = [.. papers.Where(p => p.Built is not null)];
        if (built.Length > 0) Write(built, inputs);
        return ([.. papers.SelectMany(p => p.Unchanged?.Files.Select(f => f.Name) ?? p.Built?.Files.Select(f => f.Name) ?? [])
            .Where(_done.ContainsKey).Select(name => _done[name])], _findings);
    }

    private void Write(ImmutableArray<MadePaper> papers, string inputs)
    {
        var (opened, busy) = OutputFolder.Open(host, folder, show(""));
        if (busy is not null) _findings.Add(busy);
        if (opened is null) return;
        using var output = opened;
        var before = output.Read();
        var record = before.Papers;
        foreach (var together in request.Options.Final ? [papers] : papers.Select(p => ImmutableArray.Create(p)))
        {
            if (!Replace(together)) continue;
            foreach (var paper in together)
                record = paper.Findings.IsEmpty ? record.SetItem(paper.Id, Record(paper.Built!, inputs)) : record.Remove(paper.Id);
        }
        if (new BuildRecord(record) is var after && !after.ToBytes().AsSpan().SequenceEqual(before.ToBytes())
            && output.Save(after) is { } fault) _findings.Add(fault);
    }

    private bool Replace(ImmutableArray<MadePaper> papers)
    {
        using var replacement = new Replacement(host);
        var (faults, done) = (new List<Finding>(), new List<(string Name, DoneFile File)>());
        foreach (var (paper, file) in papers.SelectMany(p => p.Built!.Files.Select(f => (p.Built, f))))
        {
            var target = Path.Combine(folder, file.Name);
            // A change that does not show in this file, such as a comment in the plan, does not touch it.
            var isSame = !request.Force && Fingerprint.OfFile(target) == Fingerprint.Of(file.Bytes.Span);
            if (!isSame && replacement.Stage(target, show(file.Name), file.Bytes) is { } fault) faults.Add(fault);
            done.Add((file.Name, new(show(file.Name), file.HasPages ? paper.Pages : 0, file.Bytes.Length, isSame)));
        }
        if (faults.Count == 0) faults.AddRange(replacement.Commit());
        _findings.AddRange(faults);
        if (faults.Count > 0) return false;
        foreach (var (name, file) in done) _done[name] = file;
        return true;
    }

    private static RecordedPaper Record(BuiltPaper paper, string inputs) =>
        new(inputs, paper.Pages, [.. paper.Files.Select(f => new RecordedFile(f.Name, Fingerprint.Of(f.Bytes.Span), f.HasPages))]);
}

using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>Puts made papers into their folder, and says of each file what became of it.</summary>
/// <param name="place">The folder, and the plan whose papers it is for.</param>
internal sealed class PaperStore(Host host, BuildRequest request, OutputPlace place)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, DoneFile> _done = new(StringComparer.Ordinal);

    /// <summary>Each paper's files are replaced together; of a final build, all or nothing.</summary>
    public (IReadOnlyList<DoneFile> Files, IReadOnlyList<Finding> Findings) Keep(IReadOnlyList<MadePaper> papers)
    {
        foreach (var paper in papers.Where(p => p.Unchanged is not null))
            foreach (var (name, file) in FilesOf(paper).Zip(paper.Unchanged!.Files))
                _done[name] = new(place.Show(name), file.HasPages ? paper.Unchanged.Pages : 0,
                    new FileInfo(Path.Combine(place.Folder, name)).Length, IsUnchanged: true);
        ImmutableArray<MadePaper> built = [.. papers.Where(p => p.Built is not null)];
        if (built.Length > 0 || OutputFolder.HasLeftovers(place.Folder) || place.HasWithdrawn(OutputFolder.Peek(place.Folder)))
            Write(built);
        return ([.. papers.Where(p => !p.HasFailed).SelectMany(FilesOf)
            .Where(_done.ContainsKey).Select(name => _done[name])], _findings);
    }

    private IEnumerable<string> FilesOf(MadePaper paper) => OutputNames.Files(paper.Name, paper.Formats, request.KeepMarkdown);

    private void Write(ImmutableArray<MadePaper> papers)
    {
        var (opened, busy) = OutputFolder.Open(host, place.Folder, place.Show(""));
        if (busy is not null) _findings.Add(busy);
        if (opened is null) return;
        using var output = opened;
        var before = output.Read();
        if (place.OfOther(before) is { } other)
        {
            _findings.Add(other);
            return;
        }
        var record = place.Noticed(before) with { Plan = place.Plan, PlanName = place.PlanName };
        foreach (var together in request.Options.Final ? [papers] : papers.Select(p => ImmutableArray.Create(p)))
            if (Replace(together))
                record = together.Aggregate(record, Recorded);
        var (after, withdrawn) = place.Withdraw(record);
        _findings.AddRange(withdrawn);
        // After new papers even an unchanged record: its time tells which files were written by a build.
        var isChanged = _done.Values.Any(f => !f.IsUnchanged) || !after.ToBytes().AsSpan().SequenceEqual(before.ToBytes());
        if (isChanged && output.Save(after) is { } fault) _findings.Add(fault);
    }

    private bool Replace(ImmutableArray<MadePaper> papers)
    {
        using var replacement = new Replacement(host);
        var (faults, done) = (new List<Finding>(), new List<(string Name, DoneFile File)>());
        foreach (var (paper, file) in papers.SelectMany(p => p.Built!.Files.Select(f => (p.Built, f))))
        {
            var target = Path.Combine(place.Folder, file.Name);
            // A change that does not show in this file, such as a comment in the plan, does not touch it.
            var isSame = !request.Force && Fingerprint.OfFile(target, file.Bytes.Length) == Fingerprint.Of(file.Bytes.Span);
            if (!isSame && replacement.Stage(target, place.Show(file.Name), file.Bytes) is { } fault) faults.Add(fault);
            done.Add((file.Name, new(place.Show(file.Name), file.HasPages ? paper.Pages : 0, file.Bytes.Length, isSame)));
        }
        if (faults.Count == 0) faults.AddRange(replacement.Commit());
        _findings.AddRange(faults);
        if (faults.Count > 0) return false;
        foreach (var (name, file) in done) _done[name] = file;
        return true;
    }

    private BuildRecord Recorded(BuildRecord record, MadePaper paper)
    {
        ImmutableArray<RecordedFile> files = [.. paper.Built!.Files
            .Select(f => new RecordedFile(BuildRecord.Key(f.Name), Fingerprint.Of(f.Bytes.Span), f.HasPages))];
        var (key, document) = (BuildRecord.Key(paper.Name), BuildRecord.Key(paper.Id));
        return record with
        {
            Papers = paper.Findings.IsEmpty && paper.Inputs is { } inputs
                ? record.Papers.SetItem(key, new(inputs, paper.Built.Pages, files)) : record.Papers.Remove(key),
            Files = record.Files.SetItems(files.Select(f => KeyValuePair.Create(f.Key,
                new WrittenFile(document, paper.Inputs is null ? null : f.Fingerprint)))),
        };
    }
}

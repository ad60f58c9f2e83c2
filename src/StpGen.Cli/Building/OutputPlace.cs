using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>A folder for papers, and the plan that a build makes papers of: what may be replaced and removed there.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Plan">The key of the plan: it stays the same wherever the plan and the folder are.</param>
/// <param name="PlanName">As in the header of every paper.</param>
/// <param name="Documents">The ids of all papers of the plan; null where a build cannot tell, so that no paper counts as withdrawn.</param>
/// <param name="Show">How findings and results name a file of the folder; of the empty name, the folder.</param>
internal sealed record OutputPlace(
    string Folder, string Plan, string PlanName, ImmutableArray<string>? Documents, Func<string, string> Show)
{
    /// <summary>The key of a plan: of its folder's name and of its footprint.</summary>
    /// <param name="plan">Absolute.</param>
    public static string KeyOf(string plan, string footprint) =>
        BuildRecord.Key($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(plan))}\n{footprint}");

    /// <summary>An error if the folder has papers of another plan, which must not be replaced in silence.</summary>
    public Finding? OfOther(BuildRecord record)
    {
        if (record.Plan is null || record.Plan == Plan || Names(record).Count == 0) return null;
        var folder = Show("");
        return new Finding(FileRules.OtherPlan, SourceSpan.StartOf(folder),
            $"{folder} has the papers of another plan, '{record.PlanName}', so nothing is written there.",
            "Choose another folder with --out.",
            $"Delete {folder}/{OutputFolder.RecordFile} if it is the same plan, moved or renamed.");
    }

    public bool HasWithdrawn(BuildRecord record) => OfOther(record) is null && Withdrawn(record).Any();

    /// <summary>Removes papers that the plan no longer asks for, if they are as a build wrote them.</summary>
    public (BuildRecord Record, ImmutableArray<Finding> Findings) Withdraw(BuildRecord record)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var names = Names(record);
        foreach (var (key, file) in Withdrawn(record).ToList())
        {
            if (names.TryGetValue(key, out var name))
            {
                var finding = Withdraw(name, file);
                findings.Add(finding);
                if (finding.Severity != Severity.Information) continue;
            }
            record = record with { Files = record.Files.Remove(key) };
        }
        return (record, findings.ToImmutable());
    }

    /// <summary>
    /// The record with each file that someone has changed marked so. To be asked before the record is written again: only then do the
    /// times still tell.
    /// </summary>
    public BuildRecord Noticed(BuildRecord record)
    {
        if (record.Files.Values.All(f => f.Fingerprint is not null)) return record;
        var names = Names(record);
        return record with
        {
            Files = record.Files.SetItems(record.Files
                .Where(f => f.Value.Fingerprint is null && names.TryGetValue(f.Key, out var name) && !IsStill(name, f.Value))
                .Select(f => KeyValuePair.Create(f.Key, f.Value with { Fingerprint = WrittenFile.Changed }))),
        };
    }

    private bool IsStill(string name, WrittenFile file) =>
        Fingerprint.IsStill(Path.Combine(Folder, name), file.Fingerprint, Path.Combine(Folder, OutputFolder.RecordFile));

    private Finding Withdraw(string name, WrittenFile file)
    {
        var (path, shown) = (Path.Combine(Folder, name), Show(name));
        if (!IsStill(name, file))
            return new Finding(FileRules.Withdrawn, Severity.Warning, SourceSpan.StartOf(shown),
                $"{shown} is no longer a paper of the plan, but it was changed after it was built, so it is still there.")
            {
                Hints = ["Delete it, or move it to another folder."],
            };
        try
        {
            File.Delete(path);
            return new Finding(FileRules.Withdrawn, SourceSpan.StartOf(shown),
                $"{shown} was removed: the plan no longer asks for this paper.",
                "Add the paper to the plan again if you still need it.");
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return new Finding(FileRules.Withdrawn, Severity.Warning, SourceSpan.StartOf(shown),
                $"{shown} is no longer a paper of the plan, but it could not be removed: {FileFault.Explain(fault).Reason}.")
            {
                Hints = ["Delete it."],
            };
        }
    }

    private IEnumerable<KeyValuePair<string, WrittenFile>> Withdrawn(BuildRecord record)
    {
        if (Documents is not { } documents) return [];
        var asked = documents.Select(BuildRecord.Key).ToHashSet(StringComparer.Ordinal);
        return record.Files.Where(f => !asked.Contains(f.Value.Document));
    }

    /// <summary>The names of the record's files that are in the folder, by their keys.</summary>
    private Dictionary<string, string> Names(BuildRecord record)
    {
        try
        {
            return Directory.Exists(Folder)
                ? Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Select(name => (Key: BuildRecord.Key(name), name))
                    .Where(f => record.Files.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => f.name, StringComparer.Ordinal)
                : [];
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return [];
        }
    }
}

using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Rules;

/// <summary>What can go wrong between the program and the disk.</summary>
public static class FileRules
{
    public static readonly RuleInfo Outside = new(
        "STP121", "link-out-of-plan", "A link that leads outside the plan's folder", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Unreadable = new(
        "STP122", "file-not-readable", "A plan file that cannot be read", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo TooLarge = new(
        "STP123", "file-too-large", "A plan file that is too large", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo NotPortable = new(
        "STP130", "name-not-portable", "A file name that is not possible on every system", RuleStage.Reading, RuleEffect.Warning);
    public static readonly RuleInfo NotWritten = new(
        "STP511", "not-written", "A file that could not be written", RuleStage.Writing, RuleEffect.NoPaper);
    public static readonly RuleInfo Busy = new(
        "STP512", "folder-busy", "Another build is writing into the same folder", RuleStage.Writing, RuleEffect.NoPaper);
    public static readonly RuleInfo NotWhole = new(
        "STP513", "program-not-whole", "A file of stpgen itself that is missing or damaged", RuleStage.Writing,
        RuleEffect.NoPaper);

    public static readonly RuleInfo Withdrawn = new(
        "STP514", "paper-withdrawn", "A paper that the plan no longer asks for", RuleStage.Writing, RuleEffect.Note);
    public static readonly RuleInfo OtherPlan = new(
        "STP515", "folder-of-another-plan", "A folder with the papers of another plan", RuleStage.Writing, RuleEffect.NoPaper);

    public static readonly RuleInfo Bug = new(
        "STP516", "bug-in-stpgen", "A bug in stpgen that stopped a paper or a check", RuleStage.Writing, RuleEffect.NoPaper);
    public static readonly RuleInfo NoMemory = new(
        "STP517", "too-little-memory", "Too little memory for a paper", RuleStage.Writing, RuleEffect.NoPaper);

    public static readonly RuleInfo NotAsSlides = new(
        "STP518", "not-as-slides", "Papers that are not made as slides", RuleStage.Writing, RuleEffect.Note);

    public static ImmutableArray<RuleInfo> All { get; } =
        [Outside, Unreadable, TooLarge, NotPortable, NotWritten, Busy, NotWhole, Withdrawn, OtherPlan, Bug, NoMemory, NotAsSlides];

    /// <summary>Faults of the disk, the machine and the program, not of the plan.</summary>
    public static ImmutableArray<RuleInfo> OfTheDisk { get; } = [NotWritten, Busy, NotWhole, OtherPlan, NoMemory];
}

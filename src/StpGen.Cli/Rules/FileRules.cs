using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Rules;

/// <summary>What can go wrong between the program and the disk.</summary>
public static class FileRules
{
    public static readonly RuleInfo Outside = new(
        "STP121", "link-out-of-plan", "A link that leads out of the plan's folder", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Unreadable = new(
        "STP122", "file-not-readable", "A file of the plan that the disk does not give", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo TooLarge = new(
        "STP123", "file-too-large", "A file of the plan that is too large to take in", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo NotWritten = new(
        "STP511", "not-written", "A file that could not be written", RuleStage.Writing, RuleEffect.NoPaper);
    public static readonly RuleInfo Busy = new(
        "STP512", "folder-busy", "Another build is writing into the same folder", RuleStage.Writing, RuleEffect.NoPaper);
    public static readonly RuleInfo NotWhole = new(
        "STP513", "program-not-whole", "A file of the program itself that is missing or cannot be used", RuleStage.Writing,
        RuleEffect.NoPaper);

    public static ImmutableArray<RuleInfo> All { get; } = [Outside, Unreadable, TooLarge, NotWritten, Busy, NotWhole];
}

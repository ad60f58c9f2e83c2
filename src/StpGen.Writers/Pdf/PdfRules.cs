using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Writers.Pdf;

/// <summary>What the PDF writer may find.</summary>
public static class PdfRules
{
    public static RuleInfo Undrawn { get; } = new(
        "STP531", "damaged-picture", "A picture file is damaged", RuleStage.Writing, RuleEffect.Warning);

    public static ImmutableArray<RuleInfo> All { get; } = [Undrawn];
}

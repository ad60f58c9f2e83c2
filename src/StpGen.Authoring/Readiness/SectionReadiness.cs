using System.Collections.Immutable;

namespace StpGen.Authoring.Readiness;

/// <summary>How far a section of a plan is what its stage asks for: so many points, and each one that is lost.</summary>
/// <param name="Field">The path of the section in the plan.</param>
/// <param name="Of">The points that it could have.</param>
public sealed record SectionReadiness(string Label, string Field, int Of, ImmutableArray<LostPoint> Lost)
{
    public int Points => Of - Lost.Length;
}

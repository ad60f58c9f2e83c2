using System.Collections.Immutable;
using System.Globalization;

namespace StpGen.Authoring.Readiness;

/// <summary>How far a section of a plan is what its stage asks for: so many points, and each one that is lost.</summary>
/// <param name="Field">The path of the section in the plan.</param>
/// <param name="Of">The points that it could have.</param>
public sealed record SectionReadiness(string Label, string Field, int Of, ImmutableArray<LostPoint> Lost)
{
    public int Points => Of - Lost.Length;

    /// <summary>Why points are lost, each reason once, with the number of points where there are several.</summary>
    public IEnumerable<string> Reasons => Lost.GroupBy(l => l.Why).Select(same =>
        same.Count() == 1 ? same.Key : string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count()})"));
}

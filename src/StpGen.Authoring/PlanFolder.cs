using System.Collections.Immutable;

namespace StpGen.Authoring;

/// <summary>A plan's folder, read into memory: plan-relative paths with '/' and the bytes of each file.</summary>
/// <param name="DisplayName">The folder as the user named it; findings put it before each path.</param>
public sealed record PlanFolder(string DisplayName, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>How findings name a file of the plan: as the user would from where they stand.</summary>
    public string Show(string path) => DisplayName is "." or "" ? path : $"{DisplayName.TrimEnd('/')}/{path}";
}

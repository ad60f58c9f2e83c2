using System.Collections.Immutable;

namespace StpGen.Authoring.Reading;

/// <summary>A plan's folder, read into memory: plan-relative paths with '/' and the bytes of each file.</summary>
/// <param name="DisplayName">The folder as the user named it; findings put it before each path.</param>
public sealed record PlanFolder(string DisplayName, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>
    /// Plan-relative paths of what exists but was not read, because the disk refused or it is outside the plan. A folder ends in '/'; the
    /// plan's own path is empty.
    /// </summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>How findings name a plan file: relative to the user's current folder.</summary>
    public string Show(string path) => DisplayName is "." or "" ? path : $"{DisplayName.TrimEnd('/')}/{path}";
}

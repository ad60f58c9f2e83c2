using System.Collections.Immutable;

namespace StpGen.Authoring.Reading;

/// <summary>A plan's folder, read into memory: plan-relative paths with '/' and the bytes of each file.</summary>
/// <param name="DisplayName">The folder as the user named it; findings put it before each path.</param>
public sealed record PlanFolder(string DisplayName, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Plan-relative paths of what is there and was not read, a folder's ending in '/', the plan's own being empty: the disk refused, or it leads out of the plan.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>How findings name a file of the plan: as the user would from where they stand.</summary>
    public string Show(string path) => DisplayName is "." or "" ? path : $"{DisplayName.TrimEnd('/')}/{path}";
}

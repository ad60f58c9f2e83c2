using System.Collections.Concurrent;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>The same plan gives the same bytes, whichever paper is made first and how many at once.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Every_paper_is_the_same_built_alone_side_by_side_and_in_another_order()
    {
        var plan = BuiltPapers.OnDisk(Plans.Sample());
        var built = new ConcurrentDictionary<string, byte[]>();
        Parallel.ForEach(plan.Plan!.Plan.Documents.Reverse(), paper =>
        {
            foreach (var file in BuiltPapers.Build(plan, paper).Value!.Files) built[file.Name] = file.Bytes.ToArray();
        });
        Assert.Equal(BuiltPapers.Sample.Keys, built.Keys.Order(StringComparer.Ordinal));
        Assert.True(built.Count >= 4 * 13);
        Assert.Equal("", string.Join(' ', built.Where(f => !f.Value.AsSpan().SequenceEqual(BuiltPapers.Sample[f.Key])).Select(f => f.Key)));
    }
}

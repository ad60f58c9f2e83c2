using StpGen.Authoring.Readiness;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>A status where anyone may read it: of a record that is not for all readers, only that there is something.</summary>
internal static class StatusForAnyone
{
    private const string Closed = "not for all readers";

    /// <param name="mayShow">Whether all readers may see a place of the plan.</param>
    public static Owner? Show(Owner? owner, Func<SourceSpan, bool> mayShow) =>
        owner is null || mayShow(owner.Span) ? owner : new("", Closed, owner.Span);

    public static SectionReadiness Show(SectionReadiness section, Func<SourceSpan, bool> mayShow) => section with
    {
        Lost = [.. section.Lost.Select(l => l with { What = Show(l.What, l.Span, mayShow), Owner = Show(l.Owner, mayShow) })],
    };

    public static DueItem Show(DueItem item, Func<SourceSpan, bool> mayShow) =>
        item with { Title = Show(item.Title, item.Span, mayShow), Owner = Show(item.Owner, mayShow) };

    public static MustDo Show(MustDo mustDo, Func<SourceSpan, bool> mayShow) =>
        mustDo.Place is { } place && !mayShow(place) ? mustDo with { Why = Closed } : mustDo;

    public static string Show(string text, SourceSpan? place, Func<SourceSpan, bool> mayShow) =>
        place is { } there && !mayShow(there) ? $"({Closed})" : text;
}

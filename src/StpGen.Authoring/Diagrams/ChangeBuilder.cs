using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>Beds by type or staff by group, now and in the last planned year.</summary>
internal sealed class ChangeBuilder : DiagramBuilder
{
    private const string Beds = "beds", Staff = "staff";

    public override string Name => "change";

    public override ImmutableArray<string> Options => ["of"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var of = source.Option("of", Beds, Staff) ?? (source.Plan.Capacity?.Beds is [_, ..] ? Beds : Staff);
        var counts = of == Beds ? CountedChanges.OfBeds(source) : CountedChanges.OfStaff(source);
        if (counts is null) return DiagramAnswer.Nothing;
        var changed = counts.Rows.Where(r => r.IsChanged).ToImmutableArray();
        var message = counts.Message(Words.Capital(of));
        if (counts.Rows.Length < 2 || changed.IsEmpty) return source.Said(message + ".");

        var total = counts.Total;
        var unchanged = counts.Rows.Where(r => !r.IsChanged).ToList();
        var diagram = new CapacityChange([.. changed.Select(Row)], Row(total), counts.Now, counts.Planned)
        {
            Alternative = AlternativeText.Of($"A row for each of {changed.Length} {counts.Kinds(changed.Length)}, from a hollow dot for "
                + $"{counts.Now} to a full dot for {counts.Planned}.", message),
            Description = DescriptionList.Of([.. changed.Append(total).Select(r => new DescriptionLine(r.Sentence))]),
            Scope = counts.Scope,
            Note = string.Join(' ', new[]
            {
                unchanged.Count == 0 ? ""
                    : $"Unchanged: {Words.Join([.. unchanged.Select(r => $"{Names.Small(r.Name)} ({r.Now.Text})")])}.",
                counts.LeftOut, source.Sources,
            }.Where(t => t.Length > 0)),
            Table = DiagramTable.Of([Words.Capital(of), counts.Now, counts.Planned, "Change"],
                changed.Append(total).Select(r => (string[])[r.Name, r.Now.Text, r.Planned.Text, r.Change])),
        };
        return source.Drawn(diagram, message);
    }

    private static ChangeRow Row(CountedChange row) =>
        new(row.Name, row.Now.Amount, row.Planned.Amount, row.Otherwise?.Amount, row.Change);
}

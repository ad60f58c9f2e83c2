using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>From the vision to priorities, programmes and measures, on the enablers.</summary>
internal sealed class DriversBuilder : DiagramBuilder
{
    public override string Name => "drivers";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var plan = source.Plan;
        var groups = new PriorityGroups(plan);
        var first = plan.Priorities.Where(p => groups.Of(p) is not null && source.Find<Priority>(p.Parent) is null).ToList();
        var programmes = plan.Programmes.Where(p => source.Find<Programme>(p.Parent) is null).ToList();
        if (first.Count + programmes.Count == 0) return DiagramAnswer.Nothing;

        var words = new ProgrammeWords(source, programmes);
        var served = programmes.Select(p => (Programme: p, Of: p.Priorities
            .Select(r => groups.Of(source.Find<Priority>(r))).OfType<int>().Distinct().Order().ToList())).ToList();
        var rows = first.Select((priority, i) => new DriverPriority(Number(priority, source),
            source.Text(priority, "title", priority.Title), Detail(priority, source), Programmes(s => s.Count > 0 && s[0] == i))).ToList();
        var others = Programmes(s => s.Count == 0);
        if (others.Length > 0) rows.Add(new("", rows.Count == 0 ? "" : "Other programmes", "", others) { IsOther = true });
        if (first.Count == 0 && others is [var only]) return source.Said($"The plan has 1 programme: {only.Name}.");
        if (programmes.Count == 0 && rows is [var alone]) return source.Said($"The plan has 1 priority: {alone.Title}.");

        var several = served.Count(s => s.Of.Count > 1);
        var aim = plan.Vision is { } vision ? source.Text(vision, "text", vision.Text) : "";
        ImmutableArray<string> enablers = [.. plan.Enablers.Select(e => source.Text(e, "title", e.Title)).Where(t => t.Length > 0)];
        var message = Message(first.Count, programmes.Count - others.Length, several, others.Length);
        return source.Drawn(new DriverDiagram(aim, [.. rows], enablers)
        {
            Alternative = AlternativeText.Of("A driver diagram from the aim of the plan to its priorities and programmes.", message),
            Description = DriverDescription.Of(aim, [.. rows], enablers),
            Scope = several > 0 ? "Numbers in circles: other priorities that a programme serves." : "",
            Note = source.Sources,
        }, message);

        ImmutableArray<DriverProgramme> Programmes(Func<List<int>, bool> isRight) =>
            [.. served.Where(s => isRight(s.Of)).Select(s => words.Of(s.Programme, [.. s.Of.Skip(1)]))];
    }

    private static string Number(Priority priority, DiagramSource source) =>
        priority.Number is { } number ? source.Read(priority, "number", number).ToString(CultureInfo.InvariantCulture) : "";

    private static string Detail(Priority priority, DiagramSource source)
    {
        if (priority.Aim is { } aim) return source.Text(priority, "aim", aim);
        var parts = source.Plan.Priorities.Where(p => p.Parent?.Id == priority.Id)
            .Select(p => Names.Small(source.Text(p, "title", p.Title))).ToList();
        return parts.Count == 0 ? "" : $"Includes {Words.Join(parts)}";
    }

    private static string Message(int priorities, int serving, int several, int others)
    {
        var text = (priorities, serving) switch
        {
            (0, _) => Count(others, "programme makes", "programmes make") + " up the plan",
            (_, 0) => $"The plan has {Count(priorities, "priority", "priorities")}, and no programmes for "
                + (priorities == 1 ? "it yet" : "them yet"),
            _ => $"{Count(serving, "programme serves", "programmes serve")} {Count(priorities, "priority", "priorities")}",
        };
        if (several > 0 && serving > 1)
            text += several == serving ? ", all of them more than one" : $"; {Count(several, "serves", "serve")} more than one";
        return priorities == 0 || others == 0 ? text : $"{text}; {Count(others, "other programme serves", "other programmes serve")} none";
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}

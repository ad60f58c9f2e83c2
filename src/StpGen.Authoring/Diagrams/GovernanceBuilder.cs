using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>Boards and groups, their seats, and to which each reports.</summary>
internal sealed class GovernanceBuilder : DiagramBuilder
{
    /// <summary>Bodies with nothing to show but their names that are a sentence.</summary>
    private const int MostNamed = 4;

    public override string Name => "governance";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var bodies = source.Plan.Bodies.Where(b => b.Name is { Value.Length: > 0 }).ToList();
        var order = InOrder(bodies);
        // Bodies that report to each other have a finding of their own.
        if (bodies.Count == 0 || order.Count < bodies.Count) return DiagramAnswer.Nothing;

        var names = new PlanNames(source);
        var seats = new GovernanceSeats(source, names);
        var numbers = order.Index().ToDictionary(b => b.Item.Id, b => b.Index, StringComparer.Ordinal);
        ImmutableArray<ChartBody> chart =
        [
            .. order.Select(body => new ChartBody(source.Read(body, "name", body.Name!).Value.Trim(), Parent(body), seats.Of(body))
            {
                Level = names.Tier(body.Tier),
                About = seats.About(body),
                Purpose = source.Text(body, "purpose", body.Purpose).Trim(),
                Open = seats.Open(body),
            }),
        ];
        if (chart.Length == 1) return source.Said(Alone(chart[0]));
        if (chart.Length <= MostNamed && chart.All(b => b.Parent is null && b.Seats.IsEmpty))
            return source.Said(string.Create(CultureInfo.InvariantCulture,
                $"The partnership has {chart.Length} boards and groups: {Words.Join([.. chart.Select(b => b.Name)])}."));

        var message = GovernanceMessage.Of(chart);
        var alone = chart.Index().Count(b => b.Item.Parent is null && !chart.Any(other => other.Parent == b.Index));
        return source.Drawn(new GovernanceChart(chart)
        {
            Alternative = AlternativeText.Of(
                string.Create(CultureInfo.InvariantCulture, $"A chart of {chart.Length} boards and groups."), message),
            Description = DescriptionList.Of(chart.Select(b => Line(b, chart))),
            Scope = GovernanceMessage.Scope(chart),
            ShortNames = names.Spelt,
            Note = string.Join(' ', new[]
            {
                alone == 0 || alone == chart.Length ? "" : alone == 1 ? "Dashed outline: no reporting line is named."
                    : "Dashed outlines: no reporting line is named.", source.Sources,
            }.Where(t => t.Length > 0)),
        }, message);

        int? Parent(Body body) => body.Parent is { } parent && numbers.TryGetValue(parent.Id, out var number)
            ? number : null;
    }

    /// <summary>Each before those that report to it, in the order of the plan; without those that report to each other.</summary>
    private static List<Body> InOrder(List<Body> bodies)
    {
        var ids = bodies.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        var children = bodies.Where(b => b.Parent is not null).ToLookup(b => b.Parent!.Id, StringComparer.Ordinal);
        var (order, open) = (new List<Body>(), new Stack<Body>());
        foreach (var root in bodies.Where(b => b.Parent is null || !ids.Contains(b.Parent.Id)))
        {
            open.Push(root);
            while (open.TryPop(out var body))
            {
                order.Add(body);
                foreach (var child in children[body.Id].Reverse()) open.Push(child);
            }
        }
        return order;
    }

    private static string Alone(ChartBody body) =>
        $"The only board or group named is {GovernanceMessage.The(body.Name)}" + (body.About.Length == 0 ? "."
            : $" ({body.About.Replace("\u00a0· ", "; ", StringComparison.Ordinal)}).");

    private static DescriptionLine Line(ChartBody body, ImmutableArray<ChartBody> chart)
    {
        var facts = new[]
        {
            body.Level, body.Parent is { } parent ? $"reports to {GovernanceMessage.The(chart[parent].Name)}" : "",
            body.About.Replace("\u00a0· ", "; ", StringComparison.Ordinal), Names.Small(body.Open),
        }.Where(t => t.Length > 0).ToList();
        return new(body.Name + (facts.Count == 0 ? "" : ": " + string.Join("; ", facts)) + (body.Purpose.Length == 0 ? ""
            : ". " + body.Purpose),
            [.. body.Seats.Select(s => new DescriptionLine(string.Join(", ",
                new[] { s.Title, s.From, s.Person, s.From.Contains(s.Place, StringComparison.Ordinal) ? "" : s.Place }
                    .Where(t => t.Length > 0))))]);
    }
}

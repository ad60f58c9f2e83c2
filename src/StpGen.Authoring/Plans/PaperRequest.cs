using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A paper that the plan asks for.</summary>
public sealed record PaperRequest : Entity
{
    public PlanText? Kind { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? Subtitle { get; init; }

    public PlanDate? Date { get; init; }

    public Ref? Stage { get; init; }

    public Ref? Audience { get; init; }

    public static Shape<PaperRequest> Shape { get; } = EntityShape.Create("document", () => new PaperRequest())
        .Required("kind", Kinds.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "The kind of paper: a folder of templates")
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its title")
        .Optional("subtitle", Kinds.Text, r => r.Subtitle!, (r, v) => r with { Subtitle = v }, "What stands under the title")
        .Required("date", Kinds.Date, r => r.Date!, (r, v) => r with { Date = v }, "Its date; it says what was true that day")
        .Optional("stage", Kinds.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The stage of the round that it is for")
        .Required("audience", Kinds.RefTo("audience"), r => r.Audience!, (r, v) => r with { Audience = v }, "Who may read it");
}

/// <summary>Readers; each sees its own and what those before it see.</summary>
public sealed record Audience : Entity
{
    public PlanText? Name { get; init; }

    public static Shape<Audience> Shape { get; } = EntityShape.Create("audience", () => new Audience())
        .Optional("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "What they are called")
        .Shorthand("id");
}

using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A footprint as NHS England lists it.</summary>
public sealed record ListedFootprint : PlanRecord
{
    public int? Number { get; init; }

    public PlanText? Name { get; init; }

    public PlanText? LaterName { get; init; }

    public PlanText? Region { get; init; }

    public PlanText? Lead { get; init; }

    public PlanText? LeadRole { get; init; }

    public static RecordSchema<ListedFootprint> Schema { get; } = new RecordSchema<ListedFootprint>("listedFootprint", () => new ListedFootprint())
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "1 to 44")
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name of March 2016")
        .Optional("laterName", FieldTypes.Text, r => r.LaterName!, (r, v) => r with { LaterName = v }, "What it was called later")
        .Required("region", FieldTypes.Text, r => r.Region!, (r, v) => r with { Region = v }, "The NHS England region")
        .Optional("lead", FieldTypes.Text, r => r.Lead!, (r, v) => r with { Lead = v }, "Its first lead")
        .Optional("leadRole", FieldTypes.Text, r => r.LeadRole!, (r, v) => r with { LeadRole = v }, "What the lead does");
}

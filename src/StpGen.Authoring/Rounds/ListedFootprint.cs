using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A footprint in NHS England's list.</summary>
public sealed record ListedFootprint : PlanRecord
{
    public int? Number { get; init; }

    public PlanText? Name { get; init; }

    public PlanText? LaterName { get; init; }

    public PlanText? Region { get; init; }

    public PlanText? Lead { get; init; }

    public PlanText? LeadRole { get; init; }

    public static RecordSchema<ListedFootprint> Schema { get; } =
        new RecordSchema<ListedFootprint>("listedFootprint", () => new ListedFootprint())
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Number from 1 to 44")
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name in March 2016")
        .Optional("laterName", FieldTypes.Text, r => r.LaterName!, (r, v) => r with { LaterName = v }, "Later name")
        .Required("region", FieldTypes.Text, r => r.Region!, (r, v) => r with { Region = v }, "The NHS England region")
        .Optional("lead", FieldTypes.Text, r => r.Lead!, (r, v) => r with { Lead = v }, "First lead")
        .Optional("leadRole", FieldTypes.Text, r => r.LeadRole!, (r, v) => r with { LeadRole = v }, "Post of the lead");
}

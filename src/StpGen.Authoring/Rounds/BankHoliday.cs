using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A day off in the whole of England.</summary>
public sealed record BankHoliday : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanDate? Day { get; init; }

    public static RecordSchema<BankHoliday> Schema { get; } = new RecordSchema<BankHoliday>("bankHoliday", () => new BankHoliday())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Required("day", FieldTypes.Date, r => r.Day!, (r, v) => r with { Day = v }, "The day");
}

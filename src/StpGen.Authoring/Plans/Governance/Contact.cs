using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>The contact for questions about the plan, with each way to reach it and the formats that papers can be had in.</summary>
public sealed record Contact : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Address { get; init; }

    public PlanText? Telephone { get; init; }

    public PlanText? Web { get; init; }

    public PlanText? Post { get; init; }

    public ImmutableArray<PlanText> Formats { get; init; } = [];

    public static RecordSchema<Contact> Schema { get; } = new RecordSchema<Contact>("contact", () => new Contact())
        .Optional("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Contact name")
        .Optional("address", FieldTypes.Address, r => r.Address!, (r, v) => r with { Address = v },
            "Email address, web address or telephone number")
        .Optional("telephone", FieldTypes.Address, r => r.Telephone!, (r, v) => r with { Telephone = v }, "Telephone number")
        .Optional("web", FieldTypes.Address, r => r.Web!, (r, v) => r with { Web = v }, "Website")
        .Optional("post", FieldTypes.Text, r => r.Post!, (r, v) => r with { Post = v }, "Postal address, on one line")
        .List("formats", FieldTypes.Text, r => r.Formats, (r, v) => r with { Formats = v },
            "Other formats of papers, such as large print, Easy Read or Polish");
}

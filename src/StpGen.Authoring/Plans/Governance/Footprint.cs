using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>The area that plans together, and what there is in it.</summary>
public sealed record Footprint : PlanRecord
{
    public PlanText? Name { get; init; }

    public int? Number { get; init; }

    public PlanText? Region { get; init; }

    public PlanText? PlanName { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    public Quantity? Population { get; init; }

    public Quantity? Area { get; init; }

    public ImmutableArray<Count> Counts { get; init; } = [];

    public Ref? Lead { get; init; }

    public Contact? Contact { get; init; }

    public PlanText? PopulationRank { get; init; }

    public Quantity? Extent { get; init; }

    public ImmutableArray<PlanText> Features { get; init; } = [];

    public ImmutableArray<ExternalRelationship> ExternalRelationships { get; init; } = [];

    public ImmutableArray<HistoryNote> History { get; init; } = [];

    public bool Fictional { get; init; }

    public static RecordSchema<Footprint> Schema { get; } = new RecordSchema<Footprint>("footprint", () => new Footprint())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "As NHS England lists it")
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "1 to 44, as NHS England numbers footprints")
        .Required("region", FieldTypes.Text, r => r.Region!, (r, v) => r with { Region = v }, "The NHS England region")
        .Optional("planName", FieldTypes.Text, r => r.PlanName!, (r, v) => r with { PlanName = v }, "What the plan is called to the public")
        .List("places", FieldTypes.Record(Place.Schema), r => r.Places, (r, v) => r with { Places = v }, "Counties or other places within it")
        .Required("population", FieldTypes.Quantity, r => r.Population!, (r, v) => r with { Population = v }, "People who live in it")
        .Optional("area", FieldTypes.Quantity, r => r.Area!, (r, v) => r with { Area = v }, "Its area")
        .List("counts", FieldTypes.Record(Count.Schema), r => r.Counts, (r, v) => r with { Counts = v }, "How many there are of what")
        .Required("lead", FieldTypes.RefTo("role"), r => r.Lead!, (r, v) => r with { Lead = v }, "The role whose holder is the nominated lead")
        .Optional("contact", FieldTypes.Record(Contact.Schema), r => r.Contact!, (r, v) => r with { Contact = v }, "Where questions go")
        .Optional("populationRank", FieldTypes.Text, r => r.PopulationRank!, (r, v) => r with { PopulationRank = v }, "How its population compares")
        .Optional("extent", FieldTypes.Quantity, r => r.Extent!, (r, v) => r with { Extent = v }, "How far it is from one side to the other")
        .List("features", FieldTypes.Text, r => r.Features, (r, v) => r with { Features = v }, "What marks it")
        .List("externalRelationships", FieldTypes.Record(ExternalRelationship.Schema), r => r.ExternalRelationships, (r, v) => r with { ExternalRelationships = v }, "Relationships beyond it")
        .List("history", FieldTypes.Record(HistoryNote.Schema), r => r.History, (r, v) => r with { History = v }, "Political history, for those who may read it")
        .Optional("fictional", FieldTypes.Flag, r => r.Fictional, (r, v) => r with { Fictional = v }, "Whether it is made up, for teaching and tests");
}

/// <summary>A county or another part of the footprint.</summary>
public sealed record Place : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Tier { get; init; }

    public Ref? Parent { get; init; }

    public static RecordSchema<Place> Schema { get; } = EntitySchema.Create("place", () => new Place())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .Optional("tier", FieldTypes.Text, r => r.Tier!, (r, v) => r with { Tier = v }, "What it is: county, locality")
        .Optional("parent", FieldTypes.RefTo("place"), r => r.Parent!, (r, v) => r with { Parent = v }, "The place that it is part of");
}

/// <summary>How many there are of something in the footprint.</summary>
public sealed record Count : PlanRecord
{
    public PlanText? Label { get; init; }

    public Quantity? Value { get; init; }

    public Ref? Type { get; init; }

    public static RecordSchema<Count> Schema { get; } = new RecordSchema<Count>("count", () => new Count())
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What is counted, in the plural")
        .Required("value", FieldTypes.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "How many")
        .Optional("type", FieldTypes.RefTo("organisationType"), r => r.Type!, (r, v) => r with { Type = v }, "The type of organisation that is counted");
}

/// <summary>Something that happened and is still felt; a plan releases it to few.</summary>
public sealed record HistoryNote : PlanRecord
{
    public PlanText? Text { get; init; }

    public static RecordSchema<HistoryNote> Schema { get; } = new RecordSchema<HistoryNote>("historyNote", () => new HistoryNote())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What happened")
        .Shorthand("text");
}

/// <summary>Where questions about the plan go.</summary>
public sealed record Contact : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Address { get; init; }

    public static RecordSchema<Contact> Schema { get; } = new RecordSchema<Contact>("contact", () => new Contact())
        .Optional("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Whom to ask for")
        .Required("address", FieldTypes.Address, r => r.Address!, (r, v) => r with { Address = v }, "A mail or web address");
}

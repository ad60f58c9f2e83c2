using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>The area that plans together, and what it contains.</summary>
public sealed record Footprint : PlanRecord
{
    public PlanText? Name { get; init; }

    public int? Number { get; init; }

    public PlanText? Region { get; init; }

    public PlanText? PlanName { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    public Quantity? Population { get; init; }

    public PlanText? OnsCode { get; init; }

    public ImmutableArray<Projection> Projections { get; init; } = [];

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
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name in NHS England's list")
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v },
            "Number in NHS England's list, from 1 to 44")
        .Required("region", FieldTypes.Text, r => r.Region!, (r, v) => r with { Region = v }, "The NHS England region")
        .Optional("planName", FieldTypes.Text, r => r.PlanName!, (r, v) => r with { PlanName = v }, "Public name of the plan")
        .List("places", FieldTypes.Record(Place.Schema), r => r.Places, (r, v) => r with { Places = v },
            "Counties or other places within it")
        .Optional("population", FieldTypes.Quantity, r => r.Population!, (r, v) => r with { Population = v }, "Population")
        .Optional("onsCode", FieldTypes.Text, r => r.OnsCode!, (r, v) => r with { OnsCode = v },
            "Code of the Office for National Statistics, such as E54000001")
        .List("projections", FieldTypes.Record(Projection.Schema), r => r.Projections, (r, v) => r with { Projections = v },
            "Population in later years")
        .Optional("area", FieldTypes.Quantity, r => r.Area!, (r, v) => r with { Area = v }, "Area")
        .List("counts", FieldTypes.Record(Count.Schema), r => r.Counts, (r, v) => r with { Counts = v },
            "Counts of organisations and other things")
        .Required("lead", FieldTypes.RefTo("role"), r => r.Lead!, (r, v) => r with { Lead = v },
            "The role whose holder is the nominated lead")
        .Optional("contact", FieldTypes.Record(Contact.Schema), r => r.Contact!, (r, v) => r with { Contact = v }, "Contact for questions")
        .Optional("populationRank", FieldTypes.Text, r => r.PopulationRank!, (r, v) => r with { PopulationRank = v },
            "How its population compares with other footprints")
        .Optional("extent", FieldTypes.Quantity, r => r.Extent!, (r, v) => r with { Extent = v }, "The distance across it")
        .List("features", FieldTypes.Sentence, r => r.Features, (r, v) => r with { Features = v }, "Main features")
        .List("externalRelationships", FieldTypes.Record(ExternalRelationship.Schema), r => r.ExternalRelationships,
            (r, v) => r with { ExternalRelationships = v }, "Relationships outside the footprint")
        .List("history", FieldTypes.Record(HistoryNote.Schema), r => r.History, (r, v) => r with { History = v },
            "Political history, usually for a limited audience")
        .Optional("fictional", FieldTypes.Flag, r => r.Fictional, (r, v) => r with { Fictional = v },
            "Whether it is fictional, for teaching and tests");
}

/// <summary>A count of something in the footprint.</summary>
public sealed record Count : PlanRecord
{
    public PlanText? Label { get; init; }

    public PlanText? Singular { get; init; }

    public Quantity? Value { get; init; }

    public Ref? Type { get; init; }

    public static RecordSchema<Count> Schema { get; } = new RecordSchema<Count>("count", () => new Count())
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What is counted, in the plural")
        .Optional("singular", FieldTypes.Text, r => r.Singular!, (r, v) => r with { Singular = v },
            "What one is called, if the program cannot tell from the plural")
        .Required("value", FieldTypes.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "The number")
        .Optional("type", FieldTypes.RefTo("organisationType"), r => r.Type!, (r, v) => r with { Type = v },
            "The type of organisation counted");
}

/// <summary>A past event that still matters; usually for a limited audience.</summary>
public sealed record HistoryNote : PlanRecord
{
    public PlanText? Text { get; init; }

    public static RecordSchema<HistoryNote> Schema { get; } = new RecordSchema<HistoryNote>("historyNote", () => new HistoryNote())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "What happened")
        .Shorthand("text");
}

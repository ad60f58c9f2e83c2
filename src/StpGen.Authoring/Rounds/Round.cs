using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A planning round: NHS England's decisions, as data.</summary>
public sealed record Round : PlanRecord
{
    public PlanText? Title { get; init; }

    public PlanDate? Begins { get; init; }

    public ImmutableArray<Term> Years { get; init; } = [];

    public ImmutableArray<Stage> Stages { get; init; } = [];

    public ImmutableArray<Gap> Gaps { get; init; } = [];

    public ImmutableArray<RequirementSet> RequirementSets { get; init; } = [];

    public ImmutableArray<Standard> Standards { get; init; } = [];

    public ImmutableArray<Term> Pathways { get; init; } = [];

    public ImmutableArray<Term> OrganisationTypes { get; init; } = [];

    public ImmutableArray<Term> RegulatoryRegimes { get; init; } = [];

    public ImmutableArray<Term> ProgrammeRoles { get; init; } = [];

    public ImmutableArray<Term> FinanceCategories { get; init; } = [];

    public ImmutableArray<Term> StaffGroups { get; init; } = [];

    public ImmutableArray<Term> BedTypes { get; init; } = [];

    public ImmutableArray<Guidance> Guidance { get; init; } = [];

    public ImmutableArray<PlanTopic> PlanTopics { get; init; } = [];

    public ImmutableArray<FundingCondition> FundingConditions { get; init; } = [];

    public ImmutableArray<BankHoliday> BankHolidays { get; init; } = [];

    public FinanceIdentity? FinanceIdentity { get; init; }

    public ImmutableArray<ListedFootprint> Footprints { get; init; } = [];

    /// <summary>Whether one stage is another or comes before it, in the round's order.</summary>
    public bool IsReached(string stage, string by)
    {
        var stages = Stages.Select(s => s.Id).ToList();
        return stages.Contains(stage) && stages.IndexOf(by) >= stages.IndexOf(stage);
    }

    public static RecordSchema<Round> Schema { get; } = new RecordSchema<Round>("round", () => new Round())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Name")
        .Optional("begins", FieldTypes.Date, r => r.Begins!, (r, v) => r with { Begins = v }, "The day on which it was announced")
        .List("years", FieldTypes.Record(Term.SchemaOf("year")), r => r.Years, (r, v) => r with { Years = v },
            "The financial years that plans cover")
        .List("stages", FieldTypes.Record(Stage.Schema), r => r.Stages, (r, v) => r with { Stages = v },
            "The submissions it asks for, in order")
        .List("gaps", FieldTypes.Record(Gap.Schema), r => r.Gaps, (r, v) => r with { Gaps = v }, "The gaps that plans close")
        .List("requirementSets", FieldTypes.Record(RequirementSet.Schema), r => r.RequirementSets, (r, v) => r with { RequirementSets = v },
            "Requirements that every plan answers")
        .List("standards", FieldTypes.Record(Standard.Schema), r => r.Standards, (r, v) => r with { Standards = v }, "National standards")
        .List("pathways", FieldTypes.Record(Term.SchemaOf("pathway")), r => r.Pathways, (r, v) => r with { Pathways = v },
            "Pathways of care, to group standards")
        .List("organisationTypes", FieldTypes.Record(Term.SchemaOf("organisationType")), r => r.OrganisationTypes,
            (r, v) => r with { OrganisationTypes = v }, "Types of organisation")
        .List("regulatoryRegimes", FieldTypes.Record(Term.SchemaOf("regulatoryRegime")), r => r.RegulatoryRegimes,
            (r, v) => r with { RegulatoryRegimes = v }, "Regulatory regimes")
        .List("programmeRoles", FieldTypes.Record(Term.SchemaOf("programmeRole")), r => r.ProgrammeRoles,
            (r, v) => r with { ProgrammeRoles = v }, "Roles in a programme")
        .List("financeCategories", FieldTypes.Record(Term.SchemaOf("financeCategory")), r => r.FinanceCategories,
            (r, v) => r with { FinanceCategories = v }, "Types of financial position")
        .List("staffGroups", FieldTypes.Record(Term.SchemaOf("staffGroup")), r => r.StaffGroups, (r, v) => r with { StaffGroups = v },
            "Groups of staff")
        .List("bedTypes", FieldTypes.Record(Term.SchemaOf("bedType")), r => r.BedTypes, (r, v) => r with { BedTypes = v }, "Types of beds")
        .List("guidance", FieldTypes.Record(Rounds.Guidance.Schema), r => r.Guidance, (r, v) => r with { Guidance = v },
            "Guidance behind the round")
        .List("planTopics", FieldTypes.Record(PlanTopic.Schema), r => r.PlanTopics, (r, v) => r with { PlanTopics = v },
            "Topics that every plan covers")
        .List("fundingConditions", FieldTypes.Record(FundingCondition.Schema), r => r.FundingConditions,
            (r, v) => r with { FundingConditions = v }, "Conditions for transformation funding")
        .List("bankHolidays", FieldTypes.Record(BankHoliday.Schema), r => r.BankHolidays, (r, v) => r with { BankHolidays = v },
            "Bank holidays of England")
        .Optional("financeIdentity", FieldTypes.Record(Rounds.FinanceIdentity.Schema), r => r.FinanceIdentity!,
            (r, v) => r with { FinanceIdentity = v }, "Which positions add up to which")
        .List("footprints", FieldTypes.Record(ListedFootprint.Schema), r => r.Footprints, (r, v) => r with { Footprints = v },
            "The footprints of England");
}

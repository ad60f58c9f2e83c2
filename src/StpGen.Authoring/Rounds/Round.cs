using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A planning round: what NHS England decides, as data.</summary>
public sealed record Round : PlanRecord
{
    public PlanText? Title { get; init; }

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

    public FinanceIdentity? FinanceIdentity { get; init; }

    public ImmutableArray<ListedFootprint> Footprints { get; init; } = [];

    public static Shape<Round> Shape { get; } = new Shape<Round>("round", () => new Round())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its name")
        .List("years", Kinds.Record(Term.ShapeOf("year")), r => r.Years, (r, v) => r with { Years = v }, "The financial years that plans cover")
        .List("stages", Kinds.Record(Stage.Shape), r => r.Stages, (r, v) => r with { Stages = v }, "The submissions it asks for, in order")
        .List("gaps", Kinds.Record(Gap.Shape), r => r.Gaps, (r, v) => r with { Gaps = v }, "The gaps that plans close")
        .List("requirementSets", Kinds.Record(RequirementSet.Shape), r => r.RequirementSets, (r, v) => r with { RequirementSets = v }, "What every plan answers")
        .List("standards", Kinds.Record(Standard.Shape), r => r.Standards, (r, v) => r with { Standards = v }, "National standards")
        .List("pathways", Kinds.Record(Term.ShapeOf("pathway")), r => r.Pathways, (r, v) => r with { Pathways = v }, "Pathways of care, by which standards are grouped")
        .List("organisationTypes", Kinds.Record(Term.ShapeOf("organisationType")), r => r.OrganisationTypes, (r, v) => r with { OrganisationTypes = v }, "What an organisation may be")
        .List("regulatoryRegimes", Kinds.Record(Term.ShapeOf("regulatoryRegime")), r => r.RegulatoryRegimes, (r, v) => r with { RegulatoryRegimes = v }, "What a regulator may put an organisation under")
        .List("programmeRoles", Kinds.Record(Term.ShapeOf("programmeRole")), r => r.ProgrammeRoles, (r, v) => r with { ProgrammeRoles = v }, "Parts that a programme has")
        .List("financeCategories", Kinds.Record(Term.ShapeOf("financeCategory")), r => r.FinanceCategories, (r, v) => r with { FinanceCategories = v }, "Positions that finance is stated in")
        .List("staffGroups", Kinds.Record(Term.ShapeOf("staffGroup")), r => r.StaffGroups, (r, v) => r with { StaffGroups = v }, "Groups of staff")
        .List("bedTypes", Kinds.Record(Term.ShapeOf("bedType")), r => r.BedTypes, (r, v) => r with { BedTypes = v }, "Types of beds")
        .List("guidance", Kinds.Record(Rounds.Guidance.Shape), r => r.Guidance, (r, v) => r with { Guidance = v }, "Guidance that the round rests on")
        .List("planTopics", Kinds.Record(PlanTopic.Shape), r => r.PlanTopics, (r, v) => r with { PlanTopics = v }, "Topics that every plan covers")
        .List("fundingConditions", Kinds.Record(FundingCondition.Shape), r => r.FundingConditions, (r, v) => r with { FundingConditions = v }, "What transformation funding depends on")
        .Optional("financeIdentity", Kinds.Record(Rounds.FinanceIdentity.Shape), r => r.FinanceIdentity!, (r, v) => r with { FinanceIdentity = v }, "Which positions add up to which")
        .List("footprints", Kinds.Record(ListedFootprint.Shape), r => r.Footprints, (r, v) => r with { Footprints = v }, "The footprints of England");
}

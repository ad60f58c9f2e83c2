using System.Collections.Immutable;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Guide;

/// <summary>The JSON Schemas of the files in a plan folder.</summary>
public static class PlanSchemas
{
    private const string Plans = "A file of a plan for stpgen: any of the plan's sections, in any file";

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoIds =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>What <c>brand/theme.yaml</c> may have.</summary>
    public static IRecordSchema Theme { get; } = ThemeSource.Over(new ThemeSource());

    /// <summary>Of every YAML file but those in <c>brand</c>, for any plan.</summary>
    public static string OfPlans() => JsonSchema.Of(Plan.Schema, Plans, NoIds);

    /// <summary>Of the same files, with the ids of one plan and its round as proposals.</summary>
    public static string OfPlan(LoadedPlan plan) => JsonSchema.Of(Plan.Schema, Plans, IdsOf(plan));

    /// <summary>Of <c>brand/theme.yaml</c>.</summary>
    public static string OfThemes() =>
        JsonSchema.Of(Theme, "The look of a plan's papers: brand/theme.yaml", NoIds);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> IdsOf(LoadedPlan plan)
    {
        var index = new PlanIndex(plan.Plan, plan.Round);
        return SchemaWalk.Below(Plan.Schema).SelectMany(s => s.OwnFields).SelectMany(f => KindsIn(f.Form))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableSortedDictionary(kind => kind, kind => index.IdsOf(kind), StringComparer.Ordinal);
    }

    private static IEnumerable<string> KindsIn(FieldForm form) => form switch
    {
        ReferenceForm reference => [reference.Kind],
        ListForm list => KindsIn(list.Item),
        EitherForm either => either.Forms.SelectMany(KindsIn),
        _ => [],
    };
}

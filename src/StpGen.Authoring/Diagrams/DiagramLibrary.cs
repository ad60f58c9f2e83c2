using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The diagrams that templates can ask for, made from what the readers of one paper may see.</summary>
internal sealed class DiagramLibrary(Plan plan, Round round, DiagramPaper paper, TemplateRecords records, Action<Finding> report)
{
    public static ImmutableArray<DiagramBuilder> All { get; } =
    [
        new ChangeBuilder(),
        new CoverageBuilder(),
        new DriversBuilder(),
        new EngagementBuilder(),
        new FinanceBridgeBuilder(),
        new FootprintBuilder(),
        new GapByYearBuilder(),
        new GovernanceBuilder(),
        new LayersBuilder(),
        new MilestonesBuilder(),
        new PlanPageBuilder(),
        new RolesBuilder(),
        new SavingsBuilder(),
        new StandardsBuilder(),
    ];

    public DiagramAnswer Find(DiagramRequest request)
    {
        if (All.FirstOrDefault(b => b.Name == request.Name) is not { } builder)
        {
            var names = All.Select(b => b.Name).Order(StringComparer.Ordinal).ToList();
            report(new(TemplateRules.UnknownDiagram, request.Span, $"There is no diagram '{request.Name}'.",
                Nearest.To(request.Name, names) is { } near ? $"Did you mean '{near}'?" : $"Use {Words.Join(names, "or")}."));
            return DiagramAnswer.Nothing;
        }
        foreach (var (option, _) in request.Options.Where(o => !builder.Options.Contains(o.Name, StringComparer.OrdinalIgnoreCase)))
            report(new(TemplateRules.Markdown, request.Span, $"The diagram '{builder.Name}' does not use '{option}'.",
                $"Delete it, or use {Words.Join([.. builder.Options, "width"], "or")}."));
        return builder.Build(new(plan, round, paper, request, records, report));
    }
}

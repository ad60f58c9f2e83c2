using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Diagrams;

/// <summary>The fictional sample with a template that has one diagram only, and other tables.</summary>
internal static class DiagramPlan
{
    public const string Paper = "submission-october-2016";

    public static PlanFolder Of(string template) => Plans.Sample("fictional-vale")
        .With("templates/submission/document.md", "---\npage: A4\nsummary: A diagram\n---\n" + template + "\n");

    /// <param name="positions">Rows of year, kind, organisation, scope, amount.</param>
    /// <param name="solutions">Rows of category, year, amount, and audience if it is not for all.</param>
    public static PlanFolder Finance(string template, string positions, string solutions = "") => Of(template)
        .With("finance/positions.csv", "year,kind,organisation,scope,amount\n" + positions + "\n")
        .With("finance/solutions.csv", "category,year,amount,release\n" + string.Concat(solutions
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(s => s + new string(',', 3 - s.Count(c => c == ',')) + "\n")));

    public static Result<Paper> Composed(this PlanFolder plan) => plan.Compose(Paper);

    /// <summary>The captions and sentences of a paper.</summary>
    public static string Said(this Paper? paper) => string.Concat(paper!.Document.Blocks.Select(b => PlainText.Of([.. b.Inlines])));

    public static Figure Figure(this Paper? paper) => Assert.IsType<Figure>(Assert.Single(paper!.Document.Blocks));
}

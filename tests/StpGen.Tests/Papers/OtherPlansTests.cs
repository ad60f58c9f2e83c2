using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>
/// Plans of two other shapes become every kind of paper, without a change of template: one is large and deep, one nearly empty.
/// </summary>
public sealed class OtherPlansTests
{
    /// <summary>A diagram of very many records becomes a table, or names fewer of them.</summary>
    private static readonly string[] LargeDiagram = ["STP504", "STP505"];

    [Theory]
    [InlineData("many-partners")]
    [InlineData("three-programmes")]
    public void Every_kind_of_paper_is_built_without_an_error_and_fits_its_pages(string name)
    {
        var plan = BuiltPapers.OnDisk(BuiltPapers.Fixture(name));
        Assert.Equal("", plan.Findings.Show());
        Assert.Equal(TemplateLibrary.Kinds(plan.Folder), plan.Plan!.Plan.Documents.Select(d => d.Kind!.Value)
            .Order(StringComparer.Ordinal));
        foreach (var paper in plan.Plan.Plan.Documents)
        {
            var built = BuiltPapers.Build(plan, paper);
            Assert.Equal("",
                built.Findings.Where(f => f.Severity == Severity.Error
                    || (f.Rule.Id.StartsWith("STP5", StringComparison.Ordinal) && !LargeDiagram.Contains(f.Rule.Id))).Show());
            Assert.Equal([.. Format.All.Select(f => f.Name), "md"], built.Value!.Files.Select(f => f.Name.Split('.')[^1]));
        }
    }

    [Theory]
    [InlineData("many-partners")]
    [InlineData("three-programmes")]
    public void No_heading_stands_over_nothing_and_no_table_is_empty(string name)
    {
        var plan = BuiltPapers.OnDisk(BuiltPapers.Fixture(name));
        var empty =
            plan.Plan!.Plan.Documents.SelectMany(d =>
                Empty(PaperComposer.Compose(plan.Plan, d, plan.Folder, new PaperOptions()).Value!.Document.Blocks)
                .Select(what => $"{d.Id}: {what}")).ToList();
        Assert.True(empty.Count == 0, string.Join('\n', empty));
    }

    [Fact]
    public void The_large_plan_is_large_and_the_small_one_small()
    {
        var large = BuiltPapers.OnDisk(BuiltPapers.Fixture("many-partners")).Plan!.Plan;
        Assert.Equal((10, 6, 3, 25, 60),
            (large.Priorities.Length, large.Priorities.Count(p => p.Parent is not null), large.Footprint!.Places.Length,
                large.Organisations.Length, large.Milestones.Length));
        var small = BuiltPapers.OnDisk(BuiltPapers.Fixture("three-programmes")).Plan!.Plan;
        Assert.Equal((3, 0, 0, 0), (small.Programmes.Length, small.Enablers.Length, small.Organisations.Length, small.Milestones.Length));
    }

    /// <summary>Headings that the next heading, or the end, follows at once; tables of headings alone.</summary>
    private static IEnumerable<string> Empty(IReadOnlyList<Block> blocks)
    {
        var solid = blocks.Where(b => b is not PageBreak).ToList();
        for (var i = 0; i < solid.Count; i++)
        {
            if (solid[i] is Heading heading && (i + 1 == solid.Count || solid[i + 1] is Heading next && next.Level <= heading.Level))
                yield return $"nothing under '{PlainText.Of(heading.Content)}'";
            if (solid[i] is Table { Rows.IsEmpty: true } table) yield return $"no rows in '{PlainText.Of(table.Caption)}'";
            var inner = solid[i] switch
            {
                Columns columns => columns.Items.SelectMany(c => Empty(c.Blocks)),
                Section section => Empty(section.Blocks),
                _ => []
            };
            foreach (var what in inner) yield return what;
        }
    }
}

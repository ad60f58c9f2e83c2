using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Finance;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Papers;

/// <summary>What a chief executive sees in a table or a line: no column of nothing, one line a subject, number and noun agree.</summary>
public sealed class PaperWordingTests
{
    private static readonly Dictionary<string, ReadPlan> Samples = new[] { "fictional-vale", "herefordshire-worcestershire" }
        .ToDictionary(name => name, name => BuiltPapers.OnDisk(Plans.Below(Path.Combine(Repository.Root, "samples", name))));

    [Fact]
    public void Staff_beds_and_activity_have_one_row_for_each_subject_and_a_column_for_each_kind_and_year()
    {
        var tables = Blocks("fictional-vale", "submission-october-2016").OfType<Table>().ToDictionary(t => PlainText.Of(t.Caption));
        var staff = tables["Staff by group and year, in whole-time equivalents"];
        Assert.Equal(["Group", "Baseline 2016/17", "Do nothing 2020/21", "Planned 2020/21"], staff.Header.Cells.Select(Text));
        foreach (var table in (Table[])[staff, tables["Beds by site and year"], tables["Activity by year"]])
        {
            var names =
                table.Rows.Select(row =>
                    string.Join(", ", row.Cells.TakeWhile((_, i) => table.Columns[i].Alignment != ColumnAlignment.Right).Select(Text)))
                    .ToList();
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Fact]
    public void No_year_of_a_table_is_without_a_sum()
    {
        var tables = Blocks("fictional-vale", "submission-october-2016").OfType<Table>().ToList();
        foreach (var table in tables.Where(t => PlainText.Of(t.Caption) is var caption
            && (caption.Contains("Solutions by", StringComparison.Ordinal) || caption.Contains("Investment", StringComparison.Ordinal))))
            Assert.All(Enumerable.Range(0, table.Columns.Length), i => Assert.Contains(table.Rows, row => Text(row.Cells[i]).Length > 0));
    }

    [Theory]
    [InlineData("herefordshire-worcestershire", "partners-briefing", "1 acute trust", "1 acute trusts")]
    [InlineData("herefordshire-worcestershire", "partners-briefing", "Healthwatch bodies", "Healthwatch body")]
    [InlineData("herefordshire-worcestershire", "update-1", "lead Rod Thomson", "leads Rod Thomson")]
    [InlineData("herefordshire-worcestershire", "update-1", "leads Mari Gay", "lead Mari Gay")]
    [InlineData("herefordshire-worcestershire", "engagement-plan", "Since April 2016 there have been more than 100 opportunities", null)]
    [InlineData("fictional-vale", "submission-october-2016", "reviewed by the internal auditors", null)]
    [InlineData("fictional-vale", "partners-briefing-april-2016",
        "Also: 68 GP practices, 6 Members of Parliament and 2 Healthwatch bodies", "healthwatch")]
    [InlineData("fictional-vale", "partners-briefing-april-2016", "1 combined community and mental health trust",
        "mental health trusts")]
    [InlineData("herefordshire-worcestershire", "partners-briefing", "The plan covers prevention, self care", "covers Prevention")]
    [InlineData("herefordshire-worcestershire", "partners-briefing", "4 primary care collaborations in Worcestershire", "4 Primary")]
    [InlineData("herefordshire-worcestershire", "public-summary", "Our NHS organisations, councils and other partners",
        "Worcestershire plan")]
    public void Number_and_noun_agree_and_sentences_are_whole(string sample, string paper, string printed, string? never)
    {
        var text = Blocks(sample, paper).SelectMany(Texts).ToList();
        Assert.Contains(text, t => t.Contains(printed, StringComparison.Ordinal));
        if (never is not null)
            Assert.DoesNotContain(text,
                t => t == never || (never.Contains(' ', StringComparison.Ordinal) && t.Contains($" {never} ", StringComparison.Ordinal)));
    }

    private static List<Block> Blocks(string sample, string paper)
    {
        var plan = Samples[sample];
        var request = plan.Plan!.Plan.Documents.Single(d => d.Id == paper);
        return [.. PaperComposer.Compose(plan.Plan, request, plan.Folder, new PaperOptions()).Value!.Document.Blocks.SelectMany(Flat)];
    }

    private static IEnumerable<Block> Flat(Block block) => block switch
    {
        Section section => section.Blocks.SelectMany(Flat),
        Columns columns => columns.Items.SelectMany(c => c.Blocks).SelectMany(Flat),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(Flat),
        _ => [block],
    };

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [PlainText.Of(paragraph.Content).Replace('\u00A0', ' ')],
        Figure { Content: Diagram diagram } => [.. diagram.Description.SelectMany(Flat).SelectMany(Texts), diagram.Note],
        Tiles tiles => tiles.Items.Select(t => PlainText.Of(t.Label)),
        _ => [],
    };

    private static string Text(TableCell cell) => string.Concat(cell.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content)));
}

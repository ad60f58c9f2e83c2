using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Core.Documents;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>
/// First drafts, as small as those of real programmes: with programmes and no priorities, with one year of figures, with councils
/// counted by type. Each of their facts is on a paper or is named as missing, and their papers have no empty columns, boxes or pages.
/// </summary>
public sealed class ThinPlansTests
{
    public static TheoryData<string> Drafts => ["programmes-first", "one-year", "councils-apart", "three-programmes"];

    /// <summary>What a plan says of itself for the program, and not for readers.</summary>
    private static readonly string[] Settings = ["round", "stage", "audiences", "defaultRelease"];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Each_fact_is_on_a_paper_or_named_as_missing(string name)
    {
        var plan = BuiltPapers.OnDisk(BuiltPapers.Fixture(name));
        Assert.DoesNotContain(plan.Findings, f => f.Severity == Core.Findings.Severity.Error);
        var loaded = plan.Plan!;
        var outline = PlanOutline.Of(loaded);
        var printed = FactSet.Union(loaded.Plan.Documents
            .Select(d => PaperComposer.Compose(loaded, d, plan.Folder, new PaperOptions()).Value!.Printed(outline)));
        var named = Unprinted.Of(outline, printed, loaded.Plan).SelectMany(u => u.Records).SelectMany(outline.Within)
            .Select(r => r.Number).ToHashSet();
        var facts = new PlanFacts(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round));
        // A word that several records of a list have in common is printed once for them all.
        var words = outline.Records.SelectMany(r => r.Fields.Where(f => printed.Contains(f.Fact)).Select(f => Word(r, f))).ToHashSet();
        var lost = outline.Records.Where(r => !named.Contains(r.Number) && !r.Path.StartsWith("documents", StringComparison.Ordinal))
            .SelectMany(r => r.Fields.Where(f => f.Role == FieldRole.Value && f.Fact >= 0 && !printed.Contains(f.Fact))
                .Where(f => (r.Path.Length > 0 || !Settings.Contains(f.Name)) && !words.Contains(Word(r, f)))
                .Select(f => $"{r.Path}.{f.Name}")).ToList();
        Assert.Equal("", string.Join('\n', lost));

        string Word(OutlinedRecord record, OutlinedField field) =>
            $"{record.Kind}.{field.Name}: {facts.Find(record.Path.Length == 0 ? field.Name : $"{record.Path}.{field.Name}")}";
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void No_paper_says_the_same_in_many_boxes_and_no_column_is_empty(string name)
    {
        var plan = BuiltPapers.OnDisk(BuiltPapers.Fixture(name));
        foreach (var request in plan.Plan!.Plan.Documents)
        {
            var blocks = PaperComposer.Compose(plan.Plan, request, plan.Folder, new PaperOptions()).Value!.Document.Blocks;
            var boxes = blocks.Descendants().OfType<Callout>().Count(c => c.Kind == CalloutKind.Missing);
            Assert.True(boxes <= 3, $"{request.Id}: {boxes} boxes");
            foreach (var table in blocks.Descendants().OfType<Table>())
                for (var i = 0; i < table.Columns.Length; i++)
                    Assert.True(table.Rows.Any(r => r.Cells.Length < table.Columns.Length || r.Cells[i].Blocks.Any(b => !b.IsEmpty)),
                        $"{request.Id}: nothing in column {i + 1} of '{PlainText.Of(table.Caption)}'");
        }
    }

    [Theory]
    [InlineData("one-year")]
    [InlineData("councils-apart")]
    [InlineData("programmes-first")]
    public void A_submission_with_a_year_or_two_of_figures_has_no_landscape_page_and_one_box_for_what_follows(string name)
    {
        var blocks = BuiltPapers.Fixture(name).Compose("submission").Value!.Document.Blocks;
        Assert.DoesNotContain(blocks, b => b is Section);
        var box = blocks.OfType<Callout>().Last(c => c.Kind == CalloutKind.Missing);
        Assert.True(box.Blocks.OfType<ListBlock>().Single().Items.Length >= 4);
        Assert.Contains(blocks, b => b is Heading { Level: 1 } h && PlainText.Of(h.Content) == "Still to follow");
    }
}

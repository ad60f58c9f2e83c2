using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>Standards at high risk: the message, the sentence of few, the table of more.</summary>
public sealed class StandardsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ae-4-hours urgent-care larkmere-hospitals", "1 national standard is at high risk: A&E, 4 hours from arrival to admission, "
        + "transfer or discharge (at least 95% of patients), at Larkmere Hospitals NHS Foundation Trust, as at September 2016.")]
    [InlineData("ae-4-hours urgent-care;rtt-18-weeks planned-care;cancer-62-days planned-care",
        "3 national standards are at high risk, 2 of them in planned care, as at September 2016")]
    [InlineData("ae-4-hours urgent-care;rtt-18-weeks planned-care;cancer-62-days cancer",
        "3 national standards in 3 pathways are at high risk, as at September 2016")]
    [InlineData("rtt-18-weeks planned-care;rtt-52-weeks planned-care;cancelled-operations planned-care",
        "3 national standards for planned care are at high risk, as at September 2016")]
    public void The_message_says_how_many_are_at_risk_and_where(string standards, string message) =>
        Assert.Equal(message, Plan(standards).Composed().Value.Said());

    [Fact]
    public void Each_organisation_that_is_named_has_a_column_and_what_is_everywhere_says_so()
    {
        var table = Table("ae-4-hours urgent-care far-marsh-ambulance,larkmere-hospitals;rtt-18-weeks planned-care larkmere-hospitals;"
            + "cancer-62-days planned-care");
        Assert.Equal(["Pathway", "Standard", "Larkmere Hospitals NHS Foundation Trust", "Far Marsh Ambulance Service NHS Trust"],
            table.Header.Cells.Select(Text));
        Assert.Equal(["at risk", "at risk"], table.Rows[0].Cells.Skip(2).Select(Text));
        Assert.Equal(["at risk", ""], table.Rows[1].Cells.Skip(2).Select(Text));
        Assert.Equal(["at risk", "at risk"], table.Rows[2].Cells[^2..].Select(Text));
        Assert.EndsWith(", across the footprint", Text(table.Rows[2].Cells[1]));
        Assert.All(table.Rows.SelectMany(r => r.Cells), c => Assert.Equal((1, 1), (c.RowSpan, c.ColumnSpan)));
    }

    [Fact]
    public void Short_names_above_columns_are_explained_below()
    {
        var blocks = Plan("ae-4-hours urgent-care far-marsh-ambulance,larkmere-hospitals;rtt-18-weeks planned-care thornvale-combined-care;"
            + "cancer-62-days planned-care").Composed().Value!.Document.Blocks;
        Assert.Equal(["Pathway", "Standard", "LHFT", "TCC", "FMAS"], Assert.IsType<Table>(blocks[0]).Header.Cells.Select(Text));
        Assert.Contains("; TCC is Thornvale Combined Care NHS Trust; ", PlainText.Of([.. blocks[1].Inlines]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trusts_of_a_sample_have_their_own_standards()
    {
        var plan = Plans.Sample().With("templates/submission/document.md", "![](diagram:standards)\n");
        var table = Assert.IsType<Table>(plan.Compose(DiagramPlan.Paper).Value!.Document.Blocks[0]);
        Assert.Equal(["Worcestershire Acute Hospitals NHS Trust", "Wye Valley NHS Trust"], table.Header.Cells.TakeLast(2).Select(Text));
        foreach (var (standard, acute, wye) in ((string, string, string)[])
        [
            ("A&E, trolley waits of 12 hours", "at risk", ""), ("Stroke, transient", "", "at risk"),
            ("Referral to treatment within 18 weeks", "at risk", "at risk"), ("Cancelled operations", "at risk", ""),
        ])
        {
            var row = table.Rows.Single(r => r.Cells.Any(c => Text(c).StartsWith(standard, StringComparison.Ordinal)));
            Assert.Equal([acute, wye], row.Cells.TakeLast(2).Select(Text));
        }
    }

    [Fact]
    public void Results_are_in_the_cells_of_their_organisations()
    {
        var table = Assert.IsType<Table>(DiagramPlan.Of("![](diagram:standards)").Composed().Value!.Document.Blocks[0]);
        Assert.Equal(["89%, at risk", "91%, at risk", "", "Results of August 2016"], table.Rows[0].Cells.Skip(2).Select(Text));
        var sentence = DiagramPlan.Of("![](diagram:standards)").With("performance.yaml", """
            standardsAtRisk:
              - standard: rtt-18-weeks
                pathway: planned-care
                asAt: September 2016
                results:
                  - {organisation: larkmere-hospitals, value: 89%, period: July 2016}
                  - {organisation: larkmere-hospitals, value: 90%, period: August 2016}
            """).Composed().Value.Said();
        Assert.EndsWith("across the footprint, as at September 2016 (89% in July 2016 and 90% in August 2016).", sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_organisations_are_named_in_one_column()
    {
        string[] many = ["larkmere-ccg", "thornvale-ccg", "larkmere-hospitals", "thornvale-combined-care", "hollowbrook-partnership",
            "far-marsh-ambulance", "larkmere-council"];
        var table = Table("ae-4-hours urgent-care " + string.Join(',', many) + ";rtt-18-weeks planned-care;cancer-62-days cancer");
        Assert.Equal(["Pathway", "Standard", "Where"], table.Header.Cells.Select(Text));
        Assert.StartsWith("at risk at ", Text(table.Rows[0].Cells[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_organisation_named_leaves_one_column()
    {
        var table = Table("ae-4-hours urgent-care;rtt-18-weeks planned-care;cancer-62-days cancer");
        Assert.Equal(["Pathway", "Standard", "Where"], table.Header.Cells.Select(Text));
        Assert.All(table.Rows, r => Assert.Equal("at risk across the footprint", Text(r.Cells[2])));
    }

    [Fact]
    public void What_readers_may_not_see_is_not_in_the_table()
    {
        var plan = Plan("ae-4-hours urgent-care;rtt-18-weeks planned-care;cancer-62-days cancer larkmere-hospitals", "release: programme");
        Assert.Equal("", plan.Composed().Value.Said());
    }

    [Fact]
    public void The_samples_have_a_table_that_fits_its_page()
    {
        foreach (var sample in (string[])["fictional-vale", Plans.HerefordshireAndWorcestershire])
        {
            var plan = Plans.Sample(sample).With("templates/submission/document.md", "![](diagram:standards)\n");
            var paper = plan.Compose(DiagramPlan.Paper).Value!;
            Assert.IsType<Table>(paper.Document.Blocks[0]);
            Assert.Empty(LayoutEngine.Layout(paper.Document, NhsTheme.Create(), FontLibrary.LiberationSans()).Findings);
        }
    }

    private static Table Table(string standards) => Assert.IsType<Table>(Assert.Single(Plan(standards).Composed().Value!.Document.Blocks));

    private static string Text(TableCell cell) =>
        string.Concat(cell.Blocks.Descendants().Select(b => PlainText.Of([.. b.Inlines])));

    private static PlanFolder Plan(string standards, string more = "") => DiagramPlan.Of("![](diagram:standards)").With("performance.yaml",
        standards.Length == 0
            ? "# None.\n" : "standardsAtRisk:\n" + string.Concat(standards.Split(';').Select(s => s.Split(' ')).Select(s =>
            $"  - standard: {s[0]}\n    pathway: {s[1]}\n    asAt: September 2016\n"
            + (s.Length > 2 ? $"    organisations: [{s[2]}]\n" : "") + (more.Length > 0 ? $"    {more}\n" : ""))));
}

using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Finance;
using StpGen.Core.Documents;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Templates: a plan's own win; every fault shows the template's line; nothing runs without end.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void A_plans_own_template_wins_over_the_built_in_one() => Assert.Equal("p Mine.", Text("Mine."));

    [Fact]
    public void A_plans_own_partial_wins_and_the_rest_stays()
    {
        var folder = PlanCase.Base().With("templates/submission/footprint.md", "# Our own words\n");
        var dump = Dump.Of(folder.Compose().Value!.Document);
        Assert.Contains("h1 Our own words", dump);
        Assert.Contains("h1 Leadership", dump);
    }

    [Fact]
    public void An_engagement_plan_shows_the_tables_that_its_document_names()
    {
        Assert.Equal(["How we communicate: Well in the Vale", "Dates", "Groups that advise the programme"],
            Tables("[channels, timeline, groups]"));
        Assert.Equal(["How we communicate: Well in the Vale", "Dates", "Groups that advise the programme"], Tables("[]"));
        Assert.Equal(["Dates"], Tables("[timeline]"));

        static IEnumerable<string> Tables(string views) => Plans.Sample("fictional-vale")
            .Edit("stp.yaml", "views: [channels, timeline, groups]", $"views: {views}")
            .Compose("engagement-plan-october-2016").Value!.Document.Blocks.OfType<Heading>().Select(h => PlainText.Of(h.Content))
            .Where(h => h.StartsWith("How we communicate", StringComparison.Ordinal) || h is "Dates" or "Groups that advise the programme");
    }

    [Theory]
    [InlineData("One\n\n{{ plan.footprnt.name }}", "3:9 STP302: A plan has no field 'footprnt'. Did you mean 'footprint'?")]
    [InlineData("{{ plan.footprint.nmae }}", "1:19 STP302: A footprint has no field 'nmae'. Did you mean 'name'?")]
    [InlineData("{{ plan.engagement.history.txet }}", "1:28 STP302: An engagement history has no field 'txet'. Did you mean 'text'?")]
    [InlineData("{{ plna.footprint }}", "1:4 STP302: There is nothing called 'plna' here. Did you mean 'plan'?")]
    [InlineData("# One\n\n{{ if plan.vision }}{{ end }}{{ plan.footprint }}", "3:33 STP302: A footprint cannot be printed whole.")]
    [InlineData("{{ plan.priorities }}", "1:4 STP302: A priority cannot be printed whole. Choose one of its fields with 'pluck'")]
    [InlineData("{{ join plan.priorities }}", "STP302: A priority cannot be printed whole. Choose one of its fields with 'pluck'")]
    [InlineData("{{ bullets plan.priorities }}", "STP302: A priority cannot be printed whole. Choose one of its fields with 'pluck'")]
    [InlineData("{{ plan.priorities.title }}", "1:20 STP302: A list has no field 'title'. Go through the list with 'for'")]
    [InlineData("{{ plan.footprint.population.Unit }}",
        "1:30 STP302: A quantity has no field 'Unit'. Print a text, date, number or quantity without a field.")]
    [InlineData("{{ if count plan.priorities > 1 }}{{ end }}",
        "1:29 STP303: A list and a number cannot be compared. Put brackets around a function")]
    [InlineData("{{ if paper.date > paper.date }}{{ end }}",
        "1:18 STP303: A date and a date cannot be compared. Choose by date with 'ahead', 'behind' and 'by_date'.")]
    [InlineData("{{ if paper.kind == “submission” }}{{ end }}",
        "STP301: Curly quotation marks do not work between '{{' and '}}'. Use straight quotation marks")]
    [InlineData("{{ include \"covr\" }}", "1:4 STP302: There is no part called 'covr'. Did you mean 'cover'?")]
    [InlineData("{{ include \"cover.md\" }}", "STP302: There is no part called 'cover.md'. Did you mean 'cover'?")]
    [InlineData("{{ include \"../../stp.yaml\" }}",
        "STP302: There is no part called '../../stp.yaml'. Name a file of the templates folder, without a path and without '.md'.")]
    [InlineData("a\n{{ include \"seats\" }}",
        "2:4 STP303: The part 'seats' takes 1 value (body) but was given none. Write include \"seats\" body, with a value for "
        + "each name.")]
    [InlineData("{{ include \"seats\" true true }}", "1:4 STP303: The part 'seats' takes 1 value (body) but was given 2.")]
    [InlineData("{{ include \"glossary\" true }}",
        "1:4 STP303: The part 'glossary' takes no values but was given 1. Remove what follows \"glossary\"")]
    [InlineData("{{ wholine plan.footprint.lead }}", "1:4 STP302: There is nothing called 'wholine' here. Did you mean 'who_line'?")]
    [InlineData("{{ if true }}", "STP301: The template ends, but an 'if' in it has no 'end'.")]
    [InlineData("a\n\n{{ end }}", "3:4 STP301: This 'end' has no 'if' or 'for' before it.")]
    [InlineData("{{ if true } }}{{ end }}", "1:12 STP301: There is a single '}' where '}}' is needed.")]
    [InlineData("{{ for a in plan.footprint }}{{ end }}", "1:13 STP303: This is not a list, so 'for' cannot go through it.")]
    [InlineData("{{ plan.risks[\"a\"] }}", "STP303: You cannot use [ ] on this value.")]
    [InlineData("a\n\u0001b", "2:1 STP117: This text contains the character U+0001, which papers cannot show.")]
    [InlineData("a\n\uE000b", "2:1 STP117: This text contains the character U+E000, which papers cannot show.")]
    [InlineData("a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n", "2:1 STP115: There are unresolved merge markers here.")]
    [InlineData("{{ limit plan.risks }}", "STP303: 'limit' takes 2 values but was given 1.")]
    [InlineData("{{ 100 // (count plan.risks) }}", "1:8 STP303: This divides by 0. Check the number first")]
    [InlineData("{{ 1 / 0.0 }}", "1:6 STP303: This divides by 0.")]
    [InlineData("{{ 4 3 }}", "1:4 STP303: '4' is not a function but a number, so no value can follow it.")]
    [InlineData("{{ paper.title paper.date }}", "1:4 STP303: 'paper.title' is not a function but a text")]
    [InlineData("{{ plan.priorities[10].title }}", "1:20 STP303: This list has 1 item, so there is no item [10]. The first item is [0].")]
    [InlineData("{{ plan.risks[0] }}", "1:15 STP303: This list has no items, so there is no item [0].")]
    [InlineData("{{ plan.footprint.population > \"£5m\" }}", "1:30 STP303: '780,000\u00A0people' and '£5m' have different units.")]
    [InlineData("{{ paper.date + 1 }}", "1:15 STP303: A date and a number cannot be calculated with.")]
    [InlineData("{{ paper.title - 1 }}", "1:16 STP303: A text and a number cannot be calculated with.")]
    [InlineData("{{ plan.priorities + 1 }}", "1:20 STP303: A list and a number cannot be calculated with. Put brackets around a function")]
    [InlineData("{{ if plan.footprint.fictional == \"yes\" }}{{ end }}", "STP303: A yes or no and a text cannot be compared.")]
    [InlineData("{{ if plan.footprint.lead == \"a\" }}{{ end }}",
        "1:27 STP303: A role and a text cannot be compared. Name one of its fields")]
    [InlineData("{{ limit plan.priorities \"a\" }}", "1:26 STP303: This needs a whole number from 0, but 'a' is not one.")]
    [InlineData("{{ 1e400 }}", "1:4 STP301: This is not a number that templates can read.")]
    [InlineData("{{ 79228162514264337593543950335 * 10 }}", "STP303: This number is larger than any that papers need.")]
    [InlineData("{{ 9000000000000000000 * 9000000000000000000 * 9000000000000000000 }}",
        "STP303: This number is larger than any that papers need.")]
    [InlineData("{{ plan = 3 }}", "1:4 STP303: 'plan' already has a meaning in every template, so it cannot be given another value.")]
    [InlineData("{{ plan.footprint.name = \"x\" }}", "1:4 STP303: Only a name of your own can be given a value; the plan stays as it is.")]
    [InlineData("{{ for c in paper.title }}{{ end }}", "1:13 STP303: This is not a list, so 'for' cannot go through it.")]
    [InlineData("{{ for p in plan.priorities limit:\"x\" }}{{ end }}", "STP303: This needs a whole number from 0, but 'x' is not one.")]
    [InlineData("{{ for p in plan.priorities foo:1 }}{{ end }}", "1:4 STP303: This does not work with these values.")]
    [InlineData("{{ with plan.footprint }}{{ name }}{{ end }}", "1:4 STP303: Templates do not have 'with'.")]
    [InlineData("{{ this }}", "1:4 STP303: Templates do not have 'this'.")]
    [InlineData("{{ @count }}", "1:4 STP303: '@' does not work in templates.")]
    [InlineData("{{ count words:1 }}", "STP303: Templates do not have names for the values of a function.")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ f 1 2 }}", "1:35 STP303: 'f' takes 1 value but was given 2.")]
    [InlineData("{{ x = {a: 1} }}{{ x }}", "1:20 STP302: This cannot be printed whole. Print one of its fields: a.")]
    [InlineData("{{ x = {a: 1} }}{{ x.ab }}", "1:22 STP302: This has no field 'ab'. Did you mean 'a'?")]
    [InlineData("{{ include plan.footprint }}", "1:4 STP303: 'include' needs the name of a part, but this is a footprint.")]
    [InlineData("{{ x = \"a\" }}{{ for i in 1..30 }}{{ x = x + x }}{{ end }}",
        "STP304: The template puts together a text that is longer than any paper.")]
    [InlineData("{{ first \"no limit\" }}", "STP303: This needs a list, but 'no limit' is not one.")]
    [InlineData("{{ 1 | }}", "1:6 STP301: Something is missing after '|'.")]
    [InlineData("{{ for a in 1..1000000 }}x{{ end }}", "STP304")]
    [InlineData("{{ for a in 1..9000 }}{{ for b in 1..9000 }}{{ end }}{{ end }}", "STP304")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "STP304")]
    [InlineData("{{ while true }}{{ end }}", "STP304")]
    [InlineData("{{ join plan.footprint.name }}", "1:9 STP303: This needs a list, but 'Herefordshire and Worcestershire' is not one.")]
    [InlineData("{{ join }}", "STP303: 'join' takes 1 to 2 values but was given 0.")]
    [InlineData("a\n\n<b>x</b>", "3:1 STP305: Papers do not support HTML such as '<b>'.")]
    [InlineData("a\n\n    code", "STP305")]
    [InlineData("a `b`", "1:3 STP305: Papers do not support code text.")]
    [InlineData("![x](y.png)", "STP312")]
    [InlineData("# One\n\n### Three", "3:1 STP309: This heading of level 3 follows one of level 1")]
    [InlineData("# One\n\n[two](#tow)", "3:1 STP310: Nothing in this paper has the anchor 'tow'.")]
    [InlineData("[x](file:///etc/passwd)", "STP119")]
    [InlineData("::: calout\nx\n:::", "1:1 STP308: There is no container '::: calout'. Did you mean '::: callout'?")]
    [InlineData("| a |\n|---|\n| b |", "1:1 STP308: This table has no caption")]
    [InlineData("::: table widths=1,2\nc\n\n| a |\n|---|\n| b |\n:::", "STP308")]
    [InlineData("::: table\nx\n:::", "STP308")]
    [InlineData("::: table\nc\n\n| a | b |\n|---|---|\n| << | x |\n:::",
        "STP308: This row joins a cell to its left ('<<') or above ('^^') that does not exist")]
    [InlineData("::: table\nc\n\n| a | b |\n|---|---|\n| ^^ | x |\n:::", "STP308: This row joins a cell to its left")]
    public void A_fault_in_a_template_is_said_at_its_line(string template, string expected)
    {
        var result = PlanCase.Base().With("templates/submission/document.md", template).Compose();
        var shown = result.Findings.Select(f =>
            $"{f.Span!.Value.Line}:{f.Span.Value.Column} {f.Rule.Id}: {f.Message} {string.Join(' ', f.Hints)}").ToList();
        Assert.Contains(shown, s => s.Contains(expected, StringComparison.Ordinal));
        Assert.All(result.Findings, f => Assert.Equal("templates/submission/document.md", f.Span!.Value.Path));
    }

    [Fact]
    public void A_fault_in_a_partial_is_said_at_the_partials_line()
    {
        var result = PlanCase.Base().With("templates/submission/governance.md", "# Who leads\n\n{{ plan.finance.positons }}\n").Compose();
        var finding = Assert.Single(result.Findings);
        Assert.Equal("templates/submission/governance.md:3:17", finding.Span.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void A_part_sees_its_parameters_and_no_variable_of_the_template()
    {
        var plan = PlanCase.Base()
            .With("templates/submission/document.md",
                "{{ mine = \"outer\" }}{{ for word in [\"one\", \"two\"] }}{{ include \"a\" word }}{{ mine }}\n\n{{ end }}")
            .With("templates/submission/a.md", "---\nparameters: [given]\n---\n{{ mine = given }}{{ mine }}\n\n");
        var result = plan.Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.Equal(["p one", "p outer", "p two", "p outer"], Dump.Of(result.Value!.Document)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var finding = Assert.Single(plan.With("templates/submission/a.md", "---\nparameters: [given]\n---\n\n{{ word }}\n")
            .Compose().Findings);
        Assert.Equal("templates/submission/a.md:5:4", finding.Span.ToString());
        Assert.Equal("There is nothing called 'word' here.", finding.Message);
    }

    [Fact]
    public void Partials_that_include_one_another_end()
    {
        var result = PlanCase.Base().With("templates/submission/document.md", "{{ include \"a\" }}")
            .With("templates/submission/a.md", "{{ include \"a\" }}").Compose();
        Assert.Equal("STP304", Assert.Single(result.Findings).Rule.Id);
    }

    [Fact]
    public void What_is_absent_prints_a_polite_note() =>
        Assert.Equal("p Area: <missing>not yet given</missing>", Text("Area: {{ plan.footprint.area }}"));

    [Fact]
    public void An_unknown_kind_of_paper_names_those_there_are()
    {
        var result = PlanCase.Base().Edit("stp.yaml", "kind: submission", "kind: submision").Compose();
        Assert.Equal("STP307: There is no template for papers of the kind 'submision'. Did you mean 'submission'?",
            string.Join(' ', result.Findings.Select(f => $"{f.Rule.Id}: {f.Message} {f.Hints[0]}")));
    }

    [Fact]
    public void A_template_has_no_clock_files_or_environment()
    {
        foreach (var name in new[] { "date.now", "env", "import \"x\"", "object", "regex", "math.random" })
            Assert.NotEmpty(PlanCase.Base().With("templates/submission/document.md", "{{ " + name + " }}").Compose().Findings);
    }

    [Fact]
    public void Cells_of_a_table_may_cover_several_columns_and_rows()
    {
        var result = PlanCase.Base().With("templates/submission/document.md",
            "::: table row-headers\nSavings\n\n| Theme | << | 2016/17 |\n|---|---|---|\n| Prevention | Smoking | 1 |\n| ^^ | Weight | 2 "
                + "|\n| Estates | << | 3 |\n| ^^ | ^^ | {{ \"^^\" }} |\n:::").Compose();
        Assert.Equal("", result.Findings.Show());
        var table = result.Value!.Document.Blocks.OfType<Table>().Single();
        Assert.Equal(
            ["Theme 2x1, 2016/17 1x1", "Prevention 1x2, Smoking 1x1, 1 1x1", "Weight 1x1, 2 1x1", "Estates 2x2, 3 1x1", "^^ 1x1"],
            table.Rows.Prepend(table.Header)
                .Select(r =>
                    string.Join(", ",
                        r.Cells.Select(c => $"{PlainText.Of(c.Blocks.OfType<Paragraph>().Single().Content)} {c.ColumnSpan}x{c.RowSpan}"))));
    }

    [Fact]
    public void Landscape_pages_may_have_a_header_and_a_footer_of_their_own()
    {
        var result = PlanCase.Base()
            .With("templates/submission/document.md",
                "::: landscape A3 header=\"Plan for {{ plan.footprint.name }}\" footer=\"Workforce only\"\nx\n:::\n\n::: landscape\ny\n:::")
                .Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.Equal(
            [("Plan for Herefordshire and Worcestershire", "Workforce only", PageSetup.A3Landscape), (null, null, PageSetup.A4Landscape)],
            result.Value!.Document.Blocks.Cast<Section>().Select(s => (s.PageHeader, s.PageFooter, s.Page)));
    }

    private static string Text(string template)
    {
        var result = PlanCase.Base().With("templates/submission/document.md", template).Compose();
        Assert.Equal("", result.Findings.Show());
        return Dump.Of(result.Value!.Document);
    }
}

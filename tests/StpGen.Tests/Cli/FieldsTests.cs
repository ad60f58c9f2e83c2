using System.Globalization;
using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Tests.Authoring;
using StpGen.Tests.Papers;

namespace StpGen.Tests.Cli;

/// <summary>What a plan can say, in the program and in docs/fields.md; both are made of the description that reads plans.</summary>
public sealed class FieldsTests
{
    [Fact]
    public void The_guide_has_every_field_as_it_is() => Accepting.Check(Path.Combine(Repository.Root, "docs", "fields.md"), Guide());

    /// <summary>What the built-in templates read, for both samples and the plans of these tests.</summary>
    [Fact]
    public void The_papers_that_print_a_field_are_those_whose_templates_read_it() =>
        Accepting.Check(Path.Combine(Repository.Root, "data", "printed-fields.csv"), Printed());

    [Fact]
    public void Every_record_and_field_that_a_plan_can_have_is_there()
    {
        var schemas = SchemaWalk.Below(Plan.Schema).Where(s => s is not MappingSchema).ToList();
        Assert.Empty(schemas.Except(FieldGuide.Records.Select(r => r.Schema)).Where(s => s != SettledDifference.Schema)
            .Select(s => s.Name));
        Assert.All(FieldGuide.Records, r => Assert.NotEmpty(r.Fields));
    }

    [Theory]
    [InlineData("fields", "programmes ")]
    [InlineData("fields programme", "Asked for at: October 2016 submission.")]
    [InlineData("fields programmes", "Every record may also have:")]
    [InlineData("fields programmes.lead", "Run 'stpgen fields holder' for the fields of a holder.")]
    [InlineData("fields finance.positions", "Write it in 'finance.positions', one item for each.")]
    [InlineData("fields plan", "defaultRelease (required)")]
    [InlineData("fields stage", "The current stage of the round.")]
    public void A_record_a_place_and_a_field_can_be_asked_for(string line, string expected)
    {
        using var plan = new TempPlan();
        var run = plan.Run(line.Split(' '));
        Assert.Equal("", run.Error);
        Assert.Contains(expected, run.Output);
        Assert.DoesNotContain(run.Output.Split('\n'), l => l.Length > 100);
    }

    [Theory]
    [InlineData("programes", "Did you mean 'programmes'?")]
    [InlineData("programmes.led", "Did you mean 'programmes.lead'?")]
    [InlineData("zzzzzzzz", "Run 'stpgen fields' to list every record.")]
    public void A_name_that_is_none_leads_to_the_nearest(string asked, string hint)
    {
        using var plan = new TempPlan();
        var run = plan.Run("fields", asked);
        Assert.Equal($"stpgen: A plan has no record or field called '{asked}'.\n  = {hint}\n", run.Error);
    }

    /// <summary>An example is read without a finding about its form.</summary>
    [Fact]
    public void Examples_are_right()
    {
        var sections = FieldGuide.Records.Skip(1).Where(r => !r.Places[0].Contains('.', StringComparison.Ordinal)).ToList();
        Assert.True(sections.Count > 30);
        foreach (var record in sections)
        {
            var reading = PlanReader.Read(ExplanationTests.PlanWith(RecordExample.Of(record)));
            Assert.Equal("", reading.Findings.Where(f => f.Rule.Slug is not "bad-reference" and not "missing-section").Show());
        }
    }

    private static string Printed()
    {
        var papers = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        string[] fixtures = ["councils-apart", "many-partners", "one-year", "programmes-first", "three-programmes"];
        foreach (var folder in fixtures.Select(BuiltPapers.Fixture).Prepend(Plans.Sample("fictional-vale")).Prepend(Plans.Sample()))
        {
            var reading = PlanReader.Read(folder);
            var plan = reading.Plan!;
            var outline = PlanOutline.Of(plan);
            foreach (var paper in plan.Plan.Documents)
            {
                var printed = PaperComposer.Compose(plan, paper, folder, new PaperOptions()).Value!.Printed(outline);
                foreach (var record in outline.Records)
                    foreach (var field in record.Fields.Where(f => f.Fact >= 0 && printed.Contains(f.Fact)))
                    {
                        Add($"{record.Kind},{field.Name}");
                        // The fields that lead to it are printed too.
                        for (var one = record; one.Parent >= 0; one = outline.Records[one.Parent])
                        {
                            var parent = outline.Records[one.Parent];
                            var name = (parent.Path.Length == 0 ? one.Path : one.Path[(parent.Path.Length + 1)..]).Split('.')[0];
                            Add($"{(parent.Path.Length == 0 ? "plan" : parent.Kind)},{name}");
                        }
                    }

                void Add(string field)
                {
                    if (!papers.TryGetValue(field, out var kinds)) papers[field] = kinds = new(StringComparer.Ordinal);
                    kinds.Add($"{paper.Kind}");
                }
            }
        }
        return "record,field,papers\n" + string.Concat(papers.Select(p => $"{p.Key},{string.Join(' ', p.Value)}\n"));
    }

    private static string Guide()
    {
        var text = new StringBuilder("""
            # Every field

            What you can write in a plan, record by record. `stpgen fields programmes` shows one of these sections. This page is made
            from the description that stpgen reads plans with; a test keeps it up to date. Any YAML file of a plan folder may have any
            section.


            """);
        text.AppendJoin('\n', FieldGuide.Records.Select(r => $"- [{Title(r)}](#{r.Name.ToLowerInvariant()}): {r.Summary}")).Append('\n');
        text.Append("\n## Fields of every record\n\nEvery record with fields of its own may also have these.\n\n");
        Table(text, FieldGuide.Find("programmes")!.Fields.Where(f => f.IsShared));
        foreach (var record in FieldGuide.Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {record.Name}\n\n{record.Summary}.");
            if (record.Places[0].Length > 0)
                text.Append(" Write it in ").AppendJoin(" or ", record.Places.Select(p => $"`{p}`"))
                    .Append(record.IsListed ? ", one item for each." : ".");
            if (record.Shorthand is { } field) text.Append(CultureInfo.InvariantCulture, $" A line of text alone is its `{field}`.");
            text.Append("\n\n");
            Table(text, record.Fields.Where(f => !f.IsShared));
            if (RecordExample.Of(record) is { Length: > 0 } example) text.Append("\n```yaml\n").Append(example).Append("```\n");
        }
        return text.ToString();
    }

    private static string Title(GuidedRecord record) => record.Places[0].Length > 0 ? record.Places[0] : record.Name;

    private static void Table(StringBuilder text, IEnumerable<GuidedField> fields)
    {
        text.Append("| Field | What it is | Write | Printed by |\n| --- | --- | --- | --- |\n");
        foreach (var field in fields)
            text.Append(CultureInfo.InvariantCulture, $"| `{field.Name}`{(field.IsRequired ? " (required)" : "")} | {field.Summary}")
                .Append(field.Stages.Length > 0 ? $"; asked for at: {string.Join("; ", field.Stages)}" : "")
                .Append(CultureInfo.InvariantCulture, $" | {Link(field.Form)} | {string.Join(", ", field.Papers)} |\n");
    }

    /// <summary>The form, with a link to the record that it names.</summary>
    private static string Link(FieldForm form) => form switch
    {
        RecordForm { Schema: not MappingSchema } record => $"[{form.Description}](#{record.Schema.Name.ToLowerInvariant()})",
        ListForm { Item: RecordForm { Schema: not MappingSchema } record } =>
            $"[{form.Description}](#{record.Schema.Name.ToLowerInvariant()})",
        _ => form.Description.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal),
    };
}

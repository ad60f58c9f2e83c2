using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Templates.Functions;
using StpGen.Core.Documents;
using StpGen.Tests.Papers;

namespace StpGen.Tests.Authoring;

/// <summary>
/// What docs/templates.md and its list of functions tell the communications team is so: its examples build, print what it says,
/// and nothing is left out.
/// </summary>
public sealed partial class TemplateGuideTests
{
    private const string Sample = "fictional-vale";

    private static readonly string Guide = Read("templates.md") + Read("template-functions.md");

    /// <summary>The sample with a paper that the guide's examples are templates of, and the picture that one of them shows.</summary>
    private static readonly PlanFolder Plan = WithDocument("""
          - id: trial
            kind: trial
            title: What could go wrong
            date: 21 October 2016
            stage: october-2016
            audience: partners
            meeting: programme-board-june-2016
            signatory: octavia-quillfeather

        """);

    private static readonly LoadedPlan Loaded = PlanReader.Read(Plan).Plan!;

    private static readonly PaperRequest Trial = Loaded.Plan.Documents.Single(d => d.Id == "trial");

    public static TheoryData<string> Templates => [.. Blocks("markdown")];

    public static TheoryData<string, string> Printed =>
        [.. Tables().Where(rows => rows[0][^1] == "Prints").SelectMany(rows => rows[2..])
            .Select(cells => (cells[^2].Trim('`', '{', '}', ' '), cells[^1]))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Its_examples_build_without_a_finding(string template)
    {
        // A front matter is only one at the start.
        var text = Titled().IsMatch(template) ? template
            : template.StartsWith("---", StringComparison.Ordinal) ? template + "\n# Trial\n" : "# Trial\n\n" + template;
        var plan = BuiltPapers.OnDisk(Plan.With("templates/trial/document.md", text));
        var paper = BuiltPapers.Build(plan, Trial);
        Assert.Equal("", paper.Findings.Show());
        Assert.True(paper.Value!.Pages > 0);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void What_it_says_a_template_prints_is_what_comes_out(string expression, string expected) =>
        Assert.Equal(expected, string.Join(' ', Compose("{{ " + expression + " }}").Document.Blocks.Select(Text)).Replace('\u00A0', ' '));

    [Fact]
    public void Its_new_kind_of_paper_is_made()
    {
        var folder = WithDocument(Assert.Single(Blocks("yaml")))
            .With("templates/risk-paper/document.md", Blocks("markdown").First(t => t.StartsWith("---\n", StringComparison.Ordinal)));
        var paper = folder.Compose("risks-october-2016");
        Assert.Equal("", paper.Findings.Show());
        Assert.Contains("Neighbourhood teams cannot be staffed", Dump.Of(paper.Value!.Document));
    }

    [Fact]
    public void It_names_every_function_in_a_table_of_what_functions_print()
    {
        var named = Tables().Where(rows => rows[0] is [.., "Example", "Prints"]).SelectMany(rows => rows[2..])
            .SelectMany(cells => Names(cells[0])).ToList();
        var model = TemplateFunctions.Create(Loaded.Plan, _ => null);
        CountLabels.AddTo(model, []);
        StageFunctions.AddTo(model, Loaded.Plan, Loaded.Round, null,
            new TemplateRecords(Loaded.Plan, new PlanIndex(Loaded.Plan, Loaded.Round)));
        HistoryFunctions.AddTo(model, Loaded.Plan, new Viewpoint(null, null, ""),
            new TemplateRecords(Loaded.Plan, new PlanIndex(Loaded.Plan, Loaded.Round)));
        new UnprintedFunction(null).AddTo(model, Loaded.Plan, Loaded.Round);
        var functions = model.GetMembers().ToList();
        Assert.True(functions.Count > 40);
        Assert.Equal("", string.Join(' ', functions.Except(["include"]).Except(named)));
        Assert.Equal("", string.Join(' ', named.Except(functions)));
    }

    [Fact]
    public void It_names_every_container_every_line_of_a_front_matter_and_every_rule_of_templates()
    {
        Assert.Equal(ContainerConverter.Names.Order(), FirstColumn("Container").Append("column").Order());
        Assert.Equal(FrontMatter.Schema.Fields.Select(f => f.Name).Order(), FirstColumn("Line").Order());
        Assert.Equal(TemplateRules.All.Select(r => r.Id).Order(), Tables()
            .Single(rows => rows[0][0] == "Message")[2..].SelectMany(cells => cells[0].Split(", ")).Order());
    }

    private static IEnumerable<string> FirstColumn(string header) =>
        Tables().Single(rows => rows[0][0] == header)[2..].SelectMany(cells => Names(cells[0]));

    private static Paper Compose(string template)
    {
        var paper = PaperComposer.Compose(Loaded, Trial, Plan.With("templates/trial/document.md", template), new PaperOptions());
        Assert.Equal("", paper.Findings.Show());
        return paper.Value!;
    }

    private static PlanFolder WithDocument(string yaml)
    {
        var sample = Plans.Sample(Sample);
        return sample.With("stp.yaml", Encoding.UTF8.GetString(sample.Files["stp.yaml"].Span) + yaml) is var plan
            ? plan with { Files = plan.Files.SetItem("assets/map.png", Pngs.Create(40, 20).File.Bytes) } : sample;
    }

    private static string Text(Block block) => block switch
    {
        Paragraph paragraph => PlainText.Of(paragraph.Content),
        ListBlock list => string.Join(' ', list.Items.Select(i => "• " + string.Join(' ', i.Blocks.Select(Text)))),
        _ => throw new InvalidOperationException($"A table of the guide cannot show {block}."),
    };

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, "docs", document));

    private static IEnumerable<string> Blocks(string language) => Fences().Matches(Guide).Where(m => m.Groups["language"].Value == language)
        .Select(m => m.Groups["text"].Value);

    /// <summary>The tables of the guide itself, each a list of rows of cells.</summary>
    private static List<List<string[]>> Tables() =>
        [.. PipeTables().Matches(Fences().Replace(Guide, ""))
            .Select(m => m.Value.TrimEnd('\n').Split('\n').Select(row => row.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
                .ToList())];

    private static IEnumerable<string> Names(string cell) => CodeSpans().Matches(cell).Select(m => m.Groups[1].Value);

    [GeneratedRegex("^(?<fence>`{3,})(?<language>[a-z]+)\n(?<text>.*?)^\\k<fence>\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(^\|.*\|\n)+", RegexOptions.Multiline)]
    private static partial Regex PipeTables();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpans();

    /// <summary>Begins with a heading of its own, after a front matter or on a cover.</summary>
    [GeneratedRegex(@"\A(---\n.*?---\n|:+ cover\n)?# ", RegexOptions.Singleline)]
    private static partial Regex Titled();
}

using System.Text;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>A fix, made, resolves its finding and makes no other.</summary>
public sealed class FixTests
{
    /// <summary>Slips with a fix: the file, what it says, what it should say.</summary>
    public static TheoryData<string, string, string, string> Slips => new()
    {
        // Keys and ids, in each form of YAML.
        { "STP106", "people.yaml", "people:\n  - id: ada\n    nmae: Ada Example\n", "name" },
        { "STP106", "people.yaml", "people:\n  - {id: ada, \"nmae\": Ada Example}\n", "name" },
        { "STP106", "people.yaml", "people:\n  - 'nmae': Ada Example\n    id: ada\n", "name" },
        {
            "STP109", "bodies.yaml",
            "bodies:\n  - id: board\n    name: Partnership Board\n  - id: group\n    name: Delivery Group\n    parent: bord\n",
            "parent: board\n"
        },
        { "STP109", "bodies.yaml", "bodies:\n  - {id: board, name: A}\n  - {id: b, name: B, parent: \"bord\"}\n", "parent: board}" },
        { "STP107", "milestones.yaml", "milestones:\n  - {id: one, title: The first, date: 1 May 2016, status: plannd}\n", "planned" },
        // Words of texts, in each form of a text.
        { "STP213", "a.yaml", Texts("title: The work-force of wards"), "workforce" },
        { "STP213", "a.yaml", Texts("title: 'The work-force of wards'"), "workforce" },
        { "STP213", "a.yaml", Texts("title: \"The work-force of wards\""), "workforce" },
        { "STP213", "a.yaml", Texts("title: >-\n      A long text about the\n      work-force of wards"), "workforce" },
        {
            "STP213", "a.yaml",
            Texts("title: A plan\n    text: |\n      A list:\n\n      - of *all*\n      - the work-force, too"), "workforce"
        },
        { "STP258", "a.yaml", Texts("title: Care for the the people"), "the people" },
        { "STP258", "a.yaml", Texts("title: A plan\n    text: |\n      Care for for the people"), "Care for the people" },
        { "STP245", "a.yaml", Texts("title: For [footprint.population] in all"), "[@footprint.population]" },
        { "STP219", "a.yaml", "finance:\n  positions:\n    - {year: 2016-17, kind: do-nothing, amount: -£500k}\n", "amount: -£0.5m}" },
        { "STP226", "a.yaml", Texts("title: Ada Exanple leads") + "people:\n  - {id: ada, name: Ada Example}\n", "Ada Example leads" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_fix_resolves_its_finding(string rule, string file, string text, string part)
    {
        var folder = PlanCase.Base().With(file, text);
        var before = Find(folder);
        var finding = Assert.Single(before, f => f.Rule.Id == rule && f.Fix is not null);
        var corrected = Make(folder, finding.Fix!);
        Assert.Contains(part, Encoding.UTF8.GetString(corrected.Files[file].Span), StringComparison.Ordinal);
        AssertResolved(before, finding, Find(corrected));
    }

    /// <summary>Texts where the word is in another form, or a new one would need quotation marks: no fix rather than a wrong one.</summary>
    [Theory]
    [InlineData("STP213", "title: The work\\x2Dforce of wards", "work-force", "workforce")]
    [InlineData("STP213", "title: The work-force of wards", "work-force", "\"work: force\"")]
    [InlineData("STP258", "title: >-\n      A text with a word that the\n      the line end has between", "work-force", "workforce")]
    public void There_is_no_fix_where_it_could_be_wrong(string rule, string title, string forbidden, string term)
    {
        if (title.Contains('\\')) title = title.Replace(": ", ": \"", StringComparison.Ordinal) + "\"";
        var folder = PlanCase.Base().With("a.yaml", Texts(title, forbidden, term));
        Assert.Null(Assert.Single(Find(folder), f => f.Rule.Id == rule).Fix);
    }

    [Fact]
    public void A_key_that_the_record_has_already_is_not_written_twice()
    {
        var folder = PlanCase.Base().With("people.yaml", "people:\n  - {id: ada, name: Ada Example, nmae: Ada}\n");
        Assert.Null(Assert.Single(Find(folder), f => f.Rule.Id == "STP106").Fix);
    }

    /// <summary>Each fix for the bad examples of the rules' pages.</summary>
    [Fact]
    public void The_fixes_for_bad_examples_resolve_them()
    {
        var made = 0;
        foreach (var rule in PlanRules.All)
        {
            var example = ExplanationTests.BadOf(rule.Info);
            var folder = ExplanationTests.PlanWith(example);
            var before = Find(folder);
            foreach (var finding in before.Where(f => f.Fix is not null))
            {
                made++;
                AssertResolved(before, finding, Find(Make(folder, finding.Fix!)));
            }
        }
        Assert.True(made >= 6, $"{made} fixes");
    }

    private static void AssertResolved(Finding[] before, Finding resolved, Finding[] after)
    {
        // A finding that is further along its line now is the same.
        var known = before.Where(f => f != resolved).Select(f => (f.Rule, f.Message)).ToHashSet();
        Assert.DoesNotContain((resolved.Rule, resolved.Message), after.Select(f => (f.Rule, f.Message)).Where(f => !known.Contains(f)));
        Assert.True(after.Length < before.Length, $"{resolved.Rule.Id}: {before.Length} findings, then {after.Show()}");
    }

    private static Finding[] Find(PlanFolder folder)
    {
        var reading = PlanReader.Read(folder);
        return [.. reading.Findings, .. reading.Plan is { } plan ? PlanRules.Check(plan, final: false) : []];
    }

    /// <summary>The folder with the edits of a fix, the last of a file first.</summary>
    private static PlanFolder Make(PlanFolder folder, Fix fix)
    {
        foreach (var edit in fix.Edits.OrderByDescending(e => (e.Span.Line, e.Span.Column)))
        {
            var path = folder.Files.Keys.Single(file => folder.Show(file) == edit.Span.Path);
            var lines = Encoding.UTF8.GetString(folder.Files[path].Span).Split('\n');
            Assert.Equal(edit.Span.Line, edit.Span.EndLine);
            var line = lines[edit.Span.Line - 1];
            lines[edit.Span.Line - 1] = line[..(edit.Span.Column - 1)] + edit.NewText + line[(edit.Span.EndColumn - 1)..];
            folder = folder.With(path, string.Join('\n', lines));
        }
        return folder;
    }

    private static string Texts(string fields, string forbidden = "work-force", string term = "workforce") =>
        $"priorities:\n  - id: one\n    {fields}\nglossary:\n  - {{term: {term}, meaning: All who work here, forbidden: [{forbidden}]}}\n";
}

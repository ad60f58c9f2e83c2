using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>What is written wrongly in a template is found at its place, in words of ours and all of it in one build.</summary>
public sealed class TemplateSyntaxTests
{
    [Theory]
    [InlineData("a\n{{ paper.title\nb\n{{ paper.title }}", "2:1: These braces '{{' have no '}}'. Write '}}' before the next '{{'.")]
    [InlineData("a\n{{ paper.title\n\nMore.\n{{ paper.title }}", "2:1: These braces '{{' have no '}}'. Write '}}' before the next '{{'.")]
    [InlineData("a\n{{ paper.title\nb", "2:1: These braces '{{' have no '}}'. Write '}}' after the last word that belongs to them.")]
    [InlineData("a }} b", "1:3: These braces '}}' have no '{{'. Write '{{' before the first word that belongs to them.")]
    [InlineData("{{{ paper.title }}}", "1:1: There are three braces here. Write two braces on each side, as in {{ plan.footprint.name }}.")]
    [InlineData("{{ if true }}\na",
        "1:4: The template ends, but an 'if' in it has no 'end'. Write {{ end }} where what belongs to 'if' ends.")]
    [InlineData("{{ for a in plan.risks }}",
        "1:4: The template ends, but a 'for' in it has no 'end'. Write {{ end }} where what belongs to 'for' ends.")]
    [InlineData("{{ else }}", "1:4: This 'else' has no 'if' before it. Delete it, or look for an 'end' too many above it.")]
    [InlineData("{{ if true }}{{ else }}{{ else }}{{ end }}",
        "1:27: This is a second 'else' of one 'if'. Write 'else if' with a condition for all but the last.")]
    [InlineData("{{ if }}{{ end }}", "1:4: A condition is missing after 'if'. Write what it asks, as in {{ if plan.risks }}.")]
    [InlineData("{{ for risk of plan.risks }}{{ end }}",
        "1:4: This 'for' needs a name, 'in' and a list. Write it as in {{ for risk in plan.risks }}.")]
    [InlineData("{{ if paper.kind = \"a\" }}{{ end }}",
        "1:18: A single '=' gives a value to a name; it does not compare. Write '==' to compare.")]
    [InlineData("{{ x = (paper.kind = \"a\") }}",
        "1:20: A single '=' gives a value to a name; it does not compare. Write '==' to compare.")]
    [InlineData("{{ 5 = x }}", "1:6: Only a name can be given a value. Write a name before '=', or '==' to compare.")]
    [InlineData("{{ if true and true }}{{ end }}", "1:12: 'and' does not work between conditions. Write '&&' instead.")]
    [InlineData("{{ if true OR true }}{{ end }}", "1:12: 'OR' does not work between conditions. Write '||' instead.")]
    [InlineData("{{ if not true }}{{ end }}", "1:7: 'not' does not work between conditions. Write '!' instead.")]
    [InlineData("{{ if paper.number <> 3 }}{{ end }}", "1:20: '<>' does not work in templates. Write '!='.")]
    [InlineData("{{ if paper.number ≥ 3 }}{{ end }}", "1:20: '≥' does not work between '{{' and '}}'. Write >= instead.")]
    [InlineData("{{ $\"{plan}\" }}",
        "1:4: Templates do not have texts with values inside quotation marks. Put the value into braces of its own, outside the text: "
            + "{{ plan.footprint.name }}.")]
    [InlineData("{{ 3 – 1 }}", "1:6: '–' does not work between '{{' and '}}'. Use a plain hyphen (-).")]
    [InlineData("{{\u00A0paper.title }}",
        "1:3: There is a special space here, probably pasted from Word. Delete it and type a plain space.")]
    [InlineData("{{ paper.kind == }}",
        "1:15: Something is missing after '=='. Write the value that belongs there, on the same line, or delete the sign.")]
    [InlineData("{{ && true }}", "1:4: Something is missing before '&&'. Write the value that belongs there, or delete the sign.")]
    [InlineData("{{ plan.footprint. }}", "1:18: The name of a field is missing after '.'. Write the field, as in plan.footprint.name.")]
    [InlineData("{{ (count plan.risks }}", "1:4: This '(' is not closed. Write ')' after the last value that belongs to it.")]
    [InlineData("{{ count plan.risks] }}", "1:20: This ']' closes nothing. Delete it, or write '[' before it.")]
    [InlineData("{{ by \"May }} a\n{{ by \"June\" }}",
        "1:7: The words that start with \" here have no closing quotation mark. Write \" after the last word.")]
    [InlineData("{{ endif }}", "1:4: 'endif' is not a word of templates. Write 'end'.")]
    [InlineData("{{ set x = 3 }}", "1:4: 'set' is not a word of templates. Write 'name = value', without a word before it.")]
    [InlineData("{{ x++ }}", "1:5: '++' does not work in templates. Write 'name = name + 1'.")]
    [InlineData("{{ for a in plan.risks }}{{ for.number }}{{ end }}",
        "1:33: A loop has no 'number'. Use for.first, for.last or for.index.")]
    [InlineData("{{ [1, }}", "1:4: This '[' is not closed. Write ']' after the last value that belongs to it.")]
    public void A_slip_has_its_place_and_the_remedy(string template, string expected) =>
        Assert.Contains(Found(template), f => f == expected);

    [Theory]
    [InlineData("{{ # it's a note }}a {{~ if true ~}} b {{~ end ~}}")]
    [InlineData("{{ x = 1; y = 2\nz = x + y }}{{ z }}")]
    [InlineData("{{ for.first = 1 }}", "STP303")]
    [InlineData("{{ for a in [1, 2] }}{{ for.index }}{{ if !for.last }}, {{ end }}{{ end }}")]
    [InlineData("{%{ {{ raw }} }%} {{ \"a }} b\" }} {{ 'it\\'s' }}")]
    [InlineData("{{ set = 1 }}{{ set }}{{ x = {a: {b: 1}} }}{{ x.a.b }}")]
    [InlineData("{{ if (count plan.risks) > -1 && !false }}{{ 10 % 3 }}{{ end }}{{ 3 - -1 }}{{ true ? 1 : 2 }}")]
    [InlineData("{{ case 3 }}{{ when 1, 3 }}a{{ else }}b{{ end }}")]
    [InlineData("A price of {5} or {x} costs 5% of [[a]]")]
    public void What_is_written_well_is_let_through(string template, string? expected = null)
    {
        // Markdown has rules of its own about braces and brackets that print.
        var findings = Plan(template).Compose().Findings.Select(f => f.Rule.Id).Except(["STP305"]);
        Assert.Equal(expected is null ? [] : [expected], findings);
    }

    [Fact]
    public void All_faults_of_a_template_come_in_one_build_and_each_once()
    {
        const string Template = """
            {{ plan.footprnt.name }} and {{ plan.footprnt.name }}
            {{ for priority in plan.priorities }}{{ priority.titel }}{{ end }}
            {{ if plan.visoin }}{{ paper.titel }}{{ else }}{{ paper.dat }}{{ end }}
            {{ for risk in plan.riskss }}{{ risk.text }}{{ paper.sutitle }}{{ end }}
            {{ join (pluck plan.prioritis "title") }} {{ limit plan.risks plan.number }}
            {{ include "nope" plan.engagment }}
            {{ include "own" plan.engagment }}
            """;
        var result = Plan(Template).With("templates/submission/own.md", "---\nparameters: [given]\n---\n{{ given.x }}{{ paper.kin }}\n")
            .Compose();
        Assert.Null(result.Value);
        Assert.Equal(
        [
            "document.md:1:9", "document.md:1:38", "document.md:2:50", "document.md:3:12", "document.md:3:30", "document.md:3:57",
            "document.md:4:21", "document.md:4:54", "document.md:5:21", "document.md:5:68", "document.md:6:24", "document.md:6:4",
            "document.md:7:23", "own.md:4:23",
        ], result.Findings.Select(f => f.Span!.Value).Select(s => $"{Path.GetFileName(s.Path)}:{s.Line}:{s.Column}"));
    }

    [Fact]
    public void Faults_of_writing_come_in_one_build_too() => Assert.Equal(
    [
        "1:7: 'not' does not work between conditions. Write '!' instead.",
        "2:3: These braces '}}' have no '{{'. Write '{{' before the first word that belongs to them.",
        "3:4: 'endfor' is not a word of templates. Write 'end'.",
    ], Found("{{ if not true }}{{ end }}\na }}\n{{ endfor }}"));

    private static IEnumerable<string> Found(string template)
    {
        var result = Plan(template).Compose();
        Assert.Null(result.Value);
        Assert.All(result.Findings, f => Assert.Equal(("STP301", Severity.Error), (f.Rule.Id, f.Severity)));
        return result.Findings.Select(f => $"{f.Span!.Value.Line}:{f.Span.Value.Column}: {f.Message} {string.Join(' ', f.Hints)}");
    }

    private static PlanFolder Plan(string template) => PlanCase.Base().With("templates/submission/document.md", template);
}

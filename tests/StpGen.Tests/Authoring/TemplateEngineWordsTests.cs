using System.Text.RegularExpressions;
using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;

namespace StpGen.Tests.Authoring;

/// <summary>Whatever is between braces, a template's author reads words of ours: never the engine's, and never the system's.</summary>
public sealed partial class TemplateEngineWordsTests
{
    private static readonly string[] Pieces =
    [
        "plan", "plan.risks", "plan.footprint", "plan.footprint.population", "paper.date", ".name", ".", "..", "(", ")", "[", "]",
        "[0]", "{", "}", "|", "|>", "&&", "||", "==", "!=", "<", ">=", "=", "+=", "3", "2.5", "0", "1e9", "99999999999999999999",
        "\"a\"", "'b'", "`c`", "$\"{plan}\"", "if", "else", "else if", "for x in", "x", "end", "case", "when", "func f(x)", "f",
        "while false", "ret", "break", "continue", "capture y", "with plan", "import plan", "readonly x", "wrap f", "tablerow x in",
        "include \"vision\"", "include", "this", "empty", "null", "true", "count", "first", "sum", "rounded", "join", "limit",
        "group_by", ";", "\n", ",", "!", "-", "+", "*", "/", "//", "%", "?", ":", "??", "?.", "@", "^", "$x", "$", "~}}{{~", "}} a {{",
        "#", "##", "do", "0x1f", "1..3", "5..1", "is", "not", "*=", "++", "--",
    ];

    [Fact]
    public void Code_of_any_kind_is_run_or_refused_in_plain_words()
    {
        var start = PlanCase.Base();
        var plan = PlanReader.Read(start).Plan!;
        Gen.Int[0, Pieces.Length - 1].Array[1, 9].Sample(pieces =>
        {
            var template = "{{ " + string.Join(' ', pieces.Select(p => Pieces[p])) + " }}\n";
            var folder = start.With("templates/submission/document.md", template);
            var result = PaperComposer.Compose(plan, plan.Plan.Documents[0], folder, new PaperOptions());
            foreach (var finding in result.Findings)
                foreach (var text in finding.Hints.Prepend(finding.Message))
                    Assert.False(Foreign().IsMatch(text), $"{template}: {text}");
            Assert.True(result.Value is not null || !result.Findings.IsEmpty, template);
        }, iter: 4_000);
    }

    [GeneratedRegex("Script|StpGen|System|Exception|Arg_|expression|operand|token|identifier|statement|Expecting|Unexpected|Infinity|NaN")]
    private static partial Regex Foreign();
}

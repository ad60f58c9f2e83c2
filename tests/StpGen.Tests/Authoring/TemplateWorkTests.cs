using System.Text;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Templates that would never end, or take all memory or the stack: each ends soon, with a finding at its place.</summary>
public sealed class TemplateWorkTests
{
    private static string Run(string template, params (string Name, string Text)[] parts)
    {
        var plan = PlanCase.Base().With("templates/submission/document.md", "# Words\n\n" + template + "\n");
        foreach (var (name, text) in parts) plan = plan.With($"templates/submission/{name}.md", text);
        var composed = plan.Compose();
        Assert.All(composed.Findings, f => Assert.True(f.Span is { Path.Length: > 0, Line: > 0 }, f.Message));
        var errors = composed.Findings.Where(f => f.Severity == Severity.Error).Show();
        return composed.Value is { } paper ? $"{errors}\n{paper.Markdown}" : errors;
    }

    [Theory]
    [InlineData("func f; if $0 > 0; f ($0 - 1); f ($0 - 1); end; end; f 29")]
    [InlineData("x = [1,2]; for i in 1..60; x = concat x x; end")]
    [InlineData("x = [1]; y = [1]; for i in 1..15; x = [x,x]; y = [y,y]; end; for i in 1..900; z = x == y; end")]
    [InlineData("l = 1..100000; for i in 1..19000; x = has l 0; end")]
    [InlineData("l = 1..100000; for i in 1..19000; x = sum l; end")]
    [InlineData("for i in 1..19000; x = 1..100000; end")]
    [InlineData("l = 1..100000; for i in 1..19000; for x in l offset:99999; y = x; end; end")]
    [InlineData("l = [{a: \"aaaa\"}]; for i in 1..16; l = concat l l; end; for i in 1..18000; x = sort_by l \"a\"; end")]
    [InlineData("l = [{a: \"aaaa\"}]; for i in 1..16; l = concat l l; end; for i in 1..18000; x = group_by l \"a\"; end")]
    [InlineData("s = \"abcdefghij\"; for i in 1..16; s = s + s; end; l = []; for i in 1..19000; l = concat l [s + \"a\"]; end")]
    [InlineData("s = \"abcdefghij\"; for i in 1..16; s = s + s; end; for i in 1..19000; x = lower s; end")]
    [InlineData("s = \"abcdefghij\"; for i in 1..16; s = s + s; end; l = []; for i in 1..999; l = concat l [s]; end; x = join l")]
    [InlineData("x = [\"aaaaaaaaaaaaaaaa\", \"b\"]; for i in 1..60; x = [join x, join x, join x]; end")]
    [InlineData("l = [{b: 1..1000}]; for i in 1..16; l = concat l l; end; x = flatten l \"b\"")]
    [InlineData("for i in 1..19000; x = plan.nothing_here; y = nothing + i; end; for i in 1..19000; for j in 1..1; a.b.c; end; end")]
    public void A_template_that_works_too_long_is_stopped(string code) =>
        Assert.Contains("document.md:3:", Stopped(Run($"{{{{ {code} }}}}"), "The template takes more than 1,"));

    [Theory]
    [InlineData("for i in 1..19000 }}" + "{{ \"Lorem ipsum dolor sit amet \" }}" + "{{ for j in 1..9; end; end")]
    [InlineData("s = \"abcdefghij \"; for i in 1..14; s = s + s; end; for i in 1..19000; s; end")]
    [InlineData("s = \"aaaaaaaa\"; for i in 1..60; capture t; s; s; end; s = t; end")]
    public void A_paper_that_is_too_long_is_stopped(string code)
    {
        var found = Run($"{{{{ {code} }}}}");
        Assert.True(found.Contains("loops take more than", StringComparison.Ordinal)
            || found.Contains("writes more than 3 million characters", StringComparison.Ordinal), found[..Math.Min(500, found.Length)]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x == y")]
    [InlineData("has x 2")]
    [InlineData("group_by [{a: x}] \"a\"")]
    [InlineData("join x")]
    [InlineData("bullets x")]
    [InlineData("case x; when y; 1; end")]
    public void Lists_within_lists_have_a_bound(string use) =>
        Assert.Contains("STP304 template-limit: Lists are nested more than 16 levels deep here.",
            Run("{{ x = [1]; y = [1]; for i in 1..9000; x = [x]; y = [y]; end; " + use + " }}"));

    [Fact]
    public void Parts_that_include_each_other_twice_are_stopped() =>
        Assert.Contains("The template takes more than 1,", Run("{{ include \"p0\" }}",
            [.. Enumerable.Range(0, 16).Select(i => ($"p{i}", i < 15 ? Hostile.Repeat($"{{{{ include \"p{i + 1}\" }}}}", 4) : "x"))]));

    [Theory]
    [InlineData("9", 300_000, "more than 30 digits")]
    [InlineData("9", 31, "more than 30 digits")]
    [InlineData("1.5", 1, null)]
    [InlineData("9", 30, null)]
    [InlineData("0b1", 1, "not a number that templates can read")]
    [InlineData("0xFF", 1, "not a number that templates can read")]
    [InlineData("1e999999999", 1, "not a number that templates can read")]
    [InlineData("1.5e9", 1, "not a number that templates can read")]
    [InlineData("1_000", 1, "not a number that templates can read")]
    public void A_number_is_read_only_if_papers_can_need_it(string digits, int times, string? expected)
    {
        var found = Run($"{{{{ x = {string.Concat(Enumerable.Repeat(digits, times))} }}}}");
        if (expected is null) Assert.DoesNotContain("Error", found);
        else Assert.Contains("document.md:3:8 Error STP301", Stopped(found, expected));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("count (", ")")]
    public void Brackets_within_brackets_have_a_bound(string open, string close)
    {
        string Nested(int depth) => Run($"{{{{ x = {Hostile.Repeat(open, depth)}1{Hostile.Repeat(close, depth)} }}}}");
        Assert.DoesNotContain("nested", Nested(20));
        Assert.Contains("STP304 template-limit: Brackets are nested more than 32 levels deep here.", Nested(33));
        Assert.Contains("STP304", Nested(100_000));
    }

    [Theory]
    [InlineData("{{ if true }}")]
    [InlineData("{{ for i in [1] }}")]
    [InlineData("{{ capture a }}")]
    [InlineData("{{ func f }}")]
    public void Blocks_within_blocks_have_a_bound(string block)
    {
        Assert.DoesNotContain("STP304", Run(Hostile.Repeat(block, 20) + "a" + Hostile.Repeat("{{ end }}", 20)));
        Assert.Contains("STP304 template-limit: Blocks are nested more than 32 levels deep here.",
            Run(Hostile.Repeat(block, 33) + "a" + Hostile.Repeat("{{ end }}", 33)));
        Assert.Contains("STP304", Run(Hostile.Repeat(block, 30_000)));
    }

    [Theory]
    [InlineData("{{ if false }}", "{{ else if false }}a", "'if' has more than 100 branches")]
    [InlineData("{{ case 1 }}", "{{ when 2 }}a", "'case' has more than 100 branches")]
    public void Branches_have_a_bound(string start, string branch, string expected)
    {
        Assert.DoesNotContain("STP304", Run(start + Hostile.Repeat(branch, 100) + "{{ end }}"));
        Assert.Contains(expected, Run(start + Hostile.Repeat(branch, 101) + "{{ end }}"));
        Assert.Contains(expected, Run(start + Hostile.Repeat(branch, 30_000) + "{{ end }}"));
    }

    [Theory]
    [InlineData("1 + ", "1")]
    [InlineData("!", "true")]
    [InlineData("- ", "1")]
    [InlineData("true ? 1 : ", "1")]
    [InlineData("plan", ".a")]
    [InlineData("1 ", "| count ")]
    public void A_statement_has_a_bound(string first, string next)
    {
        Assert.Contains("STP304 template-limit: This statement has more than 2,000 words and signs.",
            Run($"{{{{ x = {Hostile.Repeat(first, 3_000)}{Hostile.Repeat(next, 3_000)} }}}}"));
        Assert.Contains("document.md:3:", Run($"{{{{ x = {Hostile.Repeat(first, 240)}{Hostile.Repeat(next, 240)} + }}}}"));
    }

    [Fact]
    public void A_template_of_a_book_is_refused() =>
        Assert.Contains("document.md:1:1 Error STP304 template-limit: This template has more than 1,000,000 characters.",
            Run(Hostile.Repeat("word ", 200_001)));

    [Theory]
    [InlineData("\"\\u0007\"", "U+0007")]
    [InlineData("\"\\u001b[31m\"", "U+001B")]
    [InlineData("\"\\uE0000\\uE001\"", "U+E000")]
    [InlineData("\"\\uE002footprint.name\\uE003\"", "U+E002")]
    [InlineData("\"\\uD800\"", "U+D800")]
    [InlineData("capital \"\\uE000\"", "U+E000")]
    [InlineData("bullets [\"\\u0007\"]", "U+0007")]
    [InlineData("missing \"\\uE0010\"", "U+E001")]
    [InlineData("\"a\" + \"\\uE000\" + \"0\" + \"\\uE001\"", "U+E000")]
    public void No_escape_makes_a_character_that_papers_cannot_show(string code, string named)
    {
        var found = Run($"{{{{ {code} }}}}");
        Assert.Contains("document.md:3:", found);
        Assert.Contains($"STP117 control-character: This text contains the character {named}, which papers cannot show.", found);
    }

    [Theory]
    [InlineData("{{ capture c }}{{ plan.footprint.name }} and {{ plan.footprint.number }}{{ end }}{{ c }}")]
    [InlineData("{{ func f }}{{ plan.footprint.name }} and {{ plan.footprint.number }}{{ end }}{{ f }}")]
    [InlineData("{{ capture c }}{{ plan.footprint.name }} and {{ plan.footprint.number }}{{ end }}{{ capture d }}{{ c }}{{ end }}{{ d }}")]
    [InlineData("{{ capture c }}{{ plan.footprint.name }} and {{ plan.footprint.number }}{{ end }}{{ bullets [c] }}")]
    [InlineData("{{ capture c }}{{ plan.footprint.name }} and {{ plan.footprint.number }}{{ end }}{{ missing c }}")]
    public void What_is_captured_prints_as_it_was_written(string template) =>
        Assert.Contains("Herefordshire and Worcestershire and 19", Run(template));

    [Theory]
    [InlineData("plan")]
    [InlineData("this")]
    [InlineData("include")]
    [InlineData("@include")]
    [InlineData("[@include]")]
    [InlineData("{a: 1}")]
    [InlineData("[{a: 1}]")]
    [InlineData("bullets [[1], {a: 1}]")]
    [InlineData("bullets [[1]]")]
    [InlineData("join [@count]")]
    [InlineData("missing @count")]
    [InlineData("\"a\" + plan")]
    [InlineData("$0")]
    [InlineData("for.index")]
    [InlineData("object.typeof plan")]
    [InlineData("regex.match \"a\" \"a\"")]
    [InlineData("do; 1; end")]
    [InlineData("x = do; 1; end; x")]
    [InlineData("[include \"none\"]")]
    [InlineData("x = [(table_by_year [] \"a\" \"a\" \"a\")]; x")]
    public void No_name_of_a_type_is_printed(string code)
    {
        var found = new StringBuilder(Run($"{{{{ {code} }}}}")).ToString();
        Assert.DoesNotMatch(@"StpGen\.|Scriban|Script[A-Z]|System\.|Exception|Nothing|`\d", found);
    }

    private static string Stopped(string found, string expected)
    {
        Assert.Contains(expected, found);
        return found;
    }
}

using CsCheck;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>Whatever a value holds, it changes nothing on a page but its own text, wherever a template puts it.</summary>
public sealed class ValuesInTemplatesTests
{
    /// <summary>
    /// A value in every position: title, heading, paragraph, emphasis, items, cells, caption, callout, quote, link, contents.
    /// </summary>
    private const string EveryPosition = """
        ::::: cover
        # {{ v }}

        ## {{ v }}

        {{ v }}

        ::: table row-headers
        {{ v }}

        | {{ v }} | B |
        |---|--:|
        | {{ v }} | x {{ v }} y |
        | **{{ v }}** | [{{ v }}](https://example.org/) |
        :::
        :::::

        ::: contents 2
        {{ v }}
        :::

        # {{ v }}

        {{ v }}

        Before {{ v }} after, **{{ v }}**, *{{ v }}*, ***{{ v }}***, [{{ v }}](https://example.org/a), (“{{ v }}”){{ v }}{{ v }}

        - {{ v }}
        - a {{ v }}
          - {{ v }}
          1. {{ v }}

            {{ v }}

        1. {{ v }}
        2. {{ v }}

        > {{ v }}

        ::: callout
        {{ v }}

        - {{ v }}
        :::

        ::: missing
        {{ v }}
        :::

        ## {{ v }} and {{ v }}

        {{ for x in [1, 2] }}
        - {{ v }} {{ x }}
        {{~ end }}
        """;

    private const string Plain = "Qq";

    public static TheoryData<string> Hostile =>
    [
        "| * _ < > # [ ] {{ }} :::",
        "# heading", "- item", "1. item", "> quote", "::: callout", ":::", "---", "***", "```", "~~~", "    code", "| a | b |", "|---|---|",
        "**bold**", "_em_", "`code`", "[link](https://example.org)", "[x]: https://example.org", "![i](x.png)", "<b>html</b>", "<script>",
        "&amp; &#65;",
        "https://example.org", "<https://example.org>", "a\\b \\* \\", "{.class #id}", "{{ plan.footprint.name }}", "{% if %}", "{{", "}}",
        "\\u0041", "{#anchor}",
        "=====", "+ plus", "* star", "[ ] task", "[^1]", "~~struck~~", "==marked==", "H~2~O", ": definition", "*[HTML]: x",
        "\"quoted\" 'text'",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_value_changes_nothing_but_its_own_text(string value) => Check(value);

    [Fact]
    public void No_text_at_all_changes_more_than_itself() =>
        Gen.String[Gen.OneOf(Gen.Char["|*_<>#[]{}:`~-+=!\\&;()\"'^$% \t"], Gen.Char['!', 'z'], Gen.Char["é–’€ŵ\u00A0\u2028中"]), 1, 40]
            .Where(s => s.Trim().Length > 0)
            .Sample(Check, iter: 60);

    [Fact]
    public void Line_ends_in_a_value_are_spaces() => Check("one\n\n# two\n- three", "one # two - three");

    [Fact]
    public void Prose_brings_its_blocks_where_it_stands_alone_and_its_words_elsewhere()
    {
        var folder = Fixture.With("narrative.yaml",
            "neededChanges:\n  - id: a\n    title: A\n    text: |\n      One **bold**.\n\n      - two\n      - three\n")
            .With("templates/submission/document.md",
                "{{ t = (first plan.neededChanges).text }}\n{{ t }}\n\n::: table\nC\n\n| A |\n|---|\n| {{ t }} |\n:::\n");
        var result = folder.Compose();
        Assert.Equal("""
            p One <b>bold</b>.
            bullets
              item
                p two
              item
                p three
            table C
              header
                cell left
                  p A
              row
                cell left
                  p One <b>bold</b>.
                  bullets
                    item
                      p two
                    item
                      p three
            """, Dump.Of(result.Value!.Document));
        Assert.Equal("", result.Findings.Show());
    }

    private static void Check(string value) =>
        Check(value, string.Join(' ', value.Split([' ', '\t', '\u2028'], StringSplitOptions.RemoveEmptyEntries)));

    private static void Check(string value, string expected)
    {
        var skeleton = Compose(Plain);
        var actual = Compose(value);
        Assert.Equal(Dump.Of(skeleton).Replace(Plain, expected, StringComparison.Ordinal), Dump.Of(actual));
    }

    private static Document Compose(string value)
    {
        var quoted = "\""
            + string.Concat(value.Select(c => c is '"' or '\\' ? $"\\{c}" : c < ' ' || c > '~' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";
        var result = Fixture.With("glossary.yaml", $"glossary:\n  - term: {quoted}\n    meaning: M\n")
            .With("templates/submission/document.md", "{{ v = (first plan.glossary).term ~}}\n" + EveryPosition)
            .Compose();
        // An address is poor as the words of a link, whoever wrote it.
        Assert.Equal("", result.Findings.Where(f => f.Rule.Id != "STP322").Show());
        return result.Value!.Document;
    }

    private static PlanFolder Fixture { get; } = PlanCase.Base();
}

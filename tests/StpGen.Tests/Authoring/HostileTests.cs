using System.Text;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Findings;
using static StpGen.Tests.Authoring.Hostile;

namespace StpGen.Tests.Authoring;

/// <summary>Files that nobody means well with, or that a program broke: each gets a finding, soon, and nothing else happens.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("[", 10_000)]
    [InlineData("{a: ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("? ", 10_000)]
    [InlineData("[", 4_000_000)]
    public void Depth_within_a_line_has_a_bound(string step, int times) => Assert.Contains("extra.yaml:1:", Read(Repeat(step, times)));

    [Fact]
    public void Depth_over_lines_has_a_bound() =>
        Assert.Contains("STP116 too-large: Values are nested more than 64",
            Read(string.Concat(Enumerable.Range(0, 2_500).Select(i => new string(' ', i) + "a:\n"))));

    [Fact]
    public void Steps_of_steps_have_a_bound() =>
        Assert.Contains("STP116",
            Read("nextSteps:\n"
                + string.Concat(Enumerable.Range(0, 400)
                    .Select(i => new string(' ', 4 * i) + "- text: a\n" + new string(' ', 4 * i) + "  steps:\n"))));

    [Fact]
    public void A_hundred_megabytes_are_refused() =>
        Assert.Contains("extra.yaml:1:1 Error STP116 too-large: This file is 100 MB", Read(new byte[100 * 1024 * 1024]));

    [Fact]
    public void A_million_keys_are_refused() =>
        Assert.Contains("STP116 too-large: This file has more than 250,000 values",
            Read(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i:x}:\n"))));

    [Fact]
    public void Hundred_thousand_unknown_keys_are_counted()
    {
        var findings = PlanReader.Read(PlanCase.Base()
            .With("extra.yaml", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: {i}\n")))).Findings;
        Assert.Equal(FindingBound.MostOfFile + 1, findings.Length);
        Assert.Equal("extra.yaml:101:1 Error STP127 more-findings: This file has 99,900 more errors like these. Fix the first few; the "
            + "rest often disappear.", findings[^1..].Show());
        Assert.Equal(100_000, findings.Sum(f => f.Count));
    }

    [Fact]
    public void Ten_thousand_wrong_references_are_counted() =>
        Assert.Contains("9,900 more errors",
            Read("placeLeads:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  - {{place: nowhere-{i}}}\n"))));

    [Fact]
    public void A_laugh_is_not_multiplied() =>
        Assert.Contains("STP105",
            Read("a: &a [lol, lol]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c]\n"));

    [Fact]
    public void The_same_key_a_thousand_times_is_reported() => Assert.Contains("STP104", Read(Repeat("glossary: []\n", 1_000)));

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public void Wide_encodings_are_named_with_and_without_their_mark(string name, string shown)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Contains("STP115 unreadable-file: This file is " + shown, Read(encoding.GetBytes("glossary: []")));
        Assert.Contains("STP115 unreadable-file: This file is " + shown,
            Read([.. encoding.GetPreamble(), .. encoding.GetBytes("glossary: []")]));
    }

    [Theory]
    [InlineData(2, new byte[] { 0x61, 0xE9, 0x62 })] // Latin-1
    [InlineData(3, new byte[] { 0xC3, 0xA9, 0x62, 0xE9 })] // Latin-1 behind UTF-8
    [InlineData(2, new byte[] { 0x61, 0xC0, 0xAF })] // overlong
    [InlineData(1, new byte[] { 0xED, 0xA0, 0x80 })] // a surrogate
    [InlineData(1, new byte[] { 0xF4, 0x90, 0x80, 0x80 })] // beyond Unicode
    [InlineData(2, new byte[] { 0x61, 0xE2, 0x82 })] // cut short
    public void Bytes_that_are_no_text_are_named_where_they_stand(int column, byte[] bytes) =>
        Assert.Contains($"extra.yaml:2:{column} Error STP115", Read([.. "a: b\n"u8, .. bytes]));

    /// <summary>The YAML library counts lines as YAML 1.1 does; editors do not.</summary>
    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void What_only_some_programs_take_for_a_line_end_is_a_blank(char character)
    {
        var findings = Read($"glossary:\n  - term: A{character}B\n    meaning: C\n    bad: D\n");
        Assert.Contains($"extra.yaml:2:12 Warning STP117 control-character: This text contains the character U+{(int)character:X4}, "
            + $"which some programs treat as a line end", findings);
        Assert.Contains("extra.yaml:4:5 Error STP106", findings);
    }

    [Theory]
    [InlineData("extra.yaml", "glossary:\r  - term: A\r    meaning: B\r    bad: C\r", "extra.yaml:4:5 Error STP106")]
    [InlineData("finance/positions.csv", "year,kind,amount\r2016-17,do-nothing,much\r", "finance/positions.csv:2:20 Error STP112")]
    public void Lines_may_end_as_on_an_old_Mac(string path, string text, string expected) => Assert.Contains(expected, Read(text, path));

    [Fact]
    public void A_workbook_is_named() =>
        Assert.Contains("This file is a spreadsheet", Read([0x50, 0x4B, 3, 4, 20, 0, 6, 0], "finance/positions.csv"));

    [Fact]
    public void Zero_bytes_are_named() =>
        Assert.Contains("extra.yaml:1:1 Error STP115 unreadable-file: This file is not text", Read("glossary: []\n# a\0b"));

    [Fact]
    public void An_empty_file_is_named() => Assert.Contains("extra.yaml:1:1 Warning STP115 unreadable-file: This file is empty", Read(""));

    [Theory]
    [InlineData('\u0007', "Error STP117")]
    [InlineData('\u001B', "Error STP117")]
    [InlineData('\u0085', "Error STP117")]
    [InlineData('\uE001', "Error STP117")]
    [InlineData('\uFFFF', "Error STP117")]
    [InlineData('\u202E', "Warning STP117")]
    [InlineData('\u2066', "Warning STP117")]
    [InlineData('\u200B', "Warning STP117")]
    [InlineData('\uFEFF', "Warning STP117")]
    public void Characters_that_nobody_sees_are_named(char character, string finding) =>
        Assert.Contains(finding, Read($"glossary:\n  - term: \"A\\u{(int)character:X4}B\"\n    meaning: C\n"));

    [Fact]
    public void A_line_of_a_million_characters_is_read() =>
        Assert.DoesNotContain("Error STP1", Read($"glossary:\n  - term: A\n    meaning: {Repeat("long ", 200_000)}\n"));

    [Theory]
    [InlineData("people:\n  - id: ID\n    name: X\n", "STP111")]
    [InlineData("placeLeads:\n  - place: ID\n", "STP109")]
    [InlineData("milestones:\n  - id: a\n    title: A\n    date: ID\n", "STP113")]
    [InlineData("finance: {baselineGap: ID}\n", "STP112")]
    [InlineData("? ID\n: 1\n", "STP106")]
    public void Values_of_ten_thousand_characters_are_named_in_short(string text, string rule) =>
        Assert.Contains(rule, Read(text.Replace("ID", Repeat("1a", 5_000), StringComparison.Ordinal)));

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12")]
    [InlineData("week of 31 December 9999")]
    [InlineData("0001-01-01")]
    [InlineData("Easter 99999999999999999999")]
    [InlineData("2016/99999999999999999999")]
    public void Dates_at_the_ends_of_the_calendar_are_refused(string date) =>
        Assert.Contains("STP113", Read($"milestones:\n  - id: a\n    title: A\n    date: {date}\n"));

    [Fact]
    public void A_date_that_begins_over_and_over_is_refused() =>
        Assert.Contains("STP113", Read($"milestones:\n  - id: a\n    title: A\n    date: {Repeat("by ", 300_000)}Easter\n"));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1,000,000,000,000,000,000,000,000,000,000")]
    [InlineData("£99999999999999999999999m")]
    public void Amounts_of_nothing_on_earth_are_refused(string amount) =>
        Assert.Contains("STP112", Read($"finance: {{baselineGap: '{amount}'}}\n"));

    [Fact]
    public void A_table_of_a_million_cells_is_refused() =>
        Assert.Contains("STP116 too-large: This table has more than",
            Read(Repeat("1,2,3,4,5,6,7,8,9,0\n", 100_000), "finance/positions.csv"));

    [Fact]
    public void A_quotation_mark_left_open_in_a_large_table_is_named() =>
        Assert.Contains("finance/positions.csv:2:1 Error STP124",
            Read("year,amount\n\"2016-17,£1m\n" + Repeat("2016-17,£1m\n", 100_000), "finance/positions.csv"));

    [Fact]
    public void A_term_that_the_glossary_has_twice_does_no_harm() => Assert.NotNull(PlanCase.Base()
        .With("extra.yaml", "glossary:\n  - {term: CCG, meaning: Clinical commissioning group}\n  - {term: CCG, meaning: Another}\n")
        .Compose().Value);

    [Fact]
    public void A_ring_of_ten_thousand_programmes_is_named() =>
        Assert.Contains("and so on through 10000 records",
            Read("programmes:\n"
                + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  - {{id: p{i}, title: P, parent: p{(i + 1) % 10_000}}}\n"))));
}

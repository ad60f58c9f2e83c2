using System.Text;
using CsCheck;
using StpGen.Authoring.Plans;

namespace StpGen.Tests.Authoring;

/// <summary>Whatever stands in a plan's folder, reading gives findings with a place, never an exception.</summary>
public sealed class ReaderTests
{
    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named_at_their_line() =>
        Assert.Contains("extra.yaml:2:4 Error STP115", Read([.. "a: b\nc: "u8, 0xE9, .. "t\n"u8]));

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Equal("", Read([0xEF, 0xBB, 0xBF, .. "glossary: []\n"u8]));

    [Fact]
    public void Windows_line_ends_do_no_harm() =>
        Assert.Equal("", Read(Encoding.UTF8.GetBytes("glossary:\r\n  - term: A\r\n    meaning: B\r\n")));

    [Fact]
    public void Binary_is_named() => Assert.Contains("STP1", Read([.. Enumerable.Range(0, 256).Select(i => (byte)i)]));

    [Fact]
    public void Any_text_gives_findings_with_a_place() =>
        Gen.String[Gen.OneOf(Gen.Char["abc:-[]{}\"'|>&*!#%@`, \n\n  \t?~"], Gen.Char['a', 'z']), 0, 60].Sample(text =>
        {
            var findings = PlanReader.Read(PlanCase.Base().With("extra.yaml", text)).Findings;
            Assert.All(findings, f => Assert.True(f.Span is { Line: > 0, Column: > 0 }, f.Message));
        }, iter: 300);

    private static string Read(byte[] extra) =>
        PlanReader.Read(PlanCase.Base() is var plan ? plan with { Files = plan.Files.SetItem("extra.yaml", extra) }
            : null!).Findings.Show();
}

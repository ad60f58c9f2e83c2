using System.Collections.Immutable;
using System.Text;
using CsCheck;
using StpGen.Authoring;

namespace StpGen.Tests.Authoring;

/// <summary>Whatever stands in a plan's folder, reading gives findings with a place, never an exception.</summary>
public sealed class ReaderTests
{
    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named_at_their_line() =>
        Assert.Contains("extra.yaml:2:1 Error STP115", Read([.. "a: b\nc: "u8, 0xE9, .. "t\n"u8]));

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Equal("", Read([0xEF, 0xBB, 0xBF, .. "glossary: []\n"u8]));

    [Fact]
    public void Windows_line_ends_do_no_harm() => Assert.Equal("", Read(Encoding.UTF8.GetBytes("glossary:\r\n  - term: A\r\n    meaning: B\r\n")));

    [Fact]
    public void Binary_is_named() => Assert.Contains("STP1", Read([.. Enumerable.Range(0, 256).Select(i => (byte)i)]));

    [Fact]
    public void Any_text_gives_findings_with_a_place() =>
        Gen.String[Gen.OneOf(Gen.Char["abc:-[]{}\"'|>&*!#%@`, \n\n  \t?~"], Gen.Char['a', 'z']), 0, 60].Sample(text =>
        {
            var findings = PlanReader.Read(PlanCase.Base().With("extra.yaml", text)).Findings;
            Assert.All(findings, f => Assert.True(f.Span is { Line: > 0, Column: > 0 }, f.Message));
        }, iter: 300);

    [Fact]
    public void Any_edit_of_the_sample_gives_findings_with_a_place()
    {
        var files = Plans.Sample().Files.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(f => f.Key).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1].Select(i => files[i]), Gen.Double[0, 1], Gen.Int[0, 5], Gen.Double[0, 1]).Sample((file, where, edit, much) =>
        {
            var folder = Plans.Sample();
            var text = Encoding.UTF8.GetString(folder.Files[file].Span);
            var at = (int)(where * (text.Length - 1));
            var length = Math.Min((int)(much * 60), text.Length - at);
            var changed = edit switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text[..at],
                3 => text.Insert(at, ": [x"),
                4 => text.Insert(at, "\n"),
                _ => text.Remove(at, length).Insert(at, "7"),
            };
            var reading = PlanReader.Read(folder.With(file, changed));
            var findings = reading.Findings.Concat(reading.Plan is { } plan ? PlanChecker.Check(plan, final: true) : []).ToImmutableArray();
            Assert.All(findings, f => Assert.True(f.Span is { Line: > 0, Column: > 0 }, f.Message));
        }, iter: 150);
    }

    private static string Read(byte[] extra) =>
        PlanReader.Read(PlanCase.Base() is var plan ? plan with { Files = plan.Files.SetItem("extra.yaml", extra) } : null!).Findings.Show();
}

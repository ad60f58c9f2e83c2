using StpGen.Authoring.Reading;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Tests.Cli;

/// <summary>Many findings of one kind in one file are said once with their number, and none is lost.</summary>
public sealed class FindingGroupTests
{
    private static Finding At(int line, string message, string path = "a.yaml") =>
        new(ReadRules.BadReference, SourceSpan.At(path, line, 5, 1), message, "Change it.");

    private static string Print(params Finding[] findings) =>
        new FindingPrinter(new Palette(false), 80, _ => null, _ => false).Print(findings);

    private static Finding[] Some(int count, Func<int, int> line) =>
        [.. Enumerable.Range(1, count).Select(i => At(line(i), $"There is no priority {i}, Name {i}."))];

    [Fact]
    public void Fewer_than_6_are_each_shown_in_full()
    {
        var text = Print(Some(5, i => i));
        Assert.Equal(5, text.Split("Change it.").Length - 1);
        Assert.DoesNotContain("more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_6_the_others_have_a_line_each_with_their_place()
    {
        Assert.Equal("""
            a.yaml:1:5: error STP109 bad-reference: There is no priority 1, Name 1.
                 = Change it.
                 = 5 more STP109 in this file:
                 - a.yaml:2:5: There is no priority 2, Name 2.
                 - a.yaml:3:5: There is no priority 3, Name 3.
                 - a.yaml:4:5: There is no priority 4, Name 4.
                 - a.yaml:5:5: There is no priority 5, Name 5.
                 - a.yaml:6:5: There is no priority 6, Name 6.


            """, Print(Some(6, i => i)));
    }

    [Fact]
    public void At_one_place_only_what_differs_is_said() =>
        Assert.Equal("""
            a.yaml:4:5: error STP109 bad-reference: There is no priority 1, Name 1.
                 = Change it.
                 = 5 more STP109 in this file: 2, Name 2; 3, Name 3; 4, Name 4; 5, Name 5; 6, Name 6.


            """, Print(Some(6, _ => 4)));

    [Fact]
    public void Messages_that_have_nothing_in_common_are_said_whole()
    {
        var text = Print([.. "abcdef".Select(c => At(4, $"{c}1 {c}2 {c}3."))]);
        Assert.Contains(" - a.yaml:4:5: f1 f2 f3.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_and_severities_are_not_counted_in()
    {
        var text = Print([.. Some(3, i => i), .. Some(3, i => i).Select(f => f with { Span = f.Span!.Value with { Path = "b.yaml" } }),
            .. Some(3, i => i).Select(f => f with { Severity = Severity.Warning })]);
        Assert.Equal(9, text.Split("Change it.").Length - 1);
    }
}

using System.Text.RegularExpressions;
using StpGen.Authoring.Papers;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>What templates say of records is right for none, one, few and many of them, with and without their optional fields.</summary>
public sealed partial class SentencesOfDataTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(12, false)]
    [InlineData(12, true)]
    public void Sentences_agree_and_say_nothing_twice(int count, bool isFull)
    {
        var faults = Papers(count, isFull).SelectMany(paper => paper.Lines
            .SelectMany(line => Faults(line).Select(fault => $"{paper.Name}: {fault}: {line}"))).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("There is 1 missing sections", "number")]
    [InlineData("1 acute trusts", "number")]
    [InlineData("1 more follow; see it", "number")]
    [InlineData("by by May", "twice")]
    [InlineData("Chief Executive, Chief Executive", "twice")]
    [InlineData("The end..", "stops")]
    [InlineData("Ada, .", "stops")]
    [InlineData("Cut beds by 2018/19 (by 2018/19).", "twice")]
    public void A_sentence_that_is_wrong_is_found(string line, string fault) => Assert.Contains(fault, Faults(line));

    [Theory]
    [InlineData(1, "submission", "1 county council", "1 county councils")]
    [InlineData(2, "submission", "2 county councils", "2 county council ")]
    [InlineData(1, "submission", "1 Member of Parliament", "1 Members of Parliament")]
    [InlineData(1, "partners-briefing", "1 GP practice of the Vale", "1 GP practices")]
    [InlineData(12, "partners-briefing", "12 GP practices of the Vale", null)]
    [InlineData(1, "submission", "The plan does not commit to this change yet. We are exploring 1 change before we decide.", null)]
    [InlineData(2, "submission", "The plan commits to none of the changes yet. We are exploring 2 changes before we decide.", null)]
    [InlineData(2, "submission", "Cut beds by 2018/19.", "(by 2018/19)")]
    [InlineData(2, "submission", "Ada Example (GP practices of the Vale) is the Chief Executive.", "Ada Example (Chief Executive")]
    [InlineData(2, "board-paper", "Presented by | Ada Example, Chief Executive, GP practices of the Vale", "executive and")]
    [InlineData(2, "meeting-record", "Item 4. Presented by Ada Example, Chief Executive, GP practices of the Vale.", "Item 4, June 2016")]
    [InlineData(2, "update", "For copies, call 01202 541946.", "Published at")]
    [InlineData(2, "engagement-plan", "Call 01202 541946", "Visit")]
    [InlineData(2, "submission", "Contact | 01202 541946", "01202541946 |")]
    [InlineData(1, "readiness", "1 Late or at-risk milestone", "1 Late or at-risk milestones")]
    public void A_sentence_of_data_is(int count, string paper, string printed, string? never)
    {
        var lines = Papers(count, isFull: true).Single(p => p.Name == paper).Lines;
        Assert.True(lines.Any(l => l.Contains(printed, StringComparison.Ordinal)), string.Join('\n', lines));
        if (never is not null) Assert.DoesNotContain(lines, l => l.Contains(never, StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_without_a_post_leaves_no_comma_and_nothing_is_agreed_where_there_is_no_decision()
    {
        var papers = Papers(0, isFull: false).ToDictionary(p => p.Name, p => p.Lines);
        Assert.Equal("Record: Governing body, June 2016", string.Join('\n', papers["meeting-record"]));
        Assert.Contains("Ada Example, Chief Executive of the Larkmere STP", papers["update"]);
        Assert.DoesNotContain(papers["plan-on-a-page"], l => l.Contains("We have agreed", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, List<string> Lines)> Papers(int count, bool isFull)
    {
        var plan = BuiltPapers.OnDisk(CountedPlan.Of(count, isFull));
        Assert.NotNull(plan.Plan);
        foreach (var request in plan.Plan.Plan.Documents)
        {
            var paper = PaperComposer.Compose(plan.Plan, request, plan.Folder, new PaperOptions()).Value!;
            yield return (request.Id, [.. paper.Document.Blocks.SelectMany(Lines)]);
        }
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [Plain(PlainText.Of(paragraph.Content))],
        Heading heading => [Plain(PlainText.Of(heading.Content))],
        Figure { Content: Diagram diagram } figure =>
            [Plain(PlainText.Of(figure.Caption)), Plain(diagram.Scope), .. diagram.Description.SelectMany(Lines), Plain(diagram.Note)],
        Tiles tiles => tiles.Items.Select(t => Plain($"{PlainText.Of(t.Value)} {PlainText.Of(t.Label)}")),
        Table table => table.Rows.Select(row => string.Join(" | ", row.Cells.Select(c => string.Join(' ', c.Blocks.SelectMany(Lines))))),
        _ => block.Children.SelectMany(Lines),
    };

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();

    private static IEnumerable<string> Faults(string line)
    {
        if (OneOfMany().IsMatch(line)) yield return "number";
        if (SaidTwice().IsMatch(line)) yield return "twice";
        if (StrayStops().IsMatch(line)) yield return "stops";
    }

    [GeneratedRegex(@"(?<![0-9/.,] ?|[£])\b1 (?:more follow\b|(?!(?:needs|is|has|was)\b)(?:[\p{L}-]+ ){0,2}"
        + @"(?!serves\b)\p{L}*[^\Wsui]s\b(?! is\b))")]
    private static partial Regex OneOfMany();

    [GeneratedRegex(@"\b(\p{L}+(?: \p{L}+)*),? \1\b|\b(by [^ ().]+)[ .(]+\2\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaidTwice();

    [GeneratedRegex(@"\.\.|, ?[.,]|\. \.|\( ?\)| [.,;]")]
    private static partial Regex StrayStops();
}

using StpGen.Authoring.Plans.Governance;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>
/// Each of the five source papers, made again from the sample, prints what it stated, and no paper knows what came later.
/// <c>Facts.csv</c> says for each statement (paper, first and last line) which papers print it (<c>holds</c>: yes) or came too
/// early for it (no), and the fact in pieces of the printed text, which stand near one another in any order.
/// </summary>
public sealed class FactsTests
{
    /// <summary>How many letters apart the pieces of a fact may stand: a row of a table, a short list.</summary>
    private const int Near = 600;

    /// <summary>A statement with nothing to print: no papers were attached to the minute.</summary>
    private static readonly (string, string, string) NothingToPrint = ("004_436dba5363c9f525.txt", "117", "117");

    private static readonly List<Fact> Facts =
    [
        .. CsvRows.Read(Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Papers", "Facts.csv")).Select(row => new Fact(
            (row("file"), row("from"), row("to")), row("papers").Split(' '), row("holds") == "yes", row("fact"))),
    ];

    private readonly Dictionary<string, string> _texts = [];

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void A_paper_prints_every_fact_that_its_source_stated(string format) =>
        AssertNone(Facts.Where(f => f.Holds)
            .SelectMany(f => f.Papers.Where(p => !Prints(p, format, f.Text))
                .Select(p => $"{p} does not print '{f.Text}' of {f.Statement}")));

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void No_paper_knows_what_came_later(string format) =>
        AssertNone(Facts.Where(f => !f.Holds)
            .SelectMany(f => f.Papers.Where(p => Prints(p, format, f.Text)).Select(p => $"{p} prints '{f.Text}' of {f.Statement}")));

    [Fact]
    public void What_came_later_is_printed_by_a_paper_of_its_day()
    {
        var papers = BuiltPapers.Sample.Keys.Where(f => f.EndsWith(".docx", StringComparison.Ordinal)).Select(f => f[..^".docx".Length])
            .ToList();
        AssertNone(Facts.Where(f => !f.Holds && !papers.Any(p => Prints(p, "docx", f.Text))).Select(f => $"No paper prints '{f.Text}'"));
    }

    [Fact]
    public void Every_statement_of_the_source_papers_has_facts()
    {
        var stated = CsvRows.Read(PapersMapTests.MapFile).Select(row => (row("file"), row("from"), row("to"))).ToHashSet();
        var printed = Facts.Where(f => f.Holds).Select(f => f.Statement).ToHashSet();
        Assert.Equal([NothingToPrint], stated.Except(printed));
        Assert.Empty(Facts.Select(f => f.Statement).Except(stated));
        Assert.True(Facts.Count > 300);
    }

    private sealed record Fact((string File, string From, string To) Statement, string[] Papers, bool Holds, string Text);

    private static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private bool Prints(string paper, string format, string fact)
    {
        var file = $"{paper}.{format}";
        if (!_texts.TryGetValue(file, out var text))
            _texts[file] = text = Comparable(ReadBack.Of(file, BuiltPapers.Sample[file]));
        var pieces = fact.Split(" | ").Select(Comparable).ToArray();
        for (var at = text.IndexOf(pieces[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(pieces[0], at + 1,
            StringComparison.Ordinal))
        {
            var around = text.AsSpan()[Math.Max(0, at - Near)..Math.Min(text.Length, at + Near)];
            var all = true;
            foreach (var piece in pieces) all &= around.Contains(piece, StringComparison.Ordinal);
            if (all) return true;
        }
        return false;
    }

    private static string Comparable(string text) => ReadBack.Letters(text).ToLowerInvariant();
}

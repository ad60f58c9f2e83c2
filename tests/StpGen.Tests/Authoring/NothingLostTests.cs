using StpGen.Core.Documents;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>What an author of a template writes reaches the paper, or is a finding at its line; a comment never reaches it.</summary>
public sealed class NothingLostTests
{
    [Theory]
    [InlineData("One.[^a][^b] Two.[^c]", "p One.<note 1>p A</note>\u00A0<note 2>p B</note> Two.<note 3>p C</note>", "")]
    [InlineData("One.[^a] [^b]. Two[^c].", "p One.<note 1>p A</note> <note 2>p B</note>. Two<note 3>p C</note>.", "")]
    [InlineData("**One.[^a][^b]**[^c]", "p <b>One.<note 1>p A</note>\u00A0<note 2>p B</note></b><note 3>p C</note>", "")]
    [InlineData("One.[^a][^b][^c][^a]",
        "p One.<note 1>p A</note>\u00A0<note 2>p B</note>\u00A0<note 3>p C</note>\u00A0<note 4>p A</note>", "")]
    [InlineData("[^a][^b]\n\n> [^c]", "p <note 1>p A</note>\u00A0<note 2>p B</note>\nquote\n  p <note 3>p C</note>", "")]
    [InlineData("One.[^x][^a] Two.[^b] [^c]", "p One.[^x]<note 1>p A</note> Two.<note 2>p B</note> <note 3>p C</note>",
        "1:5 Error STP320: There is no text for the footnote '[^x]'. Did you mean '[^a]'?")]
    [InlineData("One.[^source][^a] Two.[^b] [^c]", null,
        "1:5 Error STP320: There is no text for the footnote '[^source]'. Add a line '[^source]: …' to the template")]
    [InlineData("One.[^a] Two.[^c]", "p One.<note 1>p A</note> Two.<note 2>p C</note>",
        "4:1 Warning STP320: Nothing refers to the footnote '[^b]', so it is not printed. Put [^b] where the note belongs")]
    [InlineData("One.[^a](b) [^b][^c]", "p One.<note 1>p A</note>(b) <note 2>p B</note>\u00A0<note 3>p C</note>", "")]
    public void Every_footnote_is_printed_or_found(string text, string? dump, string findings) =>
        Check(text + "\n\n[^a]: A\n[^b]: B\n\n[^c]: C\n", dump, findings);

    [Fact]
    public void A_misspelt_footnote_has_a_suggestion() =>
        Check("Large.[^tpyo]\n\n[^typo]: The source.\n", "p Large.[^tpyo]",
            "3:1 Warning STP320: Nothing refers to the footnote '[^typo]'",
            "1:7 Error STP320: There is no text for the footnote '[^tpyo]'. "
            + "Did you mean '[^typo]'?");

    [Fact]
    public void A_second_text_for_a_footnote_is_found() =>
        Check("One.[^a]\n\n[^a]: A\n\n[^a]: B\n", "p One.<note 1>p A</note>",
            "5:1 Error STP320: There is already a footnote '[^a]', so this text is not printed. Choose another name");

    [Fact]
    public void The_same_text_twice_is_a_part_that_is_included_twice() =>
        Check("One.[^a]\n\n[^a]: A\n\nTwo.[^a]\n\n[^a]: A\n", "p One.<note 1>p A</note>\np Two.<note 2>p A</note>", "");

    [Theory]
    [InlineData("::: callout\nSave.\n\n# Next\n\n::: table\nFigures\n\n| A |\n|---|\n| 1 |\n:::\n\n# Last\n",
        "1:1 Error STP308: This '::: callout' is not closed. Add ':::' after its last line.")]
    [InlineData("::: callout\n::: table\nFigures\n\n| A |\n|---|\n| 1 |\n:::\n:::\n\n# Last\n", "")]
    [InlineData(":::: callout\n::: table\nFigures\n\n| A |\n|---|\n| 1 |\n:::\n::::\n\n# Last\n", "")]
    [InlineData("::: landscape\n::: columns\n::: column\nA\n:::\n::: column\nB\n:::\n:::\n:::\n\nLast\n", "")]
    [InlineData(":::: columns\n::: column\nA\n::: column\nB\n:::\n::::\n",
        "1:1 Error STP308: '::: columns' must contain 2 to 4 '::: column' blocks",
        "2:1 Error STP308: This '::: column' is not closed.")]
    [InlineData("::::: landscape\n::: callout\nA\n:::::\n\nLast\n", "2:1 Error STP308: This '::: callout' is not closed.")]
    [InlineData("::: callout\nBox.\n:::\n:::\n\nText.\n",
        "4:1 Error STP308: This ':::' closes nothing. Delete it, or look for a container above that ends too early.")]
    [InlineData("Text.\n\n::::\n\nText.\n", "3:1 Error STP308: This ':::' closes nothing.")]
    [InlineData("- a\n\n  ::: callout\n  Box.\n  :::\n- b\n", "")]
    [InlineData("::: callout\n- a\n\n  ::: table\n  T\n\n  | A |\n  |---|\n  | 1 |\n  :::\n- b\n:::\n\nText.\n", "")]
    [InlineData("::: callout\n- a\n\n  ::: callout\n  B\n- b\n:::\n\nText.\n", "4:3 Error STP308: This '::: callout' is not closed.")]
    [InlineData("> ::: callout\n> Box.\n\nText.\n", "1:3 Error STP308: This '::: callout' is not closed.")]
    [InlineData("::: callout\nBox.\n::: \n", "")]
    [InlineData("::: callout :::\nText.\n", "1:1 Error STP308: This '::: callout' is not closed.",
        "1:1 Error STP308: ':::' after '::: callout' means nothing, so it is not printed.")]
    [InlineData("::: callout Important\nText.\n:::\n",
        "1:1 Error STP308: 'Important' after '::: callout' means nothing, so it is not printed. Put the words on a line of their own")]
    [InlineData("::: contents 7\n:::\n", "1:1 Error STP308: '7' after '::: contents' means nothing, so it is not printed. Write a number")]
    [InlineData("::: landscape header=Left\nText.\n:::\n", "1:1 Error STP308: 'header=Left' after '::: landscape' means nothing")]
    [InlineData("::: landscape A3 header=\"Left\" footer=\"Right\"\nText.\n:::\n", "")]
    [InlineData("::: contents 2\nIn this paper\n\n- one\n:::\n",
        "4:1 Error STP308: '::: contents' must contain its title, and nothing else.")]
    [InlineData("::: tiles\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |\n:::\n", "5:2 Error STP308: This row has 1 cell, but a tile has 2")]
    [InlineData("::: tiles\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n:::\n",
        "4:2 Error STP308: This row has 3 cells, but a tile has 2")]
    public void A_container_that_ends_too_late_or_too_early_is_found(string text, params string[] findings) => Check(text, null, findings);

    [Fact]
    public void A_container_takes_only_its_own_end() =>
        Check("::: callout\nIn.\n\n::: callout\nDeeper.\n:::\n\nIn.\n:::\n\nOut.\n",
            "callout note\n  p In.\n  callout note\n    p Deeper.\n  p In.\np Out.", "");

    [Theory]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2 | 3 |",
        "6:2 Error STP308: This row has 3 cells, but the header has 2. Put a backslash before a '|'")]
    [InlineData("| A | B |\n|---|---|\n| 1 |",
        "6:2 Error STP308: This row has 1 cell, but the header has 2. Write '| |' for an empty cell.")]
    [InlineData("| A | B |\n|---|---|\n| 1 | |", "")]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2\\|3 |", "")]
    [InlineData("| A | B |\n|---|---|---|\n| 1 | 2 |",
        "4:2 Error STP308: The header of this table has 2 cells, but the line below it has 3.")]
    [InlineData("| A | B |\n|---|---|\n| 1 | << |\n| ^^ | x |", "7:2 Error STP308: This row joins a cell",
        "6:2 Error STP308: This row joins a cell")]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2 |\n| ^^ | << |", "7:2 Error STP308: This row joins a cell")]
    [InlineData("| A | B |\n|---|---|\n| 1 | << |\n| ^^ | ^^ |", "")]
    [InlineData("| A | B |\n|---|---|\n| ^^ | 2 |", "6:2 Error STP308: This row joins a cell")]
    public void No_cell_of_a_table_is_swallowed(string table, params string[] findings) =>
        Check($"::: table\nFigures\n\n{table}\n:::\n", null, findings.Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [InlineData("One.\n\n<!-- Bob: agreed? -->\n\nTwo.", "p One.\np Two.",
        "3:1 Error STP305: Papers do not support HTML comments; this one is not printed. Write a note to colleagues as {{# … }}.")]
    [InlineData("One. <!-- Bob? --> Two.", "p One.  Two.", "1:6 Error STP305: Papers do not support HTML comments")]
    [InlineData("<!-- a\n\nb --> Two.", "p Two.", "1:1 Error STP305: Papers do not support HTML comments")]
    [InlineData("One.\n\n<!-- a\n\nTwo.", "p One.", "3:1 Error STP305: This comment does not end, so nothing after it is printed.")]
    [InlineData("One. <!-- **Bob** secret\n\nTwo.", "p One. \np Two.", "1:6 Error STP305: This comment does not end")]
    [InlineData("- a <!-- x -->\n- b",
        "bullets\n  item\n    p a \n  item\n    p b", "1:5 Error STP305: Papers do not support HTML comments")]
    [InlineData("# A <!-- x -->", "h1 A", "1:5 Error STP305: Papers do not support HTML comments")]
    public void A_comment_never_reaches_a_paper(string text, string dump, string finding) => Check(text, dump, finding);

    [Fact]
    public void Two_tables_with_one_anchor_are_found()
    {
        const string Table = "::: table #savings\nSavings\n\n| A |\n|---|\n| 1 |\n:::\n\n";
        Check($"# Money\n\n{Table}{Table}See [](#savings).\n", null,
            "14:1 Error STP321: There is already an anchor 'savings' in this paper, so references lead there. Choose another name");
        Check($"# Savings\n\n{Table}", null, "6:1 Error STP321: There is already an anchor 'savings'");
        Check(Table.Replace("#savings", "#one #two"), null, "4:1 Error STP321: This table has 2 anchors; only the first is used.");
    }

    [Theory]
    [InlineData("::: tables\nTables\n:::\n\n::: figures\nFigures\n:::\n\n# Text\n\nText.", "h1 Text\np Text.")]
    [InlineData("::: contents 1\nIn this paper\n:::\n\nText.", "p Text.")]
    // A paper of fewer than nine pages has no contents.
    [InlineData("::: contents 2\nIn this paper\n:::\n\n# Text\n\nText.", "h1 Text\np Text.")]
    [InlineData("::: callout\n:::\n\n>\n\n::: landscape\n:::\n\nText.", "p Text.")]
    [InlineData("::: columns\n::: column\n:::\n::: column\n:::\n:::\n\nText.", "p Text.")]
    [InlineData("::: callout\n::: tables\n:::\n:::\n\nText.", "p Text.")]
    [InlineData("::: table #t\nFigures\n\n| A |\n|---|\n:::\n\n::: tables\n:::\n\nText.", "p Text.")]
    [InlineData("::: table #t\nFigures\n\n| A |\n|---|\n| b |\n:::\n\n::: tables\n:::\n",
        "table Table\u00A01: Figures\n  header\n    cell left\n      p A\n  row\n    cell left\n      p b\nlist of tables Tables")]
    public void Nothing_is_printed_over_nothing(string text, string dump) => Check(text, dump, "");

    [Theory]
    [InlineData("- a\n\n  ::: landscape\n  Wide.\n  :::", "3:3 Error STP308: A 'landscape' container cannot be inside a list.")]
    [InlineData("::: callout\nA\n\n---\n\nB\n:::", "4:1 Error STP308: A page break ('---') cannot be inside a box.")]
    [InlineData("> A\n>\n> ::: columns\n> ::: column\n> A\n> :::\n> ::: column\n> B\n> :::\n> :::",
        "3:3 Error STP308: A 'columns' container cannot be inside a quotation.")]
    [InlineData("- # A", "1:3 Error STP308: A heading cannot be inside a list.")]
    [InlineData("A[^1]\n\n[^1]: # B", "3:7 Error STP308: A heading cannot be inside a footnote.")]
    [InlineData("::: callout\n::: cover\nA\n:::\n:::", "2:1 Error STP308: A cover cannot be inside a box.")]
    [InlineData("::: landscape\nA\n\n---\n\nB\n:::\n\n::: callout\n# A\n:::", "")]
    public void What_takes_whole_pages_is_not_within_a_block(string text, string finding) => Check(text, null, finding);

    [Fact]
    public void A_text_whose_lists_are_too_deep_in_the_lists_of_a_template_is_found()
    {
        static string Nested(int depth) => string.Join("\n", Enumerable.Range(0, depth).Select(i => new string(' ', 2 * i) + "- a"));
        var folder = PlanCase.Base().With("narrative/a.md", Nested(5) + "\n")
            .With("extra.yaml", "narrative: [{id: a, title: A, text: {file: narrative/a.md}}]\n");
        Assert.Equal("", Found(3));
        Assert.StartsWith("narrative/a.md:5:9 Error STP308 bad-container: A list 9 levels deep cannot be inside a list.", Found(4));

        string Found(int depth) => folder.With("templates/submission/document.md",
            Nested(depth - 1) + "\n" + new string(' ', 2 * depth - 2) + "- {{ (first plan.narrative).text }}\n").Compose().Findings.Show();
    }

    private static void Check(string text, string? dump, params string[] findings)
    {
        var paper = PlanCase.Base().With("templates/submission/document.md", text).Compose();
        if (dump is not null) Assert.Equal(dump, Dump.Of(paper.Value!.Document));
        var found = paper.Findings.Select(f => $"{f.Span!.Value.Line}:{f.Span.Value.Column} {f.Severity} {f.Rule.Id}: {f.Message} "
            + string.Join(' ', f.Hints)).ToList();
        var expected = findings.Where(f => f.Length > 0).ToList();
        Assert.True(found.Count == expected.Count && found.Zip(expected).All(f => f.First.StartsWith(f.Second, StringComparison.Ordinal)),
            string.Join('\n', found));
    }
}

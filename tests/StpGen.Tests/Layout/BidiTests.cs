using StpGen.Core.Documents;
using StpGen.Core.Text.Bidi;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Both directions in one paragraph. Capitals stand for Hebrew letters, as in Unicode Standard Annex 9.</summary>
public sealed class BidiTests
{
    // Each expected line reads from left to right as it is seen; examples of UAX 9, 3.4 and 4.3, and of what papers hold.
    [Theory]
    [InlineData("car means CAR.", "car means RAC.")]
    [InlineData("CAR MEANS CAR.", ".RAC SNAEM RAC")]
    [InlineData("he said HELLO WORLD to us", "he said DLROW OLLEH to us")]
    [InlineData("CAR is a word", "is a word RAC")]
    [InlineData("to DAY 24 OCT 2016 end", "to 2016 TCO 24 YAD end")]
    [InlineData("in ABC (DEF) 12, on", "in 12 (FED) CBA, on")]
    [InlineData("ABC (xyz) DEF", "FED (xyz) CBA")]
    [InlineData("a (ABC) b", "a (CBA) b")]
    [InlineData("COST £120 NOW", "WON £120 TSOC")]
    [InlineData("A -5% B", "B 5%- A")]
    [InlineData("1,234 ABC", "CBA 1,234")]
    [InlineData("ABC 1,234.5 DEF", "FED 1,234.5 CBA")]
    public void Text_stands_as_the_standard_says(string logical, string visual)
    {
        var text = string.Concat(logical.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c - 'A' + '\u05D0') : c));
        var levels = BidiLevels.Of(text)!;
        var all = Enumerable.Range(0, text.Length).Select(i => levels[i]).ToArray();
        Assert.Equal(visual, string.Concat(VisualOrder.Of(all).Select(i => levels[i] % 2 == 1 ? Mirrored(logical[i]) : logical[i])));
    }

    [Fact]
    public void Digits_after_Arabic_letters_are_Arabic_numbers()
    {
        var levels = BidiLevels.Of("\u0627\u0628 12/34 \u062A")!;
        Assert.Equal([1, 1, 1, 2, 2, 2, 2, 2, 1, 1], Enumerable.Range(0, 10).Select(i => levels[i]));
    }

    [Fact]
    public void Text_from_left_to_right_needs_no_levels() => Assert.Null(BidiLevels.Of("Zażółć здоровье υγεία বাংলা 120%"));

    [Fact]
    public void Hebrew_is_drawn_from_the_right_in_reading_order()
    {
        var laidOut = LaidOut.Of(Specimen.Body("שלום"));
        var runs = laidOut.Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal("שלום", string.Concat(runs.Select(LaidOut.Text)));
        Assert.Equal(runs.Select(r => r.X).OrderDescending(), runs.Select(r => r.X));
        // A paragraph that begins at the right is aligned there.
        Assert.Equal(PageSetup.A4.Width - PageSetup.A4.MarginRight, runs[0].X + runs[0].Width, 6);
        Assert.Empty(laidOut.Findings);
    }

    [Fact]
    public void A_Hebrew_word_stands_within_its_sentence()
    {
        var runs = LaidOut.Of(Specimen.Body("say שלום (עולם) twice")).Pages[0].Items.OfType<GlyphRun>().ToList();
        var text = string.Concat(runs.Select(LaidOut.Text));
        Assert.Equal("say שלום (עולם) twice", text);
        Assert.Equal(runs[0].X, runs.Min(r => r.X));
        Assert.Equal(runs[^1].X, runs.Max(r => r.X));
        // The bracket that opens stands to the right of what it holds.
        double X(string c) => runs.Single(r => LaidOut.Text(r) == c).X;
        Assert.True(X("(") > X("ע") && X("ע") > X(")"));
    }

    [Fact]
    public void Every_line_of_a_long_Hebrew_paragraph_ends_at_the_left_and_keeps_the_order()
    {
        var text = string.Join(' ', Enumerable.Repeat("בריאות לכולם NHS 24 באוקטובר", 12));
        var laidOut = LaidOut.Of(Specimen.Body(text));
        Assert.Equal(text, laidOut.TextOf(laidOut.Paged.Structure));
        Assert.All(laidOut.Pages[0].Items.OfType<GlyphRun>().Where(r => LaidOut.Text(r) != " "), r =>
        {
            Assert.InRange(r.X, PageSetup.A4.MarginLeft - 0.01, PageSetup.A4.Width);
            Assert.InRange(LaidOut.VisibleRight(r), 0, PageSetup.A4.Width - PageSetup.A4.MarginRight + 0.01);
        });
    }

    [Fact]
    public void The_label_of_an_item_that_begins_at_the_right_hangs_there()
    {
        var runs = LaidOut.Of(Specimen.Bullets(["שלום"])).Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal("• ", LaidOut.Text(runs[0]));
        Assert.Equal(PageSetup.A4.Width - PageSetup.A4.MarginRight, LaidOut.VisibleRight(runs[0]), 6);
        Assert.True(runs[1].X + runs[1].Width < runs[0].X);
    }

    [Theory]
    [InlineData("صحة للجميع", "U+0635")]
    [InlineData("স্বাস্থ্য", "U+09B8")]
    public void A_script_that_no_font_has_is_named_and_not_drawn_wrong(string text, string named)
    {
        var laidOut = LaidOut.Of(Specimen.Body(text));
        Assert.Contains(named, Assert.Single(laidOut.Findings).Message);
        Assert.DoesNotContain(laidOut.TextOf(laidOut.Paged.Structure), c => c is not ('?' or ' '));
    }

    private static char Mirrored(char c) => c switch { '(' => ')', ')' => '(', _ => c };
}

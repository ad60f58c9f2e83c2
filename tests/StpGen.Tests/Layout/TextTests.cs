using CsCheck;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Fonts, shaping and lines.</summary>
public sealed class TextTests
{
    [Fact]
    public void The_embedded_fonts_tell_what_they_are()
    {
        var bold = LaidOut.Fonts[FontStyle.Bold];
        Assert.Equal(("Liberation Sans", "LiberationSans-Bold", 2048, 700),
            (bold.File.Family, bold.PostScriptName, bold.UnitsPerEm, bold.File.WeightClass));
        Assert.Equal((1854, -434, 1409), (bold.Ascender, bold.Descender, bold.File.CapHeight));
        Assert.True(LaidOut.Fonts[FontStyle.Italic].File.ItalicAngle < 0);
        Assert.Equal(569, LaidOut.Fonts[FontStyle.Regular].Advances[3]);
    }

    [Fact]
    public void A_before_V_is_kerned()
    {
        var glyphs = OneRun("AV").Words[0];
        var advances = LaidOut.Fonts[FontStyle.Regular].Advances;
        Assert.Equal((advances[glyphs[0].Id] - 152) * 12 / 2048.0, glyphs[0].Advance, 6);
    }

    [Fact]
    public void Words_of_one_style_are_one_run_with_their_spaces() => Assert.Equal("one two three", LaidOut.Text(OneRun("one two three")));

    [Fact]
    public void Runs_that_look_alike_and_touch_are_shaped_as_one()
    {
        var page = LaidOut.Of(new Paragraph([new TextRun("A"), new TextRun("V")])).Pages[0];
        Assert.Equal(OneRun("AV").Glyphs, Assert.Single(page.Items.OfType<GlyphRun>()).Glyphs);
    }

    [Fact]
    public void A_character_that_the_font_lacks_is_found_and_drawn_as_a_question_mark()
    {
        var span = SourceSpan.At("risks.yaml", 3, 7, 1);
        var laidOut = LaidOut.Of(new Paragraph([new TextRun("done ✓, ✓", span)]));
        var finding = Assert.Single(laidOut.Findings);
        Assert.Equal((LayoutRules.MissingGlyph, span), (finding.Rule, finding.Span));
        Assert.Contains("U+2713", finding.Message);
        Assert.Equal("done ?, ?", laidOut.TextOf(laidOut.Paged.Structure));
        Assert.DoesNotContain(laidOut.Pages[0].Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs), g => g.Id == 0);
    }

    [Fact]
    public void A_missing_accent_does_not_take_its_letter_along()
    {
        var laidOut = LaidOut.Of(Specimen.Body("a\u20D0b"));
        Assert.Equal("a?b", laidOut.TextOf(laidOut.Paged.Structure));
        Assert.Contains("U+20D0", Assert.Single(laidOut.Findings).Message);
    }

    [Fact]
    public void Any_characters_are_set_and_none_is_left_to_the_fonts_notdef() => Gen.String.Sample(
        text =>
        {
            var laidOut = LaidOut.Of(Narrow(90, Specimen.Body(text)));
            Assert.DoesNotContain(laidOut.Pages.SelectMany(p => p.Items).OfType<GlyphRun>().SelectMany(r => r.Glyphs), g => g.Id == 0);
        },
        iter: 200);

    [Fact]
    public void A_no_break_hyphen_is_drawn_as_a_hyphen() => Assert.Equal("X-ray", LaidOut.Text(OneRun("X\u2011ray")));

    [Fact]
    public void An_accent_joins_its_letter() => Assert.Equal(["e\u0301"], OneRun("e\u0301").Glyphs.Select(g => g.Text));

    [Theory]
    [InlineData("21 October", "care until 21 October")]
    [InlineData("March 2017", "care until March 2017.")]
    [InlineData("£120 million", "a gap of £120 million")]
    [InlineData("No. 4", "as in No. 4")]
    [InlineData("Dr Example", "the lead is Dr Example")]
    [InlineData("both –", "of both – and")]
    [InlineData("2016/17", "in 2016/17")]
    [InlineData("A\u00A0B", "between A\u00A0B")]
    [InlineData("J. R. Smith", "led by J. R. Smith")]
    [InlineData("Dr A. Example", "led by Dr A. Example")]
    [InlineData("p. 5", "as on p. 5")]
    [InlineData("pp. 12–14", "as on pp. 12–14")]
    [InlineData("25 per cent", "by 25 per cent")]
    [InlineData("37 °C", "kept at 37 °C")]
    [InlineData("9.30 am", "at about 9.30 am")]
    [InlineData("Monday 24", "it is on Monday 24")]
    [InlineData("21st October", "until the 21st October")]
    [InlineData("Appendix B", "as in Appendix B")]
    [InlineData("Workstream 5", "for Workstream 5")]
    [InlineData("and/or", "of this and/or")]
    [InlineData("e-mail", "send an e-mail")]
    [InlineData("2016–21", "the years 2016–21")]
    [InlineData("A & B", "between A & B")]
    public void What_belongs_together_stays_on_one_line(string together, string text)
    {
        for (var width = 90; width < 200; width += 7)
            Assert.Contains(Lines(text, width), line => line.Contains(together.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("community/neighbourhood", "community/|neighbourhood")]
    [InlineData("community-neighbourhood", "community-|neighbourhood")]
    [InlineData("community\u00ADneighbourhood", "community-|neighbourhood")]
    [InlineData("community\u200Bneighbourhood", "community|neighbourhood")]
    [InlineData("community–neighbourhood", "community–|neighbourhood")]
    [InlineData("community—neighbourhood", "community—|neighbourhood")]
    [InlineData("https://fictional.example.org", "https://fictional.|example.org")]
    [InlineData("www.example.org/plans?a=b&stage=october", "www.example.org/|plans?a=b&|stage=october")]
    [InlineData("somebody.else@fictional.example", "somebody.else@|fictional.example")]
    public void A_long_word_may_end_a_line_where_it_is_joined(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines(text, 100)));

    [Fact]
    public void Figures_are_as_wide_as_each_other_beside_whichever_they_stand()
    {
        var runs = LaidOut.Of(Specimen.Body("111,117"), Specimen.Body("700,000"),
            Specimen.Body("171,147")).Pages[0].Items.OfType<GlyphRun>();
        Assert.Single(runs.Select(r => Math.Round(r.Width, 6)).Distinct());
    }

    [Fact]
    public void A_soft_hyphen_within_a_line_is_not_seen() => Assert.Equal(["neighbourhood"], Lines("neighbour\u00ADhood", 200));

    [Fact]
    public void A_word_wider_than_its_line_is_cut_between_characters()
    {
        var lines = Lines(new string('m', 50), 95);
        Assert.Equal(50, string.Concat(lines).Length);
        Assert.All(lines.SkipLast(1), l => Assert.Equal(9, l.Length));
    }

    [Fact]
    public void A_comma_stays_with_the_strong_word_before_it()
    {
        for (var width = 40; width < 120; width++)
        {
            var laidOut =
                LaidOut.Of(Narrow(width, new Paragraph([new TextRun("and "), new Strong([new TextRun("bold")]), new TextRun(", then")])));
            var runs = laidOut.Pages[0].Items.OfType<GlyphRun>().ToList();
            Assert.Equal(runs.Single(r => LaidOut.Text(r) == "bold").Baseline, runs.Single(r => LaidOut.Text(r).StartsWith(',')).Baseline);
        }
    }

    private static GlyphRun OneRun(string text) => Assert.Single(LaidOut.Of(Specimen.Body(text)).Pages[0].Items.OfType<GlyphRun>());

    private static Document Narrow(double width, params Block[] blocks)
    {
        var document = Specimen.Create();
        return document with { Info = document.Info with { Page = new PageSetup(width + 40, 600, 60, 20, 60, 20) }, Blocks = [.. blocks] };
    }

    private static List<string> Lines(string text, double width) => [.. LaidOut.Of(Narrow(width, Specimen.Body(text))).Pages
        .SelectMany(p => p.Items).OfType<GlyphRun>().Select(r => LaidOut.Text(r).TrimEnd())];
}

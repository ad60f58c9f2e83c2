using StpGen.Core.Documents;
using StpGen.Core.Fonts;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Fonts that stand in for others. The family asked first is one that pretends to have no letters.</summary>
public sealed class FallbackTests
{
    private static readonly FontFamily Whole = LaidOut.Fonts;
    private static readonly FontFamily Poor =
        new(Enum.GetValues<FontStyle>().Select(style => Without(Whole[style], style))) { Fallbacks = [Whole] };

    [Fact]
    public void A_character_that_the_first_font_lacks_comes_from_the_next_on_the_same_baseline()
    {
        var runs = Runs("care ŵ on", Poor, out var result);
        Assert.Equal(["care ", "ŵ", " on"], runs.Select(LaidOut.Text));
        Assert.Equal(["Poor-Regular", "LiberationSans", "Poor-Regular"], runs.Select(r => r.Font.PostScriptName));
        Assert.Single(runs.Select(r => r.Baseline).Distinct());
        Assert.Equal(runs[0].X + runs[0].Width, runs[1].X, 6);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_letter_and_its_accent_come_from_one_font() =>
        Assert.Equal(["x", "ŵ\u0301", "y"], Runs("xŵ\u0301y", Poor, out _).Select(LaidOut.Text));

    [Fact]
    public void What_no_font_has_is_a_question_mark_of_the_first()
    {
        var runs = Runs("a✓ŵ", Poor, out var result);
        Assert.Equal("a?ŵ", string.Concat(runs.Select(LaidOut.Text)));
        Assert.Contains("U+2713", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void A_missing_character_that_contents_repeat_is_found_once_where_it_was_written()
    {
        var place = SourceSpan.At("a.md", 5, 3, 8);
        var result = LaidOut.Of(new Contents("In this paper", 2), new Heading(1, "agreed", [new TextRun("Agreed ✓", place)]),
            Specimen.Body("Text."));
        Assert.Equal(place, Assert.Single(result.Findings).Span);
    }

    private static List<GlyphRun> Runs(string text, FontFamily fonts, out Core.Findings.Result<PagedDocument> result)
    {
        result = LayoutEngine.Layout(Specimen.Create() with { Blocks = [Specimen.Body(text)] }, NhsTheme.Create(), fonts);
        return [.. result.Value!.Pages[0].Items.OfType<GlyphRun>()];
    }

    // The same file with its character map's entries beyond U+00FF pointing nowhere.
    private static FontFace Without(FontFace face, FontStyle style)
    {
        var data = face.File.Data.ToArray();
        CharacterMaps.CutAt(data, 0x100);
        var file = FontReader.Read(data).File!;
        return new FontFace(file with { PostScriptName = "Poor-" + style, Ascender = file.Ascender + 300 }, style);
    }
}

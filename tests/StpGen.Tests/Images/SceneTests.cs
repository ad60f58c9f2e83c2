using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Tests.LayoutTests;
using StpGen.Tests.Pdf;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Images;

/// <summary>A drawing is the same in each format: shapes that stay sharp, words that can be read, and one description.</summary>
public sealed class SceneTests
{
    private const string Description = "The board is above two groups.";

    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static readonly XNamespace Wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static readonly Theme Theme = NhsTheme.Create();

    private static readonly Scene Drawing = new(400, 200,
    [
        ScenePath.Rectangle(150, 10, 100, 40, SceneColour.Strong),
        new SceneText(200, 34, "Board", 12, SceneColour.OnStrong, SceneAnchor.Middle, Bold: true),
        ScenePath.Line(200, 50, 200, 90, SceneColour.Rule, 2),
        ScenePath.Rectangle(20, 90, 160, 60, SceneColour.Pale, SceneColour.Accent),
        new SceneText(30, 124, "Clinical & digital", 10, SceneColour.Text),
        new ScenePath([PathStep.Move(220, 150), PathStep.Curve(220, 90, 380, 90, 380, 150), PathStep.Close], SceneColour.Gap),
        new SceneText(380, 170, "To come", 10, SceneColour.Gap, SceneAnchor.End),
    ]);

    private static Figure FigureOf(string alternative = Description, FigureWidth width = default) =>
        new(Drawing, alternative, [new TextRun("Governance")], width) { Anchor = "governance" };

    [Fact]
    public void Layout_places_shapes_and_words_at_their_scale_under_one_figure()
    {
        var laidOut = LaidOut.Of(Specimen.Body("Before."), FigureOf(width: FigureWidth.InPoints(200)));
        var figure = Assert.Single(laidOut.Elements(StructureType.Figure));
        Assert.Equal(Description, figure.Alternative);
        var slot = Assert.IsType<ContentSlot>(figure.Children[0]);
        var items = laidOut.Pages[0].Items.Where(i => i.Slot == slot).ToList();
        Assert.Equal(["DrawnPath", "GlyphRun", "DrawnPath", "DrawnPath", "GlyphRun", "DrawnPath", "GlyphRun"], items
            .Select(i => i.GetType().Name));
        var (left, top) = (PageSetup.A4.MarginLeft, Points(items[0]).Min(p => p.Y) - 5);
        Assert.Equal([(left + 75, top + 5), (left + 125, top + 25)], [Points(items[0]).Min(), Points(items[0]).Max()]);
        Assert.Equal((Theme.TableHeadFill, null), (((DrawnPath)items[0]).Fill, ((DrawnPath)items[0]).Stroke));
        Assert.Equal((1.0, Theme.TableRule), (((DrawnPath)items[2]).StrokeWidth, ((DrawnPath)items[2]).Stroke!.Value));
        var runs = items.OfType<GlyphRun>().ToList();
        Assert.Equal([6.0, 5, 5], runs.Select(r => r.Size));
        Assert.Equal([17.0, 62, 85], runs.Select(r => Math.Round(r.Baseline - top, 6)));
        Assert.Equal([100.0, 15, 190], [Math.Round((runs[0].X + LaidOut.VisibleRight(runs[0])) / 2 - left, 6),
            Math.Round(runs[1].X - left, 6), Math.Round(LaidOut.VisibleRight(runs[2]) - left, 6)]);
        Assert.Equal("Board Clinical & digital To come ", laidOut.TextOf(figure)[..33]);
        Assert.Equal(Theme.TableHeadText, runs[0].Colour);

        static IEnumerable<(double X, double Y)> Points(PageItem item) =>
            ((DrawnPath)item).Points.Select(p => (Math.Round(p.X, 6), Math.Round(p.Y, 6)));
    }

    [Fact]
    public void A_pdf_draws_the_paths_and_its_words_can_be_copied()
    {
        var laidOut = LaidOut.Of(FigureOf());
        using var pdf = PdfDocument.Open(PdfWriter.Write(laidOut.Paged));
        var page = pdf.GetPage(1);
        Assert.Contains("Board", string.Join(' ', page.GetWords().Select(w => w.Text)), StringComparison.Ordinal);
        var strong = page.Paths.Single(p => p.IsFilled && p.GetBoundingRectangle() is { } box && Math.Abs(box.Width - 100) < 0.1
            && Math.Abs(box.Height - 40) < 0.1);
        Assert.Equal(PageSetup.A4.MarginLeft + 150, strong.GetBoundingRectangle()!.Value.Left, 0.01);
        var line = page.Paths.Single(p => p.IsStroked && !p.IsFilled);
        Assert.Equal((2.0, 40.0), ((double)line.LineWidth, Math.Round(line.GetBoundingRectangle()!.Value.Height, 3)));
        Assert.Single(page.Paths, p => p.IsStroked && p.IsFilled);
        Assert.Contains("Alt=" + Description, new TreeReader(pdf).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_has_an_image_of_lines_and_text()
    {
        var document = DocumentResolver.Resolve(Specimen.Create() with { Blocks = [FigureOf(width: FigureWidth.OfColumn(0.5))] });
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(document, Theme)));
        var svg = Assert.Single(page.QuerySelectorAll("figure > svg"));
        Assert.Equal(("img", Description, "0 0 400 200", "--width:50%"), (svg.GetAttribute("role"), svg.GetAttribute("aria-label"),
            svg.GetAttribute("viewBox"), svg.GetAttribute("style")));
        Assert.Equal(["Board", "Clinical & digital", "To come"], svg.QuerySelectorAll("text").Select(t => t.TextContent));
        Assert.Equal(["middle", null, "end"], svg.QuerySelectorAll("text").Select(t => t.GetAttribute("text-anchor")));
        Assert.Equal(["M150 10 L250 10 L250 50 L150 50 Z", "M200 50 L200 90", "M20 90 L180 90 L180 150 L20 150 Z",
            "M220 150 C220 90 380 90 380 150 Z"], svg.QuerySelectorAll("path").Select(p => p.GetAttribute("d")));
        Assert.Equal(["#" + Theme.TableHeadFill.ToHex(), "none", "#" + Theme.CalloutFill.ToHex(), "#" + Theme.Gap.ToHex()],
            svg.QuerySelectorAll("path").Select(p => p.GetAttribute("fill")));
        Assert.Equal("Figure\u00A01: Governance", page.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Word_has_a_group_of_native_shapes_with_one_description()
    {
        var file = WordFile.Of(FigureOf(width: FigureWidth.InPoints(200)));
        Assert.Empty(file.Complaints());
        var inline = file.Body.Descendants(Wp + "inline").Single();
        Assert.Equal(Description, inline.Element(Wp + "docPr")!.Attribute("descr")!.Value);
        Assert.Equal((200 * 12700, 100 * 12700), ((int)inline.Element(Wp + "extent")!.Attribute("cx")!,
            (int)inline.Element(Wp + "extent")!.Attribute("cy")!));
        var shapes = inline.Descendants(Wpg + "wgp").Single().Elements(Wps + "wsp").ToList();
        // The first is as large as the drawing and not seen.
        Assert.Equal([0, 0, 200, 100], shapes[0].Descendants(A + "xfrm").Single().Elements().Attributes().Select(a => (int)a / 12700));
        Assert.Equal(2, shapes[0].Descendants(A + "noFill").Count());
        shapes.RemoveAt(0);
        Assert.Equal(7, shapes.Count);
        Assert.Equal(["Board", "Clinical & digital", "To come"], shapes.Elements(Wps + "txbx").Select(t => t.Value));
        var place = shapes[0].Descendants(A + "xfrm").Single();
        Assert.Equal([75, 5, 50, 20], place.Elements().Attributes().Select(a => (int)a / 12700));
        Assert.Equal(Theme.TableHeadFill.ToHex(), shapes[0].Element(Wps + "spPr")!.Element(A + "solidFill")!.Elements().Single()
            .Attribute("val")!.Value);
        Assert.Single(shapes[5].Descendants(A + "cubicBezTo"));
        Assert.Equal((int)(1 * 12700), (int)shapes[2].Descendants(A + "ln").Single().Attribute("w")!);
    }

    /// <summary>The message of a diagram comes first, in a style of its own, and says the same as a caption.</summary>
    [Fact]
    public void A_caption_above_is_a_message_in_each_format()
    {
        var figure = FigureOf() with { IsCaptionAbove = true };
        var laidOut = LaidOut.Of(figure);
        var children = Assert.Single(laidOut.Elements(StructureType.Figure)).Children;
        Assert.Equal(StructureType.Caption, Assert.IsType<StructureElement>(children[0]).Type);
        var runs = laidOut.Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal((13.0, Theme[TextRole.Heading1].Colour), (runs[0].Size, runs[0].Colour));
        Assert.True(runs[0].Baseline < runs[^1].Baseline);
        var document = DocumentResolver.Resolve(Specimen.Create() with { Blocks = [figure] });
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(document, Theme)));
        Assert.Equal(["FIGCAPTION message", "svg "], page.QuerySelector("figure")!.Children.Select(e => $"{e.TagName} {e.ClassName}"));
        var paragraphs = WordFile.Paragraphs(WordFile.Of(figure).Body).ToList();
        var message = paragraphs.FindIndex(p => WordFile.StyleOf(p) == "Message");
        Assert.Equal("Governance", WordFile.TextOf(paragraphs[message]));
        Assert.Equal("Figure", WordFile.StyleOf(paragraphs[message + 1]));
        Assert.Contains(paragraphs[message].Descendants(), e => e.Name.LocalName == "keepNext");
    }

    [Fact]
    public void A_diagram_on_a_web_page_has_all_that_it_says_as_text()
    {
        var figure = FigureOf() with { Description = [new Paragraph([new TextRun("The board is above 2 groups.")])] };
        var document = DocumentResolver.Resolve(Specimen.Create() with { Blocks = [figure] });
        var source = Encoding.UTF8.GetString(HtmlWriter.Write(document, Theme));
        var page = new HtmlParser().ParseDocument(source);
        Assert.Equal("The board is above 2 groups.", page.QuerySelector("figure > svg.diagram + .as-text > p")!.TextContent);
        Assert.Contains("@media screen and (max-width:37.5rem){.diagram{display:none}.diagram+.as-text{", source, StringComparison.Ordinal);
        Assert.Equal(["diagram", "diagram-broad", "diagram-vast"], new[] { 472.0, 716, 1054 }.Select(width => new HtmlParser()
            .ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(Specimen.Create() with
            {
                Blocks = [figure with { Content = new Scene(width, 200, Drawing.Items) }],
            }, Theme))).QuerySelector("svg")!.ClassName));
    }

    [Fact]
    public void A_drawing_without_a_description_is_decoration_in_each_format()
    {
        var figure = FigureOf("") with { Caption = [], Anchor = "" };
        var laidOut = LaidOut.Of(figure);
        Assert.Empty(laidOut.Paged.Structure.Children);
        Assert.All(laidOut.Pages[0].Items, item => Assert.Null(item.Slot));
        var html = Encoding.UTF8.GetString(HtmlWriter.Write(Specimen.Create() with { Blocks = [figure] }, Theme));
        Assert.Contains("<svg aria-hidden=\"true\"", html, StringComparison.Ordinal);
        Assert.Single(WordFile.Of(figure).Body.Descendants(), e => e.Name.LocalName == "decorative");
    }

    [Fact]
    public void Every_colour_of_drawings_is_one_of_the_theme_and_words_on_dark_areas_can_be_read()
    {
        Assert.All(Enum.GetValues<SceneColour>().ToImmutableArray(), colour => Assert.NotEqual(default, (Theme.Of(colour), colour)));
        Assert.InRange(Theme.Of(SceneColour.OnStrong).ContrastWith(Theme.Of(SceneColour.Strong)), 4.5, 21);
        Assert.InRange(Theme.Of(SceneColour.Text).ContrastWith(Theme.Of(SceneColour.Pale)), 4.5, 21);
    }
}

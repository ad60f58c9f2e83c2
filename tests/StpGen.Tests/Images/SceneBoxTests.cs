using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using StpGen.Tests.LayoutTests;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Images;

/// <summary>Named boxes and the lines between them: one shape each in Word, glued; paths and words in every other format.</summary>
public sealed class SceneBoxTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>White words are on the last area under them; a checker that sees no shapes finds that with the words.</summary>
    [Fact]
    public void Words_that_a_page_would_hide_bring_their_ground()
    {
        var scene = new Scene(300, 60,
        [
            ScenePath.Rectangle(0, 0, 100, 40, SceneColour.Strong),
            new SceneText(10, 20, "On strong", 10, SceneColour.OnStrong),
            new SceneText(10, 35, "Dark", 10, SceneColour.Text),
            ScenePath.Rectangle(120, 0, 100, 40, SceneColour.Strong), ScenePath.Rectangle(125, 5, 90, 30, SceneColour.Gap),
            new SceneText(170, 20, "On gap", 10, SceneColour.OnStrong, SceneAnchor.Middle),
        ]);
        var theme = NhsTheme.Create();
        var shaded = WordFile.Of(new Figure(scene, "A", [], FigureWidth.InPoints(300))).Body.Descendants(WordFile.W + "r")
            .Where(r => r.Element(WordFile.W + "t") is not null)
            .Select(r => (r.Value, r.Descendants(WordFile.W + "shd").SingleOrDefault()?.Attribute(WordFile.W + "fill")?.Value)).ToList();
        Assert.Contains(("On strong", theme.Of(SceneColour.Strong).ToHex()), shaded);
        Assert.Contains(("Dark", null), shaded);
        Assert.Contains(("On gap", theme.Of(SceneColour.Gap).ToHex()), shaded);
    }

    private static readonly Scene Drawing = new(400, 200,
    [
        new SceneBox("Board", 140, 10, 120, 40)
        {
            Fill = SceneColour.Strong,
            Radius = 6,
            Lines = [new(200, 27, "Programme", 10, SceneColour.OnStrong, SceneAnchor.Middle, Bold: true),
                new(200, 39, "board", 10, SceneColour.OnStrong, SceneAnchor.Middle)],
        },
        new SceneBox("Group", 20, 120, 120, 40)
        {
            Fill = SceneColour.Page,
            Stroke = SceneColour.Gap,
            Dash = SceneDash.Dashed,
            Lines = [new(28, 144, "Finance", 10, SceneColour.Text)],
        },
        new SceneBox("Other", 260, 120, 120, 40) { Fill = SceneColour.SeriesPale3, Stroke = SceneColour.Series3 },
        new SceneConnector("Group to board", "Group", "Board", [(80, 120), (80, 85), (200, 85), (200, 50)], SceneColour.Strong),
        new SceneConnector("Other to board", "Other", "Board", [(320, 120), (230, 50)], SceneColour.Muted)
        {
            Dash = SceneDash.Dotted,
            HasArrow = false,
        },
    ]);

    private static Figure Figure => new(Drawing, "The board and 2 groups.", [], FigureWidth.InPoints(400));

    [Fact]
    public void Word_has_a_shape_for_each_box_with_its_words_and_its_name()
    {
        var file = WordFile.Of(Figure);
        Assert.Empty(file.Complaints());
        var shapes = file.Body.Descendants(Wps + "wsp").Skip(1).ToList();
        Assert.Equal(5, shapes.Count);
        Assert.Equal(["Board", "Group", "Other"], shapes.Take(3).Select(s => s.Element(Wps + "cNvPr")!.Attribute("name")!.Value));
        Assert.Equal(["Programmeboard", "Finance"], shapes.Elements(Wps + "txbx").Select(t => t.Value));
        Assert.Equal(["roundRect", "rect", "rect"],
            shapes.Take(3).Select(s => s.Descendants(A + "prstGeom").Single().Attribute("prst")!.Value));
        Assert.Equal("val 15000", shapes[0].Descendants(A + "gd").Single().Attribute("fmla")!.Value);
        Assert.Equal("sysDash", shapes[1].Descendants(A + "prstDash").Single().Attribute("val")!.Value);
        // The words begin 8 points from the edge, and their first line is where the drawing has it.
        var body = shapes[1].Element(Wps + "bodyPr")!;
        Assert.Equal((8 * 12700, (int)(14.5 * 12700)), ((int)body.Attribute("lIns")!, (int)body.Attribute("tIns")!));
    }

    [Fact]
    public void A_connector_in_word_is_glued_to_the_sides_that_it_touches()
    {
        var shapes = WordFile.Of(Figure).Body.Descendants(Wps + "wsp").Skip(1).ToList();
        string Id(int box) => shapes[box].Element(Wps + "cNvPr")!.Attribute("id")!.Value;
        static (string, string) End(XElement shape, string end) =>
            (shape.Descendants(A + end).Single().Attribute("id")!.Value, shape.Descendants(A + end).Single().Attribute("idx")!.Value);
        Assert.Equal(3, shapes.Take(3).Select((_, i) => Id(i)).Distinct().Count());
        Assert.Equal([(Id(1), "0"), (Id(2), "0")], shapes.Skip(3).Select(s => End(s, "stCxn")));
        Assert.Equal([(Id(0), "2"), (Id(0), "2")], shapes.Skip(3).Select(s => End(s, "endCxn")));
        Assert.Equal("triangle", shapes[3].Descendants(A + "tailEnd").Single().Attribute("type")!.Value);
        Assert.Empty(shapes[4].Descendants(A + "tailEnd"));
    }

    [Fact]
    public void Other_formats_draw_the_same_paths_and_words()
    {
        var document = DocumentResolver.Resolve(Specimen.Create() with { Blocks = [Figure] });
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(document, NhsTheme.Create())));
        Assert.Equal(["Programme", "board", "Finance"], page.QuerySelectorAll("svg text").Select(t => t.TextContent));
        // 3 boxes, 2 lines and 1 head.
        var paths = page.QuerySelectorAll("svg path").ToList();
        Assert.Equal(6, paths.Count);
        Assert.Equal([null, "3 2", null, null, null, "1 2"], paths.Select(p => p.GetAttribute("stroke-dasharray")));
        var laidOut = LaidOut.Of(Figure);
        Assert.Equal(6, laidOut.Pages[0].Items.OfType<DrawnPath>().Count());
        using var pdf = PdfDocument.Open(PdfWriter.Write(laidOut.Paged));
        var dashed = pdf.GetPage(1).Paths.Where(p => p.LineDashPattern is { Array.Count: > 0 }).ToList();
        Assert.Equal([2, 2], dashed.Select(p => p.LineDashPattern!.Value.Array.Count));
    }

    [Fact]
    public void A_head_ends_at_the_last_point_and_its_line_before_it()
    {
        var marks = Drawing.Items[3].Marks.OfType<ScenePath>().ToList();
        Assert.Equal((200.0, 50.0), (marks[1].Steps[0].X, marks[1].Steps[0].Y));
        Assert.InRange(marks[0].Steps[^1].Y, 50.1, 57);
        Assert.All(marks[1].Steps.Take(3), s => Assert.InRange(s.Y, 50, 57));
    }

    [Fact]
    public void Colours_of_groups_differ_and_white_words_can_be_read_on_them()
    {
        var theme = NhsTheme.Create();
        var colours = Enumerable.Range(0, SceneColours.SeriesCount).Select(i => theme.Of(SceneColours.Series(i))).ToList();
        Assert.Equal(SceneColours.SeriesCount, colours.Distinct().Count());
        Assert.All(colours, c => Assert.InRange(theme.Of(SceneColour.Page).ContrastWith(c), 4.5, 21));
        Assert.All(Enumerable.Range(0, 8), i => Assert.InRange(theme.Text.ContrastWith(theme.Of(SceneColours.SeriesPale(i))), 4.5, 21));
        Assert.Equal(SceneColours.Series(1), SceneColours.Series(9));
    }
}

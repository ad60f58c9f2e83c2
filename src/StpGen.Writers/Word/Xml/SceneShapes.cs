using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using Theme = StpGen.Core.Themes.Theme;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace StpGen.Writers.Word.Xml;

/// <summary>The shapes of a drawing: paths, words as text boxes without edges, and named boxes with the lines between them.</summary>
internal sealed class SceneShapes
{
    private readonly Theme _theme;
    private readonly double _scale;
    private readonly SceneGeometry _geometry;
    private readonly IReadOnlyDictionary<SceneText, SceneColour> _grounds;
    private readonly Dictionary<string, (SceneBox Box, uint Id)> _boxes = new(StringComparer.Ordinal);

    public SceneShapes(WordScene drawing, Theme theme)
    {
        (_theme, _scale) = (theme, drawing.Width / drawing.Scene.Width);
        _geometry = new(drawing.Scene, _scale, colour => new RgbColorModelHex { Val = theme.Of(colour).ToHex() });
        _grounds = SceneGrounds.Of(drawing.Scene);
        // Connectors name the shapes that they are glued to by numbers; those of one drawing follow its own.
        foreach (var box in drawing.Scene.Items.OfType<SceneBox>())
            _boxes.TryAdd(box.Name, (box, drawing.Id * NumbersOfDrawing + (uint)_boxes.Count + 1));
    }

    private const uint NumbersOfDrawing = 10_000;

    /// <summary>Of text and what is behind it (WCAG 2.2, success criterion 1.4.3).</summary>
    private const double LeastContrast = 4.5;

    public Wps.WordprocessingShape Of(SceneItem item) => item switch
    {
        ScenePath path => Path(path, new Wps.NonVisualDrawingShapeProperties()),
        SceneText text => Text(text),
        SceneBox box => Box(box),
        SceneConnector connector => Connector(connector),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    /// <summary>A path in a shape of its own bounds.</summary>
    private Wps.WordprocessingShape Path(ScenePath path, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var (place, lines) = _geometry.Path(path);
        return new([.. properties,
            new Wps.ShapeProperties(
                place, lines, _geometry.Fill(path.Fill), _geometry.Outline(path.Stroke, path.StrokeWidth, path.Dash)),
            new Wps.TextBodyProperties()]);
    }

    /// <summary>A rectangle with its words in it, under its name.</summary>
    private Wps.WordprocessingShape Box(SceneBox box)
    {
        var (name, id) = _boxes.TryGetValue(box.Name, out var known) && ReferenceEquals(known.Box, box) ? (box.Name, known.Id) : ("", 0u);
        var shape = new Wps.WordprocessingShape();
        if (name.Length > 0) shape.AppendChild(new Wps.NonVisualDrawingProperties { Id = id, Name = XmlText.Clean(name) });
        shape.AppendChild(new Wps.NonVisualDrawingShapeProperties());
        shape.AppendChild(new Wps.ShapeProperties(_geometry.Place(box), SceneGeometry.Outlines(box), _geometry.Fill(box.Fill),
            _geometry.Outline(box.Stroke, box.StrokeWidth, box.Dash)));
        if (box.Lines.IsEmpty)
        {
            shape.AppendChild(new Wps.TextBodyProperties());
            return shape;
        }
        shape.AppendChild(new Wps.TextBoxInfo2(new W.TextBoxContent(box.Lines.Select((line, i) =>
            Paragraph(line, i == 0 ? line.Size * SceneGeometry.LineHeight : line.Baseline - box.Lines[i - 1].Baseline)))));
        var (left, top, right) = _geometry.Insets(box);
        shape.AppendChild(new Wps.TextBodyProperties
        {
            Wrap = TextWrappingValues.None,
            Anchor = TextAnchoringTypeValues.Top,
            LeftInset = left,
            TopInset = top,
            RightInset = right,
            BottomInset = 0,
        });
        return shape;
    }

    /// <summary>A line that is glued to the shapes at its ends, so that it follows them.</summary>
    private Wps.WordprocessingShape Connector(SceneConnector connector)
    {
        var glue = new Wps.NonVisualConnectorProperties();
        if (_boxes.TryGetValue(connector.From, out var from))
            glue.AppendChild(new StartConnection { Id = from.Id, Index = SceneGeometry.Site(from.Box, connector.Points[0]) });
        if (_boxes.TryGetValue(connector.To, out var to))
            glue.AppendChild(new EndConnection { Id = to.Id, Index = SceneGeometry.Site(to.Box, connector.Points[^1]) });
        var shape = Path(SceneGeometry.LineOf(connector), glue);
        if (connector.HasArrow)
            shape.Descendants<Outline>().Single().AppendChild(new TailEnd { Type = LineEndValues.Triangle });
        return shape;
    }

    private Wps.WordprocessingShape Text(SceneText text) => new(
        new Wps.NonVisualDrawingShapeProperties { TextBox = true },
        new Wps.ShapeProperties(
            _geometry.Place(text),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
            new NoFill(),
            new Outline(new NoFill())),
        new Wps.TextBoxInfo2(new W.TextBoxContent(Paragraph(text, text.Size * SceneGeometry.LineHeight))),
        new Wps.TextBodyProperties { Wrap = TextWrappingValues.None, LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0 });

    /// <summary>
    /// What is behind words that could not be read on the page: they stay readable where the shape is taken from them, and a checker of
    /// contrast, which sees no shapes, compares them with it.
    /// </summary>
    private W.Shading? Ground(SceneText text) =>
        _grounds.TryGetValue(text, out var ground) && _theme.Of(text.Colour).ContrastWith(_theme.Of(SceneColour.Page)) < LeastContrast
            ? new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = _theme.Of(ground).ToHex() } : null;

    /// <param name="height">Of its line, in points of the drawing.</param>
    private W.Paragraph Paragraph(SceneText text, double height)
    {
        var halfPoints = Measure.HalfPoints(text.Size * _scale);
        return new(
            new W.ParagraphProperties(
                new W.SpacingBetweenLines
                {
                    Before = "0",
                    After = "0",
                    Line = Measure.Twips(height * _scale),
                    LineRule = W.LineSpacingRuleValues.Exact,
                },
                new W.Indentation { Left = "0", Right = "0", FirstLine = "0" },
                new W.Justification
                {
                    Val = text.Anchor switch
                    {
                        SceneAnchor.Middle => W.JustificationValues.Center,
                        SceneAnchor.End => W.JustificationValues.End,
                        _ => W.JustificationValues.Start,
                    },
                }),
            new W.Run(
                new W.RunProperties
                {
                    Bold = text.Bold ? new() : null,
                    Color = new() { Val = _theme.Of(text.Colour).ToHex() },
                    FontSize = new() { Val = halfPoints },
                    FontSizeComplexScript = new() { Val = halfPoints },
                    Shading = Ground(text),
                },
                new W.Text(XmlText.Clean(text.Text)) { Space = SpaceProcessingModeValues.Preserve }));
    }
}

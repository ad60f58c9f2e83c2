using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Documents;
using StpGen.Layout.Slides;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>A drawing as a group of native shapes with glued connectors; the group has the alternative text.</summary>
internal sealed class SceneGroupXml
{
    private readonly SlideContext _context;
    private readonly SceneGeometry _geometry;
    private readonly Dictionary<string, (SceneBox Box, uint Id)> _boxes = new(StringComparer.Ordinal);

    /// <param name="id">Of the group; those of its shapes follow.</param>
    public SceneGroupXml(Scene scene, SlideFigure figure, SlideContext context, uint id)
    {
        _context = context;
        _geometry = new(scene, figure.Area.Width / scene.Width, (context.DrawingColours ?? context.Colours).Of);
        foreach (var (i, item) in scene.Items.Index())
            if (item is SceneBox box) _boxes.TryAdd(box.Name, (box, id + 1 + (uint)i));
        LastId = id + (uint)scene.Items.Length;
        var (across, high) = (Measure.Emu(figure.Area.Width), Measure.Emu(figure.Area.Height));
        var properties = new NonVisualDrawingProperties
        {
            Id = id,
            Name = $"Drawing {Measure.Text((int)id)}",
            Description = XmlText.Clean(figure.Alternative),
        };
        if (figure.Alternative.Length == 0) properties.AppendChild(DecorationXml.Mark());
        Xml = new([
            new NonVisualGroupShapeProperties(
                properties, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
            new GroupShapeProperties(new A.TransformGroup(
                new A.Offset { X = Measure.Emu(figure.Area.X), Y = Measure.Emu(figure.Area.Y) }, new A.Extents { Cx = across, Cy = high },
                new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = across, Cy = high })),
            .. scene.Items.Select((item, i) => Of(item, id + 1 + (uint)i))]);
    }

    public GroupShape Xml { get; }

    /// <summary>The last number that a shape of it has.</summary>
    public uint LastId { get; }

    private OpenXmlElement Of(SceneItem item, uint id) => item switch
    {
        ScenePath path => Shape(id, "Shape", Properties(path), null),
        SceneText text => Shape(id, "Words", new(_geometry.Place(text), Rectangle(), new A.NoFill(), new A.Outline(new A.NoFill())),
            Words([text], new(0, 0, 0)), isText: true),
        SceneBox box => Shape(id, XmlText.Clean(box.Name), new(_geometry.Place(box), SceneGeometry.Outlines(box), _geometry.Fill(box.Fill),
            _geometry.Outline(box.Stroke, box.StrokeWidth, box.Dash)), box.Lines.IsEmpty ? null : Words(box.Lines, _geometry.Insets(box))),
        SceneConnector connector => Connector(connector, id),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    private ShapeProperties Properties(ScenePath path)
    {
        var (place, lines) = _geometry.Path(path);
        return new(place, lines, _geometry.Fill(path.Fill), _geometry.Outline(path.Stroke, path.StrokeWidth, path.Dash));
    }

    private static Shape Shape(uint id, string name, ShapeProperties properties, TextBody? words, bool isText = false)
    {
        var shape = new Shape(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = id, Name = name.Length > 0 ? name : "Shape" },
                isText ? new NonVisualShapeDrawingProperties { TextBox = true } : new NonVisualShapeDrawingProperties(),
                new ApplicationNonVisualDrawingProperties()),
            properties);
        if (words is not null) shape.AppendChild(words);
        return shape;
    }

    /// <summary>A line that is glued to the shapes at its ends, so that it follows them.</summary>
    private ConnectionShape Connector(SceneConnector connector, uint id)
    {
        var glue = new NonVisualConnectorShapeDrawingProperties();
        if (_boxes.TryGetValue(connector.From, out var from))
            glue.AppendChild(new A.StartConnection { Id = from.Id, Index = SceneGeometry.Site(from.Box, connector.Points[0]) });
        if (_boxes.TryGetValue(connector.To, out var to))
            glue.AppendChild(new A.EndConnection { Id = to.Id, Index = SceneGeometry.Site(to.Box, connector.Points[^1]) });
        var properties = Properties(SceneGeometry.LineOf(connector));
        if (connector.HasArrow)
            properties.GetFirstChild<A.Outline>()!.AppendChild(new A.TailEnd { Type = A.LineEndValues.Triangle });
        return new(
            new NonVisualConnectionShapeProperties(
                new NonVisualDrawingProperties { Id = id, Name = XmlText.Clean(connector.Name) }, glue,
                new ApplicationNonVisualDrawingProperties()),
            properties);
    }

    private TextBody Words(ImmutableArray<SceneText> lines, (int Left, int Top, int Right) insets) => new([
        new A.BodyProperties(new A.NoAutoFit())
        {
            Wrap = A.TextWrappingValues.None,
            LeftInset = insets.Left,
            TopInset = insets.Top,
            RightInset = insets.Right,
            BottomInset = 0,
            Anchor = A.TextAnchoringTypeValues.Top,
        },
        new A.ListStyle(),
        .. lines.Select((line, i) =>
            Line(line, i == 0 ? line.Size * SceneGeometry.LineHeight : line.Baseline - lines[i - 1].Baseline))]);

    /// <param name="height">Of its line, in points of the drawing.</param>
    private A.Paragraph Line(SceneText text, double height) => new(
        new A.ParagraphProperties(new A.LineSpacing(new A.SpacingPoints { Val = (int)Math.Round(height * _geometry.Scale * 100) }))
        {
            Alignment = text.Anchor switch
            {
                SceneAnchor.Middle => A.TextAlignmentTypeValues.Center,
                SceneAnchor.End => A.TextAlignmentTypeValues.Right,
                _ => A.TextAlignmentTypeValues.Left,
            },
        },
        new A.Run(
            new A.RunProperties(_geometry.Solid(text.Colour))
            {
                Language = _context.Language,
                FontSize = (int)Math.Round(text.Size * _geometry.Scale * 10) * 10,
                Bold = text.Bold ? true : null,
            },
            new A.Text(XmlText.Clean(text.Text))));

    private static A.PresetGeometry Rectangle() => PlaceXml.Rectangle();
}

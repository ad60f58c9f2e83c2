using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>A place of a layout of the house, with what it has from its master (ECMA-376 part 1, 19.3.1.36).</summary>
/// <param name="Area">With the space round its text.</param>
/// <param name="Size">Of type at the first level, in points.</param>
/// <param name="IsLevel">Neither turned nor set from top to bottom.</param>
internal sealed record TemplatePlace(PlaceName Name, SlideArea Area, PlaceInsets Insets, double Size, bool IsCapitals, bool IsLevel)
{
    private const double UsualSize = 18;

    public bool IsTitle => Name.Type == PlaceholderValues.Title || Name.Type == PlaceholderValues.CenteredTitle;

    public bool IsFoot => Name.Type == PlaceholderValues.DateAndTime || Name.Type == PlaceholderValues.Footer
        || Name.Type == PlaceholderValues.SlideNumber || Name.Type == PlaceholderValues.Header;

    /// <summary>Whether it is for text.</summary>
    public bool IsText => Name.Type is not { } type || type == PlaceholderValues.Object || type == PlaceholderValues.Body
        || type == PlaceholderValues.SubTitle;

    /// <summary>What it has room for.</summary>
    public SlideArea Room => Insets.Within(Area);

    public static ImmutableArray<TemplatePlace> Of(CommonSlideData? layout, SlideMaster master) => layout?.ShapeTree is not { } tree ? []
        : [.. tree.Elements<Shape>().Select(s => Read(s, master)).OfType<TemplatePlace>()];

    /// <summary>Null: it is not a place, or nothing says where it is.</summary>
    private static TemplatePlace? Read(Shape shape, SlideMaster master)
    {
        if (PlaceOf(shape) is not { } place) return null;
        var parent = master.CommonSlideData?.ShapeTree?.Elements<Shape>()
            .FirstOrDefault(s => PlaceOf(s) is { } other && Group(other) == Group(place));
        var all = parent is null || parent == shape ? (IReadOnlyList<Shape>)[shape] : [shape, parent];
        if (all.Select(s => s.ShapeProperties?.Transform2D).FirstOrDefault(t => t?.Offset is not null && t.Extents is not null)
            is not { Offset: { X: { } x, Y: { } y }, Extents: { Cx: { } width, Cy: { } height } } at) return null;
        var bodies = all.Select(s => s.TextBody?.BodyProperties).OfType<A.BodyProperties>().ToList();
        var styles = all.Select(s => s.TextBody?.ListStyle?.Level1ParagraphProperties).OfType<OpenXmlElement>()
            .Append(StyleOf(place, master.TextStyles)).OfType<OpenXmlElement>()
            .Select(s => s.GetFirstChild<A.DefaultRunProperties>()).OfType<A.DefaultRunProperties>().ToList();
        return new(new(place.Type?.Value, place.Index?.Value),
            new(Points(x.Value), Points(y.Value), Points(width.Value), Points(height.Value)),
            new(Inset(b => b.LeftInset, 7.2), Inset(b => b.TopInset, 3.6), Inset(b => b.RightInset, 7.2), Inset(b => b.BottomInset, 3.6)),
            styles.Select(s => s.FontSize?.Value).FirstOrDefault(s => s is not null) / 100.0 ?? UsualSize,
            styles.Select(s => s.Capital?.Value).FirstOrDefault(c => c is not null) == A.TextCapsValues.All,
            (at.Rotation?.Value ?? 0) == 0 && bodies.All(b => (b.Vertical?.Value ?? A.TextVerticalValues.Horizontal)
                == A.TextVerticalValues.Horizontal));

        double Inset(Func<A.BodyProperties, Int32Value?> of, double usual) =>
            bodies.Select(b => of(b)?.Value).FirstOrDefault(v => v is not null) is { } stated ? Points(stated) : usual;
    }

    public static PlaceholderShape? PlaceOf(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape;

    private static double Points(long emu) => emu / 12700.0;

    /// <summary>The place of the master that it takes after.</summary>
    private static string Group(PlaceholderShape place) => place.Type?.Value is not { } type ? "body"
        : type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle ? "title"
        : type == PlaceholderValues.DateAndTime || type == PlaceholderValues.Footer || type == PlaceholderValues.SlideNumber
            || type == PlaceholderValues.Header ? place.Type.InnerText ?? ""
        : "body";

    private static A.Level1ParagraphProperties? StyleOf(PlaceholderShape place, TextStyles? styles) => Group(place) switch
    {
        "title" => styles?.TitleStyle?.Level1ParagraphProperties,
        "body" => styles?.BodyStyle?.Level1ParagraphProperties,
        _ => styles?.OtherStyle?.Level1ParagraphProperties,
    };
}

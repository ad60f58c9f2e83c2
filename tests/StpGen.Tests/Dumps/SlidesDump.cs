using System.Globalization;
using System.Xml.Linq;
using StpGen.Layout.Slides;
using StpGen.Tests.PowerPoint;
using static StpGen.Tests.PowerPoint.SlidesFile;

namespace StpGen.Tests.Dumps;

/// <summary>A deck as text: each slide with its layout, and the shapes on it with their places and what they say.</summary>
internal static class SlidesDump
{
    public static string Of(SlidesFile file)
    {
        var dump = new Shortened();
        foreach (var (i, slide) in file.Deck.Slides.Index())
            dump.Within($"slide {i + 1}, {slide.Kind}, of '{slide.Chapter}'", () =>
            {
                var shapes = ShapesOf(file.Slide(i + 1)).Where(s => !IsFoot(s)).ToList();
                dump.Each(shapes, "shapes", shape => dump.Line(Shape(shape)));
                if (!slide.Notes.IsEmpty) dump.Line("notes " + Shortened.Text(TextOf(file.Part($"ppt/notesSlides/notesSlide{i + 1}.xml"))));
            });
        foreach (var kind in Enum.GetValues<SlideKind>())
            dump.Within($"layout {kind}", () =>
            {
                foreach (var shape in ShapesOf(file.Part($"ppt/slideLayouts/slideLayout{(int)kind + 1}.xml")).Where(s => !IsFoot(s)))
                    dump.Line(Shape(shape));
            });
        return dump.ToString();
    }

    private static bool IsFoot(XElement shape) =>
        shape.Descendants(P + "ph").FirstOrDefault()?.Attribute("type")?.Value is "dt" or "ftr" or "sldNum";

    private static string Shape(XElement shape)
    {
        var place = shape.Descendants(P + "ph").FirstOrDefault();
        var name = place is null ? shape.Name.LocalName : $"ph({string.Join(' ', place.Attributes().Select(a => $"{a.Name}={a.Value}"))})";
        var sizes = shape.Descendants(A + "ext").Where(e => e.Attribute("cx") is not null).Take(1);
        var at = shape.Descendants(A + "off").Take(1).Concat(sizes).SelectMany(e => e.Attributes())
            .Where(a => !a.IsNamespaceDeclaration).Select(a => (long.Parse(a.Value, CultureInfo.InvariantCulture) + 6350) / 12700);
        var alternative = shape.Descendants(P + "cNvPr").First().Attribute("descr")?.Value;
        var said = alternative is null ? "" : $"'{Shortened.Text(alternative)}' ";
        return $"{name} [{string.Join(' ', at)}] {said}{Shortened.Text(TextOf(shape))}";
    }
}

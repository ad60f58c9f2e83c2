using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes figures: Figure > picture + Caption, with its alternative (ISO 14289-1, 7.3); decoration is an artifact.</summary>
internal static class FigureBuilder
{
    public static Built Build(Figure figure, InlineSetter setter, Theme theme)
    {
        // The caption is in one box with its picture, so nothing else needs to stay with it.
        var style = theme[figure.CaptionRole] with { KeepWithNext = false };
        var content = CaptionText.Titled(figure.Label, figure.Caption);
        var text = setter.Set(content, style);
        var caption = content.IsEmpty ? null : ParagraphBox.Of(text.Words, style, figure.Span);
        var slot = figure.Alternative.Length == 0 ? null : new ContentSlot();
        var box = new FigureBox(figure, Drawing(figure, setter, theme, slot), caption)
        {
            Anchor = figure.Anchor,
            SpaceBefore = Spacings.AboveFigure,
            SpaceAfter = Spacings.BelowFigure,
            Span = figure.Span,
        };
        var reporting = ReportingBox.Of(box, (facts, room) =>
        {
            facts.Add(figure, caption?.Place(room with { Height = double.PositiveInfinity, IsFresh = true }) is Complete below
                ? below.Frame.Height : 0);
            if (LineBreaker.BreaksPairs(text.Words, room.Width)) facts.BreakPairs(figure.Caption);
        });
        return new Built(reporting, slot is null ? Decoration(text.Nodes) : [new StructureElement(StructureType.Figure,
            caption is null ? [slot] : figure.IsCaptionAbove ? [Caption(text), slot] : [slot, Caption(text)])
        {
            Alternative = figure.Alternative,
        }]);
    }

    private static StructureElement Caption(ShapedText text) => new(StructureType.Caption, text.Nodes);

    private static Func<double, FrameContent> Drawing(Figure figure, InlineSetter setter, Theme theme, ContentSlot? slot) =>
        figure.Content switch
        {
            ImageContent image => width => new ItemContent(new PlacedImage(slot, 0, 0, width, figure.HeightAt(width), image)),
            Scene scene => new SceneSetter(scene, setter, theme, slot).Set,
            _ => throw new NotSupportedException(figure.Content.GetType().Name),
        };

    private static ImmutableArray<StructureNode> Decoration(ImmutableArray<StructureNode> caption) =>
        caption.IsEmpty ? [] : [new StructureElement(StructureType.P, caption)];
}

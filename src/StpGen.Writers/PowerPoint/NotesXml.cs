using System.Collections.Immutable;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Documents;
using StpGen.Layout.Slides;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>Pages of notes for the speaker, and their master: the slide above, the words below.</summary>
internal static class NotesXml
{
    private static readonly SlideArea Image = new(54, 60, 432, 243), Words = new(54, 330, 432, 348);

    public static NotesMaster Master(SlideContext context) => new(
        new CommonSlideData(
            new Background(new BackgroundProperties(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Background1 }),
                new A.EffectList())),
            PlaceXml.Tree([
                SlideImage(withArea: true),
                PlaceXml.Place(3, "Notes", new() { Type = PlaceholderValues.Body, Index = 1 }, Words, PlaceXml.Body(), new(),
                    [MasterXml.Prompt(context, "Notes")]),
            ])),
        MasterXml.Colours(),
        new NotesStyle(new A.Level1ParagraphProperties(
            new A.SpaceBefore(new A.SpacingPoints { Val = 400 }),
            new A.DefaultRunProperties(context.Colours.Fill(context.Theme.Text), new A.LatinFont { Typeface = "+mn-lt" })
            {
                Language = context.Language,
                FontSize = 1200,
            })
        { Alignment = A.TextAlignmentTypeValues.Left }));

    public static NotesSlide Of(ImmutableArray<Block> notes, SlideContext context)
    {
        var paragraphs = SlideNotes.Lines(notes).Select(p => new A.Paragraph(SlideRuns.Of(p.Content, context, targets: null))).ToList();
        return new(
            new CommonSlideData(PlaceXml.Tree([
                SlideImage(withArea: false),
                PlaceXml.Place(3, "Notes", new() { Type = PlaceholderValues.Body, Index = 1 }, null, new(), new(), paragraphs),
            ])),
            new ColorMapOverride(new A.MasterColorMapping()));
    }

    private static Shape SlideImage(bool withArea)
    {
        var properties = new ShapeProperties();
        if (withArea) properties.Append(PlaceXml.Transform(Image), PlaceXml.Rectangle());
        return new(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = 2, Name = "Slide" },
                new NonVisualShapeDrawingProperties(
                    new A.ShapeLocks { NoGrouping = true, NoRotation = true, NoChangeAspect = true }),
                new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.SlideImage })),
            properties);
    }
}

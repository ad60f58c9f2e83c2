using System.Collections.Immutable;
using DocumentFormat.OpenXml.Presentation;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>A part of the house, clean: its elements as text, and the pictures that it shows.</summary>
internal sealed record TemplatePart(string Xml, ImmutableArray<(string Id, string Extension, byte[] Bytes)> Pictures);

/// <summary>A layout of the house.</summary>
internal sealed record TemplateLayout(string Name, SlideLayoutValues? Type, TemplatePart Part, ImmutableArray<TemplatePlace> Places)
{
    /// <summary>Whether it shows what is on the master.</summary>
    public bool ShowsMaster { get; init; } = true;

    public TemplatePlace? Title => Places.FirstOrDefault(p => p.IsTitle && p.IsLevel);

    /// <summary>Its places for text.</summary>
    public ImmutableArray<TemplatePlace> Texts { get; } =
    [
        // Of two places with one name, slides could not say which they fill.
        .. Places.Where(p => p.IsText && p.IsLevel && Places.Count(o => (o.Name.Index ?? 0) == (p.Name.Index ?? 0) && !o.IsTitle) == 1),
    ];

    /// <summary>Its places for the date, the foot and the number of the slide, in that order.</summary>
    public ImmutableArray<LayoutFoot> Feet { get; } = FeetOf(Places);

    public static ImmutableArray<LayoutFoot> FeetOf(ImmutableArray<TemplatePlace> places) =>
    [
        .. ((PlaceholderValues[])[PlaceholderValues.DateAndTime, PlaceholderValues.Footer, PlaceholderValues.SlideNumber])
            .Select(type => places.FirstOrDefault(p => p.Name.Type == type && p.IsLevel)).OfType<TemplatePlace>()
            .Select(p => new LayoutFoot(p.Name, (int)(p.Room.Width / (p.Size * LayoutFoot.LetterWidth)))),
    ];
}

/// <summary>A master of the house with its theme and layouts.</summary>
internal sealed record TemplateMaster(TemplatePart Part, TemplatePart Theme, ImmutableArray<TemplateLayout> Layouts)
{
    /// <summary>Its own places.</summary>
    public ImmutableArray<TemplatePlace> Places { get; init; } = [];
}

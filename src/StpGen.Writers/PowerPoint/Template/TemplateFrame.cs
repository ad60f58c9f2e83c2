using System.Collections.Immutable;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// Which layouts slides have in a house, and their measures. Kinds that the house has no layout for have one that is made from its layout
/// for text, with the same title, feet and ornaments.
/// </summary>
internal sealed record TemplateFrame(SlideFrame Frame, TemplateMaster Master, TemplateLayout? Base,
    ImmutableDictionary<SlideKind, (TemplateLayout Layout, ImmutableArray<TemplatePlace> Slots)> Layouts)
{
    /// <summary>What a deck needs, whatever the house has.</summary>
    private const double Edge = 36, LeastBody = 150, LargestText = 28;

    /// <summary>How much of what decks need it has: layouts, and of two that have the same, more room for text.</summary>
    public double Worth => Layouts.Count + Frame.Body.Width * Frame.Body.Height / (Frame.Width * Frame.Height);

    /// <summary>The kinds that it had no layout for.</summary>
    public ImmutableArray<SlideKind> Lacking { get; init; } = [];

    public TemplatePlace Title(SlideKind kind) => Layouts.TryGetValue(kind, out var found) ? found.Layout.Title! : BaseTitle;

    /// <summary>What is behind text; null: as on the master.</summary>
    public Colour? BaseGround(TemplateColours colours) =>
        Base is null ? null : colours.Ground(new SlideLayout(Base.Part.Xml).CommonSlideData, Frame.Width, Frame.Height);

    private TemplatePlace BaseTitle => Base?.Title ?? Master.Places.First(p => p.IsTitle);

    public static TemplateFrame Of(TemplateMaster master, double width, double height)
    {
        var choice = new LayoutChoice(master.Layouts, width, height);
        var found = ImmutableDictionary.CreateBuilder<SlideKind, (TemplateLayout, ImmutableArray<TemplatePlace>)>();
        foreach (var kind in Enum.GetValues<SlideKind>())
            if (choice.Find(kind) is { } layout) found[kind] = (layout, LayoutChoice.Slots(kind, layout));
        ImmutableArray<SlideKind> lacking = [.. Enum.GetValues<SlideKind>().Where(k => !found.ContainsKey(k))];
        // A title alone looks better as the first slide than above an empty place.
        if (lacking.Contains(SlideKind.Section) && found.TryGetValue(SlideKind.Title, out var opening))
            found[SlideKind.Section] = (opening.Item1, []);
        var hasText = found.TryGetValue(SlideKind.Content, out var text);
        var start = hasText ? text.Item1
            : found.TryGetValue(SlideKind.Figure, out var bare) ? bare.Item1
            : master.Places.Any(p => p.IsTitle) ? null : master.Layouts.First(l => l.Title is not null);
        var frame = new TemplateFrame(new(width, height, default, ImmutableDictionary<SlideKind, SlidePlaces>.Empty), master, start,
            found.ToImmutable())
        { Lacking = lacking };
        return frame.Measured(hasText ? text.Item2[0] : master.Places.FirstOrDefault(p => p.IsText && p.IsLevel));
    }

    /// <summary>With the type of the house.</summary>
    public TemplateFrame With(A.Theme theme)
    {
        var fonts = theme.ThemeElements!.FontScheme!;
        var (text, leading) = TypeMeasures.Of(fonts.MinorFont?.LatinFont?.Typeface?.Value);
        var (title, _) = TypeMeasures.Of(fonts.MajorFont?.LatinFont?.Typeface?.Value);
        return this with
        {
            Frame = Frame with
            {
                Leading = Math.Max(leading, SlideFormat.Leading),
                TextWidth = text,
                TitleWidth = title * (Enum.GetValues<SlideKind>().Any(k => Title(k).IsCapitals) ? 1.2 : 1),
            },
        };
    }

    private TemplateFrame Measured(TemplatePlace? text)
    {
        var (width, height, title) = (Frame.Width, Frame.Height, BaseTitle.Room);
        // Never into the title, nor off the slide.
        var top = Math.Max(text?.Room.Y ?? 0, title.Y < height / 2 ? title.Bottom + 4 : 0);
        var body = text?.Room ?? new SlideArea(title.X, 0, title.Width, 0);
        var bottom = Math.Min(text?.Room.Bottom ?? height - 2 * Edge, height - Edge / 2);
        if (bottom - top < LeastBody) (top, bottom) = (Math.Min(top, height - LeastBody - Edge), height - Edge);
        var x = Math.Max(body.X, 0);
        body = new(x, top, Math.Min(body.Width, width - x), bottom - top);
        var size = text?.Size ?? SlideFormat.Usual;
        var frame = Frame with
        {
            Body = body,
            Usual = Math.Clamp(size, SlideFormat.Least, SlideFormat.Usual),
            Large = Math.Clamp(size, SlideFormat.Least, LargestText),
            Gutter = Layouts.TryGetValue(SlideKind.TwoColumns, out var two)
                && two.Slots[1].Room.X - two.Slots[0].Room.X - two.Slots[0].Room.Width is var gap and >= 8 and <= 60
                ? gap : SlideFormat.Gutter,
        };
        return this with
        {
            Frame = frame with { Places = Enum.GetValues<SlideKind>().ToImmutableDictionary(kind => kind, kind => PlacesOf(kind, frame)) },
        };
    }

    private SlidePlaces PlacesOf(SlideKind kind, SlideFrame frame)
    {
        var title = Title(kind);
        var slots = Layouts.TryGetValue(kind, out var found) ? [.. found.Slots.Select(s => new SlideSlot(s.Room, s.Size))]
            : kind is SlideKind.Title or SlideKind.Section ? [] : SlideFormat.Slots(kind, frame);
        return new(title.Room, title.Size, slots);
    }
}

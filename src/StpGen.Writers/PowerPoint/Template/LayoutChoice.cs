using System.Collections.Immutable;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// Which layout of the house slides of a kind have: by its name, then by its type, then by its places. One that has not the places that
/// the kind needs is not taken, whatever it is called.
/// </summary>
internal sealed class LayoutChoice(IReadOnlyList<TemplateLayout> layouts, double width, double height)
{
    private static readonly Dictionary<SlideKind, string[]> Names = new()
    {
        [SlideKind.Title] = ["title slide", "title", "cover", "cover slide", "front cover", "opening slide", "title page"],
        [SlideKind.Section] = ["section", "section header", "section title", "divider", "section divider", "chapter", "title, section"],
        [SlideKind.Content] = ["title and content", "title, content", "content", "title and text", "title and body", "title and bullets",
            "content slide", "one content", "text", "bullets"],
        [SlideKind.TwoColumns] = ["two columns", "two content", "two column", "2 columns", "2 column", "title, 2 content",
            "title and two content", "title and two columns", "title and 2 columns"],
        [SlideKind.ThreeColumns] = ["three columns", "three content", "three column", "3 columns", "3 column", "title and 3 columns"],
        [SlideKind.FourColumns] = ["four columns", "four content", "four column", "4 columns", "4 column", "title and 4 columns"],
        [SlideKind.Statement] = ["statement"],
        [SlideKind.Cards] = ["cards"],
        [SlideKind.Table] = ["table"],
        [SlideKind.Figure] = ["figure", "title only", "heading only"],
        [SlideKind.FigureAndPoints] = ["figure and points"],
        [SlideKind.BackUp] = ["back-up", "backup", "appendix"],
    };

    /// <summary>Null: none has what the kind needs.</summary>
    public TemplateLayout? Find(SlideKind kind) =>
        Fitting(kind).FirstOrDefault(l => Names.TryGetValue(kind, out var names)
            && names.Contains(l.Name.Trim(), StringComparer.OrdinalIgnoreCase))
        ?? Fitting(kind).FirstOrDefault(l => TypeOf(kind) is { } type && l.Type == type)
        ?? kind switch
        {
            SlideKind.Title => Fitting(kind).FirstOrDefault(l => l.Title!.Name.Type == PlaceholderValues.CenteredTitle),
            SlideKind.Content => Fitting(kind)
                .FirstOrDefault(l => l.Texts.Length == 1 && l.Places.All(p => p.IsText || p.IsTitle || p.IsFoot)),
            SlideKind.TwoColumns => Fitting(kind).FirstOrDefault(l => l.Texts.Length == 2),
            SlideKind.Figure => Fitting(kind).FirstOrDefault(l => l.Places.All(p => p.IsTitle || p.IsFoot)),
            _ => null,
        };

    /// <summary>The places of a layout that a kind fills, in reading order.</summary>
    public static ImmutableArray<TemplatePlace> Slots(SlideKind kind, TemplateLayout layout) => kind switch
    {
        SlideKind.Title => [.. layout.Texts.Where(p => p.Name.Type == PlaceholderValues.SubTitle)
            .Concat(layout.Texts.Where(p => p.Name.Type != PlaceholderValues.SubTitle && p.Area.Height >= 24)).Take(2)],
        SlideKind.Section or SlideKind.Figure => [],
        SlideKind.Content or SlideKind.Statement or SlideKind.BackUp => Largest(layout.Texts, 1),
        SlideKind.Table => [.. layout.Places.Where(p => p.Name.Type == PlaceholderValues.Table)],
        SlideKind.TwoColumns => Columns(layout, 2),
        SlideKind.ThreeColumns => Columns(layout, 3),
        SlideKind.FourColumns => Columns(layout, 4),
        _ => [],
    };

    private IEnumerable<TemplateLayout> Fitting(SlideKind kind) => layouts.Where(l => l.Title is { } title
        && title.Area.Width >= width * 0.3 && (kind == SlideKind.Title || title.Area.Y <= height * 0.5 || kind == SlideKind.Section)
        && kind switch
        {
            SlideKind.Title or SlideKind.Section => true,
            SlideKind.Figure => !layouts.Where(o => o != l && o.Title is not null).All(o => o.Title!.Area.Bottom < title.Area.Y),
            SlideKind.Content or SlideKind.Statement or SlideKind.BackUp => Slots(kind, l) is [var only] && IsLarge(only),
            SlideKind.Table => Slots(kind, l) is [var only] && IsLarge(only),
            SlideKind.TwoColumns => Slots(kind, l).Length == 2,
            SlideKind.ThreeColumns => Slots(kind, l).Length == 3,
            SlideKind.FourColumns => Slots(kind, l).Length == 4,
            // These have shapes that say what they are for; a layout made for the deck has them.
            _ => false,
        });

    private bool IsLarge(TemplatePlace place) => place.Area.Width >= width * 0.4 && place.Area.Height >= height * 0.35;

    private static ImmutableArray<TemplatePlace> Largest(ImmutableArray<TemplatePlace> places, int count) =>
        [.. places.OrderByDescending(p => p.Area.Width * p.Area.Height).Take(count)];

    /// <summary>Places of one size beside each other.</summary>
    private static ImmutableArray<TemplatePlace> Columns(TemplateLayout layout, int count)
    {
        ImmutableArray<TemplatePlace> places = [.. Largest(layout.Texts, count).OrderBy(p => p.Area.X)];
        return places.Length == count && places.All(p => Math.Abs(p.Area.Y - places[0].Area.Y) < 3
            && Math.Abs(p.Area.Height - places[0].Area.Height) < 3 && Math.Abs(p.Area.Width - places[0].Area.Width) < 3)
            && places.Zip(places.Skip(1)).All(pair => pair.First.Area.X + pair.First.Area.Width <= pair.Second.Area.X + 1) ? places : [];
    }

    private static SlideLayoutValues? TypeOf(SlideKind kind) => kind switch
    {
        SlideKind.Title => SlideLayoutValues.Title,
        SlideKind.Section => SlideLayoutValues.SectionHeader,
        SlideKind.Content => SlideLayoutValues.Object,
        SlideKind.TwoColumns => SlideLayoutValues.TwoObjects,
        SlideKind.Figure => SlideLayoutValues.TitleOnly,
        SlideKind.Table => SlideLayoutValues.Table,
        _ => null,
    };
}

using StpGen.Layout.Slides;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>Between the edge of a place and its text, in points.</summary>
internal readonly record struct PlaceInsets(double Left, double Top, double Right, double Bottom)
{
    /// <summary>What a place has room for.</summary>
    public SlideArea Within(SlideArea area) =>
        new(area.X + Left, area.Y + Top, Math.Max(1, area.Width - Left - Right), Math.Max(1, area.Height - Top - Bottom));

    /// <summary>The place whose text has an area.</summary>
    public SlideArea Around(SlideArea area) => new(area.X - Left, area.Y - Top, area.Width + Left + Right, area.Height + Top + Bottom);
}

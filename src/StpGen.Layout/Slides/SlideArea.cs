namespace StpGen.Layout.Slides;

/// <summary>A rectangle on a slide, in points from its top left.</summary>
public readonly record struct SlideArea(double X, double Y, double Width, double Height)
{
    public double Bottom => Y + Height;
}

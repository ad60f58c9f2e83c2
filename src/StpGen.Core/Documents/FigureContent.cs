using StpGen.Core.Images;

namespace StpGen.Core.Documents;

/// <summary>What a figure shows, and how large that is by itself.</summary>
public abstract record FigureContent
{
    /// <summary>In points, more than 0.</summary>
    public abstract double Width { get; }

    /// <summary>In points, more than 0.</summary>
    public abstract double Height { get; }
}

/// <summary>A picture of pixels.</summary>
/// <param name="Name">Its path in the plan, for findings.</param>
public sealed record ImageContent(string Name, ImageFile File) : FigureContent
{
    public override double Width => File.Width;

    public override double Height => File.Width * File.PixelHeight / File.PixelWidth;
}

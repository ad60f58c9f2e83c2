namespace StpGen.Layout.Frames;

/// <summary>A footnote ready for the foot of a page. Each mark in the text has its own; sameness is identity.</summary>
internal sealed class PageNote(Box box)
{
    public Box Box => box;
}

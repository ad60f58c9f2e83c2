using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Frames;

/// <summary>Something placed, relative to its container.</summary>
internal abstract record FrameContent;

/// <summary>Content and the offset of its origin, in points, y downwards.</summary>
internal readonly record struct FramePart(double X, double Y, FrameContent Content);

/// <summary>Placed content of a certain height; its parts in drawing order.</summary>
internal sealed record Frame(double Height, ImmutableArray<FramePart> Parts) : FrameContent
{
    public static Frame Of(double height, params ReadOnlySpan<FramePart> parts) => new(height, [.. parts]);
}

/// <summary>A frame that repeats what was said before: everything in it is an artifact.</summary>
internal sealed record Repeated(Frame Frame) : FrameContent;

internal sealed record ItemContent(PageItem Item) : FrameContent;

internal sealed record LinkContent(LinkTarget Link, double X, double Y, double Width, double Height) : FrameContent;

/// <summary>The place that an anchor names.</summary>
internal sealed record AnchorContent(string Name) : FrameContent;

/// <summary>
/// What can only be drawn when every page is known: given the page number of an anchor (from 1, or null), it draws itself.
/// </summary>
internal sealed record PageNumberContent(string Anchor, Func<int?, Frame> Draw) : FrameContent;

/// <summary>Something to tell if this placement is the one that stays.</summary>
internal sealed record FindingContent(Finding Finding) : FrameContent;

/// <summary>What to remember of a block if this placement is the one that stays.</summary>
internal sealed record FactContent(Action<LayoutFacts> Record) : FrameContent;

/// <summary>A footnote's mark is here; the note belongs on the same page.</summary>
internal sealed record NoteContent(PageNote Note) : FrameContent;

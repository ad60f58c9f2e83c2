using StpGen.Layout.Pages;

namespace StpGen.Layout.Frames;

/// <summary>Where a link leads, its element, and its text for readers that cannot see it.</summary>
internal sealed record LinkTarget(StructureElement Element, string Target, string Description);

using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>A block made ready: its box, if it shows, and what it adds to the structure.</summary>
internal readonly record struct Built(Box? Box, ImmutableArray<StructureNode> Nodes);

/// <summary>What surrounds a block and so decides its looks.</summary>
/// <param name="Body">The role of plain paragraphs here.</param>
/// <param name="ListDepth">Lists around it.</param>
/// <param name="Colour">Of plain paragraphs; null: as their role says.</param>
internal sealed record Surroundings(TextRole Body, int ListDepth = 0, Colour? Colour = null, bool IsBold = false)
{
    public Core.Documents.ColumnAlignment Alignment { get; init; }

    /// <summary>Points above a table, where its caption's own space is too little.</summary>
    public double SpaceAboveTable { get; init; }
}

using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Diagrams;

/// <summary>The long form of a diagram: a list of lines, some with lists of their own.</summary>
internal static class DescriptionList
{
    public static ImmutableArray<Block> Of(IEnumerable<DescriptionLine> lines) =>
        lines.Select(line => new ListItem([new Paragraph([new TextRun(line.Text)]), .. Of(line.Within)])).ToImmutableArray()
            is { IsEmpty: false } items ? [new ListBlock(ListKind.Bulleted, 1, items)] : [];
}

internal sealed record DescriptionLine(string Text, params ImmutableArray<DescriptionLine> Within);

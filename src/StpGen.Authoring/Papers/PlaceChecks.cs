using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Reports blocks that are in a place where they cannot be, however deep.</summary>
internal sealed class PlaceChecks(string template, Action<Finding> report)
{
    /// <param name="around">The names of what the blocks are in, the outermost first.</param>
    public void Check(IEnumerable<Block> blocks, ImmutableArray<string> around)
    {
        foreach (var block in blocks)
        {
            var place = BlockPlaces.Of(block);
            if (!around.IsEmpty && place.IsWrong(around))
                report(new Finding(TemplateRules.Container, block.Span ?? SourceSpan.StartOf(template),
                    $"{place.Name} cannot be inside {around[^1]}.", "Move it out, or put it before or after."));
            Check(block.Children, place.Within is { } name ? around.Add(name) : around);
            foreach (var note in block.Inlines.Descendants()) Check(note.NoteBlocks, around.Add(BlockPlaces.Note));
        }
    }
}

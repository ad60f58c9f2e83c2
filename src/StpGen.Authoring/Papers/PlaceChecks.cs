using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Which blocks may be within which: what takes whole pages, or their whole width, cannot be inside a box, a list or a note.
/// </summary>
internal sealed class PlaceChecks(string template, Action<Finding> report)
{
    private const string Landscape = "a 'landscape' container";
    private const string Column = "a column";
    private const string OnCover = "a cover";
    private const string Item = "a list";
    private const string Cell = "a table";
    private const string Note = "a footnote";

    /// <param name="around">The names of what the blocks are in, the outermost first.</param>
    public void Check(IEnumerable<Block> blocks, ImmutableArray<string> around)
    {
        foreach (var block in blocks)
        {
            if (Wrong(block, around) is { } wrong)
                report(new Finding(TemplateRules.Container, block.Span ?? SourceSpan.StartOf(template),
                    $"{wrong} cannot be inside {around[^1]}.", "Move it out, or put it before or after."));
            Check(block.Children, NameOf(block) is { } name ? around.Add(name) : around);
            foreach (var note in block.Inlines.Descendants()) Check(note.NoteBlocks, around.Add(Note));
        }
    }

    private static string? Wrong(Block block, ImmutableArray<string> around) => block switch
    {
        _ when around.IsEmpty => null,
        Cover => "A cover",
        Section => "A 'landscape' container",
        PageBreak when !IsPage(around) => "A page break ('---')",
        Contents or CaptionList when around.Any(a => a is not (Landscape or Column)) => "A list with page numbers",
        Columns when around.Any(a => a is not (Landscape or OnCover)) => "A 'columns' container",
        ListBlock when around.Count(a => a == Item) >= MarkdownBounds.DeepestList => $"A list {MarkdownBounds.DeepestList + 1} levels deep",
        Heading when around.Any(a => a is Item or Cell or Note) => "A heading",
        Table or Tiles or Figure or Callout when around.Contains(Note) => "A table, picture or box",
        _ => null,
    };

    private static bool IsPage(ImmutableArray<string> around) => around.All(a => a == Landscape);

    private static string? NameOf(Block block) => block switch
    {
        Section => Landscape,
        Columns => Column,
        Cover => OnCover,
        ListBlock => Item,
        Table => Cell,
        Callout => "a box",
        Quote => "a quotation",
        _ => null,
    };
}

using System.Globalization;

namespace StpGen.Core.Documents;

/// <summary>
/// Numbers notes, tables and figures and fills in the references to them, once, so that all formats agree: footnotes through the paper,
/// tables and figures that have an anchor, the labels of cross references. Document in, document out.
/// </summary>
public static class DocumentResolver
{
    public static Document Resolve(Document document)
    {
        var numbered = new Numbering();
        var blocks = numbered.Blocks(document.Blocks);
        return document with { Blocks = new Labelling(numbered.Labels).Blocks(blocks) };
    }

    /// <summary>First pass: gives numbers in reading order.</summary>
    private sealed class Numbering : DocumentRewriter
    {
        private int _footnotes;
        private int _tables;
        private int _figures;

        public Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

        // What the speaker has must not change the numbers on pages.
        public override Block Rewrite(Block block) => block is SpeakerNotes ? block : base.Rewrite(block switch
        {
            Heading heading => Named(heading),
            Table { Anchor.Length: > 0 } table => table with { Label = Numbered(table.Anchor, "Table", ++_tables) },
            Figure { Anchor.Length: > 0 } figure => figure with { Label = Numbered(figure.Anchor, "Figure", ++_figures) },
            _ => block,
        });

        public override Inline VisitFootnote(Footnote footnote)
        {
            var number = ++_footnotes;
            return new Footnote(number, Blocks(footnote.Blocks), footnote.Span);
        }

        private Heading Named(Heading heading)
        {
            Labels.TryAdd(heading.Anchor, PlainText.Of(heading.Content));
            return heading;
        }

        private string Numbered(string anchor, string word, int number)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"{word}\u00A0{number}");
            Labels.TryAdd(anchor, label);
            return label;
        }
    }

    /// <summary>Second pass: fills in the labels of cross references; one that leads nowhere is not changed.</summary>
    private sealed class Labelling(Dictionary<string, string> labels) : DocumentRewriter
    {
        public override Inline VisitCrossReference(CrossReference reference) =>
            reference.Label.Length > 0 || !labels.TryGetValue(reference.Anchor, out var label)
                ? reference : reference with { Label = label };
    }
}

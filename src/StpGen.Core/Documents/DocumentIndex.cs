using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>A numbered table or figure, as a list of them shows it.</summary>
public sealed record CaptionEntry(CaptionKind Kind, string Title, string Anchor, Block Block);

/// <summary>What contents, lists of tables and figures, and the outline are made of, in reading order.</summary>
public sealed record DocumentIndex(ImmutableArray<Heading> Headings, ImmutableArray<CaptionEntry> Captions)
{
    public static DocumentIndex Of(Document document)
    {
        var all = document.Blocks.Descendants().ToList();
        return new([.. all.OfType<Heading>()], [.. all.Select(Caption).OfType<CaptionEntry>()]);
    }

    private static CaptionEntry? Caption(Block block) => block switch
    {
        Table { Label.Length: > 0, Anchor.Length: > 0 } table =>
            new(CaptionKind.Table, CaptionText.Titled(table.Label, PlainText.Of(table.Caption)), table.Anchor, table),
        Figure { Label.Length: > 0, Anchor.Length: > 0 } figure =>
            new(CaptionKind.Figure, CaptionText.Titled(figure.Label, PlainText.Of(figure.Caption)), figure.Anchor, figure),
        _ => null,
    };
}

using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>How many tiles are beside each other, and how high their text is. Lengths in points.</summary>
internal static class TileMeasure
{
    private const int MostBeside = 4;

    /// <summary>As few rows as words allow, and those as even as they come: five are three and two, not four and one.</summary>
    public static int Beside(Tiles tiles, Theme theme, double width)
    {
        var least =
            tiles.Items.Max(t => Math.Max(LongestWord(t.Value, theme[TextRole.TileValue]), LongestWord(t.Label, theme[TextRole.TileLabel])))
            + 2 * TileStyle.Padding;
        var most = MostBeside;
        while (most > 1 && (width - TileStyle.Gap * (most - 1)) / most < least) most--;
        var rows = (tiles.Items.Length + most - 1) / most;
        return Math.Max(Math.Min(2, most), (tiles.Items.Length + rows - 1) / Math.Max(1, rows));
    }

    /// <summary>How high the text of a tile is in a column.</summary>
    public static double Height(Tile tile, Theme theme, double width) =>
        HeightEstimate.OfText(tile.Value, theme[TextRole.TileValue], width - 2 * TileStyle.Padding)
        + HeightEstimate.OfText(tile.Label, theme[TextRole.TileLabel], width - 2 * TileStyle.Padding);

    /// <summary>A value of several lines keeps from its edge as a whole, not each line from the one above it.</summary>
    public static ParagraphFormat Value(ParagraphFormat format, Tile tile, Theme theme, double width) =>
        HeightEstimate.OfText(tile.Value, theme[TextRole.TileValue], width - 2 * TileStyle.Padding) <= theme[TextRole.TileValue].LineHeight
            ? format
            : format with
            {
                Borders = TileStyle.Above(theme, TileStyle.Padding),
                Spacing = format.Spacing with { Line = theme[TextRole.TileValue].LineHeight },
            };

    private static double LongestWord(ImmutableArray<Inline> content, TextStyle style)
    {
        var (text, longest) = (PlainText.Of(content), 0.0);
        foreach (var word in text.AsSpan().Split(' ')) longest = Math.Max(longest, TextWidth.Of(text.AsSpan(word), style));
        return longest;
    }
}

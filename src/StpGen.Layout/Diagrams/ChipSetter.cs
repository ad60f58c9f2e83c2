using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>A name in a small box.</summary>
/// <param name="Box">Its name among the shapes of the drawing.</param>
/// <param name="Tab">In the tab at its left: the number of what it belongs to; empty: there is no tab.</param>
internal sealed record Chip(string Box, string Text, string Tab, SceneColour Edge, SceneColour Fill, bool IsGap = false)
{
    public static Chip Gap(string box, string text) => new(box, text, "", SceneColour.Gap, SceneColour.GapPale, IsGap: true);
}

/// <summary>Sets chips beside each other, in as many lines as they need.</summary>
internal sealed class ChipSetter(SceneSketch sketch)
{
    private const double Size = DiagramRoom.Least, Padding = 5, TabPadding = 3.5;

    public SetChips Set(ImmutableArray<Chip> chips, double width, double between)
    {
        var set = ImmutableArray.CreateBuilder<SetChip>(chips.Length);
        var (x, top, height) = (0.0, 0.0, 0.0);
        foreach (var chip in chips)
        {
            var tab = chip.Tab.Length == 0 ? 0 : sketch.Ruler.Width(chip.Tab, Size, bold: true) + 2 * TabPadding;
            var room = Math.Max(1, width - tab - 2 * Padding);
            var lines = sketch.Ruler.Label(chip.Text, "", room, Size, chip.IsGap);
            var across = tab + 2 * Padding + lines.Select(l => sketch.Ruler.Width(l, Size, chip.IsGap)).DefaultIfEmpty(0).Max();
            var down = TextRuler.HeightOf(lines.Length, Size) + 5;
            if (x > 0 && x + across > width) (x, top, height) = (0, top + height + between, 0);
            set.Add(new(chip, x, top, across, down, tab, lines));
            (x, height) = (x + across + between, Math.Max(height, down));
        }
        return new(set.ToImmutable(), top + height, sketch);
    }

    public static void Draw(SceneSketch sketch, SetChip set, double left, double top)
    {
        var (chip, x, y) = (set.Chip, left + set.X, top + set.Top);
        var words = y + (set.Height - TextRuler.HeightOf(set.Lines.Length, Size)) / 2;
        sketch.Add(new SceneBox(chip.Box, x, y, set.Width, set.Height)
        {
            Fill = chip.Fill,
            Stroke = chip.Edge,
            StrokeWidth = 0.75,
            Dash = chip.IsGap ? SceneDash.Dashed : SceneDash.Solid,
            Lines = SceneSketch.LinesAt(x + set.Tab + Padding, words, set.Lines, Size, chip.IsGap ? SceneColour.Gap : SceneColour.Text,
                bold: chip.IsGap),
        });
        if (set.Tab == 0) return;
        sketch.Add(ScenePath.Rectangle(x, y, set.Tab, set.Height, chip.Edge));
        sketch.Centred(x + set.Tab / 2, y + set.Height / 2, [chip.Tab], Size, SceneColour.Page, SceneAnchor.Middle, bold: true);
    }
}

/// <summary>A chip and its place among others.</summary>
internal sealed record SetChip(
    Chip Chip, double X, double Top, double Width, double Height, double Tab, ImmutableArray<string> Lines);

/// <summary>Chips with their places.</summary>
internal sealed record SetChips(ImmutableArray<SetChip> Chips, double Height, SceneSketch Sketch)
{
    public void Draw(double left, double top)
    {
        foreach (var chip in Chips) ChipSetter.Draw(Sketch, chip, left, top);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>A square for each requirement, or numbers where there are too many.</summary>
internal sealed class CoverageMarks(CoverageMap map, SceneSketch sketch)
{
    public const string Head = "Requirements";

    /// <summary>Squares in a row of the map; with more, they are counted.</summary>
    private const int Most = 20, Across = 8;

    private const double Side = 10, Apart = 3, Size = DiagramRoom.Label;

    public double Width { get; } = Math.Max(sketch.Ruler.Width(Head, Size, bold: true),
        map.Rows.Max(r => r.Marks.Length > Most ? sketch.Ruler.Width(Widest(map), Size)
            : Math.Min(Across, r.Marks.Length) * (Side + Apart) - Apart));

    public static double HeightOf(CoverageRow row) => row.Marks.Length > Most ? TextRuler.HeightOf(1, Size)
        : Math.Max(1, (row.Marks.Length + Across - 1) / Across) * (Side + Apart) - Apart;

    public void Draw(CoverageRow row, double left, double top)
    {
        if (row.Marks.Length > Most)
        {
            sketch.Lines(left, top, [Counted(row)], Size, row.Marks.Contains(CoverageMark.Open) ? SceneColour.Gap : SceneColour.Text);
            return;
        }
        foreach (var (i, mark) in row.Marks.Index())
            Draw(mark, left + i % Across * (Side + Apart), top + i / Across * (Side + Apart), Side, sketch.Add);
    }

    /// <summary>The marks that there are, and those for what is not answered.</summary>
    public ImmutableArray<LegendEntry> Meaning() =>
    [
        .. Enum.GetValues<CoverageMark>().Where(m => map.Count(m) > 0).Select(m => new LegendEntry(
            string.Create(CultureInfo.InvariantCulture, $"{CoverageWords.Of(m)} ({map.Count(m)})"),
            (x, y) =>
            {
                var items = new List<SceneItem>();
                Draw(m, x, y, Legend.Side, items.Add);
                foreach (var item in items.Take(items.Count - 1)) sketch.Add(item);
                return items[^1];
            })),
    ];

    private static string Widest(CoverageMap map) => Counted(map.Rows.MaxBy(r => r.Marks.Length)!);

    private static string Counted(CoverageRow row) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Marks.Count(m => m != CoverageMark.Open)} of {row.Marks.Length}");

    /// <summary>Full, half, a line, crossed out, broken edge: each can be told in grey.</summary>
    private static void Draw(CoverageMark mark, double x, double y, double side, Action<SceneItem> add)
    {
        var (left, top, edge) = (x + 0.5, y + 0.5, side - 1);
        var square = ScenePath.Rectangle(left, top, edge, edge, SceneColour.Page, SceneColour.Accent);
        switch (mark)
        {
            case CoverageMark.Answered:
                add(square with { Fill = SceneColour.Accent });
                break;
            case CoverageMark.Within:
                add(square);
                add(new ScenePath([PathStep.Move(left + edge, top), PathStep.Line(left + edge, top + edge), PathStep.Line(left, top + edge),
                    PathStep.Close], SceneColour.Accent));
                break;
            case CoverageMark.Elsewhere:
                add(square);
                add(ScenePath.Circle(left + edge / 2, top + edge / 2, edge / 5, SceneColour.Accent));
                break;
            case CoverageMark.NotApplicable:
                add(square with { Stroke = SceneColour.Muted });
                add(ScenePath.Line(left + edge / 4, top + edge / 2, left + edge * 3 / 4, top + edge / 2, SceneColour.Muted, 1.2));
                break;
            default:
                add(square with { Fill = SceneColour.GapPale, Stroke = SceneColour.Gap, Dash = SceneDash.Dashed });
                break;
        }
    }
}

using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>How much of programmes a driver diagram shows.</summary>
internal enum DriverDetail
{
    /// <summary>Leads, parts, and what programmes change, a row each.</summary>
    Measures,

    /// <summary>Leads and parts.</summary>
    Leads,

    /// <summary>Their names.</summary>
    Names,
}

/// <summary>
/// Columns from left to right: the aim, priorities in their colours, their programmes, what these change; brackets lead from each to the
/// next. Numbers in circles are a programme's other priorities, so that no lines cross. The enablers are a plinth below all.
/// </summary>
internal sealed class DriversDrawing
{
    private const double Bracket = 18, Between = 5, BetweenRows = 9, Padding = 7, LeastEnabler = 100, HeadSize = DiagramRoom.Least;

    /// <summary>Above what programmes change, on one line.</summary>
    public const string MeasuresHead = "What will change";

    private const int MostPriorities = 6, MostWithMeasures = 24;

    private readonly DriverDiagram _diagram;
    private readonly SceneSketch _sketch;
    private readonly DriverDetail _detail;
    private readonly DriverColumns _columns;
    private readonly BoxNames _names = new();

    private DriversDrawing(DriverDiagram diagram, SceneSketch sketch, DriverDetail detail, DriverColumns columns) =>
        (_diagram, _sketch, _detail, _columns) = (diagram, sketch, detail, columns);

    public static Scene Draw(DriverDiagram diagram, DiagramRoom room)
    {
        var programmes = diagram.Priorities.SelectMany(p => p.Programmes).ToList();
        var canMeasure = diagram.Priorities.Length <= MostPriorities && programmes.Count <= MostWithMeasures
            && programmes.Exists(p => p.Measures.Length > 0);
        Scene? scene = null;
        foreach (var detail in Enum.GetValues<DriverDetail>().Where(d => canMeasure || d != DriverDetail.Measures))
        {
            var columns = DriverColumns.Of(diagram, room, detail == DriverDetail.Measures);
            scene = DiagramFrame.Draw(diagram, room, columns.Least,
                (sketch, top) => new DriversDrawing(diagram, sketch, detail, columns).Draw(top));
            if (scene.Height <= room.Height && columns.Least <= room.Width) break;
        }
        return scene!;
    }

    private double Draw(double top)
    {
        var width = _sketch.Room.Width;
        if (_diagram.Aim.Length > 0 && _columns.Aim == 0)
        {
            var words = Aim(width);
            var band = new SceneBox(_names.Unique("Aim"), 0, top, width, words.Height + 2 * Padding)
            {
                Fill = SceneColour.Strong,
                Radius = 3,
            };
            _sketch.Add(words.In(band, Padding));
            top += band.Height + BetweenRows;
        }
        top = Heads(top) + 4;
        var (start, aim) = (top, _columns.Aim > 0 ? _names.Unique("Aim") : "");
        var middles = new List<(string Box, double Left, double Middle)>();
        foreach (var (i, priority) in _diagram.Priorities.Index())
        {
            if (top > start) top += BetweenRows;
            top = Row(priority, i, top, middles);
        }
        if (aim.Length > 0)
        {
            var words = Aim(_columns.Aim);
            top = Math.Max(top, start + words.Height + 2 * Padding);
            _sketch.Add(words.In(new(aim, 0, start, _columns.Aim, top - start) { Fill = SceneColour.Strong, Radius = 3 }, Padding));
            Brackets(aim, _columns.Aim, (start + top) / 2, middles, SceneColour.Muted);
        }
        return Enablers(top);
    }

    private BoxWords Aim(double width) => new(_sketch.Ruler,
        [new("Aim", HeadSize, SceneColour.OnStrong), new(_diagram.Aim, DiagramRoom.Label, SceneColour.OnStrong, Bold: true)],
        width - 2 * Padding);

    private double Heads(double top)
    {
        foreach (var (x, text) in new[]
        {
            (_columns.PrioritiesLeft, _columns.Priorities > 0 ? "Priorities" : ""),
            (_columns.ProgrammesLeft, _diagram.Priorities.Any(p => p.Programmes.Length > 0) ? "Programmes" : ""),
            (_columns.MeasuresLeft, _columns.Measures > 0 ? MeasuresHead : ""),
        })
            _sketch.Lines(x, top, text.Length == 0 ? [] : [text], HeadSize, SceneColour.Muted, bold: true);
        return top + TextRuler.HeightOf(1, HeadSize);
    }

    private double Row(DriverPriority priority, int number, double top, List<(string Box, double Left, double Middle)> middles)
    {
        var isPriority = priority.Title.Length > 0;
        var (edge, pale) = !isPriority ? (SceneColour.Strong, SceneColour.Pale)
            : priority.IsOther ? (SceneColour.Muted, SceneColour.Page) : (SceneColours.Series(number), SceneColours.SeriesPale(number));
        var words = new BoxWords(_sketch.Ruler, !isPriority ? [] :
        [
            new((priority.Number.Length == 0 ? "" : priority.Number + "  ") + priority.Title, DiagramRoom.Label, SceneColour.Page,
                Bold: true),
            new(_detail == DriverDetail.Names ? "" : priority.Detail, DiagramRoom.Least, SceneColour.Page),
        ], _columns.Priorities - 2 * Padding);
        var least = isPriority ? words.Height + 2 * Padding : 0;
        var programmes = new DriverProgrammes(_sketch, _names, _detail, _columns, _diagram.Priorities);
        var (end, boxes) = programmes.Draw(priority.Programmes, edge, pale, top, least);
        if (!isPriority)
        {
            middles.AddRange(boxes);
            return end;
        }
        var box = new SceneBox(_names.Unique(priority.Title), _columns.PrioritiesLeft, top, _columns.Priorities, end - top)
        {
            Fill = edge,
            Radius = 3,
        };
        _sketch.Add(words.In(box, Padding));
        middles.Add((box.Name, box.X, box.Y + box.Height / 2));
        Brackets(box.Name, box.X + box.Width, box.Y + box.Height / 2, boxes, edge);
        return end;
    }

    /// <summary>From the right side of a box to the left sides of others.</summary>
    private void Brackets(string from, double right, double middle, List<(string Box, double Left, double Middle)> to, SceneColour colour)
    {
        foreach (var (box, left, at) in to)
        {
            var spine = right + Bracket / 2;
            ImmutableArray<(double X, double Y)> points = Math.Abs(at - middle) < 0.5 ? [(left, middle), (right, middle)]
                : [(left, at), (spine, at), (spine, middle), (right, middle)];
            _sketch.Add(new SceneConnector(_names.Unique($"{box} serves {from}"), box, from, points, colour)
            {
                HasArrow = false,
                StrokeWidth = 1,
            });
        }
    }

    private double Enablers(double top)
    {
        if (_diagram.Enablers.IsEmpty) return top;
        top += BetweenRows + 2;
        var width = _sketch.Room.Width;
        _sketch.Lines(0, top, ["Enablers of all programmes"], HeadSize, SceneColour.Muted, bold: true);
        top += TextRuler.HeightOf(1, HeadSize) + 4;
        var widest = _sketch.Ruler.WidestWord(_diagram.Enablers, DiagramRoom.Label, bold: true) + 2 * Padding;
        var columns = EqualColumns.For(_diagram.Enablers.Length, 0, width, Math.Min(width, Math.Max(LeastEnabler, widest)), Between, 8);
        foreach (var row in _diagram.Enablers.Chunk(columns.Count))
        {
            var words = row.Select(e => new BoxWords(_sketch.Ruler, [new(e, DiagramRoom.Label, SceneColour.Heading, Bold: true)],
                columns.Each - 2 * Padding)).ToList();
            var height = words.Max(w => w.Height) + 2 * Padding - 2;
            foreach (var (i, enabler) in row.Index())
                _sketch.Add(words[i].In(new(_names.Unique(enabler), columns.X(i), top, columns.Each, height) { Fill = SceneColour.Pale }));
            top += height + Between;
        }
        top -= Between;
        _sketch.Add(ScenePath.Rectangle(0, top, width, 2.5, SceneColour.Strong));
        return top + 2.5;
    }
}

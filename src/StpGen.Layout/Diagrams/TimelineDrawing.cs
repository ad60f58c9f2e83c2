using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A row for each item: its name at the left, and at its time a diamond for a day or a bar for longer, with its date beside it. Lanes have
/// heads over the whole width. In a narrow column names are above their marks.
/// </summary>
internal sealed class TimelineDrawing
{
    private const double Size = DiagramRoom.Label, Small = DiagramRoom.Least, Padding = 4, Mark = 14, Between = 14, LeastPlot = 150;

    private const int Few = 3;

    private readonly Timeline _timeline;
    private readonly SceneSketch _sketch;
    private readonly bool _hasDetails;
    private readonly bool _isStacked;
    private readonly double _labels;
    private readonly TimeScale _scale;
    private readonly TimelineMarks _marks;

    private TimelineDrawing(Timeline timeline, SceneSketch sketch, bool hasDetails)
    {
        (_timeline, _sketch, _hasDetails) = (timeline, sketch, hasDetails);
        var width = sketch.Room.Width;
        var names = timeline.Items.Select(i => i.Name).ToList();
        _labels = Math.Max(sketch.Ruler.WidestWord(names, Size), Math.Min(width * 0.42, names.Max(n => sketch.Ruler.Width(n, Size))));
        _isStacked = width - _labels - Between < LeastPlot;
        if (_isStacked) _labels = width;
        var left = (_isStacked ? 0 : _labels + Between) + TimelineMarks.Radius + 1;
        _scale = TimeScale.Of(timeline, left, width - TimelineMarks.Radius - 1);
        _marks = new(sketch, _scale, left - TimelineMarks.Radius - 1, width);
    }

    public static Scene Draw(Timeline timeline, DiagramRoom room)
    {
        if (!timeline.Items.Any() || timeline.Items.Count() + timeline.Undated.Length <= Few && timeline.Lanes.Length <= 1)
            return TimelineCards.Draw(timeline, room);
        var scene = Draw(timeline, room, hasDetails: true);
        return scene.Height <= room.Height ? scene : Draw(timeline, room, hasDetails: false);
    }

    private static Scene Draw(Timeline timeline, DiagramRoom room, bool hasDetails) => DiagramFrame.Draw(timeline, room, 0,
        (sketch, top) => new TimelineDrawing(timeline, sketch, hasDetails).Draw(top));

    private double Draw(double top)
    {
        if (TimelineMarks.Meaning(_timeline) is { IsEmpty: false } meaning) top = Legend.Draw(_sketch, top, meaning) + 8;
        var axis = top;
        top += _isStacked ? 0 : TextRuler.HeightOf(1, Small) * (_scale.Has(_timeline.Today) ? 2 : 1) + 6;
        var lanes = Lanes(ref top);
        if (!_isStacked) Axis(axis, lanes, top);
        foreach (var lane in lanes) Draw(lane);
        _sketch.Line(0, top, _sketch.Room.Width, top, SceneColour.Rule);
        return _timeline.Undated.IsEmpty ? top : TimelineCards.Undated(_timeline, _sketch, top + 8);
    }

    /// <summary>The places of all rows; the top becomes their end.</summary>
    private List<Lane> Lanes(ref double top)
    {
        var lanes = new List<Lane>();
        foreach (var lane in _timeline.Lanes)
        {
            var head = lane.Name.Length == 0 ? [] : _sketch.Ruler.Label(lane.Name, "", _sketch.Room.Width - 12, Size, bold: true);
            var start = top;
            if (head.Length > 0) top += TextRuler.HeightOf(head.Length, Size) + 7;
            var rows = ImmutableArray.CreateBuilder<Row>();
            foreach (var item in lane.Items)
            {
                var row = Set(item, top);
                rows.Add(row);
                top = row.Bottom;
            }
            lanes.Add(new(lane.Name, head, start, rows.ToImmutable()));
        }
        return lanes;
    }

    private Row Set(TimelineItem item, double top)
    {
        var place = _marks.PlaceOf(item);
        var name = _sketch.Ruler.Label(item.Name, "", _labels, Size);
        var below = string.Join(". ", new[] { place.IsBelow ? TimelineMarks.Words(item) : "", _hasDetails ? item.Detail : "" }
            .Where(t => t.Length > 0));
        var detail = below.Length == 0 ? [] : _sketch.Ruler.Label(below, "", _labels, Small);
        var words = TextRuler.HeightOf(name.Length, Size) + (detail.IsEmpty ? 0 : 1.5 + TextRuler.HeightOf(detail.Length, Small));
        var height = (_isStacked ? words + 3 + Mark : Math.Max(words, Mark)) + 2 * Padding;
        return new(item, name, detail, place, words, top, top + height,
            _isStacked ? top + height - Padding - Mark / 2 : top + height / 2);
    }

    private void Axis(double top, List<Lane> lanes, double bottom)
    {
        var left = _labels + Between;
        var start = lanes[0].Top;
        if (_scale.Has(_timeline.Today))
        {
            var (x, half) = (_scale.At(_timeline.Today), _sketch.Ruler.Width(_timeline.TodayText, Small, bold: true) / 2);
            // A day that is too long for the axis has its line alone.
            if (2 * half <= _sketch.Room.Width - left)
                _sketch.Lines(Math.Clamp(x, left + half, _sketch.Room.Width - half), top, [_timeline.TodayText], Small, SceneColour.Accent,
                    SceneAnchor.Middle, bold: true);
            top += TextRuler.HeightOf(1, Small) + 2;
        }
        if (!_scale.IsToScale)
            _sketch.Lines(left, top, _sketch.Ruler.Wrap("In order, not to scale", _sketch.Room.Width - left, Small, most: 1) ?? [], Small,
                SceneColour.Muted);
        var free = left;
        foreach (var (day, text) in _scale.Marks(_sketch.Ruler, Small))
        {
            var (x, half) = (_scale.At(day), _sketch.Ruler.Width(text, Small) / 2);
            _sketch.Line(x, start, x, bottom, SceneColour.Grid);
            if (x - half < free || x + half > _sketch.Room.Width) continue;
            _sketch.Lines(x, top, [text], Small, SceneColour.Muted, SceneAnchor.Middle);
            free = x + half + 4;
        }
        if (_scale.Has(_timeline.Today))
            _sketch.Line(_scale.At(_timeline.Today), start, _scale.At(_timeline.Today), bottom, SceneColour.Accent, 1.25);
    }

    private void Draw(Lane lane)
    {
        var right = _sketch.Room.Width;
        if (lane.Head.Length > 0)
        {
            var height = TextRuler.HeightOf(lane.Head.Length, Size) + 7;
            _sketch.Add(new SceneBox("Lane: " + lane.Name, 0, lane.Top, right, height)
            {
                Fill = SceneColour.Pale,
                Lines = SceneSketch.LinesAt(6, lane.Top + 3.5, lane.Head, Size, SceneColour.Heading, bold: true),
            });
        }
        foreach (var (i, row) in lane.Rows.Index())
        {
            if (i > 0) _sketch.Line(0, row.Top, right, row.Top, SceneColour.Grid);
            var top = _isStacked ? row.Top + Padding : (row.Top + row.Bottom - row.Words) / 2;
            top = _sketch.Lines(0, top, row.Name, Size, SceneColour.Text) + 1.5;
            _sketch.Lines(0, top, row.Detail, Small, SceneColour.Muted);
            _marks.Draw(row.Item, row.Place, row.Middle, lane.Name.Length > 0 ? $"{lane.Name}: {row.Item.Name}" : row.Item.Name);
        }
    }

    private sealed record Lane(string Name, ImmutableArray<string> Head, double Top, ImmutableArray<Row> Rows);

    /// <param name="Words">The height of its name and detail.</param>
    /// <param name="Middle">The height of its marks.</param>
    private sealed record Row(TimelineItem Item, ImmutableArray<string> Name, ImmutableArray<string> Detail, TimelinePlace Place,
        double Words, double Top, double Bottom, double Middle);
}

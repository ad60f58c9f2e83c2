using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>How much of seats a drawing shows.</summary>
internal enum SeatDetail
{
    /// <summary>Every seat, and what bodies are for.</summary>
    Full,

    /// <summary>Every seat.</summary>
    Seats,

    /// <summary>Every seat, with little space between.</summary>
    Tight,

    /// <summary>How many seats of each kind.</summary>
    Counts,
}

/// <summary>
/// A body with its seats: its name on a dark bar, below it a chip for each seat. Where seats are for two or three places, each has a
/// column of its own, so that readers see the balance; seats of one title are a row where there is room for its name.
/// </summary>
/// <param name="order">All places of the drawing, in order.</param>
internal sealed class GovernanceCard(
    ChartBody body, SceneSketch sketch, BoxNames names, SeatDetail detail, ImmutableArray<string> order)
{
    public const double LeastWidth = 140;

    private const double Padding = 8, ChipPadding = 4.5, BetweenPlaces = 14, LeastChip = 86, LeastForTitles = 500,
        TitleColumn = 88, Chip = DiagramRoom.Chip;

    private const int MostSeats = 24;

    private readonly bool _isTight = detail >= SeatDetail.Tight;

    private double Between => _isTight ? 2.6 : 5;

    private double HeaderPadding => _isTight ? 2.6 : 5.5;

    private double ChipRoom => _isTight ? 1.8 : ChipPadding;

    /// <summary>What it is high, measured on another sketch.</summary>
    public double Height(double width) => new GovernanceCard(body, new(sketch.Room), new(), detail, order).Content(0, width, 0);

    /// <param name="height">At least its own, so that cards in a row have the same.</param>
    public void Draw(string name, double x, double width, double top, double height)
    {
        sketch.Add(new SceneBox(name, x, top, width, height) { Fill = SceneColour.Pale, Radius = 3 });
        Content(x, width, top);
    }

    private double Content(double x, double width, double top)
    {
        var (end, hasOpen) = Header(x, width, top);
        end += Between + 1;
        var (left, inner) = (x + Padding, width - 2 * Padding);
        if (detail == SeatDetail.Full && body.Purpose.Length > 0)
            end = sketch.Lines(left, end, sketch.Ruler.Label(body.Purpose, "", inner, DiagramRoom.Least), DiagramRoom.Least,
                SceneColour.Text) + Between;
        if (body.Open.Length > 0 && !hasOpen)
            end = Chips([Open(body.Open)], left, inner, end, EqualColumns.For(1, left, inner, LeastChip, Between));
        return Seats(left, inner, end) + (_isTight ? 5 : Padding) - Between;
    }

    /// <returns>Where it ends, and whether it has what is open.</returns>
    private (double End, bool HasOpen) Header(double x, double width, double top)
    {
        var inner = width - 2 * Padding;
        var (name, about) = (sketch.Ruler.Width(body.Name, 11, bold: true), sketch.Ruler.Width(body.About, DiagramRoom.Least));
        var isOneLine = name + 16 + about <= inner;
        ImmutableArray<BoxPart> parts = [new(body.Name, 11, SceneColour.OnStrong, Bold: true)];
        if (!isOneLine) parts = parts.Add(new(body.About, DiagramRoom.Least, SceneColour.OnStrong));
        var words = new BoxWords(sketch.Ruler, parts, inner);
        var bar = new SceneBox(names.Unique(body.Name + ": name"), x, top, width, words.Height + 2 * HeaderPadding)
        {
            Fill = SceneColour.Strong,
            Radius = 3,
        };
        sketch.Add(words.In(bar, Padding));
        if (isOneLine)
            sketch.Centred(x + width - Padding, top + bar.Height / 2, body.About.Length == 0 ? [] : [body.About], DiagramRoom.Least,
                SceneColour.OnStrong, SceneAnchor.End);
        var open = Open(body.Open);
        var (needed, height) = (body.Open.Length == 0 ? inner : open.Natural(sketch.Ruler), bar.Height - 4);
        var hasOpen = isOneLine && name + 16 + needed + 16 + about <= inner && open.Height(sketch.Ruler, needed, 0) <= height;
        if (hasOpen) open.Draw(sketch, names, x + Padding + name + 16, top + 2, needed, height);
        return (top + bar.Height, hasOpen);
    }

    private double Seats(double left, double width, double top)
    {
        if (body.Seats.IsEmpty) return top;
        var places = order.Where(p => body.Seats.Any(s => s.Place == p)).ToList();
        if (detail == SeatDetail.Counts || body.Seats.Length > MostSeats) return Counts(left, width, top, places);
        var titles = width < LeastForTitles ? [] : Titles(places);
        var title = titles.Count > 0 ? TitleColumn : 0;
        var columns = new EqualColumns(left + title, width - title, Math.Max(1, places.Count), BetweenPlaces);
        var least = Math.Max(LeastChip, WidestWord(body.Seats.Select(Chipped)) + 2 * ChipPadding);
        if (places.Count is < 2 or > 3 || columns.Each < least)
        {
            var all = body.Seats.Select(s => Chipped(s with { From = With(From(s), s.Place), FromInShort = "" })).ToList();
            return Chips(all, left, width, top, EqualColumns.For(all.Count, left, width, least, Between));
        }
        var shared = body.Seats.Where(s => s.Place.Length == 0).Select(Chipped).ToList();
        if (shared.Count > 0) top = Chips(shared, left, width, top, EqualColumns.For(shared.Count, left, width, least, Between));
        var heads = places.Select(p => (Place: p, Count: body.Seats.Count(s => s.Place == p))).ToList();
        var end = top;
        foreach (var (i, head) in heads.Index())
            end = Math.Max(end, sketch.Lines(columns.X(i), top, sketch.Ruler.Label(
                $"{head.Place}: {head.Count} {(head.Count == 1 ? "seat" : "seats")}", "", columns.Each, DiagramRoom.Least, bold: true),
                DiagramRoom.Least, SceneColour.Heading, bold: true));
        return Rows(places, columns, least, titles, end + 3);
    }

    /// <summary>Titles that more seats have than there are places, so that each is said once beside a row.</summary>
    private List<string> Titles(List<string> places) =>
    [
        .. body.Seats.Where(s => s.Place.Length > 0).GroupBy(s => s.Title)
            .Where(t => t.Count() > places.Count && t.All(s => s.From.Length > 0 || s.Person.Length > 0)
                && sketch.Ruler.WidestWord([t.Key], DiagramRoom.Least) <= TitleColumn - Between).Select(t => t.Key),
    ];

    /// <summary>A row for each of some titles, and one for the other seats.</summary>
    private double Rows(List<string> places, EqualColumns columns, double least, List<string> titles, double top)
    {
        var placed = body.Seats.Where(s => s.Place.Length > 0).ToList();
        var rows = titles.Append(null).Select(t => (Title: t,
            Seats: placed.Where(s => t is null ? !titles.Contains(s.Title) : s.Title == t).ToList()))
            .Where(r => r.Seats.Count > 0).ToList();
        // As wide in every row, so that chips are below each other.
        var chips = EqualColumns.For(rows.Max(r => MostIn(r.Seats)), 0, columns.Each, least, Between);
        foreach (var (row, seats) in rows)
        {
            for (var line = 0; line * chips.Count < MostIn(seats); line++)
            {
                var start = top;
                var cells = places.Select((p, i) => (X: columns.X(i), Seats: seats.Where(s => s.Place == p)
                    .Skip(line * chips.Count).Take(chips.Count).Select(s => row is null ? Chipped(s) : Untitled(s)).ToList())).ToList();
                var height = cells.SelectMany(c => c.Seats).Max(s => s.Height(sketch.Ruler, chips.Each, ChipRoom));
                var label = row is null || line > 0 ? []
                    : sketch.Ruler.Label(row, "", TitleColumn - Between, DiagramRoom.Least);
                height = Math.Max(height, TextRuler.HeightOf(label.Length, DiagramRoom.Least));
                sketch.Centred(columns.Left - TitleColumn, start + height / 2, label, DiagramRoom.Least, SceneColour.Text);
                foreach (var (x, inPlace) in cells)
                    foreach (var (i, seat) in inPlace.Index()) seat.Draw(sketch, names, x + chips.X(i), start, chips.Each, height);
                top = start + height + Between;
            }
        }
        return top;

        int MostIn(List<ChartSeat> seats) => places.Max(p => seats.Count(s => s.Place == p));
    }

    private double Counts(double left, double width, double top, List<string> places)
    {
        if (places.Count > 1)
        {
            var text = string.Join(", ", places.Select(p => $"{p} {body.Seats.Count(s => s.Place == p)}"));
            top = sketch.Lines(left, top, sketch.Ruler.Label("Seats by place: " + text, "", width, DiagramRoom.Least), DiagramRoom.Least,
                SceneColour.Heading) + Between;
        }
        var chips = body.Seats.CountBy(s => s.Title)
            .Select(t => new SeatChip(t.Value == 1 ? t.Key : $"{t.Value} × {t.Key}", "", "")).ToList();
        var least = Math.Max(LeastChip, WidestWord(chips) + 2 * ChipPadding);
        return Chips(chips, left, width, top, EqualColumns.For(chips.Count, left, width, least, Between));
    }

    private double Chips(List<SeatChip> chips, double left, double width, double top, EqualColumns columns)
    {
        // A chip alone is as wide as its words only.
        if (chips.Count == 1) columns = columns with { Width = Math.Min(width, Math.Max(LeastChip, chips[0].Natural(sketch.Ruler))) };
        foreach (var row in chips.Chunk(columns.Count))
        {
            var height = row.Max(c => c.Height(sketch.Ruler, columns.Each, ChipRoom));
            foreach (var (i, chip) in row.Index()) chip.Draw(sketch, names, columns.X(i), top, columns.Each, height);
            top += height + Between;
        }
        return top;
    }

    private double WidestWord(IEnumerable<SeatChip> chips) => chips.Max(c => c.WidestWord(sketch.Ruler));

    private static string With(string from, string place) => place.Length == 0 || from.Contains(place, StringComparison.Ordinal) ? from
        : from.Length == 0 ? place : $"{from}, {place}";

    private static SeatChip Open(string text) => new(text, "", "") { IsOpen = true };

    private SeatChip Chipped(ChartSeat seat) => new(seat.Title, From(seat), seat.Person);

    private string From(ChartSeat seat) => _isTight && seat.FromInShort.Length > 0 ? seat.FromInShort : seat.From;

    private SeatChip Untitled(ChartSeat seat) =>
        new(seat.From.Length > 0 ? From(seat) : seat.Person, "", seat.From.Length > 0 ? seat.Person : "") { IsPlain = true };

    /// <summary>A seat as a small box.</summary>
    private sealed record SeatChip(string Title, string From, string Person)
    {
        public bool IsOpen { get; init; }

        public bool IsPlain { get; init; }

        private IEnumerable<BoxPart> Parts =>
        [
            new(Title, Chip, IsOpen ? SceneColour.Gap : SceneColour.Text, Bold: !IsPlain),
            new(From, Chip, SceneColour.Text), new(Person, Chip, SceneColour.Muted),
        ];

        public double Height(TextRuler ruler, double width, double room) => Words(ruler, width).Height + 2 * room;

        public double Natural(TextRuler ruler) =>
            Parts.Max(p => ruler.Width(p.Text, p.Size, p.Bold)) + 2 * ChipPadding + 0.1;

        public double WidestWord(TextRuler ruler) => Parts.Max(p => ruler.WidestWord([p.Text], p.Size, p.Bold));

        public void Draw(SceneSketch sketch, BoxNames names, double x, double top, double width, double height) =>
            sketch.Add(Words(sketch.Ruler, width).In(
                new(names.Unique(string.Join(", ", Parts.Select(p => p.Text).Where(t => t.Length > 0))), x, top, width, height)
                {
                    Fill = IsOpen ? SceneColour.GapPale : SceneColour.Page,
                    Stroke = IsOpen ? SceneColour.Gap : SceneColour.Rule,
                    StrokeWidth = 0.75,
                    Dash = IsOpen ? SceneDash.Dashed : SceneDash.Solid,
                    Radius = 2.5,
                }, ChipPadding));

        private BoxWords Words(TextRuler ruler, double width) => new(ruler, Parts, width - 2 * ChipPadding, 1.5);
    }
}

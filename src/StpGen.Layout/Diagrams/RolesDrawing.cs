using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A card for each role: what it is, who has it, and their post and duties; vacant roles are dashed. Below them, thinner, who leads in
/// each place. Cards beside each other are equally high; where there is little room, duties are left out.
/// </summary>
internal sealed class RolesDrawing(SceneSketch sketch, bool hasDuties)
{
    private const double Padding = 10, Between = 10, Edge = 3, LeastCard = 150, Name = 12, LeastList = 200;

    private const int MostBeside = 4;

    private readonly BoxNames _names = new();

    public static Scene Draw(RoleCards roles, DiagramRoom room)
    {
        var least = Math.Max(room.Ruler.WidestWord(roles.Roles.Select(r => r.Holder), Name, bold: true),
            room.Ruler.WidestWord(roles.Roles.Select(r => r.Role), DiagramRoom.Label, bold: true)) + 2 * Padding + Edge;
        var card = Math.Max(least, LeastCard);
        // The same layout without duties where all of it would be higher than a page.
        var scene = Draw(true);
        return scene.Height <= room.Height ? scene : Draw(false);

        Scene Draw(bool hasDuties) => DiagramFrame.Draw(roles, room, least, (sketch, top) =>
            new RolesDrawing(sketch, hasDuties).Draw(roles, Math.Min(card, sketch.Room.Width), top));
    }

    private double Draw(RoleCards roles, double least, double top)
    {
        var columns = EqualColumns.For(roles.Roles.Length, 0, sketch.Room.Width, least, Between, MostBeside);
        var end = top;
        foreach (var row in roles.Roles.Chunk(columns.Count))
        {
            if (end > top) end += Between;
            var height = row.Max(r => Words(r, columns.Each).Height) + 2 * Padding;
            foreach (var (i, role) in row.Index()) Card(role, columns.X(i), columns.Each, end, height);
            end += height;
        }
        return Leads(roles.Leads, end);
    }

    private void Card(RoleCard role, double x, double width, double top, double height)
    {
        var box = new SceneBox(_names.Unique(role.Role), x, top, width, height)
        {
            Fill = role.IsVacant ? SceneColour.GapPale : SceneColour.Pale,
            Lines = Words(role, width).At(x + Edge + Padding, top + Padding),
        };
        if (role.IsVacant)
        {
            sketch.Add(box with
            {
                X = x + 0.5,
                Y = top + 0.5,
                Width = width - 1,
                Height = height - 1,
                Stroke = SceneColour.Gap,
                Dash = SceneDash.Dashed,
            });
            return;
        }
        sketch.Add(box);
        sketch.Add(ScenePath.Rectangle(x, top, Edge, height, SceneColour.Strong));
    }

    private BoxWords Words(RoleCard role, double width) => new(sketch.Ruler,
    [
        new(role.Role, DiagramRoom.Label, SceneColour.Muted),
        new(role.Holder, Name, role.IsVacant ? SceneColour.Gap : SceneColour.Heading, Bold: true),
        new(role.Post, DiagramRoom.Label, SceneColour.Text),
        new(role.Status, DiagramRoom.Least, SceneColour.Muted),
        .. role.Duties.Where(_ => hasDuties).Select(d => new BoxPart(d, DiagramRoom.Least, SceneColour.Text)),
    ], width - Edge - 2 * Padding, 4);

    private double Leads(ImmutableArray<PlaceLeadList> leads, double top)
    {
        if (leads.IsEmpty) return top;
        top += Between + 2;
        var widest = sketch.Ruler.WidestWord(leads.SelectMany(l => l.Lines.Append(l.Place)), DiagramRoom.Label, bold: true) + Padding;
        var columns = EqualColumns.For(leads.Length, 0, sketch.Room.Width, Math.Max(LeastList, widest), Between * 2, MostBeside);
        foreach (var row in leads.Chunk(columns.Count))
        {
            var end = top;
            foreach (var (i, list) in row.Index())
            {
                var words = new BoxWords(sketch.Ruler,
                [
                    new($"Leads for {list.Place}", DiagramRoom.Label, SceneColour.Heading, Bold: true),
                    .. list.Lines.Select(l => new BoxPart(l, DiagramRoom.Least, SceneColour.Text)),
                ], columns.Each - 1);
                sketch.Line(columns.X(i), top, columns.X(i) + columns.Each, top, SceneColour.Rule);
                var box = new SceneBox(_names.Unique($"Leads for {list.Place}"), columns.X(i), top + 1, columns.Each, words.Height + 6);
                sketch.Add(box with { Lines = words.At(columns.X(i), top + 6) });
                end = Math.Max(end, top + words.Height + 8);
            }
            top = end + 4;
        }
        return top - 4;
    }
}

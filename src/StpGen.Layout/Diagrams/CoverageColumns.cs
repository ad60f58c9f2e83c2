using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Where the columns of a coverage map begin.</summary>
/// <param name="IsStacked">There is no room for them beside each other.</param>
internal sealed record CoverageColumns(double Title, double Marks, double Chips, double ChipsWidth, double Owner, bool IsStacked)
{
    private const double Size = DiagramRoom.Label, MostOwner = 88;

    public static CoverageColumns Of(CoverageMap map, SceneSketch sketch, double marks, double between, double leastChips)
    {
        var (ruler, width) = (sketch.Ruler, sketch.Room.Width);
        var number = map.Rows.Max(r => ruler.Width(r.Number, Size, bold: true));
        var title = number > 0 ? number + 8 : 0;
        var titles = map.Rows.Select(r => r.Title).Append(map.Head).ToList();
        var owners = map.Rows.Select(r => r.Owner).Append("no owner").ToList();
        var owner = !map.HasOwners
            ? 0 : Math.Max(ruler.WidestWord(owners, Size), Math.Min(MostOwner, owners.Max(o => ruler.Width(o, Size))))
            + between;
        var chips = map.HasProgrammes ? leastChips + between : 0;
        // Titles on one line if there is room; else as wide as their longest word.
        var most = width - title - between - marks - chips - owner;
        var names =
            Math.Min(titles.Max(t => ruler.Width(t, Size)), Math.Max(ruler.WidestWord(titles, Size), width * (map.HasOwners ? 0.2 : 0.26)));
        var isStacked = names > most;
        // What is left goes to the titles if there are no chips.
        var atMarks = title + Math.Min(names, most) + between;
        var atChips = atMarks + marks + (map.HasProgrammes ? between : 0);
        return new(title, atMarks, atChips, width - owner - atChips, width - owner + between, isStacked);
    }
}

using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>The columns of a driver diagram.</summary>
/// <param name="Aim">Its width; 0: the aim is a band above the others, or there is none.</param>
/// <param name="Priorities">0: there are none.</param>
/// <param name="Measures">0: they are not shown.</param>
/// <param name="Least">The width below which words would be split.</param>
internal sealed record DriverColumns(double Aim, double Priorities, double Programmes, double Measures, double Least)
{
    private const double Bracket = 18, Between = 10, Padding = 7, AimWidth = 112, LeastForAim = 600, LeastProgramme = 100;

    public double PrioritiesLeft => Aim > 0 ? Aim + Bracket : 0;

    public double ProgrammesLeft => PrioritiesLeft + (Priorities > 0 ? Priorities + Bracket : 0);

    public double MeasuresLeft => ProgrammesLeft + Programmes + Between;

    public static DriverColumns Of(DriverDiagram diagram, DiagramRoom room, bool hasMeasures)
    {
        var ruler = room.Ruler;
        double Widest(IEnumerable<string> texts, double size, bool bold = false) => ruler.WidestWord(texts, size, bold) + 2 * Padding;
        var programmes = diagram.Priorities.SelectMany(p => p.Programmes).ToList();
        var aim = diagram.Aim.Length > 0 && room.Width >= LeastForAim
            ? Math.Max(AimWidth, Widest([diagram.Aim], DiagramRoom.Label, bold: true)) : 0;
        var dots = programmes.Max(p => (int?)p.Also.Length) is { } most and > 0 ? DriverProgrammes.DotRoom(most) : 0;
        var programme = Math.Max(LeastProgramme, Math.Max(Widest(programmes.Select(p => p.Name), DiagramRoom.Label, bold: true),
            Widest(programmes.SelectMany(p => (string[])[p.Lead, p.Parts]), DiagramRoom.Least)) + dots);
        var measure = !hasMeasures ? 0 : Math.Max(Widest(programmes.SelectMany(p => p.Measures), DiagramRoom.Least),
            ruler.Width(DriversDrawing.MeasuresHead, DiagramRoom.Least, bold: true));
        var titled = diagram.Priorities.Where(p => p.Title.Length > 0).ToList();
        var priority = titled.Count == 0 ? 0 : Math.Max(
            Widest(titled.Select(p => p.Number + "  " + p.Title), DiagramRoom.Label, bold: true),
            Widest(titled.Select(p => p.Detail), DiagramRoom.Least));
        var fixedParts = (aim > 0 ? aim + Bracket : 0) + (priority > 0 ? Bracket : 0) + (hasMeasures ? Between : 0);
        var least = fixedParts + priority + programme + measure;
        if (aim == 0) least = Math.Max(least, diagram.Aim.Length == 0 ? 0 : Widest([diagram.Aim], DiagramRoom.Label, bold: true));

        var rest = Math.Max(room.Width, least) - fixedParts;
        // Where there is more than the widest words need, columns share it.
        var spare = rest - priority - programme - measure;
        var forPriorities = priority == 0 ? 0 : Math.Min(spare, Math.Max(0, rest * 0.28 - priority));
        spare -= forPriorities;
        var forMeasures = hasMeasures ? Math.Clamp((rest - priority - forPriorities) * 0.5 - measure, 0, spare) : 0;
        return new(aim, priority + forPriorities, programme + spare - forMeasures, measure + forMeasures, least);
    }
}

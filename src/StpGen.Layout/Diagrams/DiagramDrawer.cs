using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Each kind of diagram, and what draws it.</summary>
internal static class DiagramDrawer
{
    /// <summary>As wide as its column, or wider or higher than its room if it does not fit at its least sizes of type.</summary>
    public static Scene Draw(Diagram diagram, DiagramRoom room) => diagram switch
    {
        CapacityChange change => ChangeDrawing.Draw(change, room),
        CoverageMap coverage => CoverageDrawing.Draw(coverage, room),
        DriverDiagram drivers => DriversDrawing.Draw(drivers, room),
        FinanceBridge bridge => BridgeDrawing.Draw(bridge, room),
        FootprintChart footprint => FootprintDrawing.Draw(footprint, room),
        GapByYear gap => GapDrawing.Draw(gap, room),
        GovernanceChart governance => GovernanceDrawing.Draw(governance, room),
        LayerChart layers => LayersDrawing.Draw(layers, room),
        PlanPage page => PlanPageDrawing.Draw(page, room),
        RoleCards roles => RolesDrawing.Draw(roles, room),
        Savings savings => SavingsDrawing.Draw(savings, room),
        Timeline timeline => TimelineDrawing.Draw(timeline, room),
        _ => throw new NotSupportedException(diagram.GetType().Name),
    };
}

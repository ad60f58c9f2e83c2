using StpGen.Authoring.Plans.Papers;

namespace StpGen.Authoring.Diagrams;

/// <summary>The paper that diagrams are for.</summary>
internal sealed record DiagramPaper(PaperRequest Request, bool IsFinal);

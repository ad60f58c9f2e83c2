using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>The short alternative of a diagram: how it is drawn, and what it says if that is not too long to listen to.</summary>
internal static class AlternativeText
{
    /// <param name="drawn">A sentence that has no names of the plan in it.</param>
    /// <param name="message">Without its full stop; it is the caption too.</param>
    public static string Of(string drawn, string message) =>
        drawn.Length + message.Length + 2 <= Diagram.LongestAlternative ? $"{drawn} {message}." : drawn;
}

using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>A diagram that a template asks for: <c>![](diagram:finance-bridge "Caption"){year=2019-20}</c>.</summary>
/// <param name="Options">What is in the braces, but for the width.</param>
internal sealed record DiagramRequest(string Name, ImmutableArray<(string Name, string Value)> Options, SourceSpan Span)
{
    public const string Scheme = "diagram:";

    /// <summary>What an option says; null: it is not there.</summary>
    public string? Option(string name) =>
        Options.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>
/// What the plan gives for a diagram: the diagram and its message; or, where there is too little to draw, a sentence instead; or nothing.
/// </summary>
/// <param name="Message">The caption, or the sentence; empty: nothing is printed.</param>
/// <param name="Facts">What it shows of the plan; see <see cref="TextRun.Facts"/>.</param>
internal sealed record DiagramAnswer(Diagram? Diagram, string Message, ImmutableArray<int> Facts)
{
    /// <summary>A picture that is a table in every format, without its caption; null: it is none.</summary>
    public Table? Table { get; init; }

    /// <summary>A paragraph below the table; empty: there is none.</summary>
    public string Below { get; init; } = "";

    public static DiagramAnswer Nothing { get; } = new(null, "", []);
}

using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What a loop goes through.</summary>
internal static class LoopSource
{
    public static bool Is(ScriptNode? node) => node?.Parent is ScriptForStatement loop && ReferenceEquals(loop.Iterator, node);

    /// <summary>The items of a list. A loop over a wrong name runs once, for the faults that are in it.</summary>
    public static ScriptArray Of(SourceSpan span, object? value) => value switch
    {
        ScriptArray list => list,
        _ when Operand.IsFaulty(value) => [AbsentView.Faulty],
        _ when Operand.IsMissing(value) => [],
        _ => throw TemplateFault.NotIterable(span),
    };
}

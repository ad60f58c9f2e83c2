using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>A name that the plan or its round declares.</summary>
/// <param name="Words">Its words, without a person's title.</param>
/// <param name="Kind">What it names: <c>person</c>, <c>organisation</c>, <c>board or group</c>, <c>place</c>.</param>
/// <param name="Shown">As papers print it.</param>
/// <param name="Span">Where it is declared; null: in the round.</param>
internal sealed record KnownName(string[] Words, string Kind, string Shown, SourceSpan? Span);

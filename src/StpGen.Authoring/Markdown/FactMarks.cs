using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>Marks the texts of a value with the facts that it shows.</summary>
internal sealed class FactMarks : DocumentRewriter
{
    private readonly ImmutableArray<int> _facts;

    private FactMarks(ImmutableArray<int> facts) => _facts = facts;

    public static ImmutableArray<Block> On(ProseToken value) =>
        value.Facts.IsEmpty ? value.Prose.Blocks : new FactMarks(value.Facts).Blocks(value.Prose.Blocks);

    public static ImmutableArray<Inline> On(ImmutableArray<Inline> content, ImmutableArray<int> facts) =>
        facts.IsEmpty ? content : new FactMarks(facts).Inlines(content);

    /// <summary>Neighbouring texts as one.</summary>
    public static TextRun Joined(ImmutableArray<TextRun> runs) => runs[0] with
    {
        Text = string.Concat(runs.Select(r => r.Text)),
        Facts = [.. runs.SelectMany(r => r.Facts)],
    };

    public override Inline VisitText(TextRun text) => text with { Facts = [.. text.Facts, .. _facts] };
}

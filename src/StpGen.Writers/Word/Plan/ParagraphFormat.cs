using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>What a paragraph says beyond its style (ECMA-376 part 1, 17.3.1.26). Null: the style says it. Lengths in points.</summary>
/// <param name="Style">The id of the style in the file; null: Normal, which Word does not ask to be named.</param>
internal sealed record ParagraphFormat(string? Style)
{
    public bool? KeepNext { get; init; }

    public bool KeepLines { get; init; }

    public bool PageBreakBefore { get; init; }

    public WordNumber? Number { get; init; }

    public BoxEdges? Borders { get; init; }

    public Colour? Fill { get; init; }

    public ImmutableArray<WordTab> Tabs { get; init; } = [];

    /// <summary>It begins at the right (17.3.1.6).</summary>
    public bool IsRightToLeft { get; init; }

    public WordSpacing Spacing { get; init; }

    public WordIndent? Indent { get; init; }

    /// <summary>False: space between paragraphs of one style stays (17.3.1.9).</summary>
    public bool? ContextualSpacing { get; init; }

    public WordJustification? Justification { get; init; }
}

/// <summary>The level and instance of a numbering (17.3.1.19).</summary>
internal readonly record struct WordNumber(int Level, int Id);

/// <summary>Space around a paragraph (17.3.1.33); null: as the style says.</summary>
/// <param name="Line">The height of its lines.</param>
/// <param name="IsLineExact">Whether lines are never higher.</param>
internal readonly record struct WordSpacing(double? Before = null, double? After = null, double? Line = null, bool IsLineExact = false)
{
    public bool IsEmpty => this == default;
}

/// <summary>Indents from the margins (17.3.1.12); null: as the style says.</summary>
internal readonly record struct WordIndent(double? Left = null, double? Right = null, double? Hanging = null, double? FirstLine = null);

internal enum WordJustification
{
    Centre,
    Right,
}

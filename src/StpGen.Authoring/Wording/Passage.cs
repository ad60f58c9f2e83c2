using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Wording;

/// <summary>
/// A paragraph or list item of a longer text, or a field of plain text, as its readers see it: without marks, on one line.
/// </summary>
/// <param name="Text">What readers see. A cited fact is a run of <see cref="Cited"/>: it always agrees with the plan.</param>
/// <param name="Own">
/// The same text with <see cref="Another"/> for each character that is someone else's: between quotation marks, in emphasis (the title
/// of a publication), in a web or email address. What a rule searches for is the author's own wording.
/// </param>
/// <param name="Field">The field of the record, by its name in YAML.</param>
/// <param name="Records">The records it is in, the outermost (the plan) first.</param>
/// <param name="From">The first day on which it says this; null if from the start.</param>
/// <param name="Until">The first day on which it no longer does; null if to the end.</param>
internal sealed record Passage(
    string Text, string Own, string Field, bool IsProse, ImmutableArray<RecordValue> Records, DateOnly? From, DateOnly? Until)
{
    /// <summary>Stands for a fact cited from the plan.</summary>
    public const char Cited = '\uFFFC';

    /// <summary>Stands for a character that is not the author's own.</summary>
    public const char Another = '\uFFFF';

    /// <summary>The record whose field it is.</summary>
    public RecordValue Record => Records[^1];

    /// <summary>Where the whole field is.</summary>
    public required SourceSpan Whole { get; init; }

    /// <summary>The stretches of the text with their places, in order.</summary>
    public required ImmutableArray<Stretch> Stretches { get; init; }

    /// <summary>Whether the sentence may continue below: an item of a list before its last, or a paragraph before a list.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The number of items in the list that follows at once; null: no list follows.</summary>
    public int? ItemsBelow { get; init; }

    /// <summary>Whether the field can cite facts.</summary>
    public bool MayCite { get; init; } = true;

    /// <summary>Whether nothing of the same field follows.</summary>
    public bool IsEnd { get; init; } = true;

    /// <summary>Whether it is a web or email address, or a spelling that the glossary forbids, and so no wording of the plan.</summary>
    public bool IsNoWording => Field is "address" or "publishedAt" or "forbidden";

    /// <summary>The files of the plan, by the path that findings show.</summary>
    public required ImmutableSortedDictionary<string, SourceText> Sources { get; init; }

    /// <summary>Whether a character is neither between quotation marks nor in an address.</summary>
    public bool IsOutsideQuotations(int at)
    {
        if (Own[at] != Another) return true;
        var own = new StringBuilder(Text);
        OthersWords.Blank(Text, own);
        return own[at] != Another;
    }

    /// <summary>Whether both say something on one and the same day.</summary>
    public bool IsInTimeOf(Passage other) =>
        (From is null || other.Until is null || From < other.Until) && (other.From is null || Until is null || other.From < Until);

    /// <summary>Where a part of <see cref="Text"/> was written, to the word, in whatever file and form.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var stretch = Stretches.LastOrDefault(s => s.Start <= start) ?? Stretches[0];
        if (stretch.IsExact)
            return SourceSpan.At(stretch.Span.Path, stretch.Span.Line, stretch.Span.Column + start - stretch.Start,
                Math.Min(length, stretch.Start + stretch.Length - start));
        var before = Text.AsSpan(0, start);
        return Sources.GetValueOrDefault(Whole.Path) is { } source
            && SourceSearch.Find(source, Whole, Text.Substring(start, length), before) is { } found ? found
            : stretch.Span with { EndLine = stretch.Span.Line, EndColumn = stretch.Span.Column };
    }

    /// <summary>A change of a part of <see cref="Text"/>; null: its file has it in another form.</summary>
    /// <param name="harmless">Signs of the new text that have no meaning there.</param>
    public Fix? FixOf(int start, int length, string text, string harmless = "")
    {
        var span = SpanOf(start, length);
        return Fix.InText(Sources.GetValueOrDefault(span.Path), span, Text.Substring(start, length), text, harmless);
    }

    /// <summary>A part of the text that was written in one piece.</summary>
    /// <param name="Start">Its offset in the text; <paramref name="Length"/> in UTF-16 code units.</param>
    /// <param name="IsExact">Whether its file has it character for character.</param>
    public sealed record Stretch(int Start, int Length, SourceSpan Span, bool IsExact);
}

using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>Reads prose of a plan: paragraphs, lists, bold, italic, links. Any other Markdown is a finding.</summary>
internal static class ProseReader
{
    public static ImmutableArray<Block> Read(YamlScalar scalar, ReadContext context) =>
        Read(scalar.Value, new ScalarSpanMap(scalar), context);

    /// <summary>A file that is all prose.</summary>
    public static ImmutableArray<Block> Read(SourceText file, ReadContext context) => Read(file.Content, new FileSpanMap(file), context);

    private static ImmutableArray<Block> Read(string text, ISpanMap spans, ReadContext context)
    {
        var fault = MarkdownBounds.FaultIn(text, context.ProseWork);
        if (!CharacterCodes.Check(text, spans, context.Report)) return [];
        var marked = PastedBullets.Replace(Citations.Mark(text));
        if (fault is null && MarkdownBounds.Parse(marked, Pipelines.Prose) is { } document)
            return new MarkdownConverter(marked, text, spans, ReadRules.BadProse, TokenTable.Empty,
                finding => context.Report(Citations.AsWritten(finding))).Convert(document, ProseBlocks);
        var at = fault?.At ?? 0;
        context.Report(new Finding(ReadRules.TooLarge, spans.SpanAt(at, at),
            fault?.Message ?? "Lists or emphasis are nested too deeply in this text.",
            "Shorten it, or look for something that was pasted many times."));
        return [];
    }

    private static bool ProseBlocks(Markdig.Syntax.Block block) =>
        block is Markdig.Syntax.ParagraphBlock or Markdig.Syntax.ListBlock or Markdig.Syntax.ListItemBlock && block is not CustomContainer;

    private sealed class FileSpanMap(SourceText file) : ISpanMap
    {
        public SourceSpan SpanAt(int start, int end) => file.Span(start, end);
    }

    /// <summary>
    /// Positions in a scalar. The text of a folded or escaped scalar differs from its file, so its spans are those of its lines.
    /// </summary>
    private sealed class ScalarSpanMap(YamlScalar scalar) : ISpanMap
    {
        private readonly SourceText _text = new(scalar.Span.Path, scalar.Value);

        public SourceSpan SpanAt(int start, int end)
        {
            var span = _text.Span(start, end);
            var firstColumn = scalar.ContentColumn - 1;
            return new SourceSpan(
                span.Path,
                span.Line + scalar.ContentLine - 1,
                span.Column + (scalar.IsBlock || span.Line == 1 ? firstColumn : 0),
                span.EndLine + scalar.ContentLine - 1,
                span.EndColumn + (scalar.IsBlock || span.EndLine == 1 ? firstColumn : 0));
        }
    }
}

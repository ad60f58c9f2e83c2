using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using Block = StpGen.Core.Documents.Block;
using SourceSpan = StpGen.Core.Text.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// A picture in a paragraph of its own: <c>![what it shows](assets/map.png "Caption"){width=30%}</c>; caption and width are optional.
/// A diagram made from the plan has a name instead of a path.
/// </summary>
internal sealed class FigureConverter(
    InlineConverter inlines, TokenTable tokens, AnchorNames anchors, FigureSources sources, Action<Finding> report)
{
    /// <summary>Null if a paragraph is anything but one picture.</summary>
    public ImmutableArray<Block>? Convert(ParagraphBlock paragraph, SourceSpan span)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image || Behind(image) is not { } braces) return null;
        var path = tokens.Flatten(image.Url ?? "");
        return path.StartsWith(DiagramRequest.Scheme, StringComparison.OrdinalIgnoreCase)
            ? Diagram(image, path[DiagramRequest.Scheme.Length..].Trim(), braces, span) : [Picture(image, path, braces, span)];
    }

    private ImmutableArray<Block> Diagram(LinkInline image, string name, string braces, SourceSpan span)
    {
        var options = ImmutableArray.CreateBuilder<(string, string)>();
        var width = PictureWidth.Read(braces, (message, hint) => report(new Finding(TemplateRules.Markdown, span, message, hint)),
            (option, value) => options.Add((option, value)));
        var answer = sources.Diagram(new(name, options.ToImmutable(), span));
        if (answer.Message.Length == 0) return [];
        ImmutableArray<Core.Documents.Inline> message = [new TextRun(answer.Message, span) { Facts = answer.Facts }];
        if (answer.Table is { } table)
            return
            [
                table with { Caption = Caption(image, span, answer) ?? message, Anchor = anchors.For("figure " + name), Span = span },
                .. answer.Below.Length == 0 ? [] : (Block[])[new Paragraph([new TextRun(answer.Below, span)], Span: span)],
            ];
        if (answer.Diagram is not { } diagram) return [new Paragraph(message, Span: span)];
        var given = PlainText.Of(inlines.Convert(image));
        var alternative = given.Length > 0 ? given : diagram.Alternative;
        return
        [
            new Figure(diagram, alternative, Caption(image, span, answer) ?? message, width, span)
            {
                Anchor = anchors.For("figure " + name),
                IsCaptionAbove = true,
            },
        ];
    }

    /// <summary>The author's own caption, which shows the same facts; null: there is none.</summary>
    private ImmutableArray<Core.Documents.Inline>? Caption(LinkInline image, SourceSpan span, DiagramAnswer answer)
    {
        if (string.IsNullOrWhiteSpace(image.Title)) return null;
        var caption = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        inlines.AppendText(caption, image.Title, span);
        return FactMarks.On(caption.ToImmutable(), answer.Facts);
    }

    private Block Picture(LinkInline image, string path, string braces, SourceSpan span)
    {
        var alternative = PlainText.Of(inlines.Convert(image));
        var width = PictureWidth.Read(braces, (message, hint) => report(new Finding(TemplateRules.Markdown, span, message, hint)));
        if (sources.Image(path, span) is not { } content)
            return new Callout(CalloutKind.Missing, [new Paragraph([new TextRun($"Picture to come: {alternative}")], Span: span)], span);
        if (PictureWidth.IsMeant(image.Title ?? ""))
            report(new Finding(TemplateRules.Markdown, span, $"The caption of this picture is '{image.Title}', which looks like a width.",
                $"Write it without quotation marks, after the round bracket: {PictureWidth.Example}."));
        var caption = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        inlines.AppendText(caption, image.Title ?? "", span);
        var anchor = caption.Count > 0 ? anchors.For("figure " + Path.GetFileNameWithoutExtension(path)) : "";
        return new Figure(content, alternative, caption.ToImmutable(), width, span) { Anchor = anchor };
    }

    /// <summary>The braces behind a picture; empty if it is alone, null if there is anything else.</summary>
    private string? Behind(LinkInline image)
    {
        var text = "";
        for (var next = image.NextSibling; next is not null; next = next.NextSibling)
            if (next is LiteralInline literal) text += literal.Content.ToString();
            else if (next is LineBreakInline) text += " ";
            else return null;
        text = tokens.Flatten(text).Trim();
        return text.Length == 0 || text[0] == '{' ? text : null;
    }
}

/// <summary>Where the pictures of a paper come from.</summary>
/// <param name="Image">Finds a picture of the plan by its path.</param>
/// <param name="Diagram">Makes a diagram from the plan by its name.</param>
internal sealed record FigureSources(
    Func<string, SourceSpan, ImageContent?> Image, Func<DiagramRequest, DiagramAnswer> Diagram);

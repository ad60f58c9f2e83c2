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
/// </summary>
internal sealed class FigureConverter(
    InlineConverter inlines, TokenTable tokens, AnchorNames anchors, Func<string, SourceSpan, ImageContent?> images, Action<Finding> report)
{
    /// <summary>Null if a paragraph is anything but one picture.</summary>
    public Block? Convert(ParagraphBlock paragraph, SourceSpan span)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image || Behind(image) is not { } braces) return null;
        var path = tokens.Flatten(image.Url ?? "");
        var alternative = PlainText.Of(inlines.Convert(image));
        var width = PictureWidth.Read(braces, (message, hint) => report(new Finding(TemplateRules.Markdown, span, message, hint)));
        if (images(path, span) is not { } content)
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

using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.PowerPoint;

/// <summary>How runs look where they do not look as their place has it.</summary>
internal readonly record struct RunLook(double? Size = null, bool Bold = false, Colour? Colour = null);

/// <summary>Inlines as runs of DrawingML, each with its language.</summary>
/// <param name="targets">Of the slide; null: links are words only, as in notes.</param>
internal sealed class SlideRuns(SlideContext context, PartTargets? targets, RunLook look) : InlineVisitor<bool>
{
    private readonly List<OpenXmlElement> _runs = [];
    private bool _bold = look.Bold;
    private bool _italic;
    private Colour? _colour = look.Colour;
    private Func<HyperlinkOnClick>? _link;

    public static IEnumerable<OpenXmlElement> Of(
        ImmutableArray<Core.Documents.Inline> content, SlideContext context, PartTargets? targets, RunLook look = default)
    {
        var runs = new SlideRuns(context, targets, look);
        foreach (var inline in content) inline.Accept(runs);
        return runs._runs;
    }

    public override bool VisitText(TextRun text)
    {
        if (text.Text.Length > 0) _runs.Add(new Run(Properties<RunProperties>(), new Text(XmlText.Clean(text.Text))));
        return true;
    }

    public override bool VisitStrong(Strong strong)
    {
        var before = _bold;
        _bold = true;
        Visit(strong.Content);
        _bold = before;
        return true;
    }

    public override bool VisitEmphasis(Emphasis emphasis)
    {
        _italic = !_italic;
        Visit(emphasis.Content);
        _italic = !_italic;
        return true;
    }

    public override bool VisitLink(Link link)
    {
        var before = _link;
        _link = before ?? (link.Anchor is { } anchor ? ToSlide(anchor) : ToAddress(link.Target));
        Visit(link.Content);
        _link = before;
        return true;
    }

    public override bool VisitCrossReference(CrossReference reference) =>
        VisitLink(new Link('#' + reference.Anchor, [new TextRun(reference.Label, reference.Span)], reference.Span));

    public override bool VisitLineBreak(LineBreak lineBreak)
    {
        _runs.Add(new Break(Properties<RunProperties>()));
        return true;
    }

    public override bool VisitMissing(MissingText missing)
    {
        var (italic, colour) = (_italic, _colour);
        // On a dark ground the colour for gaps would not be read.
        (_italic, _colour) = (true, colour is { Luminance: > 0.5 } ? colour : context.Theme.Gap);
        VisitText(new TextRun(missing.Text));
        (_italic, _colour) = (italic, colour);
        return true;
    }

    /// <summary>Notes at the foot of pages are notes of the speaker here, so there are no marks.</summary>
    public override bool VisitFootnote(Footnote footnote) => true;

    private T Properties<T>() where T : TextCharacterPropertiesType, new()
    {
        var properties = new T { Language = context.Language };
        if (look.Size is { } size) properties.FontSize = (int)Math.Round(size * 100);
        if (_bold) properties.Bold = true;
        if (_italic) properties.Italic = true;
        if (_colour is { } colour) properties.AppendChild(context.Colours.Fill(colour));
        if (_link is not null) properties.AppendChild(_link());
        return properties;
    }

    private Func<HyperlinkOnClick>? ToAddress(string target) =>
        targets?.Link(target) is { } id ? () => new HyperlinkOnClick { Id = id } : null;

    private Func<HyperlinkOnClick>? ToSlide(string anchor) => targets is not null && context.SlideOf(anchor) is { } number
        ? () => new HyperlinkOnClick
        {
            Id = targets.Part("slide", $"slide{Measure.Text(number)}.xml"),
            Action = "ppaction://hlinksldjump",
        }
        : null;

    private void Visit(ImmutableArray<Core.Documents.Inline> content)
    {
        foreach (var inline in content) inline.Accept(this);
    }
}

using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>The rules about templates and their output.</summary>
public static class TemplateRules
{
    public static readonly RuleInfo Syntax = new(
        "STP301", "template-syntax", "A template cannot be read", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo UnknownName = new(
        "STP302", "unknown-name", "A template uses a name that does not exist", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Evaluation = new(
        "STP303", "template-evaluation", "A template does something that its values do not allow", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo TooLong = new(
        "STP304", "template-limit", "A template loops, nests or writes without end", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Markdown = new(
        "STP305", "unsupported-markdown", "A template uses Markdown that papers do not support", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo BlockInLine = new(
        "STP306", "block-in-line", "A value with paragraphs or lists is in the middle of a line", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo UnknownKind = new(
        "STP307", "unknown-kind", "A kind of paper has no template", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Container = new(
        "STP308", "bad-container", "A container (:::) is unknown or has the wrong contents", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo Heading = new(
        "STP309", "heading-level", "A heading skips a level", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadAnchor = new(
        "STP310", "unknown-anchor", "A link leads to something that is not in the paper", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo WithheldFact = new(
        "STP311", "withheld-fact", "A paper cites a fact that its reader may not see", RuleStage.Template, RuleEffect.Warning);

    public static readonly RuleInfo Picture = new(
        "STP312", "bad-picture", "A picture is missing or cannot be used", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo FrontMatter = new(
        "STP313", "front-matter", "The front matter of a template cannot be read", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo WithheldPaper = new(
        "STP314", "withheld-paper", "A paper is not released to its reader", RuleStage.Template, RuleEffect.NoPaper);

    public static readonly RuleInfo Footnote = new(
        "STP320", "footnote", "A footnote without its text, or a text without its footnote", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo DuplicateAnchor = new(
        "STP321", "duplicate-anchor", "Two places in a paper have the same anchor", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo LinkText = new(
        "STP322", "link-text", "The words of a link do not say where it leads", RuleStage.Template, RuleEffect.Warning);

    public static readonly RuleInfo NotYet = new(
        "STP330", "not-yet", "A final paper says that something will follow", RuleStage.Template, RuleEffect.FinalOnly);

    public static readonly RuleInfo Marking = new(
        "STP331", "marking-does-not-fit", "The marking or version of a paper does not fit its readers, or a final paper",
        RuleStage.Template, RuleEffect.StopsFinal)
    {
        ProtectsReaders = true,
    };

    public static readonly RuleInfo WithheldFigure = new(
        "STP332", "withheld-figure", "A paper states an amount that its reader may not see", RuleStage.Template, RuleEffect.StopsFinal)
    {
        ProtectsReaders = true,
    };

    public static readonly RuleInfo LaterMeasure = new(
        "STP333", "later-measure", "A paper prints a figure that was measured after its date", RuleStage.Template, RuleEffect.Warning);

    public static readonly RuleInfo NotPrinted = new(
        "STP340", "not-printed", "A record that no paper prints", RuleStage.Template, RuleEffect.Note);

    public static readonly RuleInfo DiagramUnclosed = new(
        "STP341", "diagram-unclosed", "The figures of a diagram do not add up", RuleStage.Template, RuleEffect.Warning);

    public static readonly RuleInfo UnknownDiagram = new(
        "STP342", "unknown-diagram", "A template asks for a diagram that does not exist", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo DamagedPicture = new(
        "STP531", "damaged-picture", "A picture file is damaged", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo TooManyPixels = new(
        "STP532", "too-many-pixels", "A picture has too many pixels", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo PictureWords = new(
        "STP533", "picture-words", "A picture is described by its file name", RuleStage.Template, RuleEffect.StopsFinal);

    public static ImmutableArray<RuleInfo> All { get; } =
        [Syntax, UnknownName, Evaluation, TooLong, Markdown, BlockInLine, UnknownKind, Container, Heading, BadAnchor, WithheldFact, Picture,
            FrontMatter, WithheldPaper, Footnote, DuplicateAnchor, LinkText, NotYet, Marking, WithheldFigure, LaterMeasure, NotPrinted,
            DiagramUnclosed, UnknownDiagram,
            DamagedPicture, TooManyPixels, PictureWords];
}

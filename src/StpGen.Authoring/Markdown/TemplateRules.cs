using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>What can be wrong with a template, or with what it makes of a plan.</summary>
public static class TemplateRules
{
    public static readonly RuleInfo Syntax = new(
        "STP301", "template-syntax", "A template is not well-formed", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo UnknownName = new(
        "STP302", "unknown-name", "A template asks for something that the plan's model does not have", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Evaluation = new(
        "STP303", "template-evaluation", "A template does something that cannot be done", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo TooLong = new(
        "STP304", "template-limit", "A template loops, nests or writes without end", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Markdown = new(
        "STP305", "unsupported-markdown", "A template holds Markdown that papers cannot carry", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo BlockInLine = new(
        "STP306", "block-in-line", "A value with paragraphs or lists stands in the middle of a line", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo UnknownKind = new(
        "STP307", "unknown-kind", "There is no template for a kind of paper", RuleStage.Template, RuleEffect.NoPaper);
    public static readonly RuleInfo Container = new(
        "STP308", "bad-container", "A container (:::) is unknown, or holds something else than it should", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo Heading = new(
        "STP309", "heading-level", "A heading skips a level", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadAnchor = new(
        "STP310", "unknown-anchor", "A link leads to a heading that is not in the paper", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo WithheldFact = new(
        "STP311", "withheld-fact", "A paper prints text that cites a fact its reader may not see", RuleStage.Template, RuleEffect.Warning);

    public static readonly RuleInfo Picture = new(
        "STP312", "bad-picture", "A picture is not there, or cannot stand in a paper", RuleStage.Template, RuleEffect.DraftOnly);
    public static readonly RuleInfo FrontMatter = new(
        "STP313", "front-matter", "The front matter of a template cannot be understood", RuleStage.Template, RuleEffect.DraftOnly);

    public static readonly RuleInfo WithheldPaper = new(
        "STP314", "withheld-paper", "A paper is asked for by a reader to whom it is not released", RuleStage.Template, RuleEffect.NoPaper);

    public static ImmutableArray<RuleInfo> All { get; } =
        [Syntax, UnknownName, Evaluation, TooLong, Markdown, BlockInLine, UnknownKind, Container, Heading, BadAnchor, WithheldFact, Picture, FrontMatter, WithheldPaper];
}

using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Reading;

/// <summary>The rules about a plan's YAML, whatever the plan is about.</summary>
public static class ReadRules
{
    public static readonly RuleInfo NoPlan = new(
        "STP101", "no-plan", "The folder has no stp.yaml", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Syntax = new(
        "STP102", "yaml-syntax", "The file is not valid YAML", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Tab = new(
        "STP103", "tab-indentation", "A line is indented with a tab", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo DuplicateKey = new(
        "STP104", "duplicate-key", "A field or a section appears twice", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Alias = new(
        "STP105", "anchor-or-alias", "YAML anchors, aliases and tags are not used in plans", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo UnknownKey = new(
        "STP106", "unknown-key", "A field that does not exist", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo WrongType = new(
        "STP107", "wrong-type", "A value of the wrong type", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Missing = new(
        "STP108", "missing-field", "A required field is missing", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadReference = new(
        "STP109", "bad-reference", "A reference to a record that does not exist", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo DuplicateId = new(
        "STP110", "duplicate-id", "Two records of the same kind have the same id", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadId = new(
        "STP111", "bad-id", "An id that is not just lower-case letters, digits and hyphens", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadQuantity = new(
        "STP112", "bad-quantity", "A quantity that cannot be read", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadDate = new(
        "STP113", "bad-date", "A date that cannot be read", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadProse = new(
        "STP114", "prose-markdown", "A text uses Markdown that papers do not support", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Unreadable = new(
        "STP115", "unreadable-file", "A plan file is not text that can be read", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo TooLarge = new(
        "STP116", "too-large", "A file is larger or more deeply nested than any plan needs", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Characters = new(
        "STP117", "control-character", "A character that papers cannot show", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo EmptyValue = new(
        "STP118", "empty-value", "A field without a value", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadAddress = new(
        "STP119", "bad-address", "An address that cannot be a link", RuleStage.Reading, RuleEffect.DraftOnly);

    public static readonly RuleInfo NoFile = new(
        "STP120", "no-such-file", "A file that the plan names does not exist", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadTable = new(
        "STP124", "bad-table", "A table of numbers (CSV) cannot be read", RuleStage.Reading, RuleEffect.DraftOnly);

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        NoPlan, Syntax, Tab, DuplicateKey, Alias, UnknownKey, WrongType, Missing, BadReference, DuplicateId, BadId, BadQuantity, BadDate,
        BadProse, Unreadable, TooLarge, Characters, EmptyValue, BadAddress, NoFile, BadTable, FindingBound.More,
    ];
}

using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Reading;

/// <summary>What can be wrong with the YAML of a plan, whatever it says.</summary>
public static class ReadRules
{
    public static readonly RuleInfo NoPlan = new(
        "STP101", "no-plan", "The folder holds no stp.yaml", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Syntax = new(
        "STP102", "yaml-syntax", "The file is not well-formed YAML", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Tab = new(
        "STP103", "tab-indentation", "YAML is indented with spaces, never tabs", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo DuplicateKey = new(
        "STP104", "duplicate-key", "A key stands twice in one mapping", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Alias = new(
        "STP105", "anchor-or-alias", "Anchors, aliases and tags are not used in plans; ids are", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo UnknownKey = new(
        "STP106", "unknown-key", "A key that the model does not know", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo WrongType = new(
        "STP107", "wrong-type", "A value is of another type than its field", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Missing = new(
        "STP108", "missing-field", "A field that must be there is missing", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadReference = new(
        "STP109", "bad-reference", "A reference to a record that is not there", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo DuplicateId = new(
        "STP110", "duplicate-id", "Two records of one kind have the same id", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadId = new(
        "STP111", "bad-id", "An id is lower-case letters, digits and hyphens", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadQuantity = new(
        "STP112", "bad-quantity", "A quantity that cannot be understood", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadDate = new(
        "STP113", "bad-date", "A date that cannot be understood", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadProse = new(
        "STP114", "prose-markdown", "Prose holds Markdown that papers cannot carry", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Unreadable = new(
        "STP115", "unreadable-file", "A file of the plan cannot be read", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo TooLarge = new(
        "STP116", "too-large", "A file is larger or deeper than any plan needs", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo Characters = new(
        "STP117", "control-character", "A character that no paper can show", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo EmptyValue = new(
        "STP118", "empty-value", "A key without a value", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadAddress = new(
        "STP119", "bad-address", "An address that cannot be a link", RuleStage.Reading, RuleEffect.DraftOnly);

    public static readonly RuleInfo NoFile = new(
        "STP120", "no-such-file", "A file that the plan names is not there", RuleStage.Reading, RuleEffect.DraftOnly);
    public static readonly RuleInfo BadTable = new(
        "STP124", "bad-table", "A table of numbers (CSV) cannot be understood", RuleStage.Reading, RuleEffect.DraftOnly);

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        NoPlan, Syntax, Tab, DuplicateKey, Alias, UnknownKey, WrongType, Missing, BadReference, DuplicateId, BadId, BadQuantity, BadDate,
        BadProse, Unreadable, TooLarge, Characters, EmptyValue, BadAddress, NoFile, BadTable, FindingBound.More,
    ];
}

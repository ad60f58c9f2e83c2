using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The rules about wording.</summary>
internal static class TextRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new ForbiddenSpelling(),
        new KeyPhrases(),
        new VisionPhrases(),
        new CountedNoun(),
        new AnnouncedList(),
        new AmountInText(),
        new DigitsTransposed(),
        new TextsAlike(),
        new PartExceedsWhole(),
        new ShareDiffers(),
        new ShortFormDiffers(),
        new ItemTwice(),
        new StandardMisquoted(),
        new DeadlineMissed(),
        new Placeholder(),
        new DoubledWord(),
        new CutOff(),
        new UnclosedMark(),
        new SentenceTwice(),
        new LinkText(),
        new AddressAlmostAlike(),
        new AbbreviationUnexplained(),
        new AbbreviationTwice(),
        new TermUnused(),
        new HardToRead(),
    ];
}

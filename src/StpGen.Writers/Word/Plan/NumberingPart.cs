using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;
using StpGen.Writers.Word.Template;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// The numbering definitions part (ECMA-376 part 1, 17.9): bullets and numbers, for running text and for tables, linked to
/// the list styles; and an instance for every numbered list, since lists that share one count on from each other.
/// </summary>
internal sealed class NumberingPart(TemplateNumbering? house, StyleMap styles)
{
    private const int Levels = 9;

    /// <summary>Instances 1 to 4 are the styles' own; lists count from here.</summary>
    private const int FirstList = 5;

    private readonly List<(int Definition, int Level, int Start)> _lists = [];

    /// <summary>The instance that list styles name; its abstract definition has the number before.</summary>
    public int Base(bool inTable, ListKind kind) => house?.InstanceOf(inTable, kind, 0) ?? Own(inTable, kind);

    /// <summary>The level of its numbering definition that a list has.</summary>
    public int LevelOf(bool inTable, ListKind kind, int level) => house?.LevelOf(inTable, kind, level) ?? level;

    /// <summary>What a list style says of its label.</summary>
    public NumberingProperties Label(bool inTable, ListKind kind, int level) => new()
    {
        NumberingLevelReference = level > 0 ? new() { Val = level } : null,
        NumberingId = new() { Val = Own(inTable, kind) },
    };

    /// <summary>An instance for one list, which starts at <paramref name="start"/> whatever came before.</summary>
    public int Add(bool inTable, ListKind kind, int level, int start)
    {
        var definition = house?.DefinitionOf(inTable, kind, level) ?? DefinitionOf(inTable, kind);
        _lists.Add((definition, LevelOf(inTable, kind, Math.Min(level, Levels - 1)), Math.Max(start, 0)));
        return LastOfHouse + FirstList + _lists.Count - 1;
    }

    public Numbering Numbering(Theme theme)
    {
        var numbering = new Numbering(
        [
            .. from inTable in (bool[])[false, true]
               from kind in (ListKind[])[ListKind.Bulleted, ListKind.Numbered]
               select Definition(theme, inTable, kind),
            .. Enumerable.Range(1, FirstList - 1).Select(number => Instance(LastOfHouse + number, FirstDefinition + number - 1)),
            .. _lists.Select((list, index) =>
            {
                var instance = Instance(LastOfHouse + FirstList + index, list.Definition);
                instance.AppendChild(new LevelOverride { LevelIndex = list.Level,
                    StartOverrideNumberingValue = new() { Val = list.Start } });
                return instance;
            }),
        ]);
        return house?.Merge(numbering) ?? numbering;
    }

    private int LastOfHouse => house?.LastInstance ?? 0;

    private int FirstDefinition => house?.FirstDefinition ?? 0;

    private int Own(bool inTable, ListKind kind) => LastOfHouse + 1 + (inTable ? 2 : 0) + (kind == ListKind.Numbered ? 1 : 0);

    private int DefinitionOf(bool inTable, ListKind kind) => FirstDefinition + Own(inTable, kind) - LastOfHouse - 1;

    private AbstractNum Definition(Theme theme, bool inTable, ListKind kind)
    {
        var id = DefinitionOf(inTable, kind);
        var code = id - FirstDefinition + 1;
        var definition = new AbstractNum
        {
            AbstractNumberId = id,
            Nsid = new() { Val = $"5740000{code:X}" },
            MultiLevelType = new() { Val = MultiLevelValues.Multilevel },
            TemplateCode = new() { Val = $"5740001{code:X}" },
        };
        definition.Append(Enumerable.Range(0, Levels).Select(level => new Level
        {
            LevelIndex = level,
            StartNumberingValue = new() { Val = 1 },
            NumberingFormat = new() { Val = kind == ListKind.Bulleted ? NumberFormatValues.Bullet : Numbers[level % 3] },
            ParagraphStyleIdInLevel = level < StyleIds.ListLevels && StyleIds.List(inTable, kind, level) is var style
                && !styles.IsHouse(style)
                ? new() { Val = styles[style] }
                : null,
            LevelText = new() { Val = kind == ListKind.Bulleted ? Bullets[level % 3] : $"%{level + 1}." },
            LevelJustification = new() { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = new()
            {
                Indentation = new() { Left = Measure.Twips(theme.ListIndent * (level + 1)), Hanging = Measure.Twips(theme.ListIndent) },
            },
        }));
        return definition;
    }

    private static readonly ImmutableArray<string> Bullets = ["•", "◦", "▪"];
    private static readonly ImmutableArray<NumberFormatValues> Numbers = [NumberFormatValues.Decimal, NumberFormatValues.LowerLetter,
        NumberFormatValues.LowerRoman];

    private static NumberingInstance Instance(int number, int definition) =>
        new() { NumberID = number, AbstractNumId = new() { Val = definition } };
}

using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// The numbering definitions part (ECMA-376 part 1, 17.9): bullets and numbers, for running text and for tables, linked to
/// the list styles; and an instance for every numbered list, since lists that share one count on from each other.
/// </summary>
internal sealed class NumberingPart
{
    private const int Levels = 9;

    /// <summary>Instances 1 to 4 are the styles' own; lists count from here.</summary>
    private const int FirstList = 5;

    private readonly List<(int Definition, int Level, int Start)> _lists = [];

    /// <summary>The instance that list styles name; its abstract definition has the number before.</summary>
    public static int Base(bool inTable, ListKind kind) => 1 + (inTable ? 2 : 0) + (kind == ListKind.Numbered ? 1 : 0);

    /// <summary>What a list style says of its label.</summary>
    public static NumberingProperties Label(bool inTable, ListKind kind, int level) => new()
    {
        NumberingLevelReference = level > 0 ? new() { Val = level } : null,
        NumberingId = new() { Val = Base(inTable, kind) },
    };

    /// <summary>An instance for one list, which starts at <paramref name="start"/> whatever came before.</summary>
    public int Add(bool inTable, ListKind kind, int level, int start)
    {
        _lists.Add((Base(inTable, kind) - 1, Math.Min(level, Levels - 1), Math.Max(start, 0)));
        return FirstList + _lists.Count - 1;
    }

    public Numbering Numbering(Theme theme) => new(
    [
        .. from inTable in (bool[])[false, true]
           from kind in (ListKind[])[ListKind.Bulleted, ListKind.Numbered]
           select Definition(theme, inTable, kind),
        .. Enumerable.Range(1, FirstList - 1).Select(number => Instance(number, number - 1)),
        .. _lists.Select((list, index) =>
        {
            var instance = Instance(FirstList + index, list.Definition);
            instance.AppendChild(new LevelOverride { LevelIndex = list.Level, StartOverrideNumberingValue = new() { Val = list.Start } });
            return instance;
        }),
    ]);

    private static AbstractNum Definition(Theme theme, bool inTable, ListKind kind)
    {
        var id = Base(inTable, kind) - 1;
        var definition = new AbstractNum
        {
            AbstractNumberId = id,
            Nsid = new() { Val = $"5740000{id + 1:X}" },
            MultiLevelType = new() { Val = MultiLevelValues.Multilevel },
            TemplateCode = new() { Val = $"5740001{id + 1:X}" },
        };
        definition.Append(Enumerable.Range(0, Levels).Select(level => new Level
        {
            LevelIndex = level,
            StartNumberingValue = new() { Val = 1 },
            NumberingFormat = new() { Val = kind == ListKind.Bulleted ? NumberFormatValues.Bullet : Numbers[level % 3] },
            ParagraphStyleIdInLevel = level < StyleIds.ListLevels ? new() { Val = StyleIds.List(inTable, kind, level) } : null,
            LevelText = new() { Val = kind == ListKind.Bulleted ? Bullets[level % 3] : $"%{level + 1}." },
            LevelJustification = new() { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = new()
            {
                Indentation = new() { Left = Measure.Twips(theme.ListIndent * (level + 1)), Hanging = Measure.Twips(theme.ListIndent) },
            },
        }));
        return definition;
    }

    /// <summary>The longest label of a list, as far as its width goes.</summary>
    public static string LongestLabel(ListBlock list, int level) => list.Kind == ListKind.Bulleted ? "" : (level % 3) switch
    {
        0 => $"{list.Start + list.Items.Length - 1}.",
        1 => list.Start + list.Items.Length > 12 ? "m." : "a.",
        _ => list.Start + list.Items.Length > 3 ? "viii." : "ii.",
    };

    private static readonly ImmutableArray<string> Bullets = ["•", "◦", "▪"];
    private static readonly ImmutableArray<NumberFormatValues> Numbers = [NumberFormatValues.Decimal, NumberFormatValues.LowerLetter, NumberFormatValues.LowerRoman];

    private static NumberingInstance Instance(int number, int definition) => new() { NumberID = number, AbstractNumId = new() { Val = definition } };
}

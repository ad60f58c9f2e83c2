using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Template;

/// <summary>The numbers that heading styles of a house give to headings (ECMA-376 part 1, 17.9), for contents that are filled.</summary>
internal sealed partial class HeadingNumbers
{
    private const int Levels = 9;

    private readonly Numbering _numbering;
    private readonly Func<int, Style?> _styleOf;
    private readonly Func<string?, Style?> _parentOf;
    private readonly Dictionary<int, int[]> _counters = [];

    /// <param name="styleOf">The house's style of headings of a level; null: it has none.</param>
    /// <param name="parentOf">A style of the house by its id.</param>
    public HeadingNumbers(Numbering numbering, Func<int, Style?> styleOf, Func<string?, Style?> parentOf) =>
        (_numbering, _styleOf, _parentOf) = (numbering, styleOf, parentOf);

    /// <summary>The number of each heading that has one, in the order of the document.</summary>
    public IReadOnlyDictionary<Block, string> Of(IEnumerable<Heading> headings)
    {
        var numbers = new Dictionary<Block, string>(ReferenceEqualityComparer.Instance);
        foreach (var heading in headings)
            if (_styleOf(heading.Level) is { } style && ListOf(style) is { } list
                && Next(list.Instance, list.Level) is { Length: > 0 } number)
                numbers[heading] = number;
        return numbers;
    }

    /// <summary>The list of a style, and its level there: that which names the style, or which it or its parent names.</summary>
    private (NumberingInstance Instance, int Level)? ListOf(Style style)
    {
        var next = style;
        for (var steps = 0; next is not null && steps < 10; steps++)
        {
            if (next.StyleParagraphProperties?.NumberingProperties is { } properties && properties.NumberingId?.Val?.Value is { } id)
            {
                if (id <= 0 || _numbering.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id) is not { } instance)
                    return null;
                var named = DefinitionOf(instance)?.Elements<Level>()
                    .FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style.StyleId?.Value)?.LevelIndex?.Value;
                return (instance, Math.Clamp(named ?? properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1));
            }
            next = _parentOf(next.BasedOn?.Val?.Value);
        }
        return null;
    }

    private AbstractNum? DefinitionOf(NumberingInstance instance) =>
        _numbering.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == instance.AbstractNumId?.Val?.Value);

    /// <summary>Counts on, and gives the number as the level writes it.</summary>
    private string Next(NumberingInstance instance, int level)
    {
        if (DefinitionOf(instance) is not { } definition) return "";
        var counters = _counters.TryGetValue(definition.AbstractNumberId!.Value, out var known) ? known
            : _counters[definition.AbstractNumberId.Value] = [.. Enumerable.Repeat(-1, Levels)];
        for (var i = 0; i < level; i++)
            if (counters[i] < 0) counters[i] = StartOf(i);
        counters[level] = counters[level] < 0 ? StartOf(level) : counters[level] + 1;
        for (var i = level + 1; i < Levels; i++) counters[i] = -1;
        var format = LevelOf(level)?.LevelText?.Val?.Value ?? "";
        return Place().Replace(format, place =>
        {
            var at = place.Value[1] - '1';
            return Write(counters[at] < 0 ? StartOf(at) : counters[at],
                LevelOf(at)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal);
        }).Trim();

        Level? LevelOf(int index) =>
            instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == index)?.Level
            ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == index);
        int StartOf(int index) =>
            instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == index)?.StartOverrideNumberingValue?.Val?.Value
            ?? LevelOf(index)?.StartNumberingValue?.Val?.Value ?? 1;
    }

    private static string Write(int number, NumberFormatValues format) =>
        format == NumberFormatValues.None || format == NumberFormatValues.Bullet ? ""
        : format == NumberFormatValues.LowerLetter ? Letters(number).ToLowerInvariant()
        : format == NumberFormatValues.UpperLetter ? Letters(number)
        : format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant()
        : format == NumberFormatValues.UpperRoman ? Roman(number)
        : number.ToString(format == NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>After Z, Word's letters are AA, BB.</summary>
    private static string Letters(int number) =>
        number is > 0 and <= 26 * 20 ? new((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1)
        : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is <= 0 or >= 4000) return number.ToString(CultureInfo.InvariantCulture);
        var roman = "";
        foreach (var (value, letters) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}

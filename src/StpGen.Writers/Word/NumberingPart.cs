using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>An instance for one list, which starts at <paramref name="start"/> whatever came before.</summary>
    public int Add(bool inTable, ListKind kind, int level, int start)
    {
        _lists.Add((Base(inTable, kind) - 1, Math.Min(level, Levels - 1), Math.Max(start, 0)));
        return FirstList + _lists.Count - 1;
    }

    public byte[] Write(Theme theme)
    {
        using var xml = new WordXml("numbering");
        foreach (var inTable in (ReadOnlySpan<bool>)[false, true])
            foreach (var kind in (ReadOnlySpan<ListKind>)[ListKind.Bulleted, ListKind.Numbered])
                Definition(xml, theme, inTable, kind);
        for (var number = 1; number < FirstList; number++)
            using (Open(xml, number, number - 1)) { }
        foreach (var (index, list) in _lists.Index())
            using (Open(xml, FirstList + index, list.Definition))
            using (xml.Open("lvlOverride", ("ilvl", Invariant(list.Level))))
                xml.Value("startOverride", list.Start);
        return xml.ToBytes();
    }

    private static void Definition(WordXml xml, Theme theme, bool inTable, ListKind kind)
    {
        var id = Base(inTable, kind) - 1;
        using var definition = xml.Open("abstractNum", ("abstractNumId", Invariant(id)));
        xml.Value("nsid", $"5740000{id + 1:X}");
        xml.Value("multiLevelType", "multilevel");
        xml.Value("tmpl", $"5740001{id + 1:X}");
        for (var level = 0; level < Levels; level++)
        {
            using var lvl = xml.Open("lvl", ("ilvl", Invariant(level)));
            var (format, text) = kind == ListKind.Bulleted ? ("bullet", Bullets[level % 3]) : (Numbers[level % 3], $"%{level + 1}.");
            xml.Value("start", 1);
            xml.Value("numFmt", format);
            if (level < Styles.ListLevels) xml.Value("pStyle", Styles.List(inTable, kind, level));
            xml.Value("lvlText", text);
            xml.Value("lvlJc", "left");
            using (xml.Open("pPr"))
                xml.Empty("ind", ("left", WordXml.Twips(theme.ListIndent * (level + 1))), ("hanging", WordXml.Twips(theme.ListIndent)));
        }
    }

    /// <summary>The longest label of a list, as far as its width goes.</summary>
    public static string LongestLabel(ListBlock list, int level) => list.Kind == ListKind.Bulleted ? "" : (level % 3) switch
    {
        0 => Invariant(list.Start + list.Items.Length - 1) + ".",
        1 => list.Start + list.Items.Length > 12 ? "m." : "a.",
        _ => list.Start + list.Items.Length > 3 ? "viii." : "ii.",
    };

    private static readonly ImmutableArray<string> Bullets = ["•", "◦", "▪"];
    private static readonly ImmutableArray<string> Numbers = ["decimal", "lowerLetter", "lowerRoman"];

    private static WordXml.Scope Open(WordXml xml, int number, int definition)
    {
        var scope = xml.Open("num", ("numId", Invariant(number)));
        xml.Value("abstractNumId", definition);
        return scope;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;

namespace StpGen.Cli.Editing;

/// <summary>The fields and items that are open at a line of a YAML file, by their columns.</summary>
internal sealed class YamlOutline
{
    private readonly List<(int Column, string? Key)> _levels = [];

    /// <summary>Lines that are indented more than this are text; null: no text is open.</summary>
    private int? _block;

    /// <summary>A quotation mark that was opened in a line above.</summary>
    private char _quote;

    /// <summary>Text that is open has more indentation than this.</summary>
    public int TextIndent => _quote != '\0' ? -1 : _block ?? -1;

    private YamlOutline()
    {
    }

    /// <summary>What is open where a line begins.</summary>
    /// <param name="line">From 0.</param>
    public static YamlOutline Before(TextLines text, int line)
    {
        var outline = new YamlOutline();
        for (var i = 0; i < Math.Min(line, text.Count); i++) outline.Take(text[i]);
        return outline;
    }

    public ImmutableArray<YamlStep> Path() => [.. _levels.Select(l => new YamlStep(l.Key))];

    /// <summary>Whether a line is text that began above.</summary>
    public bool IsInBlock(string line) =>
        _quote != '\0' || (_block is { } owner && (line.AsSpan().Trim().IsEmpty || Indent(line) > owner));

    /// <summary>Closes what cannot have a line with this indentation in it.</summary>
    /// <param name="isItem">Whether the line begins with a dash: a list may be as far left as its key.</param>
    public void Leave(int indent, bool isItem)
    {
        while (_levels.Count > 0 && (_levels[^1].Column > indent
            || (_levels[^1].Column == indent && !(isItem && _levels[^1].Key is not null)))) _levels.RemoveAt(_levels.Count - 1);
    }

    public void EnterItem(int column) => _levels.Add((column, null));

    public void EnterField(int column, string key) => _levels.Add((column, key));

    /// <summary>The other fields of the record whose fields begin in a column.</summary>
    public static ImmutableHashSet<string> Siblings(TextLines text, int line, int column)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (new YamlLine(text[line]) is { Dashes.IsEmpty: true })
            for (var i = line - 1; i >= 0 && Add(text[i], isAbove: true); i--)
            {
            }
        for (var i = line + 1; i < text.Count && Add(text[i], isAbove: false); i++)
        {
        }
        return found.ToImmutable();

        // Whether the record may continue beyond the line.
        bool Add(string other, bool isAbove)
        {
            var scan = new YamlLine(other);
            if (scan.IsEmpty || scan.ContentStart > column) return true;
            if (scan.ContentStart < column || (!scan.Dashes.IsEmpty && !isAbove)) return false;
            if (scan.Key is { } key) found.Add(key);
            return scan.Dashes.IsEmpty;
        }
    }

    private void Take(string line)
    {
        if (_quote != '\0')
        {
            if (line.Contains(_quote)) _quote = '\0';
            return;
        }
        if (IsInBlock(line)) return;
        var scan = new YamlLine(line);
        if (scan.IsEmpty) return;
        _block = null;
        Leave(Indent(line), !scan.Dashes.IsEmpty);
        foreach (var dash in scan.Dashes) EnterItem(dash);
        if (scan.Key is { } key) EnterField(scan.ContentStart, key);
        if (scan.ValueStart >= scan.ContentEnd) return;
        var value = line.AsSpan(scan.ValueStart, scan.ContentEnd - scan.ValueStart);
        if (value[0] is '|' or '>') _block = scan.Key is null ? scan.Dashes.LastOrDefault() : scan.ContentStart;
        else if (value[0] is '"' or '\'' && !value[1..].Contains(value[0])) _quote = value[0];
        // A value on this line has nothing below it; what is indented more continues it.
        else if (scan.Key is not null && value[0] is not ('{' or '[')) _block = scan.ContentStart;
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}

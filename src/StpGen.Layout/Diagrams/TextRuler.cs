using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Themes;
using StpGen.Layout.Building;

namespace StpGen.Layout.Diagrams;

/// <summary>Measures the words of diagrams in the paper's own type.</summary>
/// <param name="wider">How much wider the type is that words are shown in.</param>
internal sealed class TextRuler(InlineSetter setter, Theme theme, double wider = 1)
{
    /// <summary>From one line of a label to the next, in sizes of its type.</summary>
    public const double Leading = 1.15;

    /// <summary>Of its size: how far letters reach above the line that they are on, and below.</summary>
    public const double Ascent = 0.76, Descent = 0.22;

    private readonly Dictionary<(string Text, double Size, bool Bold), double> _widths = [];

    /// <summary>Of words on one line, in points.</summary>
    public double Width(string text, double size, bool bold = false)
    {
        if (text.Length == 0) return 0;
        if (_widths.TryGetValue((text, size, bold), out var known)) return known;
        return _widths[(text, size, bold)] =
            setter.SetLine(text, theme[TextRole.Body] with { Size = size, Bold = bold }, null).Width * wider;
    }

    /// <summary>In lines between spaces; null: a word is too wide, or there are too many lines.</summary>
    /// <param name="most">Lines.</param>
    public ImmutableArray<string>? Wrap(string text, double width, double size, bool bold = false, int most = int.MaxValue)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size, bold) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length == 0 || Width(word, size, bold) > width) return null;
            lines.Add(line);
            line = word;
        }
        if (line.Length > 0) lines.Add(line);
        return lines.Count <= most ? lines.ToImmutable() : null;
    }

    /// <summary>
    /// A name in lines: whole, or else its short form, or else the name with words split that are wider than the line. Nothing is cut.
    /// </summary>
    /// <param name="shorter">Empty: there is no short form.</param>
    /// <param name="most">Lines that the name or its short form may take; a name without either takes more.</param>
    public ImmutableArray<string> Label(
        string name, string shorter, double width, double size, bool bold = false, int most = int.MaxValue) =>
        Wrap(name, width, size, bold, most)
        ?? (shorter.Length > 0 ? Wrap(shorter, width, size, bold, most) : null)
        ?? Wrap(name, width, size, bold)
        ?? Wrap(Split(name, width, size, bold), width, size, bold)!.Value;

    /// <summary>The widest of some words that must not be split.</summary>
    public double WidestWord(IEnumerable<string> texts, double size, bool bold = false) => texts
        .SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => Width(w, size, bold)).DefaultIfEmpty().Max();

    /// <summary>How much higher a heading of the first level is than one of one line, in points.</summary>
    public double MoreThanOneLine(string heading, double width)
    {
        var style = theme[TextRole.Heading1];
        return (Label(heading, "", width, style.Size, style.Bold).Length - 1) * style.LineHeight;
    }

    /// <summary>The height of a label of so many lines, in points.</summary>
    public static double HeightOf(int lines, double size) => lines == 0 ? 0 : (Ascent + Descent + (lines - 1) * Leading) * size;

    private string Split(string text, double width, double size, bool bold)
    {
        var pieces = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var piece = "";
            var elements = StringInfo.GetTextElementEnumerator(word);
            while (elements.MoveNext())
            {
                var next = elements.GetTextElement();
                // A letter that is wider than its line is on one alone.
                if (piece.Length > 0 && Width(piece + next, size, bold) > width)
                {
                    pieces.Add(piece);
                    piece = "";
                }
                piece += next;
            }
            pieces.Add(piece);
        }
        return string.Join(' ', pieces);
    }
}

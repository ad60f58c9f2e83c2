using System.Collections.Immutable;
using StpGen.Core.Text.LineBreaks;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Lines;

/// <summary>Breaks words into lines, first fit. A word that is wider than a whole line is cut rather than let out of its column.</summary>
internal static class LineBreaker
{
    // Sums of the same advances in another order differ in the last bits.
    private const double Tolerance = 0.001;

    /// <summary>The widest thing that should not break, and the width without any break but forced ones.</summary>
    public static Widths Measure(ImmutableArray<WordBox> words)
    {
        var (least, most, chain, line) = (0.0, 0.0, 0.0, 0.0);
        foreach (var word in words)
        {
            (chain, line) = (chain + word.WordWidth, line + word.WordWidth);
            (least, most) = (Math.Max(least, chain + (word.Hyphen?.Width ?? 0)), Math.Max(most, line));
            chain = word.After == BreakOpportunity.NoBreak ? chain + word.SpaceWidth : 0;
            line = word.After == BreakOpportunity.Forced ? 0 : line + word.SpaceWidth;
        }
        return new Widths(least, most);
    }

    /// <summary>Whether words that should be on one line are too wide for any.</summary>
    public static bool BreaksPairs(ImmutableArray<WordBox> words, double width)
    {
        for (var i = 0; i < words.Length;)
        {
            var (end, chain) = Chain(words, i);
            if (end > i && chain > width + Tolerance) return true;
            i = end + 1;
        }
        return false;
    }

    public static ImmutableArray<Line> Break(ImmutableArray<WordBox> words, double width)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var line = ImmutableArray.CreateBuilder<WordBox>();
        var (x, end) = (0.0, 0.0);

        void Add(WordBox word)
        {
            line.Add(word);
            end = x + word.WordWidth;
            x = end + word.SpaceWidth;
        }

        void Finish()
        {
            lines.Add(new Line(line.ToImmutable(), end));
            line.Clear();
            (x, end) = (0, 0);
        }

        for (var i = 0; i < words.Length;)
        {
            var (chainEnd, chain) = Chain(words, i);
            if (line.Count > 0 && x + chain > width + Tolerance) Finish();
            if (chain <= width + Tolerance)
                for (; i <= chainEnd; i++) Add(words[i]);
            else
                i = AddBroken(i, chain);
            if (words[i - 1].After == BreakOpportunity.Forced) Finish();
        }
        if (line.Count > 0) Finish();
        return lines.ToImmutable();

        // The words of a chain that fits on no line, until a line can take the rest of it.
        int AddBroken(int i, double left)
        {
            do
            {
                if (line.Count > 0 && x + words[i].WordWidth > width + Tolerance) Finish();
                left -= words[i].WordWidth + words[i].SpaceWidth;
                AddCut(words[i++]);
            }
            while (left > width + Tolerance && words[i - 1].After == BreakOpportunity.NoBreak && i < words.Length);
            return i;
        }

        void AddCut(WordBox word)
        {
            var isFirst = true;
            foreach (var part in word.Cut(width, left => left <= width + Tolerance))
            {
                if (!isFirst) Finish();
                Add(part);
                isFirst = false;
            }
        }
    }

    // The last of the words that are glued together, and their width with the spaces between them.
    private static (int End, double Width) Chain(ImmutableArray<WordBox> words, int start)
    {
        var (end, width) = (start, words[start].WordWidth);
        while (words[end].After == BreakOpportunity.NoBreak && end + 1 < words.Length)
        {
            width += words[end].SpaceWidth + words[end + 1].WordWidth;
            end++;
        }
        return (end, width + (words[end].Hyphen?.Width ?? 0));
    }
}

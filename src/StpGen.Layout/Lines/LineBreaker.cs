using System.Collections.Immutable;
using StpGen.Layout.Boxes;

namespace StpGen.Layout.Lines;

/// <summary>Breaks atoms into lines, first fit. A word that is wider than a whole line is cut rather than let out of its column.</summary>
internal static class LineBreaker
{
    // Sums of the same advances in another order differ in the last bits.
    private const double Tolerance = 0.001;

    /// <summary>The widest thing that should not break, and the width without any break but forced ones.</summary>
    public static Widths Measure(ImmutableArray<Atom> atoms)
    {
        var (least, most, chain, line) = (0.0, 0.0, 0.0, 0.0);
        foreach (var atom in atoms)
        {
            (chain, line) = (chain + atom.WordWidth, line + atom.WordWidth);
            (least, most) = (Math.Max(least, chain + (atom.Hyphen?.Width ?? 0)), Math.Max(most, line));
            chain = atom.After == Joint.Glue ? chain + atom.SpaceWidth : 0;
            line = atom.After == Joint.Forced ? 0 : line + atom.SpaceWidth;
        }
        return new Widths(least, most);
    }

    public static ImmutableArray<Line> Break(ImmutableArray<Atom> atoms, double width)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var line = ImmutableArray.CreateBuilder<Atom>();
        var (x, end) = (0.0, 0.0);

        void Add(Atom atom)
        {
            line.Add(atom);
            end = x + atom.WordWidth;
            x = end + atom.SpaceWidth;
        }

        void Finish()
        {
            lines.Add(new Line(line.ToImmutable(), end));
            line.Clear();
            (x, end) = (0, 0);
        }

        for (var i = 0; i < atoms.Length;)
        {
            var (chainEnd, chain) = Chain(atoms, i);
            if (line.Count > 0 && x + chain > width + Tolerance) Finish();
            if (chain <= width + Tolerance)
                for (; i <= chainEnd; i++) Add(atoms[i]);
            else
                AddCut(atoms[i++]);
            if (atoms[i - 1].After == Joint.Forced) Finish();
        }
        if (line.Count > 0) Finish();
        return lines.ToImmutable();

        // The first atom of a chain that fits on no line; the rest of the chain follows by itself.
        void AddCut(Atom atom)
        {
            for (Atom? rest = atom; rest is not null;)
            {
                var (head, tail) = rest.WordWidth > width + Tolerance ? rest.Split(width) : (rest, null);
                Add(head);
                if (tail is not null) Finish();
                rest = tail;
            }
        }
    }

    // The last of the atoms that are glued together, and their width with the spaces between them.
    private static (int End, double Width) Chain(ImmutableArray<Atom> atoms, int start)
    {
        var (end, width) = (start, atoms[start].WordWidth);
        while (atoms[end].After == Joint.Glue && end + 1 < atoms.Length)
        {
            width += atoms[end].SpaceWidth + atoms[end + 1].WordWidth;
            end++;
        }
        return (end, width + (atoms[end].Hyphen?.Width ?? 0));
    }
}

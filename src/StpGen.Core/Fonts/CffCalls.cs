using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>
/// Follows the charstrings of glyphs into the subroutines that they call (Adobe Technical Note 5177), and so checks them: what a
/// glyph says is known, is there, and comes to an end.
/// </summary>
public sealed class CffCalls
{
    /// <summary>Subroutines within subroutines (annex B).</summary>
    private const int Deepest = 10;

    /// <summary>More than any font needs; a small file could else keep us busy without end.</summary>
    private const long MostSteps = 200_000_000;

    private readonly CffFont _font;
    private readonly List<double> _stack = [];
    private long _steps;
    private int _stems;

    public CffCalls(CffFont font)
    {
        _font = font;
        Global = new bool[font.GlobalSubroutines.Count];
        Local = [.. font.Sets.Select(set => new bool[set.Subroutines.Count])];
    }

    /// <summary>The global subroutines called so far.</summary>
    public bool[] Global { get; }

    /// <summary>The subroutines of each set called so far.</summary>
    public bool[][] Local { get; }

    public void Follow(int glyph)
    {
        _stack.Clear();
        _stems = 0;
        if (!Run(_font.Glyphs[glyph], _font.SetOf(glyph), 0)) throw Damaged("ends too soon");
    }

    /// <summary>True: the glyph is at its end. False: a subroutine is.</summary>
    private bool Run(ReadOnlySpan<byte> code, int set, int depth)
    {
        if (depth > Deepest) throw Damaged("calls too many subroutines within each other");
        for (var at = 0; at < code.Length;)
        {
            if (++_steps > MostSteps) throw Damaged("is too complicated");
            var b = code[at++];
            switch (b)
            {
                case 1 or 3 or 18 or 23:
                    CountStems();
                    break;
                case 19 or 20:
                    CountStems();
                    Part(code, at, (_stems + 7) / 8);
                    at += (_stems + 7) / 8;
                    break;
                case 10:
                    if (Call(_font.Sets[set].Subroutines, Local[set], set, depth)) return true;
                    break;
                case 29:
                    if (Call(_font.GlobalSubroutines, Global, set, depth)) return true;
                    break;
                case 11:
                    return depth > 0 ? false : throw Damaged("returns from nowhere");
                case 14:
                    // With 4 operands it joins a letter and its accent by their names, which a font of a paper does not have.
                    return _stack.Count < 4 ? true : throw Damaged("is composed in an outdated way");
                case 4 or 5 or 6 or 7 or 8 or 21 or 22 or 24 or 25 or 26 or 27 or 30 or 31:
                    _stack.Clear();
                    break;
                case 12:
                    Escape(Part(code, at++, 1)[0]);
                    break;
                case 28 or >= 32:
                    Push(Number(code, b, ref at));
                    break;
                default:
                    throw Damaged("has an unknown command");
            }
        }
        return false;
    }

    private bool Call(CffIndex subroutines, bool[] used, int set, int depth)
    {
        if (_stack.Count == 0) throw Damaged("calls no subroutine");
        // Numbers are shifted so that the small ones, which take one byte, are all used.
        var number = _stack[^1] + (subroutines.Count < 1240 ? 107 : subroutines.Count < 33900 ? 1131 : 32768);
        _stack.RemoveAt(_stack.Count - 1);
        if (!(number >= 0 && number < subroutines.Count)) throw Damaged("calls a subroutine that does not exist");
        used[(int)number] = true;
        return Run(subroutines[(int)number], set, depth + 1);
    }

    private void CountStems()
    {
        _stems += _stack.Count / 2;
        _stack.Clear();
    }

    private void Push(double number)
    {
        if (_stack.Count > 513) throw Damaged("has too many numbers in a row");
        _stack.Add(number);
    }

    /// <summary>Flexes draw. Calculations are outdated and rare; what comes of them can be no number of a subroutine.</summary>
    private void Escape(byte command)
    {
        if (command is >= 34 and <= 37)
        {
            _stack.Clear();
            return;
        }
        (int Takes, int Gives) = command switch
        {
            3 or 4 or 10 or 11 or 12 or 15 or 24 => (2, 1),
            5 or 9 or 14 or 21 or 26 or 29 => (1, 1),
            18 => (1, 0),
            20 => (2, 0),
            22 => (4, 1),
            23 => (0, 1),
            27 => (1, 2),
            28 => (2, 2),
            _ => throw Damaged("has an unknown command"),
        };
        if (_stack.Count < Takes) throw Damaged("has too few numbers");
        _stack.RemoveRange(_stack.Count - Takes, Takes);
        for (var i = 0; i < Gives; i++) Push(double.NaN);
    }

    private static double Number(ReadOnlySpan<byte> code, byte first, ref int at)
    {
        switch (first)
        {
            case 28:
                at += 2;
                return I16(code, at - 2);
            case 255:
                at += 4;
                return (int)U32(code, at - 4) / 65536.0;
            case <= 246:
                return first - 139;
            case <= 250:
                return (first - 247) * 256 + Part(code, at++, 1)[0] + 108;
            default:
                return -(first - 251) * 256 - Part(code, at++, 1)[0] - 108;
        }
    }

    private static DamagedFontException Damaged(string reason) => DamagedFontException.In("a glyph of its table 'CFF'", reason);
}

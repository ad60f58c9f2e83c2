using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A figure of a table that takes part in sums; one that the table leaves out counts as nought.</summary>
/// <param name="name">As messages name it: <c>'Solutions' of LCCG for 2018/19</c>.</param>
/// <param name="amount">Null: the table has no such row.</param>
/// <param name="who">Whose figure it is; empty if it has no owner.</param>
/// <param name="kind">What it is a figure of.</param>
internal sealed class CellFigure(string name, Quantity? amount, string who, string kind)
{
    public string Name => name;

    public Quantity? Amount => amount;

    public string Who => who;

    public string Kind => kind;

    /// <summary>Its place in the cube of positions; null: it is not one.</summary>
    public CubeCell? Cell { get; init; }

    public bool IsLeftOut => amount is null;

    public decimal Low => amount?.Low ?? 0;

    public decimal High => amount?.High ?? 0;

    public SourceSpan Span => amount?.Span ?? default;

    /// <summary>Whether its words and its unit allow it to be added up.</summary>
    public bool IsClear { get; init; } = true;

    /// <summary>An organisation that is partly inside or outside may be counted elsewhere.</summary>
    public bool MayBeElsewhere { get; init; }

    /// <summary>The figures of the same series in the years around it; null if there are none.</summary>
    public (decimal? Before, decimal? After) Around { get; init; }

    /// <summary>What rounding to its printed decimals may have taken off or added.</summary>
    public decimal Rounding => amount is null ? 0 : 0.5m / Power(Math.Max((int)amount.Low.Scale, amount.High.Scale));

    /// <summary>Another amount as this one would be printed.</summary>
    public static Quantity Like(Quantity? like, decimal low, decimal high, string unit)
    {
        var scale = like is null ? 1 : Math.Max((int)like.Low.Scale, like.High.Scale);
        return new(Printed(low, scale), Printed(high, scale), unit, Qualifier.Exact, default);
    }

    private static decimal Printed(decimal value, int scale)
    {
        var rounded = Math.Round(value, Math.Min(scale, 6), MidpointRounding.AwayFromZero);
        return rounded == value || scale >= 6 ? rounded + Zero(scale) : value;
    }

    /// <summary>Nought with so many decimals: what is added to it is printed with them.</summary>
    private static decimal Zero(int scale) => new(0, 0, 0, false, (byte)Math.Min(scale, 6));

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++) power *= 10;
        return power;
    }
}

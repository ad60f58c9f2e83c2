using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>
/// The unit of money that all figures of a table share, so that its caption names the unit once and every figure has as many decimals as
/// the others: they align on the point.
/// </summary>
internal sealed record CommonUnit(string Name, int Decimals)
{
    /// <summary>Null: the figures have several units or none, or words of their own, such as "a year".</summary>
    public static CommonUnit? Of(IReadOnlyCollection<Quantity> figures)
    {
        if (figures.Count == 0 || figures.Any(f => f.Unit != figures.First().Unit || HasWords(f))) return null;
        var name = figures.First().Unit switch
        {
            "£m" => "£ million",
            "£bn" => "£ billion",
            "£k" => "£ thousand",
            _ => null,
        };
        return name is null ? null : new(name, figures.Max(f => Math.Max(f.Low.Scale, f.High.Scale)));
    }

    /// <summary>The figure without the unit: <c>−24.5 to −24.0</c>.</summary>
    public string Print(Quantity figure) => (figure with { Unit = "", Low = Scaled(figure.Low), High = Scaled(figure.High) }).ToString();

    // Less money is "less than", fewer things are "fewer than": the unit is needed for that word.
    private static bool HasWords(Quantity figure) => figure.Qualifier is Qualifier.Under || figure.Fraction is not null
        || figure.Change is not null || figure.ChangeAfter is not null || figure.Rate is not null || figure.Period is not null
        || figure.When is not null;

    private decimal Scaled(decimal value) => value + new decimal(0, 0, 0, isNegative: false, (byte)Decimals);
}

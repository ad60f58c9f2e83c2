using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Money;

/// <summary>
/// The years of which a row could not be read whole. That was reported: sums of those years do not show what is wrong as well.
/// </summary>
internal sealed class MisreadYears
{
    private readonly HashSet<string> _years = [];
    private bool _isEvery;

    private MisreadYears()
    {
    }

    /// <summary>Whether there is such a row.</summary>
    public bool IsAny => _isEvery || _years.Count > 0;

    public static MisreadYears Of(PlanUnderCheck plan, FinancePlan finance)
    {
        var found = new MisreadYears();
        foreach (var row in finance.Positions)
            if (row.Misread.Length > 0 || plan.IsLost(row.Year) || plan.IsLost(row.Kind) || plan.IsLost(row.Organisation))
                found.Add(plan.IsLost(row.Year) ? null : row.Year?.Id);
        foreach (var row in finance.Solutions.Where(s => s.Misread.Length > 0 || plan.IsLost(s.Year)))
            found.Add(plan.IsLost(row.Year) ? null : row.Year?.Id);
        return found;
    }

    /// <summary>The years of which a row of staff could not be read whole.</summary>
    public static MisreadYears Of(PlanUnderCheck plan, Workforce staff)
    {
        var found = new MisreadYears();
        foreach (var row in staff.Positions)
            if (row.Misread.Length > 0 || plan.IsLost(row.Year) || plan.IsLost(row.Group) || plan.IsLost(row.Organisation))
                found.Add(plan.IsLost(row.Year) ? null : row.Year?.Id);
        return found;
    }

    public bool Has(string year) => _isEvery || _years.Contains(year);

    /// <param name="year">Null: no one knows which.</param>
    private void Add(string? year)
    {
        if (year is null) _isEvery = true;
        else _years.Add(year);
    }
}

using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>
/// An address that differs by a letter or two from the one the plan declares is misspelt, most likely, and leads nowhere.
/// </summary>
internal sealed class AddressAlmostAlike : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP263", "address-almost-alike", "An address differs from a declared one by a letter or two", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var found = AddressesOfPlan.In(plan).ToList();
        var declared = found.Where(a => a.IsDeclared).ToList();
        foreach (var address in found)
        {
            if (declared.Any(d => !ReferenceEquals(d, address) && d.Host == address.Host && !IsMisspelt(address.Rest, d.Rest))
                && !declared.Any(d => d.Host == address.Host && IsMisspelt(address.Rest, d.Rest))) continue;
            var right = declared.FirstOrDefault(d => !ReferenceEquals(d, address) && (!address.IsDeclared || IsRather(found, d, address))
                && (IsMisspelt(address.Host, d.Host) || (address.Host == d.Host && IsMisspelt(address.Rest, d.Rest)
                    && !declared.Any(other => other.Host == d.Host && other.Rest == address.Rest && !ReferenceEquals(other, address)))));
            if (right is null) continue;
            yield return new Finding(Info, address.Span, $"'{address.Text}' differs from '{right.Text}' by a letter or two.",
                $"Write '{right.Text}', if that is what you mean.")
            {
                Fix = Fix.InText(plan.Loaded.Sources.GetValueOrDefault(address.Span.Path), address.Span, address.Text, right.Text),
                Related = [new(right.Span, "the address in the plan")],
            };
        }
    }

    /// <summary>Of two declared ones, the one to look at is the rarer, or the later.</summary>
    private static bool IsRather(List<AddressOfPlan> found, AddressOfPlan one, AddressOfPlan other)
    {
        var (uses, otherUses) = (found.Count(a => a.Host == one.Host), found.Count(a => a.Host == other.Host));
        return uses > otherUses || (uses == otherUses && found.IndexOf(one) < found.IndexOf(other));
    }

    /// <summary>Long enough to tell, and not numbered.</summary>
    private static bool IsMisspelt(string one, string other) =>
        one != other && Math.Min(one.Length, other.Length) >= 5 && Math.Abs(one.Length - other.Length) <= 2
        && one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit)) && Nearest.Distance(one, other) <= 2;
}

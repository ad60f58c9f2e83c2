using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>What is withheld cannot be worked out: neither its amount nor a sum that contains it is in a paper.</summary>
public sealed partial class SumTests
{
    /// <summary>No two of them, added in any way, make the same; the last one of each list is withheld.</summary>
    private static readonly int[] Amounts = [1003, 2011, 4027];

    private static readonly string Lists = $$"""
        finance:
          positions:
        {{Items("{ year: {1}, kind: do-nothing, amount: £{0}m", "}")}}
          solutions:
        {{Items("{ category: Productivity, year: {1}, amount: £{0}m", "}")}}
          investments:
        {{Items("{ title: Teams, year: {1}, amount: £{0}m", "}")}}
          capital:
        {{Items("{ title: Wards, year: {1}, amount: £{0}m", "}")}}
        workforce:
          positions:
        {{Items("{ group: doctors, year: {1}, kind: planned, wte: {0}", "}")}}
        capacity:
          beds:
        {{Items("{ site: Vale Hospital, type: general-and-acute, year: {1}, kind: planned, beds: {0}", "}")}}
          activity:
        {{Items("{ pod: Emergency admissions, year: {1}, kind: planned, amount: {0}", "}")}}
          units:
        {{Items("{ kind: Teams, count: {0}", "}")}}
        """;

    [Fact]
    public void Neither_a_withheld_amount_nor_a_sum_with_it_is_printed()
    {
        var withheld = Sums().Where(s => s >= Amounts[^1]).Select(Number).ToHashSet();
        var printed = Numbers("public").ToHashSet();
        Assert.Empty(printed.Intersect(withheld));
        Assert.Superset(Amounts[..2].Select(Number).ToHashSet(), printed);
        Assert.Contains(Number(Amounts[^1]), Numbers("programme"));
    }

    private static IEnumerable<string> Numbers(string audience)
    {
        var kinds = TemplateLibrary.Kinds(Plans.Sample());
        var papers = new StringBuilder("documents:\n");
        foreach (var kind in kinds)
            papers.Append(CultureInfo.InvariantCulture,
                $"  - {{ id: {kind}, kind: {kind}, title: A paper, date: 21 October 2016, stage: october-2016, audience: {audience} }}\n");
        var plan = BuiltPapers.OnDisk(PlanCase.Base().With("papers.yaml", papers.ToString()).With("sums.yaml", Lists));
        Assert.Equal("", plan.Findings.Show());
        foreach (var (name, bytes) in BuiltPapers.Files(plan))
            foreach (Match number in Digits().Matches(ReadBack.Of(name, bytes)))
                yield return number.Value;
    }

    private static string Items(string item, string end) => string.Join('\n', Amounts.Select((a, i) =>
        $"    - {item.Replace("{0}", a.ToString(CultureInfo.InvariantCulture)).Replace("{1}", $"20{17 + i}-{18 + i}")}"
        + $"{(i == Amounts.Length - 1 ? ", release: programme" : "")}{end}"));

    /// <summary>Of every choice among the amounts; a list of one kind may be added to another.</summary>
    private static IEnumerable<int> Sums() =>
        from a in Enumerable.Range(0, 9)
        from b in Enumerable.Range(0, 9)
        from c in Enumerable.Range(0, 9)
        select a * Amounts[0]
            + b * Amounts[1] + c * Amounts[2];

    private static string Number(int amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{1,3}(,\d{3})+")]
    private static partial Regex Digits();
}

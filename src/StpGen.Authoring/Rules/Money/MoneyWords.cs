using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Rules.Money;

/// <summary>What messages call years, kinds, scopes and organisations.</summary>
internal sealed class MoneyWords(Plan plan, Round round)
{
    private readonly Dictionary<string, string> _years = Titles(round.Years);
    private readonly Dictionary<string, string> _kinds = Titles(round.FinanceCategories);
    private readonly Dictionary<string, string> _groups = Titles(round.StaffGroups);

    private readonly Dictionary<string, string> _organisations = plan.Organisations.GroupBy(o => o.Id)
        .ToDictionary(o => o.Key, o => (o.First().ShortName ?? o.First().Name)?.Value ?? o.Key, StringComparer.Ordinal);

    public string Year(string id) => _years.GetValueOrDefault(id, id);

    public string Kind(string id) => _kinds.GetValueOrDefault(id, id);

    public string Group(string id) => _groups.GetValueOrDefault(id, id);

    public string Organisation(string id) => _organisations.GetValueOrDefault(id, id);

    public static string Scope(string scope) =>
        scope switch { "nhs" => "the NHS", "social-care" => "social care", "specialised" => "specialised services", _ => "the system" };

    public string Who(string scope, string? organisation) => organisation is null ? Scope(scope) : Organisation(organisation);

    private static Dictionary<string, string> Titles(IEnumerable<Term> terms) =>
        terms.GroupBy(t => t.Id).ToDictionary(t => t.Key, t => t.First().Title?.Value ?? t.Key, StringComparer.Ordinal);
}

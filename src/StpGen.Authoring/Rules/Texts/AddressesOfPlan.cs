using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A web or email address somewhere in the plan.</summary>
/// <param name="Host">In small letters, without <c>www.</c>.</param>
/// <param name="Rest">What is before or after the host: the name of a mailbox with its @, or a path.</param>
/// <param name="IsDeclared">Whether a field for addresses has it.</param>
internal sealed record AddressOfPlan(string Text, string Host, string Rest, bool IsDeclared, SourceSpan Span);

/// <summary>Finds the addresses of a plan: in fields, in texts and behind links.</summary>
internal static partial class AddressesOfPlan
{
    public static IEnumerable<AddressOfPlan> In(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
            foreach (Match match in Addresses().Matches(passage.Text))
                if (Of(match, passage.SpanOf(match.Index, match.Length), passage.Field == "publishedAt") is { } address)
                    yield return address;
        var links = new LinkTargets();
        Plan.Schema.Visit(plan.Plan, links);
        foreach (var declared in links.Declared.DistinctBy(d => d.Span))
            if (Addresses().Match(declared.Value) is { Success: true } match && Of(match, declared.Span, true) is { } address)
                yield return address;
        foreach (var (link, whole) in links.Found)
            if (Addresses().Match(link.Target) is { Success: true } match
                && Of(match, link.Span ?? link.Content.Descendants().FirstOrDefault(i => i.Span is not null)?.Span ?? whole,
                    false) is { } address)
                yield return address;
    }

    private static AddressOfPlan? Of(Match match, SourceSpan span, bool isDeclared)
    {
        var host = match.Groups["host"].Value.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return host.Length < 6 ? null : new(WithoutScheme(match.Value), host,
            match.Groups["box"].Success ? match.Groups["box"].Value.ToLowerInvariant() : match.Groups["path"].Value.ToLowerInvariant(),
            isDeclared, span);
    }

    private static string WithoutScheme(string address) => address[(address.LastIndexOf("//", StringComparison.Ordinal) is >= 0 and var at
        ? at + 2 : address.StartsWith("mailto:", StringComparison.Ordinal) ? 7 : 0)..];

    private sealed class LinkTargets : PlanVisitor
    {
        public List<(Link Link, SourceSpan Whole)> Found { get; } = [];

        public List<PlanText> Declared { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            if ((record.Record as Contact)?.Address is { } contact) Declared.Add(contact);
            if ((record.Record as Channel)?.Address is { } channel) Declared.Add(channel);
        }

        public override void Prose(Prose prose) =>
            Found.AddRange(prose.Blocks.AllInlines().OfType<Link>().Where(l => l.Anchor is null).Select(l => (l, prose.Span)));
    }

    [GeneratedRegex("""
        (?<![\w@.-])(?:https?://|mailto:)?(?:(?<box>[\w.+-]{1,64}@)(?<host>[\w-]+(?:\.[\w-]+)+)
        |(?<host>(?:www\.)[\w-]+(?:\.[\w-]+)+|(?<=://)[\w-]+(?:\.[\w-]+)+
            |[\w-]+(?:\.[\w-]+)*\.(?:nhs\.uk|org\.uk|gov\.uk|co\.uk|ac\.uk|org|com|net|example))(?<path>(?:/[\w./%-]*\w)?))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}

using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The core roles of the programme and who has them, or all roles, with the leads of places.</summary>
internal sealed class RolesBuilder : DiagramBuilder
{
    public override string Name => "roles";

    public override ImmutableArray<string> Options => ["of"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var roles = source.Plan.Roles.Where(r => r.Title is { Value.Length: > 0 }).ToList();
        var isCore = source.Option("of", "core", "all") != "all" && roles.Exists(r => r.Core);
        if (isCore) roles.RemoveAll(r => !r.Core);
        if (roles.Count == 0) return DiagramAnswer.Nothing;
        var names = new PlanNames(source);
        ImmutableArray<RoleCard> cards = [.. roles.Select(r => Card(r, source, names))];
        if (cards is [var one]) return source.Said(One(one));

        var leads = Leads(source, names);
        var interim = roles.Count(r => r.Status == "interim" && r.Holder?.Tbc is null);
        var message = Message(cards, isCore ? "core roles" : "roles", interim == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {interim} by {(interim == 1 ? "an interim holder" : "interim holders")}"));
        return source.Drawn(new RoleCards(cards, leads)
        {
            Alternative = AlternativeText.Of(
                string.Create(CultureInfo.InvariantCulture, $"A card for each of {cards.Length} roles."), message),
            Description = DescriptionList.Of(
            [
                .. cards.Select(c => new DescriptionLine($"{c.Role}: {Said(c)}", [.. c.Duties.Select(d => new DescriptionLine(d))])),
                .. leads.Select(l => new DescriptionLine($"Leads for {l.Place}", [.. l.Lines.Select(line => new DescriptionLine(line))])),
            ]),
            Note = source.Sources,
            Table = leads.IsEmpty ? DiagramTable.Of(["Role", "Holder", "Post", "Status"],
                cards.Select(c => (string[])[c.Role, c.Holder, c.Post, c.Status]), right: 4) : null,
        }, message);
    }

    private static RoleCard Card(Role role, DiagramSource source, PlanNames names)
    {
        var title = source.Read(role, "title", role.Title!).Value.Trim();
        var duties = role.Duties.Select(d => source.Text(role, "duties", d).Trim()).Where(d => d.Length > 0).ToImmutableArray();
        var status = source.Read(role, "status", role.Status);
        if (names.Holder(role.Holder) is not { Length: > 0 } holder)
            return new(title, status is "sought" ? "Being sought" : "To be confirmed",
                status is "sought" ? "Agreed; we are looking for a suitable candidate" : "", Open(role.Holder?.Tbc, source, names), duties,
                IsVacant: true);
        var (post, with) = names.Post(role.Holder?.Person);
        if (post.Equals(title, StringComparison.OrdinalIgnoreCase)) post = "";
        var stated = new[]
        {
            status is null ? "" : Words.Capital(status),
            role.Announced is { } day ? $"announced {source.Read(role, "announced", day)}" : "",
        }.Where(t => t.Length > 0);
        return new(title, holder, string.Join(", ", new[] { post, with }.Where(t => t.Length > 0)),
            Words.Capital(string.Join(", ", stated)), duties, IsVacant: false);
    }

    /// <summary><c>Owner: Ada Brook, due 30 November 2016</c>.</summary>
    private static string Open(ToBeConfirmed? open, DiagramSource source, PlanNames names) => open is null ? "" : Words.Capital(
        string.Join(", ", new[]
        {
            names.Person(open.Owner) is { Length: > 0 } owner ? $"owner: {owner}" : "",
            open.Due is { } due ? $"due {source.Read(open, "due", due)}" : "",
        }.Where(t => t.Length > 0)));

    private static ImmutableArray<PlaceLeadList> Leads(DiagramSource source, PlanNames names) =>
    [
        .. source.Plan.PlaceLeads.GroupBy(l => source.Find<Place>(l.Place)).Where(g => g.Key is not null)
            .Select(g => new PlaceLeadList(names.Place(g.Key!),
                [.. g.Select(l => Line(l, source, names)).Where(l => l.Length > 0)])).Where(l => l.Lines.Length > 0),
    ];

    /// <summary><c>Public health: Ada Brook, Vale Council, with Healthwatch Vale</c>.</summary>
    private static string Line(PlaceLead lead, DiagramSource source, PlanNames names)
    {
        var (subject, with) = (source.Text(lead, "subject", lead.Subject).Trim(), names.Organisation(lead.Organisation));
        if (with.Equals(subject, StringComparison.OrdinalIgnoreCase)) with = "";
        var support = names.Organisations(lead.Support);
        var who = string.Join(", ", new[] { names.Person(lead.Person), with }.Where(t => t.Length > 0));
        if (support.Length > 0)
            who += (who.Length > 0 ? ", with support from " : subject.Equals("support", StringComparison.OrdinalIgnoreCase) ? ""
                : "with support from ") + support;
        return Words.Capital(subject.Length == 0 ? who : who.Length == 0 ? subject : $"{subject}: {who}");
    }

    private static string Said(RoleCard card) =>
        string.Join("; ", new[] { card.IsVacant ? Names.Small(card.Holder) : card.Holder, card.Post, Names.Small(card.Status) }
            .Where(t => t.Length > 0));

    private static string One(RoleCard card) => card.IsVacant
        ? $"{Words.Capital(GovernanceMessage.The(Names.Small(card.Role)))} is {Names.Small(card.Holder)}."
        : $"{card.Holder}{(card.Post.Length > 0 ? $" ({card.Post})" : "")} is {GovernanceMessage.The(Names.Small(card.Role))}.";

    /// <param name="interim">After "filled": how many are so for now only.</param>
    private static string Message(ImmutableArray<RoleCard> cards, string kind, string interim)
    {
        var vacant = cards.Where(c => c.IsVacant).ToList();
        return (vacant.Count, cards.Length) switch
        {
            (0, 2) => $"Both {kind} are filled{interim}",
            (0, var all) => string.Create(CultureInfo.InvariantCulture, $"All {all} {kind} are filled{interim}"),
            (2, 2) => $"Both {kind} are vacant",
            var (open, all) when open == all => string.Create(CultureInfo.InvariantCulture, $"All {all} {kind} are vacant"),
            (1, var all) => string.Create(CultureInfo.InvariantCulture,
                    $"{all - 1} of {all} {kind} {(all == 2 ? "is" : "are")} filled{interim}; ")
                + $"{GovernanceMessage.The(Names.Small(vacant[0].Role))} is {Names.Small(vacant[0].Holder)}",
            var (open, all) => string.Create(CultureInfo.InvariantCulture,
                $"{all - open} of {all} {kind} {(all - open == 1 ? "is" : "are")} filled{interim}; {open} are vacant"),
        };
    }
}

using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>The seats of boards and groups as a diagram shows them.</summary>
internal sealed class GovernanceSeats(DiagramSource source, PlanNames names)
{
    public ImmutableArray<ChartSeat> Of(Body body)
    {
        var chair = InHeader(body);
        return [.. body.Seats.Where(s => s.Title is { Value.Length: > 0 } && s != chair).Select(Seat)];
    }

    /// <summary><c>Chair: Dr Ada Brook · 16 seats · meets monthly</c>.</summary>
    public string About(Body body)
    {
        var seats = body.Seats.Count(s => s.Title is { Value.Length: > 0 });
        return string.Join("\u00a0· ", new[]
        {
            Chair(body),
            seats == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{seats} {(seats == 1 ? "seat" : "seats")}"),
            body.Frequency is { Value.Length: > 0 } often ? "meets " + Names.Small(source.Read(body, "frequency", often).Value) : "",
        }.Where(t => t.Length > 0));
    }

    /// <summary>The post of the chair while no one has it; empty: someone has, or there is none.</summary>
    public string Open(Body body)
    {
        if (body.Chair?.Tbc is { } chair && names.Holder(body.Chair).Length == 0) return "Chair to be confirmed" + Due(chair);
        // A seat for the chair of the programme is vacant while that role is.
        if (InHeader(body) is not { Person: null } seat) return "";
        var role = source.Plan.Roles.FirstOrDefault(r => r is { Part.Id: "independent-chair", Holder.Tbc: not null, Holder.Person: null });
        return role is null || !seat.Title!.Value.Contains("independent", StringComparison.OrdinalIgnoreCase) ? ""
            : (source.Read(role, "status", role.Status) is "sought" ? "Chair being sought" : "Chair to be confirmed")
                + Due(role.Holder!.Tbc!);
    }

    private string Due(ToBeConfirmed open) => open.Due is { } due ? $" by {source.Read(open, "due", due)}" : "";

    private string Chair(Body body)
    {
        if (InHeader(body) is { } seat)
        {
            var title = source.Read(seat, "title", seat.Title!).Value.Trim();
            return names.Person(seat.Person) is { Length: > 0 } person ? $"{title}: {person}" : title;
        }
        // The seat of the chair has the name.
        if (body.Chair?.Person is { } chair && body.Seats.Any(s => s.Person?.Id == chair.Id)) return "";
        return names.Holder(body.Chair) is { Length: > 0 } holder ? $"Chair: {holder}" : "";
    }

    /// <summary>The one seat of a chair who is for no place and no organisation: it is beside the name of the body.</summary>
    private static Seat? InHeader(Body body) =>
        body.Seats.Where(s => s.Kind == "chair").ToList() is [{ Place: null, Organisations.IsEmpty: true, Title.Value.Length: > 0 } seat]
            && body.Seats.Length > 1 && (body.Chair?.Person is not { } chair || chair.Id == seat.Person?.Id) ? seat : null;

    private ChartSeat Seat(Seat seat)
    {
        var title = source.Read(seat, "title", seat.Title!).Value.Trim();
        if (seat.Kind is { } kind and not "member" && !title.Contains(kind, StringComparison.OrdinalIgnoreCase))
            title += $" ({source.Read(seat, "kind", kind).Replace('-', ' ')})";
        var place = names.County(seat.Place) ?? names.CountyOf(seat.Organisations);
        return new(title, names.Organisations(seat.Organisations), names.Person(seat.Person), place is null ? "" : names.Place(place))
        {
            FromInShort = names.ShortOrganisations(seat.Organisations),
        };
    }
}

using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>
/// The parts that people play in a plan, in a directory's words: <c>Programme director</c>, <c>Workstream lead: Finance</c>.
/// </summary>
internal sealed class PersonRoles(Plan plan)
{
    /// <summary>How many records of the plan can name a person.</summary>
    public int Count { get; } = plan.Roles.Length + plan.Bodies.Sum(b => 1 + b.Seats.Length) + plan.Workstreams.Sum(s => 1 + s.Leads.Length)
        + plan.PlaceLeads.Length;

    /// <summary>The roles, chairs and leads of a person, in that order; a seat only where there is nothing else.</summary>
    /// <param name="read">Told of each field whose text is used.</param>
    public IReadOnlyList<string> Of(string person, Action<PlanRecord, string> read)
    {
        List<string> parts =
        [
            .. plan.Roles.Where(r => Is(r.Holder?.Person)).Select(r => $"{Read(r, "title", r.Title)}"),
            .. plan.Bodies.Where(b => Is(b.Chair?.Person)).Select(b => $"Chair of the {Read(b, "name", b.Name)}"),
            .. plan.Workstreams.Where(s => Is(s.Sponsor?.Person)).Select(s => $"Workstream sponsor: {Read(s, "name", s.Name)}"),
            .. plan.Workstreams.Where(s => s.Leads.Any(l => Is(l.Person))).Select(s => $"Workstream lead: {Read(s, "name", s.Name)}"),
            .. plan.PlaceLeads.Where(l => Is(l.Person))
            .Select(l => $"Lead for {Place(Read(l, "place", l.Place))}"
                + (Read(l, "subject", l.Subject) is { } subject ? $" ({subject})" : "")),
        ];
        return parts.Count > 0 ? parts
            : [.. plan.Bodies.Where(b => b.Seats.Any(s => Is(s.Person))).Select(b => $"Member of the {Read(b, "name", b.Name)}")];

        T Read<T>(PlanRecord record, string field, T value)
        {
            if (value is not null) read(record, field);
            return value;
        }

        bool Is(Ref? reference) => reference?.Id == person;
    }

    private string Place(Ref? place) => plan.Footprint?.Places.FirstOrDefault(p => p.Id == place?.Id)?.Name?.Value ?? "";
}

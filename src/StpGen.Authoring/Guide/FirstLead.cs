using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Guide;

/// <summary>
/// What the round knows of the first lead of a footprint, and through the lead of an organisation in it, as sections of a new plan. The
/// type of an organisation is given only where its name tells it.
/// </summary>
internal sealed class FirstLead(ListedFootprint footprint)
{
    private readonly string? _source = footprint.Source is { } given ? NewPlan.Quoted($"{given}") : null;

    /// <summary>Empty: no organisation is known.</summary>
    public string Organisations()
    {
        if (Organisation is not { } name) return "";
        var type = IsKnown ? "ccg" : "# such as acute-trust, mental-health-trust or county-council";
        var record = $"""
            organisations:
              - id: {IdOf(name)}
                name: {NewPlan.Quoted(name)}
                type: {type}{(_source is null ? "" : $"\n    source: {_source}")}

            """;
        return IsKnown ? $"# The organisation of the first lead that a source of the round names. Add the others.\n{record}\n\n"
            : "# A source of the round names the organisation of the first lead. Write its type, and take the comment marks away.\n"
                + string.Concat(record.TrimEnd('\n').Split('\n').Select(line => $"# {line}\n")) + "\n";
    }

    public string People()
    {
        if (footprint.Lead is not { } lead)
            return """
                roles:
                  - id: nominated-lead
                    title: STP lead
                    part: nominated-lead
                    status: sought
                    # Name the person in 'people', then write 'person: their-id' in place of 'tbc'.
                    holder:
                      tbc: {}


                """;
        var id = IdOf($"{lead}");
        return $$"""
            # The first lead that a source of the round names. Check whether it is still the same person.
            people:
              - id: {{id}}
                name: {{NewPlan.Quoted($"{lead}")}}{{Job()}}{{(_source is null ? "" : $"\n    source: {_source}")}}

            roles:
              - id: nominated-lead
                title: STP lead
                part: nominated-lead
                holder:
                  person: {{id}}


            """;
    }

    private string Job() => footprint.LeadRole is not { } post ? ""
        : IsKnown ? $"\n    jobs:\n      - title: {NewPlan.Quoted(post.Value[..Comma])}\n        organisations: [{IdOf(Organisation!)}]"
        : $"\n    jobs:\n      - title: {NewPlan.Quoted(post.Value)}";

    /// <summary>The last part of the post: <c>Chief Officer, Newcastle Gateshead CCG</c>.</summary>
    private string? Organisation => Comma > 0 && !footprint.LeadRole!.Value.Contains(';') ? footprint.LeadRole.Value[(Comma + 2)..] : null;

    private int Comma => footprint.LeadRole?.Value.LastIndexOf(", ", StringComparison.Ordinal) ?? -1;

    /// <summary>Whether it is one commissioner.</summary>
    private bool IsKnown => Organisation?.EndsWith(" CCG", StringComparison.Ordinal) == true;

    private static string IdOf(string name) =>
        string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

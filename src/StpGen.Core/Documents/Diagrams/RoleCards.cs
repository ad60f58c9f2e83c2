using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A role in a programme and who has it.</summary>
/// <param name="Holder">While it is vacant, how far that is: <c>Being sought</c>.</param>
/// <param name="Post">The holder's own post, with its organisation; empty: it is not known.</param>
/// <param name="Status">Or who fills a vacant role, and by what day; empty: there is none.</param>
public sealed record RoleCard(string Role, string Holder, string Post, string Status, ImmutableArray<string> Duties, bool IsVacant);

/// <summary>Who leads in a place, a line for each subject.</summary>
public sealed record PlaceLeadList(string Place, ImmutableArray<string> Lines);

/// <summary>The roles of a programme as cards, and who leads in each place.</summary>
public sealed record RoleCards(ImmutableArray<RoleCard> Roles, ImmutableArray<PlaceLeadList> Leads) : Diagram
{
    public override string Kind => "roles";
}

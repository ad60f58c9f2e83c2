using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>Leads from a reference to its record, and from a citation to what the cited fact states.</summary>
public interface IPlanFacts
{
    /// <summary>The record; null: this view of the plan does not have it.</summary>
    RecordValue? Resolve(Ref reference);

    /// <summary>What a fact that prose cites by its path states here; null: there is none.</summary>
    string? Cite(string path, SourceSpan citedAt);
}

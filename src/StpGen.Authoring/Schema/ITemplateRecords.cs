namespace StpGen.Authoring.Schema;

/// <summary>How references become records in a template.</summary>
public interface ITemplateRecords
{
    /// <summary>The value of a fact that prose cites by its path; null if there is none.</summary>
    string? Cite(string path, Core.Text.SourceSpan citedAt);

    /// <summary>The template's view of a record; null if the record is not in the view.</summary>
    object? Resolve(Values.Ref reference);

    /// <summary>The view already made of a record; null if there is none.</summary>
    object? Seen(PlanRecord record);

    /// <summary>Keeps the view of a record for the next caller.</summary>
    object Keep(PlanRecord record, object view);
}

namespace StpGen.Authoring.Schema;

/// <summary>How references become records in a template.</summary>
public interface ITemplateRecords
{
    /// <summary>What a fact that prose cites by its path says here; null: there is none.</summary>
    string? Cite(string path, Core.Text.SourceSpan citedAt);

    /// <summary>The template's view of a record; null where the view does not hold it.</summary>
    object? Resolve(Values.Ref reference);

    /// <summary>The view that was made of a record; null: none was.</summary>
    object? Seen(PlanRecord record);

    /// <summary>Keeps the view of a record for whoever asks for it next.</summary>
    object Keep(PlanRecord record, object view);
}

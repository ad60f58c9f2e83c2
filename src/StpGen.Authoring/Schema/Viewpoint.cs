using System.Collections.Immutable;

namespace StpGen.Authoring.Schema;

/// <summary>From where a plan is looked at: what was true on a day, and what an audience may read. Either may be left open.</summary>
/// <param name="Visible">The audiences whose records may be read: the reader's own and those before it; default: every one.</param>
/// <param name="DefaultRelease">The audience of a record that names none.</param>
/// <param name="SeesEmbargoed">Whether the reader is of the narrowest audience, which an embargo does not bind.</param>
public sealed record Viewpoint(DateOnly? Date, ImmutableHashSet<string>? Visible, string DefaultRelease, bool SeesEmbargoed = false)
{
    /// <summary>The record as seen from here, or null when it did not hold or is withheld.</summary>
    public T? See<T>(RecordSchema<T> schema, T record) where T : PlanRecord
    {
        if (Date is { } date)
        {
            if (!record.HoldsAt(date)) return null;
            foreach (var change in record.Changes)
                if (change.From.First <= date) record = (T)change.Apply(record);
        }
        if (Visible is not null)
        {
            if (!Visible.Contains(record.Release?.Id ?? DefaultRelease)) return null;
            if (!SeesEmbargoed && record.Embargo is { } embargo && (Date is null || Date < embargo.First)) return null;
        }
        return Within(schema, record);
    }

    /// <summary>What of a record's fields is seen from here, whoever may read the record as a whole.</summary>
    public T Within<T>(RecordSchema<T> schema, T record) where T : PlanRecord
    {
        if (Visible is not null)
            foreach (var (field, audience) in record.FieldRelease)
                if (!Visible.Contains(audience.Id) && schema.Find(field) is { } withheld) record = withheld.Without(record);
        return schema.View(record, this);
    }
}

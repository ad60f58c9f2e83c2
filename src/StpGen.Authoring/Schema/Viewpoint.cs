using System.Collections.Immutable;

namespace StpGen.Authoring.Schema;

/// <summary>The view of a plan on a day, for an audience. Either can be left open.</summary>
/// <param name="Visible">The audiences whose records may be read: the reader's own and those before it; every one by default.</param>
/// <param name="DefaultRelease">The audience of a record that does not name one.</param>
/// <param name="SeesEmbargoed">Whether the reader is in the narrowest audience, to which embargoes do not apply.</param>
public sealed record Viewpoint(DateOnly? Date, ImmutableHashSet<string>? Visible, string DefaultRelease, bool SeesEmbargoed = false)
{
    /// <summary>The record in this view, or null if it did not apply or is withheld.</summary>
    public T? See<T>(RecordSchema<T> schema, T record) where T : PlanRecord
    {
        if (Date is { } date)
        {
            if (!record.HoldsAt(date)) return null;
            foreach (var change in record.Changes)
                if (change.From.First <= date) record = After(change, record);
        }
        if (Visible is not null)
        {
            if (!Visible.Contains(record.Release?.Id ?? DefaultRelease)) return null;
            if (!SeesEmbargoed && record.Embargo is { } embargo && (Date is null || Date < embargo.First)) return null;
        }
        return Within(schema, record);
    }

    /// <summary>The source of what was for other readers is not that of what a change releases.</summary>
    private static T After<T>(Change change, T record) where T : PlanRecord
    {
        var changed = (T)change.Apply(record);
        return changed.Release != record.Release && ReferenceEquals(changed.Source, record.Source)
            ? changed with { Source = null } : changed;
    }

    /// <summary>The fields of a record in this view, regardless of who may read the record as a whole.</summary>
    public T Within<T>(RecordSchema<T> schema, T record) where T : PlanRecord
    {
        if (Visible is not null)
            foreach (var (field, audience) in record.FieldRelease)
                if (!Visible.Contains(audience.Id) && schema.Find(field) is { } withheld) record = withheld.Without(record);
        return schema.View(record, this);
    }
}

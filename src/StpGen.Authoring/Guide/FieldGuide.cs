using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>Everything that a plan can say, made of the one description that reads it.</summary>
public static class FieldGuide
{
    /// <summary>The plan itself first, then each kind of record in the order in which a plan can name them.</summary>
    public static ImmutableArray<GuidedRecord> Records { get; } = [.. new Gathering().Of(Plan.Schema)];

    /// <summary>By its name, or by a place where it is written; null: there is no such record.</summary>
    public static GuidedRecord? Find(string name) =>
        Records.Skip(1).FirstOrDefault(r => r.Places.Contains(name)) ?? Records.Skip(1).FirstOrDefault(r => r.Name == name);

    /// <summary>A field by a path such as <c>programme.lead</c> or <c>programmes.lead</c>; null: there is none.</summary>
    public static GuidedField? FindField(string path)
    {
        var dot = path.LastIndexOf('.');
        var record = dot < 0 ? Records[0] : Find(path[..dot]);
        return record?.Fields.FirstOrDefault(f => f.Name == path[(dot + 1)..]);
    }

    /// <summary>The nearest name of a record, place or field to one that is none of them; null: none is near.</summary>
    public static string? Suggest(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot > 0 && Find(path[..dot]) is { } record)
            return Nearest.To(path[(dot + 1)..], record.Fields.Select(f => f.Name)) is { } field ? $"{path[..dot]}.{field}" : null;
        return Nearest.To(path, Records.SelectMany(r => r.Places.Prepend(r.Name)).Where(n => n.Length > 0));
    }

    /// <summary>Walks from record to record, and notes where each is written.</summary>
    private sealed class Gathering
    {
        private readonly List<IRecordSchema> _order = [];
        private readonly Dictionary<IRecordSchema, List<Place>> _places = new(ReferenceEqualityComparer.Instance);
        private readonly StageDemands _demands = StageDemands.OfRounds();

        public IEnumerable<GuidedRecord> Of(IRecordSchema root)
        {
            var waiting = new Queue<(IRecordSchema Schema, string Path)>([(root, "")]);
            _order.Add(root);
            _places[root] = [new("", "Everything that the files of a plan say together", false)];
            // The nearest places first.
            while (waiting.TryDequeue(out var next))
                foreach (var field in next.Schema.OwnFields)
                    Add(field, field.Form, next.Path.Length == 0 ? field.Name : $"{next.Path}.{field.Name}", false, waiting);
            return _order.Select(RecordOf);
        }

        private void Add(FieldInfo field, FieldForm form, string path, bool isListed, Queue<(IRecordSchema, string)> waiting)
        {
            switch (form)
            {
                case ListForm list: Add(field, list.Item, path, true, waiting); break;
                case RecordForm { Schema: not MappingSchema and var schema }:
                    if (_places.TryGetValue(schema, out var places))
                    {
                        // A record may have others of its kind.
                        if (!path.StartsWith(places[0].Path + ".", StringComparison.Ordinal))
                            places.Add(new(path, field.Summary, isListed));
                        break;
                    }
                    _places[schema] = [new(path, field.Summary, isListed)];
                    _order.Add(schema);
                    waiting.Enqueue((schema, path));
                    break;
            }
        }

        private GuidedRecord RecordOf(IRecordSchema schema)
        {
            var places = _places[schema];
            return new(schema.Name, [.. places.Select(p => p.Path)], places[0].Summary, places[0].IsListed, schema,
                [.. schema.OwnFields.Select(f => FieldOf(schema, f, false)), .. schema.SharedFields.Select(f => FieldOf(schema, f, true))]);
        }

        private GuidedField FieldOf(IRecordSchema schema, FieldInfo field, bool isShared) =>
            new(field.Name, field.Summary, field.IsRequired, isShared, field.Form,
                [.. _places[schema].SelectMany(p => _demands.Of(p.Path.Length == 0 ? field.Name : $"{p.Path}.{field.Name}"))
                    .Distinct(StringComparer.Ordinal)],
                isShared ? [] : PrintedFields.Papers(schema.Name, field.Name));

        private sealed record Place(string Path, string Summary, bool IsListed);
    }
}

namespace StpGen.Authoring.Schema;

/// <summary>Finds every schema that a record leads to by its fields.</summary>
public static class SchemaWalk
{
    /// <summary>The schema itself and those below it, each once, in the order in which fields name them.</summary>
    public static IReadOnlyList<IRecordSchema> Below(IRecordSchema root)
    {
        var found = new List<IRecordSchema>();
        var known = new HashSet<IRecordSchema>(ReferenceEqualityComparer.Instance);
        Add(root);
        return found;

        void Add(IRecordSchema schema)
        {
            if (!known.Add(schema)) return;
            found.Add(schema);
            foreach (var field in schema.OwnFields.Concat(schema.SharedFields)) Follow(field.Form);
        }

        void Follow(FieldForm form)
        {
            switch (form)
            {
                case RecordForm record: Add(record.Schema); break;
                case ListForm list: Follow(list.Item); break;
                case EitherForm either:
                    foreach (var one in either.Forms) Follow(one);
                    break;
            }
        }
    }
}

namespace StpGen.Authoring.Schema;

/// <summary>Schemas of records that others refer to by id.</summary>
public static class EntitySchema
{
    public static RecordSchema<T> Create<T>(string name, Func<T> create) where T : Entity =>
        new RecordSchema<T>(name, create)
            .Required("id", new IdFieldType(name), e => e.Id, (e, v) => (T)((Entity)e with { Id = v }),
            "The short name used to refer to it");
}

namespace StpGen.Authoring.Schema;

/// <summary>What a field has: a value of its own, one of a few words, the id of another record, or records within this one.</summary>
public enum FieldRole
{
    Value,
    Choice,
    Reference,
    Record,
    Records,
}

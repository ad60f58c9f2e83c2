using System.Collections.Immutable;
using System.Reflection;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>What a field asks an author for.</summary>
internal enum Asks { Text, Prose, Address, Quantity, Date, Integer, Flag, Word, Id, Reference, Record }

/// <param name="Detail">The words it takes, the kind of record it names, the description of the record it holds.</param>
internal sealed record FieldSketch(string Name, Asks Asks, bool IsList, bool IsRequired, string Detail)
{
    /// <summary>Whether a secret can be written into it.</summary>
    public bool TakesWords => Asks is Asks.Text or Asks.Prose or Asks.Address or Asks.Quantity or Asks.Date
        || (Asks == Asks.Integer && Detail.Length == 0);

    private static readonly (string Start, Asks Asks)[] Descriptions =
    [
        ("a line of text", Asks.Text), ("text, which may have paragraphs", Asks.Prose), ("an address such as", Asks.Address),
        ("a quantity such as", Asks.Quantity), ("a date such as", Asks.Date), ("a whole number", Asks.Integer),
        ("true or false", Asks.Flag),
        ("one of ", Asks.Word), ("a short name in lower-case", Asks.Id), ("the id of ", Asks.Reference),
    ];

    /// <summary>A field as its description tells it; one that no case here knows fails, so that a new kind of value is seen.</summary>
    public static FieldSketch Of(string name, string description, bool isRequired)
    {
        const string List = "a list, each item ";
        var isList = description.StartsWith(List, StringComparison.Ordinal);
        var item = isList ? description[List.Length..] : description;
        if (item.EndsWith(" with its fields", StringComparison.Ordinal)) return new(name, Asks.Record, isList, isRequired, item);
        var (start, asks) = Descriptions.Single(d => item.StartsWith(d.Start, StringComparison.Ordinal));
        return new(name, asks, isList, isRequired, asks is Asks.Word or Asks.Reference or Asks.Integer ? item[start.Length..].Trim() : "");
    }
}

/// <summary>The fields of a kind of record, found by way of its schema, so that a new field or record is known here at once.</summary>
internal sealed record SchemaSketch(string Name, ImmutableArray<FieldSketch> Fields)
{
    private static readonly Dictionary<string, SchemaSketch> ByDescription = typeof(Plan).Assembly.GetTypes()
        .Where(t => typeof(PlanRecord).IsAssignableFrom(t) && t.Namespace is { } space
            && space.StartsWith(typeof(Plan).Namespace!, StringComparison.Ordinal))
        .Select(t => t.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static)).OfType<PropertyInfo>()
        .Select(p => (SchemaSketch)Of((dynamic)p.GetValue(null)!))
        .ToDictionary(s => $"{Words.Article(s.Name)} with its fields", StringComparer.Ordinal);

    /// <summary>What other records call it in references.</summary>
    public string Kind => Words.Article(Name);

    /// <summary>Without what the plan says to the program and to no paper: the findings that it accepts.</summary>
    public static SchemaSketch Of<T>(RecordSchema<T> schema) where T : PlanRecord =>
        new(schema.Name, [.. schema.Fields.Where(f => f.Name != Acceptance.Section)
            .Select(f => FieldSketch.Of(f.Name, f.Description, f.IsRequired))]);

    public static SchemaSketch Held(FieldSketch field) => ByDescription[field.Detail];

    /// <summary>This kind of record and every one that it can hold.</summary>
    public IEnumerable<SchemaSketch> WithAllBelow()
    {
        var found = new List<SchemaSketch> { this };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(found[i].Fields.Where(f => f.Asks == Asks.Record).Select(Held).Where(s => !found.Contains(s)));
        return found;
    }
}

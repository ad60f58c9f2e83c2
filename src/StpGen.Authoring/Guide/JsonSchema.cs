using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Guide;

/// <summary>
/// The form of a plan's files as JSON Schema, which editors read for completion, hovers and warnings: draft-07
/// (https://json-schema.org/draft-07), the newest that they all understand. One schema serves every file, because any file may have any
/// section. What the schema refuses the program refuses too; what only the program can judge, such as a date, it takes.
/// </summary>
public sealed class JsonSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // The file is read by editors, not put into web pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> _ids;
    private readonly JsonObject _definitions = [];
    private readonly Dictionary<IRecordSchema, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    private JsonSchema(ImmutableSortedDictionary<string, ImmutableArray<string>> ids) => _ids = ids;

    /// <summary>The schema as indented text, with a line feed at its end.</summary>
    /// <param name="root">The schema of the whole file.</param>
    /// <param name="title">What such a file is, for people who open the schema.</param>
    /// <param name="ids">By kind of record, the ids to propose; other ids stay right.</param>
    public static string Of(IRecordSchema root, string title, ImmutableSortedDictionary<string, ImmutableArray<string>> ids)
    {
        var schema = new JsonSchema(ids);
        var file = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = schema.Properties(root.OwnFields, root),
            ["definitions"] = schema._definitions,
        };
        return file.ToJsonString(Readable) + "\n";
    }

    /// <param name="isPart">Whether these are fields of a mapping within the owner, which may repeat the owner's own.</param>
    private JsonObject Properties(IEnumerable<FieldInfo> fields, IRecordSchema owner, bool isPart = false)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            if (isPart && _names.TryGetValue(owner, out var definition)
                && owner.OwnFields.Any(f => f.Name == field.Name && f.Summary == field.Summary && f.Form.Equals(field.Form)))
            {
                // A change repeats fields of its record.
                properties[field.Name] = new JsonObject { ["$ref"] = $"#/definitions/{definition}/properties/{field.Name}" };
                continue;
            }
            var value = Value(field.Form, owner);
            // In draft-07 a reference is alone: what is beside it is ignored.
            if (value.ContainsKey("$ref")) value = new JsonObject { ["allOf"] = new JsonArray(value) };
            var described = new JsonObject
            {
                ["description"] = $"{field.Summary}{(field.IsRequired ? " (required)" : "")}: {field.Form.Description}.",
            };
            foreach (var (name, part) in value.ToList())
            {
                value.Remove(name);
                described[name] = part;
            }
            properties[field.Name] = described;
        }
        return properties;
    }

    private JsonObject Value(FieldForm form, IRecordSchema owner) => form switch
    {
        TextForm text => new JsonObject { ["type"] = Types("string", "number", "boolean"), ["examples"] = new JsonArray(text.Example) },
        FlagForm => new JsonObject { ["type"] = "boolean" },
        WordsForm words => new JsonObject { ["enum"] = Names(words.Words) },
        NumberForm number => Number(number),
        IdForm id => new JsonObject { ["type"] = Types("string", "integer"), ["pattern"] = id.Pattern },
        ReferenceForm reference => Reference(reference.Kind),
        ListForm list => new JsonObject { ["type"] = "array", ["items"] = Value(list.Item, owner) },
        RecordForm record => Record(record.Schema, owner),
        EitherForm either => Either(either, owner),
        _ => throw new InvalidOperationException(form.ToString()),
    };

    private static JsonObject Number(NumberForm form)
    {
        var number = new JsonObject
        {
            // In quotation marks it is a number too.
            ["type"] = Types(form.IsWhole ? "integer" : "number", "string"),
            ["pattern"] = form.IsWhole ? "^[-+]?[0-9]+$" : @"^[-+]?[0-9]+(\.[0-9]+)?$",
        };
        if (form.Least is { } least) number["minimum"] = least;
        if (form.Most is { } most) number["maximum"] = most;
        return number;
    }

    private JsonObject Reference(string kind) => !_ids.TryGetValue(kind, out var ids) || ids.IsEmpty
        ? new JsonObject { ["type"] = Types("string", "integer") }
        // Either: an editor proposes the ids that there are, and takes one that is still to be written.
        : Defined($"id-of-{kind}", new JsonObject
        {
            ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Names(ids) }, new JsonObject { ["type"] = Types("string", "integer") }),
        });

    private JsonObject Record(IRecordSchema schema, IRecordSchema owner)
    {
        if (schema is MappingSchema mapping) return Defined(mapping.Name, Mapping(mapping.Fields, mapping, owner), owner.Name);
        if (!_names.TryGetValue(schema, out var name))
        {
            // Before its fields, which may lead back to it.
            _names[schema] = name = Free(schema.Name);
            _definitions[name] = null;
            var record = Mapping([.. schema.OwnFields, .. schema.SharedFields], schema, schema);
            if (schema.ShorthandField is not null) record["type"] = Types("object", "string", "number", "boolean");
            if (_known.TryAdd(record.ToJsonString(Readable), name)) _definitions[name] = record;
            else
            {
                // The same fields under another schema, as text styles have.
                _definitions.Remove(name);
                _names[schema] = name = _known[record.ToJsonString(Readable)];
            }
        }
        return To(name);
    }

    private JsonObject Mapping(IReadOnlyList<FieldInfo> fields, IRecordSchema schema, IRecordSchema owner)
    {
        var mapping = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Properties(fields, schema is MappingSchema ? owner : schema, schema is MappingSchema),
        };
        if (fields.Any(f => f.IsRequired)) mapping["required"] = Names(fields.Where(f => f.IsRequired).Select(f => f.Name));
        return mapping;
    }

    /// <summary>
    /// One type that takes them all: editors complete an alternative of several mappings slowly, or twice. What all mappings require is
    /// required.
    /// </summary>
    private JsonObject Either(EitherForm form, IRecordSchema owner)
    {
        var records = form.Forms.OfType<RecordForm>().ToList();
        var lists = form.Forms.OfType<ListForm>().ToList();
        var words = form.Forms.Where(f => f is ReferenceForm or WordsForm).Select(f => Value(f, owner)).ToList();
        var types = new List<string>();
        if (records.Count > 0) types.Add("object");
        if (lists.Count > 0) types.Add("array");
        if (form.Forms.Any(f => f is TextForm)) types.AddRange(["string", "number", "boolean"]);
        else if (form.Forms.Any(f => f is NumberForm)) types.AddRange(["number", "string"]);
        else if (form.Forms.Any(f => f is FlagForm)) types.Add("boolean");
        var merged = new JsonObject { ["type"] = types.Count == 1 ? types[0] : Types([.. types]) };
        if (records.Count > 0)
        {
            var fields = records.SelectMany(r => r.Schema.OwnFields.Concat(r.Schema is MappingSchema ? [] : r.Schema.SharedFields))
                .DistinctBy(f => f.Name).ToList();
            merged["additionalProperties"] = false;
            merged["properties"] = Properties(fields, owner, isPart: true);
            var required = fields.Where(f => records.All(r => r.Schema.OwnFields.Any(o => o.Name == f.Name && o.IsRequired)))
                .Select(f => f.Name).ToList();
            if (required.Count > 0) merged["required"] = Names(required);
        }
        if (lists.Count > 0) merged["items"] = Value(lists[0].Item, owner);
        var all = types.Count == 0 ? words : [.. words, merged];
        var value = all.Count == 1 ? all[0] : new JsonObject { ["anyOf"] = new JsonArray([.. all]) };
        return records.Count == 0 ? value : Defined(records[0].Schema.Name, value, owner.Name);
    }

    /// <summary>The same form is written once.</summary>
    private JsonObject Defined(string name, JsonObject value, string? owner = null)
    {
        var text = value.ToJsonString(Readable);
        if (_known.TryGetValue(text, out var known)) return To(known);
        known = Free(_definitions.ContainsKey(name) && owner is not null ? $"{name}-of-{owner}" : name);
        _known[text] = known;
        _definitions[known] = value;
        return To(known);
    }

    private string Free(string name)
    {
        var free = name;
        for (var i = 2; _definitions.ContainsKey(free); i++) free = $"{name}-{i}";
        return free;
    }

    private static JsonObject To(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    private static JsonArray Types(params string[] types) => Names(types);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)JsonValue.Create(n)!)]);
}

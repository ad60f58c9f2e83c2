using System.Text.Json;
using System.Text.RegularExpressions;

namespace StpGen.Tests.Cli;

/// <summary>Checks JSON against a schema, as far as the schemas of reports and plans go: types, fields, values, bounds.</summary>
internal static class JsonSchemaCheck
{
    public static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "$", JsonElement? root = null)
    {
        var whole = root ?? schema;
        foreach (var rule in schema.EnumerateObject())
            foreach (var fault in rule.Name switch
            {
                "type" => Types(rule.Value).Any(t => IsOf(value, t)) ? [] : [$"{at} is {value.ValueKind}, not {rule.Value}"],
                "const" => JsonElement.DeepEquals(value, rule.Value) ? [] : [$"{at} is {value}, not {rule.Value}"],
                "enum" => rule.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(value, v)) ? [] : [$"{at} is {value}"],
                "minimum" when value.ValueKind != JsonValueKind.Number => [],
                "maximum" when value.ValueKind != JsonValueKind.Number => [],
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!) ? []
                    : [$"{at} is {value}"],
                "anyOf" => rule.Value.EnumerateArray().Any(s => !Faults(s, value, at, whole).Any()) ? [] : [$"{at} has no form that fits"],
                "allOf" => rule.Value.EnumerateArray().SelectMany(s => Faults(s, value, at, whole)),
                "required" or "properties" or "additionalProperties" when value.ValueKind != JsonValueKind.Object => [],
                "items" when value.ValueKind != JsonValueKind.Array => [],
                "minimum" => value.GetInt32() >= rule.Value.GetInt32() ? [] : [$"{at} is {value}"],
                "maximum" => value.GetInt32() <= rule.Value.GetInt32() ? [] : [$"{at} is {value}"],
                "required" => rule.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _))
                    .Select(n => $"{at} has no {n}"),
                "items" => value.EnumerateArray().SelectMany((item, i) => Faults(rule.Value, item, $"{at}[{i}]", whole)),
                "properties" => value.EnumerateObject().Where(p => rule.Value.TryGetProperty(p.Name, out _))
                    .SelectMany(p => Faults(rule.Value.GetProperty(p.Name), p.Value, $"{at}.{p.Name}", whole)),
                "additionalProperties" => value.EnumerateObject()
                    .Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at} has {p.Name}"),
                "$ref" => Faults(rule.Value.GetString()!.Split('/').Skip(1).Aggregate(whole, (part, name) => part.GetProperty(name)),
                    value, at, whole),
                "$schema" or "$defs" or "definitions" or "title" or "description" or "examples" => [],
                var other => [$"the check does not know {other}"],
            })
                yield return fault;
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Tests.Authoring;
using StpGen.Tests.Papers;

namespace StpGen.Tests.Cli;

/// <summary>Editors check a plan's files with a schema that says of their form what the program says.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement s_plans = Parse(PlanSchemas.OfPlans());

    public static TheoryData<string> PlansOfTests =>
    [
        "herefordshire-worcestershire", "fictional-vale", "councils-apart", "many-partners", "one-year", "programmes-first",
        "three-programmes",
    ];

    [Theory]
    [MemberData(nameof(PlansOfTests))]
    public void Every_file_of_a_plan_is_right(string name)
    {
        var folder = Folder(name);
        var schemaOfPlan = Parse(PlanSchemas.OfPlan(PlanReader.Read(folder).Plan!));
        foreach (var (path, json) in Files(folder))
        {
            Assert.Equal("", Faults(s_plans, path, json));
            Assert.Equal("", Faults(schemaOfPlan, path, json));
        }
    }

    [Fact]
    public void The_looks_of_the_samples_are_right()
    {
        var schema = Parse(PlanSchemas.OfThemes());
        var look = File.ReadAllText(Path.Combine(Repository.Root, "samples", "fictional-vale", "brand", "theme.yaml"));
        Assert.Equal("", Faults(schema, "theme.yaml", Json(YamlReader.Read(new SourceText("theme.yaml", look), _ => { })!)));
        Assert.NotEqual("", Faults(schema, "theme.yaml", new JsonObject { ["accentuated"] = "#112233" }));
    }

    /// <summary>
    /// Faults of form, in every file of the samples by turns: the schema refuses what the program finds. Whether a date or a reference
    /// is right only the program can say.
    /// </summary>
    [Theory]
    [InlineData("herefordshire-worcestershire")]
    [InlineData("fictional-vale")]
    public void What_the_schema_refuses_the_program_refuses(string name)
    {
        var folder = Folder(name);
        var planted = 0;
        foreach (var (path, json) in Files(folder))
        {
            if (path.StartsWith("brand/", StringComparison.Ordinal)) continue;
            foreach (var (kind, faulty) in Faulty(json.ToJsonString()))
            {
                planted++;
                var text = faulty.ToJsonString();
                Assert.True(Faults(s_plans, path, faulty).Length > 0, $"{path}: the schema takes {kind}: {Words.Short(text)}");
                var findings = PlanReader.Read(folder.With(path, text)).Findings;
                Assert.True(findings.Any(f => f.Severity == Severity.Error && f.Rule.Stage == RuleStage.Reading),
                    $"{path}: the program takes {kind}");
            }
        }
        Assert.InRange(planted, 60, 1000);
    }

    [Fact]
    public void Ids_of_the_plan_are_proposed_and_others_taken()
    {
        var schema = JsonNode.Parse(PlanSchemas.OfPlan(PlanReader.Read(Plans.Sample()).Plan!))!;
        var ids = schema["definitions"]!["id-of-priority"]!["anyOf"]![0]!["enum"]!.AsArray().Select(n => $"{n}").ToList();
        // Those of June as well as those of October.
        Assert.Equal(8, ids.Count);
        Assert.Contains("october-2016", $"{schema["definitions"]!["id-of-stage"]!["anyOf"]![0]!["enum"]}");
    }

    [Fact]
    public void The_command_prints_the_schema_or_writes_it_whole()
    {
        using var plan = new TempPlan();
        Assert.Equal(PlanSchemas.OfPlans(), plan.Run("schema").Output);
        Assert.Equal(PlanSchemas.OfThemes(), plan.Run("schema", "--of", "theme").Output);
        Assert.Equal(ExitCode.Done, plan.Run("schema", "plan", "--out", "new/schema.json").Code);
        Assert.Contains("id-of-stage", File.ReadAllText(Path.Combine(plan.Parent, "new", "schema.json")));
        var refused = plan.Run("schema", "--out", "plan");
        Assert.Equal(ExitCode.NotWritten, refused.Code);
        Assert.StartsWith("stpgen: plan could not be written: ", refused.Error);
        Assert.Contains("There are no 'papers' files. Files: plan, theme.", plan.Run("schema", "--of", "papers").Error);
    }

    private static PlanFolder Folder(string name) =>
        Directory.Exists(Path.Combine(Repository.Root, "samples", name)) ? Plans.Sample(name) : BuiltPapers.Fixture(name);

    private static IEnumerable<(string Path, JsonNode Json)> Files(PlanFolder folder) =>
        from file in folder.Files
        where file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.StartsWith("brand/", StringComparison.Ordinal)
        let node = YamlReader.Read(new SourceText(file.Key, Encoding.UTF8.GetString(file.Value.Span)), _ => { })
        where node is not null
        select (file.Key, Json(node));

    private static string Faults(JsonElement schema, string path, JsonNode json) =>
        string.Join('\n', JsonSchemaCheck.Faults(schema, Parse(json.ToJsonString())).Take(3).Select(f => $"{path}: {f}"));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>The file with one fault in each: in its first mapping of each depth, and in a text.</summary>
    private static IEnumerable<(string Kind, JsonNode Faulty)> Faulty(string text)
    {
        foreach (var depth in Enumerable.Range(0, 4))
        {
            if (Mappings(JsonNode.Parse(text)!, 0).FirstOrDefault(m => m.Depth == depth).Mapping is not { } first) continue;
            first["nosuchfield"] = "x";
            yield return ("an unknown field", first.Root);
            var other = Mappings(JsonNode.Parse(text)!, 0).First(m => m.Depth == depth).Mapping;
            if (other.ContainsKey("id"))
            {
                other["id"] = "Not an id!";
                yield return ("a bad id", other.Root);
            }
            var third = Mappings(JsonNode.Parse(text)!, 0).First(m => m.Depth == depth).Mapping;
            if (IsRequired(third, "title") && third.Remove("title")) yield return ("a missing title", third.Root);
            var fourth = Mappings(JsonNode.Parse(text)!, 0).First(m => m.Depth == depth).Mapping;
            if (fourth["title"] is JsonValue)
            {
                fourth["title"] = new JsonArray("A", "list");
                yield return ("a list for a text", fourth.Root);
            }
        }
    }

    private static bool IsRequired(JsonObject item, string field) =>
        item.Parent is JsonArray { Parent: JsonObject file } list
        && FieldGuide.Find(file.First(p => p.Value == list).Key) is { } record && record.Fields.Any(f => f.Name == field && f.IsRequired);

    private static IEnumerable<(JsonObject Mapping, int Depth)> Mappings(JsonNode node, int depth) => node switch
    {
        JsonObject mapping =>
            mapping.Where(p => p.Value is not null).SelectMany(p => Mappings(p.Value!, depth + 1)).Prepend((mapping, depth)),
        JsonArray list => list.Where(i => i is not null).SelectMany(i => Mappings(i!, depth)),
        _ => [],
    };

    /// <summary>As an editor reads YAML: what is not in quotation marks may be a number or a truth.</summary>
    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Json(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsPlain: true, Value: "true" or "false" } scalar => JsonValue.Create(scalar.Value == "true"),
        YamlScalar { IsPlain: true } scalar
            when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value)!,
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}

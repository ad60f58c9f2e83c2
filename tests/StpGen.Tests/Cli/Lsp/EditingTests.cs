using System.Text.Json.Nodes;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>Hovers, definitions, uses, renaming, outline and quick fixes, as an editor asks for them.</summary>
public sealed class EditingTests : IDisposable
{
    private readonly TempPlan _plan = new();
    private readonly LspClient _client;

    public EditingTests() => _client = new LspClient().Start(_plan.Folder);

    public void Dispose()
    {
        _client.Dispose();
        _plan.Dispose();
    }

    [Fact]
    public void A_hover_explains_a_field_as_the_guide_does()
    {
        var text = Hover("people.yaml", TempPlan.People, 2, 5);
        Assert.StartsWith("**name** (required): ", text, StringComparison.Ordinal);
        Assert.Contains("\n\nWrite a line of text.", text, StringComparison.Ordinal);
        Assert.Contains("Printed by: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hover_over_an_id_shows_the_record()
    {
        Assert.Equal("**Person** `ada-example` (people.yaml, line 2)\n\n```yaml\nid: ada-example\nname: Ada Example\n```",
            Hover("people.yaml", TempPlan.People, 8, 16));
        Assert.StartsWith("**Stage** `october-2016` (of the planning round)\n\n```yaml\nid: october-2016\n",
            Hover("stp.yaml", TempPlan.Root, 1, 9), StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_is_in_the_plan_or_in_a_page_of_the_program()
    {
        var there = _client.Result("textDocument/definition", LspClient.At(Uri("people.yaml"), 8, 16))!;
        Assert.Equal(Uri("people.yaml"), (string)there["uri"]!);
        Assert.Equal("""{"start":{"line":1,"character":8},"end":{"line":1,"character":19}}""", there["range"]!.ToJsonString());
        var stage = _client.Result("textDocument/definition", LspClient.At(Uri("stp.yaml"), 1, 9))!;
        var page = File.ReadAllLines(new Uri((string)stage["uri"]!).LocalPath);
        Assert.Contains("october-2016", page[(int)stage["range"]!["start"]!["line"]!], StringComparison.Ordinal);
        Assert.Null(_client.Result("textDocument/definition", LspClient.At(Uri("stp.yaml"), 0, 0)));
    }

    [Fact]
    public void Uses_are_references_and_cited_paths_in_every_file()
    {
        Cite();
        string[] all =
        [
            "narrative/story.md 0:16-27", "people.yaml 1:8-19", "people.yaml 8:14-25", "priorities.yaml 2:23-34", "stp.yaml 13:15-26",
        ];
        Assert.Equal(all, Places(_client.Result("textDocument/references", References("people.yaml", 1, 10, true))));
        Assert.Equal(4, Places(_client.Result("textDocument/references", References("people.yaml", 8, 16, false))).Length);
    }

    [Fact]
    public void An_id_is_renamed_everywhere_within_its_quotation_marks()
    {
        Cite();
        _plan.Write("people.yaml", TempPlan.People.Replace("person: ada-example", "person: 'ada-example'", StringComparison.Ordinal));
        Changed("people.yaml");
        var at = LspClient.At(Uri("priorities.yaml"), 2, 30);
        Assert.Equal("ada-example", (string)_client.Result("textDocument/prepareRename", at)!["placeholder"]!);
        at["newName"] = "ada-2";
        var changes = _client.Result("textDocument/rename", at)!["changes"]!.AsObject();
        Apply(changes);
        Assert.Contains("person: 'ada-2'", File.ReadAllText(_plan.PathOf("people.yaml")), StringComparison.Ordinal);
        Assert.Contains("[@people.ada-2.name]", File.ReadAllText(_plan.PathOf("narrative/story.md")), StringComparison.Ordinal);
        Assert.Contains("at: people.ada-2.name", File.ReadAllText(_plan.PathOf("stp.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("ada-example", string.Concat(_plan.Files()), StringComparison.Ordinal);
        // Nothing leads nowhere.
        Assert.DoesNotContain("STP109", _plan.Run("validate", "plan").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stp.yaml", 1, 9, "x", "'october-2016' is an id of the planning round, which a plan cannot rename.")]
    [InlineData("people.yaml", 1, 10, "Ada", "'Ada' cannot be an id: ids have only lower-case letters, digits and hyphens.")]
    [InlineData("people.yaml", 1, 10, "bob", "There is already a person with the id 'bob'.")]
    [InlineData("people.yaml", 0, 0, "x", "There is no id here.")]
    public void A_rename_that_would_break_the_plan_is_refused(string file, int line, int column, string name, string reason)
    {
        _plan.Write("bob.yaml", "people:\n  - id: bob\n    name: Bob Example\n");
        Changed("bob.yaml");
        var at = LspClient.At(Uri(file), line, column);
        at["newName"] = name;
        Assert.Equal(reason, _client.Refusal("textDocument/rename", at));
    }

    [Fact]
    public void A_rename_waits_for_a_file_that_does_not_parse()
    {
        _client.Open(_plan.PathOf("extra.yaml"), "vision: \"\n");
        var at = LspClient.At(Uri("people.yaml"), 1, 10);
        at["newName"] = "bob";
        Assert.StartsWith("A file of the plan cannot be read", _client.Refusal("textDocument/rename", at), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_has_sections_and_their_records()
    {
        var outline = _client.Result("textDocument/documentSymbol", LspClient.Document(Uri("people.yaml")))!.AsArray();
        Assert.Equal(["people", "roles"], outline.Select(s => (string)s!["name"]!));
        Assert.Equal(["nominated-lead"], outline[1]!["children"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal("Nominated lead", (string)outline[1]!["children"]![0]!["detail"]!);
    }

    [Fact]
    public void A_misspelt_field_has_a_quick_fix()
    {
        var people = _plan.PathOf("people.yaml");
        _client.Open(people, TempPlan.People.Replace("    name:", "    nmae:", StringComparison.Ordinal));
        Assert.Single(_client.Findings(people));
        var action = Assert.Single(Actions(people, 2, 5))!;
        Assert.Equal("Write 'name'", (string)action["title"]!);
        Assert.Equal("quickfix", (string)action["kind"]!);
        Assert.Equal("STP106", (string)action["diagnostics"]![0]!["code"]!);
        var edit = action["edit"]!["changes"]![LspClient.Uri(people)]![0]!;
        Assert.Equal("name", (string)edit["newText"]!);
        Assert.Empty(Actions(people, 1, 5));
    }

    [Fact]
    public void A_warning_can_be_accepted_once_a_reason_is_given()
    {
        var vision = _plan.PathOf("vision.yaml");
        _client.Open(vision, "vision:\n  text: We will will care.\n");
        while (!_client.Findings(vision).Any(f => f.Contains("STP258", StringComparison.Ordinal)))
        {
        }
        var accept = Actions(vision, 1, 18).Single(a => ((string)a!["title"]!).StartsWith("Accept", StringComparison.Ordinal))!;
        Apply(accept["edit"]!["changes"]!.AsObject());
        var root = File.ReadAllText(_plan.PathOf("stp.yaml"));
        Assert.EndsWith("\naccepted:\n  - rule: STP258\n    at: vision.text\n    because:\n    by:\n    until:", root.TrimEnd(),
            StringComparison.Ordinal);
        _plan.Write("vision.yaml", "vision:\n  text: We will will care.\n");
        Assert.Contains("'because' has no value.", _plan.Run("validate", "plan").Output, StringComparison.Ordinal);
        _plan.Write("stp.yaml", root.Replace("because:", "because: It is meant.", StringComparison.Ordinal)
            .Replace("by:", "by: Ada", StringComparison.Ordinal).Replace("until:", "until: 1 May 2017", StringComparison.Ordinal));
        Assert.DoesNotContain("STP258", _plan.Run("validate", "plan").Output, StringComparison.Ordinal);
    }

    private void Cite()
    {
        _plan.Write("narrative.yaml", "narrative:\n  - id: story\n    title: Story\n    text: {file: narrative/story.md}\n");
        _plan.Write("priorities.yaml", "priorities:\n  - id: care\n    title: By [@people.ada-example.name]\n");
        _plan.Write("narrative/story.md", "Led by [@people.ada-example.name].\n");
        _plan.Write("stp.yaml", TempPlan.Root + "\naccepted:\n  - rule: STP226\n    at: people.ada-example.name\n    because: So.\n"
            + "    by: Ada\n    until: 1 May 2017\n");
        Changed("stp.yaml");
    }

    private string Uri(string file) => LspClient.Uri(_plan.PathOf(file));

    private void Changed(string file) => _client.Tell("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray(new JsonObject { ["uri"] = Uri(file), ["type"] = 2 }),
    });

    private string Hover(string file, string text, int line, int column)
    {
        _client.Open(_plan.PathOf(file), text);
        return (string)_client.Result("textDocument/hover", LspClient.At(Uri(file), line, column))!["contents"]!["value"]!;
    }

    private JsonArray Actions(string path, int line, int column)
    {
        var asked = LspClient.Document(LspClient.Uri(path));
        asked["range"] = new JsonObject { ["start"] = Place(), ["end"] = Place() };
        asked["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        return _client.Result("textDocument/codeAction", asked)!.AsArray();

        JsonObject Place() => new() { ["line"] = line, ["character"] = column };
    }

    private JsonObject References(string file, int line, int column, bool all)
    {
        var asked = LspClient.At(Uri(file), line, column);
        asked["context"] = new JsonObject { ["includeDeclaration"] = all };
        return asked;
    }

    private string[] Places(JsonNode? locations) =>
    [
        .. locations!.AsArray().Select(l => $"{Path.GetRelativePath(_plan.Folder, new Uri((string)l!["uri"]!).LocalPath)} "
            + $"{l["range"]!["start"]!["line"]}:{l["range"]!["start"]!["character"]}-{l["range"]!["end"]!["character"]}"),
    ];

    /// <summary>Makes the changes on the disk, as an editor would.</summary>
    private static void Apply(JsonObject changes)
    {
        foreach (var (uri, edits) in changes)
        {
            var path = new Uri(uri).LocalPath;
            var lines = new StpGen.Cli.Editing.TextLines(File.ReadAllText(path));
            var text = lines.Content;
            foreach (var edit in edits!.AsArray().OrderByDescending(e => Offset(e!["range"]!["start"]!)))
                text = text[..Offset(edit!["range"]!["start"]!)] + (string)edit["newText"]! + text[Offset(edit["range"]!["end"]!)..];
            File.WriteAllText(path, text);

            int Offset(JsonNode at) => lines.OffsetOf((int)at["line"]!, (int)at["character"]!);
        }
    }
}

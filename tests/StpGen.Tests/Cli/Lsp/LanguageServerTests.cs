using System.Text.Json.Nodes;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>The conversation itself, and findings while a plan is typed.</summary>
public sealed class LanguageServerTests
{
    private const string Uri = "textDocument";

    [Fact]
    public void A_plan_in_the_workspace_is_checked_before_any_file_is_open()
    {
        using var plan = new TempPlan();
        plan.Write("people.yaml", "people:\n  - id: Ada Example\n    name: Ada Example\n");
        using var client = new LspClient().Start(plan.Folder);
        Assert.Contains("1:8-19 1 STP111 'Ada Example' cannot be an id: ids have only lower-case letters, digits and hyphens.",
            client.Findings(plan.PathOf("people.yaml")));
    }

    [Fact]
    public void What_is_typed_is_checked_with_what_is_on_the_disk()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        var (people, footprint) = (plan.PathOf("people.yaml"), plan.PathOf("footprint.yaml"));
        client.Open(people, TempPlan.People);
        Assert.Empty(client.Findings(people));
        // An id that another file, which is not open, refers to.
        client.Type(people, "x", 4, 8);
        Assert.Equal(["6:8-22 1 STP109 There is no role with the id 'nominated-lead'."], client.Findings(footprint));
        client.Type(people, "", 4, 8, 1);
        Assert.Empty(client.Findings(footprint));
        // Both open.
        client.Open(footprint, TempPlan.Footprint);
        client.Type(footprint, "deputy", 6, 8, 14);
        Assert.Equal(["6:8-14 1 STP109 There is no role with the id 'deputy'."], client.Findings(footprint));
        client.Type(people, "deputy", 4, 8, 14);
        Assert.DoesNotContain(client.Findings(footprint), f => f.Contains("STP109", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_has_its_rule_its_page_its_hints_and_its_other_places()
    {
        using var plan = new TempPlan();
        plan.Write("people.yaml", TempPlan.People + "\n  - id: nominated-lead\n    title: Another lead\n");
        using var client = new LspClient().Start(plan.Folder);
        var finding = client.Published(plan.PathOf("people.yaml")).Single(f => (string?)f!["code"] == "STP110")!;
        Assert.Equal("There is already a role with the id 'nominated-lead'.\nChange one of the two ids.", (string)finding["message"]!);
        Assert.Equal("stpgen", (string)finding["source"]!);
        Assert.StartsWith("# STP110", File.ReadAllText(new Uri((string)finding["codeDescription"]!["href"]!).LocalPath));
        var other = finding["relatedInformation"]![0]!;
        Assert.Equal(LspClient.Uri(plan.PathOf("people.yaml")), (string)other["location"]!["uri"]!);
        Assert.Equal(4, (int)other["location"]!["range"]!["start"]!["line"]!);
    }

    [Fact]
    public void Places_count_UTF_16_code_units()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        var people = plan.PathOf("people.yaml");
        client.Open(people, "people:\n  - {id: ada-example, name: \"😀𝔸 é\", rol: x}\n");
        // Each of the two characters beyond the basic plane counts as 2.
        Assert.Contains("1:38-41 1 STP106 'rol' is not a field of a person.", client.Findings(people));
        client.Type(people, "e", 1, 34, 1);
        client.Type(people, "s", 1, 40);
        Assert.Contains("1:38-42 1 STP106 'rosl' is not a field of a person.", client.Findings(people));
    }

    [Fact]
    public void A_syntax_error_is_shown_and_goes_when_it_is_corrected()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        var people = plan.PathOf("people.yaml");
        client.Open(people, TempPlan.People.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(client.Findings(people));
        client.Type(people, "\"", 2, 10);
        Assert.Contains(client.Findings(people), f => f.Contains("STP102", StringComparison.Ordinal));
        client.Type(people, "", 2, 10, 1);
        Assert.Empty(client.Findings(people));
    }

    [Fact]
    public void Findings_of_an_unsaved_text_go_when_it_is_closed()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        var extra = plan.PathOf("extra.yaml");
        client.Open(extra, "poeple: []\n");
        Assert.Single(client.Findings(extra));
        client.Tell("textDocument/didClose", LspClient.Document(LspClient.Uri(extra)));
        Assert.Empty(client.Findings(extra));
    }

    [Fact]
    public void A_file_without_a_workspace_is_checked_with_its_plan_and_forgotten_with_it()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start();
        var people = plan.PathOf("people.yaml");
        client.Open(people, TempPlan.People.Replace("ada-example\n    name", "ada-exampel\n    name", StringComparison.Ordinal));
        Assert.Single(client.Findings(people));
        client.Tell("textDocument/didClose", LspClient.Document(LspClient.Uri(people)));
        Assert.Empty(client.Findings(people));
    }

    [Fact]
    public void Several_plans_in_one_workspace_are_kept_apart()
    {
        using var one = new TempPlan();
        using var other = new TempPlan();
        using var client = new LspClient().Start(one.Parent, other.Folder);
        foreach (var plan in (TempPlan[])[one, other])
        {
            client.Open(plan.PathOf("people.yaml"), TempPlan.People.Replace("person: ada", "person: bea", StringComparison.Ordinal));
            Assert.Equal(["8:14-25 1 STP109 There is no person with the id 'bea-example'."], client.Findings(plan.PathOf("people.yaml")));
        }
    }

    [Fact]
    public void A_file_that_is_not_part_of_a_plan_is_left_alone()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        client.Open(Path.Combine(plan.Parent, "compose.yaml"), "services: {}\n");
        client.Open(plan.PathOf(".hidden.yaml"), "services: {}\n");
        client.Open(plan.PathOf("out/notes.yaml"), "services: {}\n");
        client.Tell("textDocument/didOpen", new JsonObject
        {
            [Uri] = new JsonObject { ["uri"] = "untitled:Untitled-1", ["languageId"] = "yaml", ["version"] = 1, ["text"] = "a: b\n" },
        });
        client.Open(plan.PathOf("extra.yaml"), "poeple: []\n");
        // The first file that anything is told of.
        Assert.Single(client.Findings(plan.PathOf("extra.yaml")));
    }

    [Fact]
    public void A_plan_may_begin_with_a_text_that_is_not_saved()
    {
        using var plan = new TempPlan();
        var folder = Directory.CreateDirectory(Path.Combine(plan.Parent, "new")).FullName;
        File.WriteAllText(Path.Combine(folder, "footprint.yaml"), "footprint: {}\n");
        using var client = new LspClient().Start();
        var root = Path.Combine(folder, "stp.yaml");
        client.Open(root, "round: stp-2061\n");
        Assert.Contains("0:7-15 1 STP109 There is no planning round 'stp-2061'.", client.Findings(root));
    }

    [Fact]
    public void What_is_wrong_with_a_file_s_encoding_is_not_hidden_by_the_editor()
    {
        using var plan = new TempPlan();
        var people = plan.PathOf("people.yaml");
        File.WriteAllBytes(people, [.. "people: # caf"u8, 0xE9, .. "\n"u8]);
        using var client = new LspClient().Start();
        client.Open(people, "people: # café\n");
        Assert.Equal(["0:13-14 1 STP115 This line is not UTF-8 text."], client.Findings(people));
    }

    [Fact]
    public void A_file_that_others_change_is_read_again()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        var people = plan.PathOf("people.yaml");
        client.Open(people, TempPlan.People);
        Assert.Empty(client.Findings(people));
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("nominated-lead", "no-one", StringComparison.Ordinal));
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = LspClient.Uri(plan.PathOf("footprint.yaml")), ["type"] = 2 }),
        });
        Assert.Single(client.Findings(plan.PathOf("footprint.yaml")));
    }

    [Fact]
    public void Requests_before_initialize_and_after_shutdown_are_refused()
    {
        using var client = new LspClient();
        Assert.Equal("The conversation has not begun.", client.Refusal("textDocument/hover", LspClient.At("file:///x.yaml", 0, 0)));
        client.Start();
        Assert.Null(client.Result("shutdown", []));
        Assert.Equal("The server was shut down.", client.Refusal("textDocument/hover", LspClient.At("file:///x.yaml", 0, 0)));
        client.Tell("exit", []);
        Assert.Equal(ExitCode.Done, client.Code);
    }

    [Fact]
    public void Leaving_without_shutdown_is_a_failure_and_a_closed_stream_is_an_end()
    {
        using (var hasty = new LspClient().Start())
        {
            hasty.Tell("exit", []);
            Assert.Equal(ExitCode.Findings, hasty.Code);
        }
        using var gone = new LspClient().Start();
        gone.CloseStreams();
        Assert.Equal(ExitCode.Done, gone.Code);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{bad}", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", -32600)]
    [InlineData("Content-Length: 29\r\n\r\n{\"id\": 3, \"method\": \"no/way\"}", -32601)]
    [InlineData("nonsense\r\n\r\nContent-Length: much\r\n\r\nContent-Length: -4\r\n\r\nContent-Length: 4\r\n\r\nnull", -32600)]
    [InlineData("Content-Length: 9\r\n\r\n{\"id\": 3}", -32600)]
    public void A_message_that_is_none_is_answered_and_the_next_one_is_heard(string raw, int code)
    {
        using var client = new LspClient().Start();
        client.SendRaw(raw);
        Assert.Equal(code, (int)client.NextAnswer()["error"]!["code"]!);
        Assert.Equal(-32601, (int)client.Ask("no/such/method", [])["error"]!["code"]!);
    }

    [Fact]
    public void Messages_with_parameters_of_other_kinds_do_no_harm()
    {
        using var plan = new TempPlan();
        using var client = new LspClient().Start(plan.Folder);
        client.Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = 3 });
        client.Tell("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonArray(), ["contentChanges"] = "x" });
        client.Tell("textDocument/didChange", LspClient.Document("no uri"));
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(1, "x", null) });
        client.Tell("$/unknown", []);
        var people = plan.PathOf("people.yaml");
        client.Open(people, TempPlan.People);
        client.Type(people, "x", 400, 7);
        client.Type(people, "y", -1, -7);
        client.Tell("textDocument/didChange", new JsonObject
        {
            [Uri] = new JsonObject { ["uri"] = LspClient.Uri(people), ["version"] = "one" },
            ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = 1, ["text"] = TempPlan.People }, 4),
        });
        Assert.NotEmpty(client.Findings(people));
        client.Type(people, TempPlan.People);
        Assert.Empty(client.Findings(people));
    }
}

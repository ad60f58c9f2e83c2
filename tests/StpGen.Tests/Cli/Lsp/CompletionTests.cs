using System.Text.Json.Nodes;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>What an editor offers while a plan is typed.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TempPlan _plan = new();
    private readonly LspClient _client;

    public CompletionTests() => _client = new LspClient().Start(_plan.Folder);

    public void Dispose()
    {
        _client.Dispose();
        _plan.Dispose();
    }

    [Theory]
    // In a file that does not parse: required fields first, without those that are there.
    [InlineData("people:\n  - id: \"x\n    ¦", null)]
    [InlineData("people:\n  - id: x\n    ¦", "name*: |aliases:|jobs:|former:|note: |also:|")]
    [InlineData("people:\n  ¦", "- id*: |- name*: ")]
    [InlineData("roles:\n  - id: x\n    holder:\n      ¦", "person: |")]
    [InlineData("roles:\n  - id: x\n    holder:\n      person: ¦", "ada-example")]
    [InlineData("roles:\n  - id: x\n    holder: {person: ad¦}", "ada-example")]
    [InlineData("footprint:\n  lead: ¦", "nominated-lead")]
    [InlineData("organisations:\n  - id: x\n    name: X\n    type: ¦", "acute-and-community-trust|acute-trust|")]
    [InlineData("documents:\n  - id: x\n    date: ¦",
        "30 June 2016|June 2016|Q1 2016/17|week of 11 April 2016")]
    [InlineData("footprint:\n  population: ¦", "780,000|over 100 events|circa £100m to £120m")]
    [InlineData("vision:\n  text: Care for [@foot¦", "round|")]
    [InlineData("vision:\n  text: Care for [@people.¦]", "ada-example")]
    [InlineData("vision:\n  text: |\n    Care by [@people.ada-example.n¦", "id|name|")]
    [InlineData("fo¦o", "round*: |stage|")]
    [InlineData("foo: # bar ¦", "")]
    public void Completion_offers_what_may_be_there(string marked, string? expected)
    {
        var labels = Complete("extra.yaml", marked).Select(i => (string)i!["textEdit"]!["newText"]!
            + ((string?)i["detail"] == "required" ? "*" : ""))
            .Select(t => t.EndsWith(": *", StringComparison.Ordinal) ? t[..^3] + "*: " : t);
        if (expected is null) return;
        var all = string.Join('|', labels);
        Assert.True(expected.EndsWith('|') || expected.Length == 0 ? all.StartsWith(expected.TrimEnd('|'), StringComparison.Ordinal)
            : all.StartsWith(expected, StringComparison.Ordinal), all);
        if (expected.Length == 0) Assert.Equal("", all);
    }

    [Fact]
    public void A_field_that_is_renamed_keeps_its_colon_and_its_value()
    {
        var item = Complete("extra.yaml", "people:\n  - id: x\n    na¦: Ada")[0]!;
        Assert.Equal("name", (string)item["textEdit"]!["newText"]!);
        Assert.Equal(4, (int)item["textEdit"]!["range"]!["start"]!["character"]!);
        Assert.Equal(6, (int)item["textEdit"]!["range"]!["end"]!["character"]!);
    }

    [Fact]
    public void Ids_are_offered_with_their_names_even_while_their_file_does_not_parse()
    {
        var people = _plan.PathOf("people.yaml");
        _client.Open(people, TempPlan.People);
        Assert.Empty(_client.Findings(people));
        _client.Type(people, "\"", 2, 10);
        Assert.NotEmpty(_client.Findings(people));
        var item = Assert.Single(Complete("extra.yaml", "roles:\n  - holder:\n      person: ¦"));
        Assert.Equal("ada-example", (string)item!["label"]!);
        _client.Type(people, "", 2, 10, 1);
        while (_client.Findings(people).Length > 0)
        {
        }
        Assert.Equal("Ada Example", (string)Complete("more.yaml", "roles:\n  - holder:\n      person: ¦")[0]!["detail"]!);
    }

    private JsonArray Complete(string file, string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        _client.Open(_plan.PathOf(file), marked.Remove(at, 1));
        var place = LspClient.At(LspClient.Uri(_plan.PathOf(file)), before.Length - 1, before[^1].Length);
        var items = _client.Result("textDocument/completion", place)!.AsArray();
        return [.. items.OrderBy(i => (string)i!["sortText"]!, StringComparer.Ordinal).Select(i => i!.DeepClone())];
    }
}

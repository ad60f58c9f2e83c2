namespace StpGen.Tests.Cli.Lsp;

/// <summary>Help with a plan's own templates: names, functions, parts, and what is wrong when they are run.</summary>
public sealed class TemplateHelpTests : IDisposable
{
    private const string File = "templates/submission/document.md";

    private readonly TempPlan _plan = new();
    private readonly LspClient _client;

    public TemplateHelpTests() => _client = new LspClient().Start(_plan.Folder);

    public void Dispose()
    {
        _client.Dispose();
        _plan.Dispose();
    }

    [Theory]
    [InlineData("{{ plan.footprint.pop¦ }}", "population")]
    [InlineData("{{ for one in plan.people }}{{ one.¦ }}{{ end }}", "aliases")]
    [InlineData("{{ for one in sort_by (where plan.people \"id\" \"x\") \"name\" }}{{ one.¦", "aliases")]
    [InlineData("{{ lead = plan.footprint.lead }}{{ lead.holder.person.¦", "aliases")]
    [InlineData("{{ area = plan.footprint }}{{ for one in area.places }}{{ one.¦", "population")]
    [InlineData("{{ paper.¦", "subtitle")]
    [InlineData("{{ jo¦", "join")]
    [InlineData("{{ for one in plan.people }}{{ ¦", "one")]
    [InlineData("{{ include \"¦\" }}", "cover")]
    [InlineData("{{ if plan.people\n  && ¦ }}", "plan")]
    public void Names_are_offered_between_braces(string marked, string expected)
    {
        var labels = Complete(marked);
        Assert.Contains(expected, labels);
        Assert.Equal(labels.Distinct(StringComparer.Ordinal), labels);
    }

    [Theory]
    [InlineData("plan.foot¦")]
    [InlineData("{{ plan.footprint }} plan.foot¦")]
    [InlineData("{{# plan.foot¦ }}")]
    [InlineData("{{ join plan.people \"na¦\" }}")]
    [InlineData("{{ unknown.¦ }}")]
    [InlineData("{{ a = b.c }}{{ b = a.c }}{{ a.¦ }}")]
    [InlineData("{{ for one in pluck plan.people \"name\" }}{{ one.¦")]
    public void Nothing_is_offered_elsewhere(string marked) => Assert.Empty(Complete(marked));

    [Fact]
    public void A_hover_explains_a_function_and_a_field()
    {
        _client.Open(_plan.PathOf(File), "{{ join plan.footprint.counts \"or\" }}");
        Assert.StartsWith("**join**: a list as a phrase", Hover(0, 4), StringComparison.Ordinal);
        Assert.Contains("` prints: Living well, Home first or Sustainable hospitals", Hover(0, 4), StringComparison.Ordinal);
        Assert.StartsWith("**counts**: ", Hover(0, 25), StringComparison.Ordinal);
        Assert.StartsWith("**footprint**", Hover(0, 15), StringComparison.Ordinal);
        Assert.Null(_client.Result("textDocument/hover", LspClient.At(LspClient.Uri(_plan.PathOf(File)), 0, 33)));
    }

    /// <summary>After the plan itself, and once no one types.</summary>
    [Fact]
    public void A_fault_of_a_template_is_found_when_it_is_run()
    {
        var path = _plan.PathOf(File);
        _client.Open(path, "# A\n\n{{ plan.footprint.nmae }}\n");
        string[] found;
        do found = _client.Findings(path);
        while (found.Length == 0);
        Assert.StartsWith("2:", Assert.Single(found), StringComparison.Ordinal);
        Assert.Contains("nmae", found[0], StringComparison.Ordinal);
        _client.Type(path, "name", 2, 18, 4);
        do found = _client.Findings(path);
        while (found.Length > 0);
    }

    private string[] Complete(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        _client.Open(_plan.PathOf(File), marked.Remove(at, 1));
        var place = LspClient.At(LspClient.Uri(_plan.PathOf(File)), before.Length - 1, before[^1].Length);
        return [.. _client.Result("textDocument/completion", place)!.AsArray().Select(i => (string)i!["label"]!)];
    }

    private string Hover(int line, int column) =>
        (string)_client.Result("textDocument/hover", LspClient.At(LspClient.Uri(_plan.PathOf(File)), line, column))!["contents"]!["value"]!;
}

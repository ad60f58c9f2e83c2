using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;

namespace StpGen.Tests.Authoring;

/// <summary>
/// Every statement of the five source papers has its home in the real sample. <c>PapersMap.csv</c> says for each (paper, first
/// and last line) where its facts stand, on which day, and what stands there: a part of the text; <c>=text</c> the whole of it;
/// <c>*</c> anything; empty: nothing, for a fact that does not hold on that day. In a path, <c>name=Staff</c> is the item of a
/// list whose field says so, and what starts with <c>round.</c> is a datum of the planning round.
/// </summary>
public sealed partial class PapersMapTests
{
    internal static readonly string MapFile = Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Authoring", "PapersMap.csv");

    private static readonly (string Paper, int Statements)[] Papers =
    [
        ("000_0fec7e9bf2458e24.txt", 9), ("001_bee1b09f2473feab.txt", 12), ("002_5315744c9454198c.txt", 30),
        ("003_82ee2c07d8d7d3f0.txt", 36), ("004_436dba5363c9f525.txt", 15),
    ];

    private readonly LoadedPlan _loaded = PlanReader.Read(WithEveryDocument()).Plan!;
    private readonly Dictionary<string, (PlanFacts Facts, RecordValue Plan)> _views = [];

    [Fact]
    public void Every_statement_is_mapped()
    {
        var mapped = Map().DistinctBy(row => (row.File, row.From, row.To)).CountBy(row => row.File)
            .OrderBy(p => p.Key, StringComparer.Ordinal);
        Assert.Equal(Papers, mapped.Select(p => (p.Key, p.Value)));
        Assert.Equal(102, Papers.Sum(p => p.Statements));
    }

    [Fact]
    public void Every_statement_stands_where_the_map_says()
    {
        var wrong = Map().Select(row => (row, Found: Text(Find(row.Path, row.At))))
            .Where(r => !Matches(r.Found, r.row.Expected))
            .Select(r =>
                $"{r.row.File}:{r.row.From}-{r.row.To} {r.row.Path} at '{r.row.At}': expected '{r.row.Expected}', found '{r.Found}'")
                .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_papers_without_a_template_yet_bring_no_finding_of_their_own()
    {
        var with = PlanReader.Read(WithEveryDocument());
        Assert.Equal("", with.Findings.Show());
        Assert.True(with.Plan!.Plan.Documents.Length >= 13);
        Assert.Equal(PlanRules.Check(PlanReader.Read(Plans.Sample()).Plan!, final: false).Show(), PlanRules.Check(with.Plan, final: false)
            .Show());
    }

    [Fact]
    public void What_partners_were_told_no_public_paper_tells()
    {
        var at = new DateOnly(2016, 3, 1);
        var read = new Viewpoint(at, ["public"], "public");
        var plan = Plan.Schema.View(_loaded.Plan, read);
        Assert.Empty(plan.Footprint!.History);
        Assert.DoesNotContain(plan.Risks, r => r.Id == "political-history");
        Assert.DoesNotContain(plan.GapAnalyses, g => g.Scale is not null);
        Assert.DoesNotContain(plan.Issues, i => i.Id == "programme-office-resource");

        var partners = Plan.Schema.View(_loaded.Plan, read with { Visible = ["public", "partners"] });
        Assert.Equal(4, partners.Footprint!.History.Length);
        Assert.Contains(partners.GapAnalyses, g => g.Scale is not null);
        Assert.DoesNotContain(partners.Issues, i => i.Id == "programme-office-resource");
    }

    private sealed record Row(string File, string From, string To, string Path, string At, string Expected);

    private static List<Row> Map() =>
        [.. CsvRows.Read(MapFile).Select(row => new Row(row("file"), row("from"), row("to"), row("path"), row("at"), row("expected")))];

    /// <summary>The sample with the papers that stand in its root file as comments until their kinds have templates.</summary>
    private static PlanFolder WithEveryDocument()
    {
        var folder = Plans.Sample();
        var root = System.Text.Encoding.UTF8.GetString(folder.Files[PlanReader.RootFile].Span);
        return folder.With(PlanReader.RootFile, CommentedDocument().Replace(root, "  "));
    }

    private object? Find(string path, string at)
    {
        if (!_views.TryGetValue(at, out var view))
        {
            var plan = at.Length == 0
                ? _loaded.Plan
                : Plan.Schema.View(_loaded.Plan, new Viewpoint(DateOnly.Parse(at, CultureInfo.InvariantCulture), null, ""));
            _views[at] = view = (new PlanFacts(plan, new PlanIndex(plan, _loaded.Round)), Plan.Schema.ValueOf(plan));
        }
        var ofRound = path.StartsWith("round.", StringComparison.Ordinal);
        object? value = ofRound ? Round.Schema.ValueOf(_loaded.Round) : view.Plan;
        var rest = ofRound ? path["round.".Length..] : path;
        for (var choice = Choice().Match(rest); choice.Success && value is not null; choice = Choice().Match(rest))
        {
            value = (Within(value, choice.Groups["list"].Value) as ListValue)?.Items
                .FirstOrDefault(item => Text(Within(item, choice.Groups["field"].Value)) == choice.Groups["says"].Value);
            rest = choice.Groups["rest"].Value;
        }
        return value is null ? null : Within(value, rest);

        object? Within(object owner, string field) => FieldPath.Find((RecordValue)owner, field, view.Facts);
    }

    private static bool Matches(string? found, string expected) => expected switch
    {
        "" => found is null,
        "*" => found is not null,
        ['=', ..] => found == expected[1..],
        _ => found?.Contains(expected, StringComparison.Ordinal) == true,
    };

    /// <summary>What a value says, in one line; a record by its id.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        true => "yes",
        RecordValue record => record.Id ?? record.Name,
        ListValue list => string.Join("; ", list.Items.Select(Text)),
        _ => string.Join(' ',
            Convert.ToString(value, CultureInfo.InvariantCulture)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    [GeneratedRegex("^  #(?=[ -] )", RegexOptions.Multiline)]
    private static partial Regex CommentedDocument();

    [GeneratedRegex(@"^(?<list>[^=]+)\.(?<field>\w+)=(?<says>[^.]+)\.(?<rest>.+)$")]
    private static partial Regex Choice();
}

using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>
/// Nothing that is withheld reaches a reader: not in text, properties, links, alternative text, names of files, contents, or the
/// Markdown and findings beside a paper. Every field of every kind of record holds a word of its own, under every cover.
/// </summary>
public sealed class LeakTests
{
    /// <summary>Every kind that travels with the program.</summary>
    private static readonly ImmutableArray<string> Kinds = TemplateLibrary.Kinds(Plans.Sample());

    /// <summary>Those that print most of what a paper says of itself.</summary>
    private static readonly ImmutableArray<string> KindsThatTellOfThemselves = ["submission", "board-paper", "update"];

    [Theory]
    [InlineData(Secret.Public)]
    [InlineData(Secret.Partners)]
    public void No_list_gives_away_what_its_reader_may_not_see(int reader) =>
        AssertTight(new PlanFiller(Kinds), filler => filler.WithLists(), reader);

    [Theory]
    [InlineData(Cover.RecordForPartners, Secret.Public)]
    [InlineData(Cover.FieldsForPartners, Secret.Public)]
    [InlineData(Cover.RecordForProgramme, Secret.Partners)]
    [InlineData(Cover.FieldsForProgramme, Secret.Partners)]
    [InlineData(Cover.Embargoed, Secret.Partners)]
    [InlineData(Cover.WithheldLater, Secret.Partners)]
    [InlineData(Cover.ReleasedLater, Secret.Partners)]
    public void Nor_does_what_stands_once_or_what_stands_once_in_it(object cover, int reader)
    {
        AssertTight(new PlanFiller(Kinds), filler => filler.WithSingles((Cover)cover, inner: false), reader);
        AssertTight(new PlanFiller(Kinds), filler => filler.WithSingles((Cover)cover, inner: true), reader);
    }

    [Theory]
    [InlineData(Secret.Public, Cover.RecordForPartners, Cover.FieldsForPartners)]
    [InlineData(Secret.Partners, Cover.RecordForProgramme, Cover.FieldsForProgramme, Cover.Embargoed, Cover.WithheldLater,
        Cover.ReleasedLater)]
    public void Nor_does_what_a_paper_says_of_itself(int reader, params object[] covers) =>
        AssertTight(new PlanFiller(KindsThatTellOfThemselves), filler => filler.WithPapers([.. covers.Cast<Cover>()]), reader);

    [Fact]
    public void What_says_nothing_of_its_release_is_withheld_where_the_plan_says_so() =>
        AssertTight(new PlanFiller(Kinds, defaultRelease: "programme"), filler => filler.WithSingles(Cover.Open, inner: false),
            Secret.Partners);

    [Fact]
    public void Those_who_may_see_it_do()
    {
        var filler = new PlanFiller(Kinds);
        var plan = Read(filler.WithLists());
        var read = Kinds.SelectMany(kind => Read(plan, kind, Secret.Programme)).ToHashSet();
        var seen = filler.Secrets.Where(s => read.Contains(s.Word)).ToList();
        foreach (var cover in Enum.GetValues<Cover>())
            Assert.True(seen.Count(s => s.Cover == cover) > 100, $"{cover}: {seen.Count(s => s.Cover == cover)}");
        Assert.DoesNotContain(seen, s => s.FirstReader == Secret.Nobody);
    }

    [Fact]
    public void Every_field_of_the_model_holds_a_secret_under_every_cover()
    {
        var filler = new PlanFiller(Kinds);
        filler.WithLists();
        foreach (var cover in Enum.GetValues<Cover>()) filler.WithSingles(cover, inner: false);
        foreach (var cover in Enum.GetValues<Cover>()) filler.WithSingles(cover, inner: true);
        filler.WithPapers([.. Enum.GetValues<Cover>().Where(c => c != Cover.Open)]);
        var held = filler.Secrets.Select(s => (s.Field, s.Cover)).ToHashSet();
        var schemas = SchemaSketch.Of(Plan.Schema).WithAllBelow().Where(s => s.Name is not ("plan" or "audience" or "acceptance")).ToList();
        // An acceptance is about findings, and has no release of its own.
        // What a paper is and when is its own; a section names kinds of paper.
        var fields = schemas.SelectMany(s => s.Fields.Where(f => f.TakesWords).Select(f => $"{s.Name}.{f.Name}"))
            .Except(["document.kind", "document.date", "narrativeSection.papers"]).ToList();
        Assert.True(schemas.Count > 50 && fields.Count > 150, $"{schemas.Count} schemas, {fields.Count} fields");
        var missing = string.Join(' ', fields.SelectMany(f => Enum.GetValues<Cover>().Select(c => (Field: f, Cover: c)))
            .Where(p => !held.Contains((p.Field, p.Cover))).Select(p => $"{p.Field}: {p.Cover}"));
        Assert.True(missing.Length == 0, missing);
        Assert.Equal(Enum.GetValues<Asks>(), schemas.SelectMany(s => s.Fields).Select(f => f.Asks).Distinct().Order());
    }

    private static void AssertTight(PlanFiller filler, Func<PlanFiller, PlanFolder> make, int reader)
    {
        var plan = Read(make(filler));
        var withheld = filler.Secrets.Where(s => s.FirstReader > reader).ToDictionary(s => s.Word);
        Assert.NotEmpty(withheld);
        var leaks = plan.Plan!.Plan.Documents.SelectMany(d => Read(plan, d.Id, reader).Where(withheld.ContainsKey)
            .Select(w => $"{d.Id} tells {Secret.Audiences[reader]} {withheld[w].Place}")).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    private static ReadPlan Read(PlanFolder folder)
    {
        var plan = BuiltPapers.OnDisk(folder);
        Assert.Equal("", plan.Findings.Where(f => f.Severity == Severity.Error).Take(5).Show());
        return plan;
    }

    /// <summary>The marked words in all that is made of a paper, the findings of making it among them.</summary>
    private static HashSet<string> Read(ReadPlan plan, string id, int reader)
    {
        var built = BuiltPapers.Build(plan, plan.Plan!.Plan.Documents.First(d => d.Id == id), Secret.Audiences[reader]);
        var words = built.Findings.SelectMany(f => f.Hints.Append(f.Message)).SelectMany(FileScanner.Words);
        return [.. words, .. built.Value?.Files.SelectMany(FileScanner.Words) ?? []];
    }
}

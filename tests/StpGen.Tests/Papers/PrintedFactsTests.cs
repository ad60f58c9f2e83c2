using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Papers;

/// <summary>A paper knows the facts whose text is on it: no more and no fewer, however its template came to print them.</summary>
public sealed class PrintedFactsTests
{
    private const string Plan = """
        round: stp-2016
        stage: october-2016
        audiences: [public]
        defaultRelease: public
        documents:
          - {id: trial, kind: trial, title: Trial, date: 21 October 2016, audience: public}
        footprint: {name: The Vale, number: 47, region: South, fictional: true, population: "210,000 people", lead: lead,
          features: [Two rivers, One hill]}
        people:
          - {id: ada, name: Ada Example, jobs: [{title: Director of Care}]}
          - {id: ben, name: Ben Other}
        roles:
          - {id: lead, title: Lead, part: nominated-lead, holder: {person: ada}}
        programmes:
          - {id: falls, title: Fewer falls, text: "Classes for [@footprint.population].", lead: {person: ben}}
          - {id: warmth, title: Warm homes, kind: delivery}
        milestones:
          - {id: one, title: First class, date: March 2017, revisions: [{date: May 2017}]}
        workforce:
          positions:
            - {group: doctors, year: 2016-17, kind: baseline, wte: 10}
            - {group: doctors, year: 2017-18, kind: baseline, wte: 12}
        engagement:
          phases: [{title: We listen, starts: June 2016, audience: Everyone}]
        """;

    [Theory]
    [InlineData("{{ plan.footprint.population }}", "footprint.population")]
    [InlineData("{{ plan.footprint.features }}", "footprint.features")]
    [InlineData("{{ for f in plan.footprint.features }}\n- {{ f }}\n{{~ end }}", "footprint.features")]
    [InlineData("{{ small (first plan.programmes).title }}", "programmes.falls.title")]
    [InlineData("{{ t = sentence (first plan.programmes).title }}Words. {{ t }}", "programmes.falls.title")]
    [InlineData("{{ t = plan.footprint.region + \" area\" }}{{ t }}", "footprint.region")]
    [InlineData("{{ (first plan.programmes).text }}", "footprint.population programmes.falls.text")]
    [InlineData("{{ join (pluck plan.programmes \"title\") }}", "programmes.falls.title programmes.warmth.title")]
    [InlineData("{{ who (first plan.roles).holder }}", "people.ada.jobs.1.title people.ada.name roles.lead.holder.person")]
    [InlineData("{{ name_of (first plan.programmes).lead }}", "people.ben.name programmes.falls.lead.person")]
    [InlineData("{{ kind_of (last plan.programmes).kind }}", "programmes.warmth.kind")]
    [InlineData("{{ date_of (first plan.milestones) }}", "milestones.one.revisions.1.date")]
    [InlineData("{{ (first (timeline plan.engagement)).what }}",
        "engagement.phases.1.audience engagement.phases.1.starts engagement.phases.1.title")]
    [InlineData("{{ table_by_year plan.workforce.positions \"Staff\" \"Kind: kind\" \"wte\" }}",
        "workforce.positions.1.wte workforce.positions.2.wte")]
    [InlineData("{{ include \"named\" (small (last plan.programmes).title) }}", "programmes.warmth.title")]
    [InlineData("[{{ plan.footprint.region }}](#x)\n\n# X", "footprint.region")]
    // What only chooses, counts or compares is not printed.
    [InlineData("{{ count plan.programmes }} {{ plan.footprint.features.size }}", "")]
    [InlineData("{{ if plan.footprint.population > 5 && plan.footprint.region == \"South\" }}Large{{ end }}", "")]
    [InlineData("{{ (first (where plan.programmes \"title\" \"Warm homes\")).kind }}", "programmes.warmth.kind")]
    [InlineData("{{ for p in (sort_by plan.programmes \"title\") }}{{ if for.first }}{{ p.title }}{{ end }}{{ end }}",
        "programmes.falls.title")]
    [InlineData("{{ count (group_by plan.programmes \"title\") }}", "")]
    [InlineData("{{ sum plan.workforce.positions \"wte\" }}", "")]
    [InlineData("{{ t = plan.footprint.region }}Nothing", "")]
    // What the document drops again is not printed either.
    [InlineData("::: terms\nTerms\n\n| Term | Meaning |\n|---|---|\n| {{ plan.footprint.region }} | x |\n:::", "")]
    public void Of_each_way_to_print(string template, string facts)
    {
        var folder = new PlanFolder("plan", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty).With("stp.yaml", Plan)
            .With("templates/trial/document.md", template + "\n")
            .With("templates/trial/named.md", "---\nparameters: [it]\n---\nNamed {{ it }}\n");
        var loaded = PlanReader.Read(folder).Plan!;
        var outline = PlanOutline.Of(loaded);
        var paper = folder.Compose("trial");
        Assert.Equal("", string.Join(' ', paper.Findings.Select(f => f.Message)));
        var printed = (paper.Value! with { Named = [] }).Printed(outline);
        Assert.Equal(facts, string.Join(' ', Paths(outline).Where(f => printed.Contains(f.Fact)).Select(f => f.Path)
            .Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("fictional-vale")]
    [InlineData("herefordshire-worcestershire")]
    public void Every_record_of_a_sample_is_written_in_one_place(string sample)
    {
        var outline = PlanOutline.Of(PlanReader.Read(Plans.Sample(sample)).Plan!);
        Assert.Equal(outline.Records.Length, outline.Records.Select(r => r.Span).Distinct().Count());
        Assert.All(outline.Records.Skip(1), r => Assert.True(r.Parent < r.Number));
    }

    [Theory]
    [InlineData("fictional-vale")]
    [InlineData("herefordshire-worcestershire")]
    public void The_facts_of_every_kind_of_paper_are_the_texts_on_it(string sample)
    {
        var folder = Plans.Sample(sample);
        var loaded = PlanReader.Read(folder).Plan!;
        var outline = PlanOutline.Of(loaded);
        var facts = new PlanFacts(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round));
        var written = Flat(string.Join('\n', folder.Files.Values.Select(bytes => Encoding.UTF8.GetString(bytes.Span))));
        foreach (var request in loaded.Plan.Documents)
        {
            var paper = folder.Compose(request.Id).Value!;
            // Another state of a record, of another day, has other words.
            var seen = new PlanFacts(paper.View, new PlanIndex(paper.View, loaded.Round));
            var text = Flat(Dump.Of(paper.Document) + '\n' + string.Join('\n', paper.Document.Blocks.Descendants().OfType<Figure>()
                .Select(f => f.Content).OfType<Diagram>().SelectMany(d => d.Description.Descendants())
                .Select(b => PlainText.Of([.. b.Inlines]))));
            var printed = paper.Printed(outline);
            var faults = new List<string>();
            // Of texts that come once in the plan and are long enough to be no accident.
            foreach (var group in Paths(outline).Where(f => f.Role == FieldRole.Value && !IsOther(f.Path))
                .Select(f => (f.Path, f.Fact, Value: facts.Find(f.Path) as PlanText))
                .Where(f => Equals(f.Value, seen.Find(f.Path) ?? f.Value))
                .Select(f => (f.Path, f.Fact, Text: Flat(f.Value?.Value ?? "")))
                .Where(f => f.Text.Length > 27).GroupBy(f => f.Text, StringComparer.Ordinal).Where(g => g.Count() == 1))
            {
                var (path, fact, words) = group.First();
                // A link has its scheme in its address; a picture has no links.
                var shown = words.StartsWith("mailto:", StringComparison.Ordinal) ? words["mailto:".Length..] : words;
                var isThere = text.Contains(shown.TrimEnd('.'), StringComparison.Ordinal);
                var isElsewhere = written.IndexOf(words, StringComparison.Ordinal) != written.LastIndexOf(words, StringComparison.Ordinal);
                if (isThere != printed.Contains(fact) && !words.Contains("[@") && !(isThere && isElsewhere))
                    faults.Add($"{request.Id}: {path} {(isThere ? "is there" : "is not there")}: {words}");
            }
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
    }

    /// <summary>Not for papers, or printed in another form: the label of a count is in the singular for 1.</summary>
    private static bool IsOther(string path) => path.EndsWith(".source", StringComparison.Ordinal)
        || path == "footprint.name" || path.StartsWith("documents.", StringComparison.Ordinal)
        || path.StartsWith("footprint.counts.", StringComparison.Ordinal);

    private static string Flat(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Path, int Fact, FieldRole Role)> Paths(PlanOutline outline) => outline.Records.SelectMany(r =>
        r.Fields.Where(f => f.Fact >= 0).Select(f => (r.Path.Length == 0 ? f.Name : $"{r.Path}.{f.Name}", f.Fact, f.Role)));
}

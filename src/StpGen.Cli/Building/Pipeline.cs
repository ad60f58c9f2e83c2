using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Rules.Acceptances;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Templates;
using StpGen.Authoring.Templates.Engine;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Layout;
using StpGen.Layout.Diagrams;
using StpGen.Layout.Pages;
using StpGen.Layout.Slides;

namespace StpGen.Cli.Building;

/// <summary>A folder that was read: its files, the plan if there is one, and what was found on the way.</summary>
internal sealed record ReadPlan(PlanFolder Folder, PlanReading Reading, ImmutableArray<Finding> Findings)
{
    private readonly Lazy<PlanOutline> _outline = new(() => PlanOutline.Of(Reading.Plan!));
    private readonly Lazy<PlanPlaces> _places = new(() => PlanPlaces.Of(Reading.Contents, Folder.Show));

    public LoadedPlan? Plan => Reading.Plan;

    /// <summary>Of the plan, which must be there.</summary>
    public PlanOutline Outline => _outline.Value;

    /// <summary>The paths of its fields.</summary>
    public PlanPlaces Places => _places.Value;
}

/// <summary>A paper in memory: how many pages, and its files.</summary>
/// <param name="Places">Where the facts of the plan are that it has read.</param>
internal sealed record BuiltPaper(int Pages, ImmutableArray<BuiltFile> Files, ReadPlaces Places);

/// <summary>A file of a paper; the Markdown behind it has no pages of its own.</summary>
internal sealed record BuiltFile(string Name, ReadOnlyMemory<byte> Bytes, bool HasPages = true);

/// <summary>The one way through the house, from a plan's folder to the bytes of its papers. Writes nothing.</summary>
internal static class Pipeline
{
    /// <param name="outputFolder">Absolute, where papers will go if not into the plan's own folder for them; never read.</param>
    public static ReadPlan Read(Host host, string plan, string? outputFolder = null)
    {
        var (folder, findings) = PlanFolderReader.Read(host, plan, outputFolder);
        return Read(folder, findings);
    }

    /// <summary>A plan whose files are in memory: from here on no stage touches the disk.</summary>
    /// <param name="findings">What was found on the way into memory.</param>
    public static ReadPlan Read(PlanFolder folder, ImmutableArray<Finding> findings = default)
    {
        var reading = PlanReader.Read(folder);
        return new(folder, reading, findings.IsDefault ? reading.Findings : findings.AddRange(reading.Findings));
    }

    /// <param name="explain">A finding for a rule that an exception ended; null: it ends the check.</param>
    /// <param name="between">Called before each rule.</param>
    public static ImmutableArray<Finding> Check(
        ReadPlan plan, PaperOptions options, Func<PlanRule, Exception, Finding>? explain = null, Action? between = null) =>
        plan.Plan is { } loaded
            ? PlanRules.Check(loaded, options.Final, DaysOf(loaded.Plan, options), explain, between)
                .AddRange(UnreadTemplates.In(plan.Folder, loaded.Plan))
            : [];

    /// <summary>The same rule by rule, each when it is asked for, so that something else can be done between two.</summary>
    public static IEnumerable<IEnumerable<Finding>> CheckInSteps(
        ReadPlan plan, PaperOptions options, Func<PlanRule, Exception, Finding> explain)
    {
        if (plan.Plan is not { } loaded) yield break;
        var each = PlanRules.OneByOne(loaded, options.Final, DaysOf(loaded.Plan, options), explain);
        foreach (var rule in PlanRules.All) yield return each(rule);
        yield return UnreadTemplates.In(plan.Folder, loaded.Plan);
    }

    /// <summary>What one rule finds in another form of the plan that was read; the plan is looked at for each rule asked for.</summary>
    public static Func<RuleInfo, IEnumerable<Finding>> CheckOneByOne(
        ReadPlan plan, LoadedPlan form, PaperOptions options, Func<PlanRule, Exception, Finding> explain)
    {
        var each = PlanRules.OneByOne(form, options.Final, DaysOf(form.Plan, options), explain);
        return info => PlanRules.All.FirstOrDefault(r => r.Info == info) is { } rule ? each(rule)
            : UnreadTemplates.In(plan.Folder, form.Plan).Where(f => f.Rule == info);
    }

    /// <summary>The findings of a run, those that the plan accepts settled, with what is wrong with accepting them.</summary>
    /// <param name="hasPapers">Whether every paper was made, so that all that can be found was.</param>
    public static ImmutableArray<Finding> Settle(
        ReadPlan plan, ImmutableArray<Finding> findings, PaperOptions options, bool hasPapers) =>
        plan.Plan is not { Plan.Accepted.IsEmpty: false } loaded ? findings
        : AcceptedFindings.In(loaded, findings, new(plan.Folder, plan.Places, RuleCatalog.All,
            options.At ?? AcceptedFindings.DayOf(loaded.Plan),
            // On another day, or for other readers, the rules look at another plan.
            rule => options is { At: null, Audience: null, Stage: null }
                && (hasPapers || rule.Stage is RuleStage.Reading or RuleStage.Plan)));

    private static IEnumerable<PaperDay> DaysOf(Plan plan, PaperOptions options) =>
        plan.Documents.IsEmpty ? PaperDay.Of(plan) : plan.Documents.Select(options.DayOf).Distinct();

    /// <summary>The look of the plan's papers; always one that they can be set in.</summary>
    /// <param name="hasSlides">Whether decks are made of any.</param>
    public static Result<PaperStyle> Look(ReadPlan plan, bool final, bool hasSlides = false)
    {
        var theme = ThemeReader.Read(plan.Folder, final);
        var housed = PaperStyle.Of(theme.Value!).WithHouseStyle(plan.Folder, final, hasSlides);
        return new(housed.Value, [.. theme.Findings, .. housed.Findings]);
    }

    /// <summary>
    /// One paper in each of some formats; no value where its template could not be filled. Papers may be built side by side.
    /// </summary>
    /// <param name="name">Of its files.</param>
    /// <param name="between">Called between its stages.</param>
    public static Result<BuiltPaper> Build(PaperStyle look, Result<Paper> composed, string name,
        IReadOnlyList<Format> formats, bool keepMarkdown, Action? between = null)
    {
        if (composed.Value is not { } paper) return new(null, composed.Findings);
        between?.Invoke();
        var set = Set(paper, name, look, formats, between);
        IEnumerable<BuiltFile> markdown = keepMarkdown
            ? [new($"{name}.md", Encoding.UTF8.GetBytes(paper.Markdown), HasPages: false)] : [];
        return new(set.Value! with { Files = [.. set.Value.Files, .. markdown] }, composed.Findings.AddRange(set.Findings));
    }

    /// <summary>The pages of a paper, for those who only look for something on them.</summary>
    public static PagedDocument Pages(Paper paper, PaperStyle look) =>
        LayoutEngine.Layout(Drawn(paper.Document, look).Value!, look.Theme, look.Fonts.Value).Value!;

    private static Result<BuiltPaper> Set(Paper paper, string id, PaperStyle look, IReadOnlyList<Format> formats, Action? between)
    {
        var (setPaper, findings) = LayOut(paper.Document, look, formats);
        if (formats.Any(f => f.IsSlides))
        {
            var slides = DeckMaker.Make(paper.Presented, look.SlideTheme, look.Fonts.Value, look.Slides?.Frame);
            setPaper = setPaper with { Deck = slides.Value, Slides = look };
            findings = [.. findings.Concat(slides.Findings).DistinctBy(f => (f.Rule, f.Span, f.Message))];
            if (slides.Value is null) formats = [.. formats.Where(f => !f.IsSlides)];
        }
        // One after another: a second thread costs more to start than a format takes to write.
        var files = formats.Select(f =>
        {
            between?.Invoke();
            return new BuiltFile($"{id}.{f.Name}", f.Write(setPaper), f.HasPages);
        }).ToImmutableArray();
        return new(new(setPaper.Pages?.Pages.Length ?? 0, files, paper.Places), findings);
    }

    /// <summary>With drawings for the diagrams, as wide as the columns that they are in.</summary>
    private static Result<Document> Drawn(Document document, PaperStyle look) =>
        DrawnDiagrams.Of(document, look.Theme, () => look.Fonts.Value);

    /// <summary>
    /// The paper on pages, and again for Word where its pages differ: a template has other margins, and columns cannot continue side by
    /// side on the next page.
    /// </summary>
    private static (LaidOutPaper Paper, ImmutableArray<Finding> Findings) LayOut(
        Document composed, PaperStyle look, IReadOnlyList<Format> formats)
    {
        var (document, unfit) = Drawn(composed, look);
        if (!formats.Any(f => f.HasPages)) return (new(document!, look.Theme, null, look.House), unfit);
        var pages = LayoutEngine.Layout(document!, look.Theme, look.Fonts.Value);
        var paper = new LaidOutPaper(document!, look.Theme, pages.Value, look.House);
        if (formats.All(f => f.Name != "docx")) return (paper, [.. unfit, .. pages.Findings]);
        var fitted = look.House?.Fit(composed) ?? composed;
        if (ReferenceEquals(fitted, composed) && !pages.Value!.Facts.SplitsColumns) return (paper, [.. unfit, .. pages.Findings]);
        fitted = ReferenceEquals(fitted, composed) ? document! : Drawn(fitted, look).Value!;
        var inWord = LayoutEngine.Layout(fitted, look.Theme, look.Fonts.Value, keepsColumns: true);
        return (paper with { WordDocument = fitted, WordPages = inWord.Value },
            [.. unfit.Concat(pages.Findings).Concat(inWord.Findings).DistinctBy(f => (f.Rule, f.Span, f.Message))]);
    }
}

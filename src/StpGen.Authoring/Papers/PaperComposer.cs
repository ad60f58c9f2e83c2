using System.Collections.Immutable;
using Markdig;
using Scriban.Runtime;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Makes a paper from a plan: takes the view of the plan for the paper's day and reader, runs the kind's template, and reads its Markdown.
/// </summary>
public static class PaperComposer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseCustomContainers().UseFootnotes()
        .UsePreciseSourceLocation().Build();

    public static Result<Paper> Compose(LoadedPlan loaded, PaperRequest request, PlanFolder folder, PaperOptions options)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var kind = request.Kind?.Value ?? "";
        if (TemplateLibrary.Document(folder, kind, findings.Add) is not { } template)
        {
            if (UnknownKind(request, folder) is { } unknown) findings.Add(unknown);
            return new Result<Paper>(null, findings.ToImmutable());
        }
        var viewpoint = ViewpointOf(loaded.Plan, request, options);
        if (See(request, viewpoint, options) is not { } shown)
        {
            findings.Add(new Finding(TemplateRules.WithheldPaper, request.Span,
                $"The paper '{request.Id}' is not released to '{AudienceOf(request, options)}', so it is not built for them.",
                "Choose readers who may see it, or change its 'release' or 'embargo'."));
            return new Result<Paper>(null, findings.ToImmutable());
        }
        request = options.Stage is { } stage ? shown with { Stage = new Ref("stage", stage, request.Span) } : shown;
        var seen = See(loaded.Plan, viewpoint);
        var index = new PlanIndex(seen, loaded.Round);
        var records = new TemplateRecords(seen, index, (path, place) => findings.Add(
            new Finding(TemplateRules.WithheldFact, options.Final ? Severity.Error : Severity.Warning, place,
                $"The paper '{request.Id}' prints this text, which cites '[@{path}]'; "
                + "its reader may not see that fact, or it does not apply on the paper's date.")
            {
                Hints = ["Release the fact to the paper's reader, or write the text without it."],
            }));
        var stageRecord = loaded.Round.Stages.FirstOrDefault(s => s.Id == (request.Stage ?? seen.Stage)?.Id);
        var model = Model(seen, loaded.Round, request, stageRecord, records);
        PastFunctions.AddTo(model, loaded.Plan, viewpoint, records);
        var runner = new TemplateRunner(seen, folder, kind, model, LoopLimit(index), findings.Add);
        if (runner.Run(template) is not { } output) return new Result<Paper>(null, findings.ToImmutable());

        var pictures = new Pictures(folder, findings.Add);
        var converter = new MarkdownConverter(output.Text, output, TemplateRules.Markdown, runner.Tokens, findings.Add, pictures.Find);
        if (MarkdownBounds.Parse(output.Text, Pipeline) is not { } markdown)
        {
            findings.Add(new Finding(TemplateRules.Markdown, SourceSpan.StartOf(template.Path),
                "The output of this template is nested too deeply to be read as Markdown.", "Look for lists or tables that never end."));
            return new Result<Paper>(null, findings.ToImmutable());
        }
        var blocks = converter.Convert(markdown);
        if (runner.Front.ExpandsAbbreviations) blocks = FirstUse.Expand(blocks, seen.Glossary);
        blocks = UsedTerms.Keep(blocks, converter.TermTables);
        DocumentChecks.Check(blocks, template.Path, findings.Add);
        return new Result<Paper>(new Paper(DocumentResolver.Resolve(new Document(Info(seen, request, options, runner.Front), blocks)),
            runner.Tokens.Flatten(output.Text)), findings.ToImmutable());
    }

    /// <summary>A finding for a kind without a template; null if there is one.</summary>
    public static Finding? UnknownKind(PaperRequest request, PlanFolder folder)
    {
        var kind = request.Kind?.Value ?? "";
        var kinds = TemplateLibrary.Kinds(folder);
        return kinds.Contains(kind)
            ? null : new Finding(TemplateRules.UnknownKind, request.Kind?.Span ?? request.Span,
            $"There is no template for papers of the kind '{kind}'.",
            Core.Text.Nearest.To(kind, kinds) is { } near
                ? $"Did you mean '{near}'?"
                : $"Use one of the kinds {Words.Join(kinds)}, or add templates/{kind}/document.md to the plan.");
    }

    private static string AudienceOf(PaperRequest request, PaperOptions options) => options.Audience ?? request.Audience?.Id ?? "";

    /// <summary>The paper's day, and its reader.</summary>
    private static Viewpoint ViewpointOf(Plan plan, PaperRequest request, PaperOptions options)
    {
        var audience = AudienceOf(request, options);
        var order = plan.Audiences.Select(a => a.Id).ToList();
        var visible = order.Take(order.IndexOf(audience) + 1).ToImmutableHashSet();
        return new Viewpoint(options.At ?? request.Date?.First, visible, plan.DefaultRelease?.Id ?? "",
            order.Count > 0 && audience == order[^1]);
    }

    /// <summary>A paper's own details are for its readers, unless it has its own release.</summary>
    private static PaperRequest? See(PaperRequest request, Viewpoint viewpoint, PaperOptions options) =>
        (viewpoint with { DefaultRelease = AudienceOf(request, options), Visible = viewpoint.Visible?.Add(AudienceOf(request, options)) })
            .See(PaperRequest.Schema, request);

    /// <summary>The plan on that day for that reader. The common objective is not a record, so its release follows the default.</summary>
    private static Plan See(Plan plan, Viewpoint viewpoint)
    {
        var seen = viewpoint.Within(Plan.Schema, plan);
        var follows = !plan.FieldRelease.ContainsKey("commonObjective") && viewpoint.Visible?.Contains(viewpoint.DefaultRelease) == false;
        return follows ? seen with { CommonObjective = null } : seen;
    }

    private static ScriptObject Model(Plan plan, Round round, PaperRequest request, Stage? stage, TemplateRecords records)
    {
        var model = new ScriptObject();
        model.SetValue("plan", records.View(Plan.Schema, plan), readOnly: true);
        model.SetValue("round", records.View(Round.Schema, round), readOnly: true);
        model.SetValue("paper", records.View(PaperRequest.Schema, request), readOnly: true);
        StageFunctions.AddTo(model, stage, records);
        model.SetValue("stage", stage is null ? AbsentView.Instance : records.View(Stage.Schema, stage), readOnly: true);
        return model;
    }

    /// <summary>The most loop steps that the largest plan of this size could need.</summary>
    private static int LoopLimit(PlanIndex index) => 20_000 + 200 * index.Count;

    private static DocumentInfo Info(Plan plan, PaperRequest request, PaperOptions options, TemplateFront front)
    {
        var name = $"{plan.Footprint?.Name?.Value ?? "Unnamed footprint"} STP";
        var title = request.Title?.Value ?? request.Id;
        var date = request.Date ?? new PlanDate(new DateOnly(1900, 1, 1), new DateOnly(1900, 1, 1), DatePrecision.Day, "", request.Span);
        return new DocumentInfo
        {
            Title = $"{name}: {title}",
            Author = name,
            Subject = request.Subtitle?.Value ?? title,
            Date = date.First,
            Page = front.Setup,
            PageHeader = $"{name}: {title}",
            PageFooter = date.ToString(),
            DraftMark = options.Final ? null : options.Revision is { Length: > 0 } revision ? $"DRAFT, revision {revision}" : "DRAFT",
        };
    }
}

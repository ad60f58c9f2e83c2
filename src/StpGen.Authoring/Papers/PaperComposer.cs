using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Diagrams;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Templates.Functions;
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
    /// <param name="unprinted">What no paper of the plan prints; null: that is not known.</param>
    public static Result<Paper> Compose(LoadedPlan loaded, PaperRequest request, PlanFolder folder, PaperOptions options,
        Func<ImmutableArray<UnprintedRecords>>? unprinted = null)
    {
        var missing = new UnprintedFunction(unprinted);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var kind = request.Kind?.Value ?? "";
        if (TemplateLibrary.Document(folder, kind, findings.Add) is not { } template)
        {
            if (UnknownKind(request, folder) is { } unknown) findings.Add(unknown);
            return new Result<Paper>(null, findings.ToImmutable());
        }
        if (PaperView.Of(loaded, request, options) is not { } view)
        {
            findings.Add(NotForThem(loaded.Plan, request, options));
            return new Result<Paper>(null, findings.ToImmutable());
        }
        var index = new PlanIndex(view.Plan, loaded.Round);
        // A fact that the plan does not have at all is the finding of another rule.
        var whole = new Lazy<PlanFacts>(() => new PlanFacts(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round)));
        var records = new TemplateRecords(view.Plan, index, (path, place) =>
        {
            if (whole.Value.Cite(path, place) is not null) findings.Add(Withheld(view.Request, path, place, options));
        });
        var model = Model(loaded, view, records, options, missing);
        var runner = new TemplateRunner(view.Plan, folder, kind, model, TemplateWork.For(index.Count), records.Reads,
            findings.Add);
        if (runner.Run(template) is not { } output) return new Result<Paper>(null, findings.ToImmutable());
        if (MarkdownBounds.FaultInOutput(output.Text) is { } tooMuch)
        {
            findings.Add(new Finding(TemplateRules.TooLong, output.SpanAt(tooMuch.At, tooMuch.At + 1), tooMuch.Message,
                "Split it, or look for a loop or pasted text that repeats it."));
            return new Result<Paper>(null, findings.ToImmutable());
        }

        if (!CharacterCodes.Check(output.Text, output, findings.Add)) return new Result<Paper>(null, findings.ToImmutable());

        var figures = new FigureSources(new Pictures(folder, findings.Add).Find,
            new DiagramLibrary(view.Plan, loaded.Round, new(view.Request, options.Final), records, findings.Add).Find);
        var text = PastedBullets.Replace(output.Text);
        var converter = new MarkdownConverter(
            text, output.Text, output, TemplateRules.Markdown, runner.Tokens, findings.Add, figures);
        if (MarkdownBounds.Parse(text, Pipelines.Template) is not { } markdown)
        {
            findings.Add(new Finding(TemplateRules.Markdown, SourceSpan.StartOf(template.Path),
                "The output of this template is nested too deeply to be read as Markdown.", "Look for lists or tables that never end."));
            return new Result<Paper>(null, findings.ToImmutable());
        }
        var blocks = converter.Convert(markdown);
        blocks = SourceLists.Fill(blocks, converter.SourceLists, view, index, records.Reads);
        if (runner.Front.ExpandsAbbreviations) blocks = FirstUse.Expand(blocks, view.Plan.Glossary);
        blocks = UsedTerms.Keep(blocks);
        blocks = EmptyBlocks.Drop(blocks);
        // What a list of contents names may go with a section.
        if (runner.Front.HidesEmptySections) blocks = EmptyBlocks.Drop(EmptySections.Drop(blocks));
        blocks = ContentsDepth.Fit(ShortPapers.Shorten(blocks, runner.Front.Setup), runner.Front.Setup);
        DocumentChecks.Check(blocks, template.Path, findings.Add);
        PictureWords.Check(blocks, template.Path, options.Final, findings.Add);
        MarkingChecks.Check(view.Request, loaded.Plan.Audiences, options, findings.Add);
        WithheldFigures.Check(view, options.DayOf(request).WholeOf(loaded.Plan), PaperView.AudienceOf(request, options), blocks,
            template.Path, options.Final, findings.Add);
        LaterMeasures.Check(view, records.Facts, records.Reads, blocks, findings.Add);
        if (options.Final)
            NotYetChecks.Check(view, loaded.Round, StageOf(view, loaded.Round), records.Facts, whole, blocks, template.Path, findings);
        var document = DocumentResolver.Resolve(new Document(Info(view, records.Facts, options, runner.Front),
            new CompactTables().Blocks(new RepeatedCaptions().Blocks(blocks))));
        return new Result<Paper>(new Paper(SpeakerNotes.Without(document), runner.Tokens.Flatten(output.Text), records.Places)
        {
            Facts = [.. records.Reads.Facts],
            Named = Named(view),
            View = view.Plan,
            AsksForUnprinted = missing.IsCalled,
            Presented = document,
        }, findings.ToImmutable());
    }

    /// <summary>A finding for a kind without a template; null if there is one.</summary>
    public static Finding? UnknownKind(PaperRequest request, PlanFolder folder)
    {
        var kind = request.Kind?.Value ?? "";
        var kinds = TemplateLibrary.Kinds(folder);
        if (kinds.Contains(kind)) return null;
        return new Finding(TemplateRules.UnknownKind, request.Kind?.Span ?? request.Span,
            $"There is no template for papers of the kind '{kind}'.",
            Nearest.To(kind, kinds) is { } near
                ? $"Did you mean '{near}'?"
                : $"Use one of the kinds {Words.Join(kinds)}, or add templates/{kind}/document.md to the plan.");
    }

    /// <summary>Why a paper is not built for its readers.</summary>
    private static Finding NotForThem(Plan plan, PaperRequest request, PaperOptions options)
    {
        var reader = PaperView.AudienceOf(request, options);
        if (PaperView.IsForOthers(plan, request, options))
            return new Finding(TemplateRules.WithheldPaper, request.Audience?.Span ?? request.Span,
                $"The paper '{request.Id}' is for '{request.Audience}', so it is not built for '{reader}'.",
                $"Add 'release: {reader}' to the paper if they may read it, or choose other readers.");
        return new Finding(TemplateRules.WithheldPaper, request.Span,
            $"The paper '{request.Id}' is not released to '{reader}', so it is not built for them.",
            "Choose readers who may see it, or change its 'release' or 'embargo'.");
    }

    private static Finding Withheld(PaperRequest request, string path, SourceSpan place, PaperOptions options) =>
        new(TemplateRules.WithheldFact, options.Final ? Severity.Error : Severity.Warning, place,
            $"The paper '{request.Id}' prints this text, which cites '[@{path}]'; "
            + "its reader may not see that fact, or it does not apply on the paper's date.")
        {
            Hints = ["Release the fact to the paper's reader, or write the text without it."],
        };

    private static ScriptObject Model(LoadedPlan loaded, PaperView view, TemplateRecords records, PaperOptions options,
        UnprintedFunction unprinted)
    {
        var stage = StageOf(view, loaded.Round);
        var model = new ScriptObject();
        model.SetValue("plan", records.View(Plan.Schema, view.Plan), readOnly: true);
        model.SetValue("round", records.View(Round.Schema, loaded.Round), readOnly: true);
        model.SetValue("paper", records.View(PaperRequest.Schema, view.Request), readOnly: true);
        model.SetValue("reader", OtherReader(view, options) is { } reader ? reader : AbsentView.Instance, readOnly: true);
        model.SetValue("stage", stage is null ? AbsentView.Instance : records.View(Stage.Schema, stage), readOnly: true);
        StageFunctions.AddTo(model, view.Plan, loaded.Round, stage, records);
        HistoryFunctions.AddTo(model, loaded.Plan, view.Viewpoint, records);
        unprinted.AddTo(model, view.Plan, loaded.Round);
        return model;
    }

    /// <summary>The paper's own stage, or else the plan's.</summary>
    private static Stage? StageOf(PaperView view, Round round) =>
        round.Stages.FirstOrDefault(s => s.Id == (view.Request.Stage ?? view.Plan.Stage)?.Id);

    /// <summary>The reader's name if the paper is built for other readers than its own, which it then says.</summary>
    private static string? OtherReader(PaperView view, PaperOptions options) => options.OtherAudience(view.Request) is { } audience
        ? view.Plan.Audiences.FirstOrDefault(a => a.Id == audience)?.Name?.Value ?? audience : null;

    /// <summary>What <see cref="Info"/> takes from the plan.</summary>
    private static ImmutableArray<PlanFact> Named(PaperView view) =>
    [
        new(view.Request.Span, "title"), new(view.Request.Span, "date"),
        .. view.Plan.Footprint is { } footprint ? [new PlanFact(footprint.Span, "name")] : ImmutableArray<PlanFact>.Empty,
    ];

    private static DocumentInfo Info(PaperView view, PlanFacts facts, PaperOptions options, FrontMatter front)
    {
        var request = view.Request;
        var name = $"{view.Plan.Footprint?.Name?.Value ?? "Unnamed footprint"} STP";
        var title = Said(request.Title) ?? request.Id;
        var date = request.Date ?? new PlanDate(new DateOnly(1900, 1, 1), new DateOnly(1900, 1, 1), DatePrecision.Day, "", request.Span);
        return new DocumentInfo
        {
            Title = OtherReader(view, options) is { } other ? $"{name}: {title} (for: {other})" : $"{name}: {title}",
            Author = name,
            Subject = Said(request.Subtitle) ?? title,
            Date = date.First,
            Page = front.Setup,
            // "STP" is short for what the title says in full.
            PageHeader = title.StartsWith("Sustainability and Transformation", StringComparison.OrdinalIgnoreCase)
                ? $"{name[..^" STP".Length]}: {title}" : $"{name}: {title}",
            PageFooter = string.Join(", ", new[]
            {
                date.ToString(), OtherReader(view, options) is { } reader ? $"for: {reader}" : null,
                options is { Final: true, Revision: { } final } ? $"revision {RevisionText.Short(final)}" : null,
            }.OfType<string>()),
            DraftMark = options.Final ? null
                : options.Revision is { } revision ? $"DRAFT, revision {RevisionText.Short(revision)}" : "DRAFT",
        };

        string? Said(PlanText? text) => text is null ? null : Citations.Resolve(text, path => facts.Cite(path, text.Span)).Value;
    }
}

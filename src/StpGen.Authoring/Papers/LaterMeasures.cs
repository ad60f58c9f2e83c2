using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Papers;

/// <summary>Finds figures that a paper prints although they were measured after its date: no one could have known them.</summary>
internal sealed class LaterMeasures : PlanVisitor
{
    private readonly PaperRequest _paper;
    private readonly IPlanFacts _facts;
    private readonly IReadOnlySet<PlanFact> _printed;
    private readonly Action<Finding> _report;
    private readonly Stack<RecordValue> _records = [];

    private LaterMeasures(PaperRequest paper, IPlanFacts facts, IReadOnlySet<PlanFact> printed, Action<Finding> report) =>
        (_paper, _facts, _printed, _report) = (paper, facts, printed, report);

    public override bool AsItStands => true;

    public static void Check(
        PaperView view, IPlanFacts facts, FactReads reads, ImmutableArray<Block> blocks, Action<Finding> report)
    {
        if (view.Request.Date is null) return;
        var printed = blocks.AllInlines().OfType<TextRun>().SelectMany(t => t.Facts).Distinct().Select(n => reads.Facts[n]).ToHashSet();
        Plan.Schema.Visit(view.Plan, new LaterMeasures(view.Request, facts, printed, report));
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) => _records.Push(record);

    public override void Leave() => _records.Pop();

    public override void Field(string name, FieldRole role)
    {
        var record = _records.Peek();
        if (!_printed.Contains(new(record.Record!.Span, name))) return;
        switch (record.Find(name, _facts))
        {
            case Quantity { AsAt: { } day } quantity: Compare(day, $"'{quantity}'"); break;
            case PlanDate day when record.Record is StandardAtRisk && name == "asAt": Compare(day, "This assessment"); break;
        }
    }

    private void Compare(PlanDate measured, string what)
    {
        if (measured.First <= _paper.Date!.Last) return;
        _report(new Finding(TemplateRules.LaterMeasure, measured.Span,
            $"{what} is as at {measured}, after the date of the paper '{_paper.Id}', {_paper.Date}, which prints it.")
        {
            Hints =
            [
                "Add 'from' with the day it became known, and what was known before under the earlier value; or correct one of the dates.",
            ],
            Related = _paper.Date.Span is { } span ? [new(span, "the date of the paper")] : [],
        });
    }
}

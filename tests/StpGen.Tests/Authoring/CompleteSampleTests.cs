using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Templates.Engine;

namespace StpGen.Tests.Authoring;

/// <summary>The fictional sample is what a newcomer copies: it shows every field that a plan can have.</summary>
public sealed class CompleteSampleTests
{
    /// <summary>None of the sample's few priorities is within another, and it has no finding to accept.</summary>
    private static readonly string[] LeftOut = ["plan.accepted", "priority.parent"];

    private readonly SortedSet<string> _filled = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private readonly HashSet<RecordView> _seen = new(ReferenceEqualityComparer.Instance);

    [Fact]
    public void The_fictional_sample_fills_every_field_of_the_model()
    {
        var loaded = PlanReader.Read(Plans.Sample("fictional-vale")).Plan!;
        var records = new TemplateRecords(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round));
        Walk(records.View(Round.Schema, loaded.Round));
        var ofRound = _known.ToHashSet();
        Walk(records.View(Plan.Schema, loaded.Plan));
        Assert.True(_known.Count - ofRound.Count > 300, $"{_known.Count - ofRound.Count} fields");
        Assert.Equal(string.Join(", ", LeftOut), string.Join(", ", _known.Except(ofRound).Except(_filled)));
    }

    /// <summary>Notes the fields of a record and of all that it leads to; a schema without a record once, with nothing in it.</summary>
    private void Walk(object? value)
    {
        if (value is ScriptArray list)
            foreach (var item in list) Walk(item);
        if (value is not RecordView record || !(record.IsAbsent ? _absent.Add(record.RecordName) : _seen.Add(record))) return;
        foreach (var member in record.GetMembers())
        {
            record.TryGetValue(null, default, member, out var field);
            _known.Add($"{record.RecordName}.{member}");
            if (!record.IsAbsent && field is not (null or false or RecordView { IsAbsent: true } or ScriptArray { Count: 0 }))
                _filled.Add($"{record.RecordName}.{member}");
            Walk(field);
        }
    }
}

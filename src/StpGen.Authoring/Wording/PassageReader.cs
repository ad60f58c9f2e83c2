using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Wording;

/// <summary>Collects the texts of a plan. A text that is the same through several periods of its record is there once.</summary>
internal sealed class PassageReader : PlanVisitor
{
    private readonly ImmutableSortedDictionary<string, SourceText> _sources;
    private readonly ImmutableArray<Passage>.Builder _found = ImmutableArray.CreateBuilder<Passage>();
    private readonly Dictionary<(SourceSpan, string), int> _known = [];
    private readonly Stack<(RecordValue Record, DateOnly? From, DateOnly? Until, string Field)> _open = new();
    private string _field = "";
    private ImmutableArray<RecordValue> _around;

    private PassageReader(ImmutableSortedDictionary<string, SourceText> sources) => _sources = sources;

    public static ImmutableArray<Passage> Of(LoadedPlan loaded)
    {
        var reader = new PassageReader(loaded.Sources);
        Plan.Schema.Visit(loaded.Plan, reader);
        return reader._found.ToImmutable();
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
    {
        // A record within another applies for no longer than that.
        if (_open.TryPeek(out var outer))
            (from, until) = (Later(from, outer.From), Earlier(until, outer.Until));
        _open.Push((record, from, until, _field));
        _around = default;
    }

    public override void Leave() => (_field, _around) = (_open.Pop().Field, default);

    public override void Field(string name, FieldRole role) => _field = name;

    public override void Text(PlanText text)
    {
        var value = text.MayCite ? Citations.Mark(text.Value) : text.Value;
        Add(new Written(new(value), new(value), [new(0, value.Length, text.Inside, IsExact(text))]), text.Span, isProse: false,
            mayCite: text.MayCite);
    }

    public override void Prose(Prose prose)
    {
        foreach (var (block, setting) in BlockSetting.Of(prose.Blocks))
        {
            var written = new Written(new(), new(), []);
            foreach (var inline in block.Inlines) Append(inline, written, isOwn: !setting.IsQuoted);
            if (written.Text.Length > 0) Add(written, prose.Span, isProse: true, setting);
        }
    }

    private void Add(Written written, SourceSpan whole, bool isProse, BlockSetting? setting = null, bool mayCite = true)
    {
        var text = Citations.WithoutPaths(written.Text.ToString(), Passage.Cited);
        OthersWords.Blank(text, written.Own);
        var own = written.Own.Equals(text) ? text : Citations.WithoutPaths(written.Own.ToString(), Passage.Cited);
        var (record, from, until, _) = _open.Peek();
        // An acceptance quotes its finding, and is in no paper.
        if (record.Record is Acceptance) return;
        var place = written.Stretches is [{ } first, ..] ? first.Span : whole;
        if (_known.TryGetValue((place, text), out var at))
        {
            // The same text in the next period of its record.
            _found[at] = _found[at] with { Until = until };
            return;
        }
        _known[(place, text)] = _found.Count;
        _found.Add(new Passage(text, own, _field, isProse, RecordsAround(), from, until)
        {
            Whole = whole,
            Stretches = written.Stretches.Count > 0 ? [.. written.Stretches] : [new(0, text.Length, whole, false)],
            Sources = _sources,
            MayCite = mayCite,
            GoesOn = setting?.GoesOn ?? false,
            ItemsBelow = setting?.ItemsBelow,
            IsEnd = setting?.IsEnd ?? true,
        });
    }

    /// <summary>The same for each text of a record.</summary>
    private ImmutableArray<RecordValue> RecordsAround()
    {
        if (_around.IsDefault) _around = [.. _open.Reverse().Select(o => o.Record)];
        return _around;
    }

    private static void Append(Inline inline, Written written, bool isOwn)
    {
        switch (inline)
        {
            case TextRun run: written.Add(run.Text, run.Span, isOwn); break;
            case LineBreak: written.Add(" ", null, isOwn); break;
            case MissingText missing: written.Add(missing.Text, missing.Span, isOwn); break;
            case CrossReference reference: written.Add(reference.Label, reference.Span, isOwn: false); break;
            default:
                foreach (var child in inline.Children) Append(child, written, isOwn && inline is not Emphasis);
                break;
        }
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static bool IsExact(PlanText text) => text.Inside is var span && span.Line == span.EndLine
        && span.EndColumn - span.Column == text.Value.Length;

    /// <summary>A text as it is collected, with where each part of it was written.</summary>
    private sealed record Written(StringBuilder Text, StringBuilder Own, List<Passage.Stretch> Stretches)
    {
        public void Add(string text, SourceSpan? span, bool isOwn)
        {
            if (span is { } place)
                Stretches.Add(new(Text.Length, text.Length, place,
                    place.Line == place.EndLine && place.EndColumn - place.Column == text.Length));
            Text.Append(text);
            Own.Append(isOwn ? text : new string(Passage.Another, text.Length));
        }
    }
}

using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>A record of which a paper prints something, with its source.</summary>
/// <param name="Owner">The record that names the source.</param>
/// <param name="Kind">What it is one of, with a capital: <c>Priorities</c>; of a single record, what it is.</param>
/// <param name="Label">Its title, name or text; of a single record, the fields that the paper prints.</param>
internal sealed record PrintedSource(PlanText Source, PlanRecord Owner, string Kind, string Label);

/// <summary>Finds the source of each fact that a paper prints: that of the amount, of its record, or of the nearest around it.</summary>
internal sealed class PrintedSources : PlanVisitor
{
    private const int Longest = 90;

    private readonly IPlanFacts _facts;
    private readonly IReadOnlySet<PlanFact> _printed;
    private readonly Stack<Level> _levels = [];
    private readonly List<PrintedSource> _found = [];

    private PrintedSources(IPlanFacts facts, IReadOnlySet<PlanFact> printed) => (_facts, _printed) = (facts, printed);

    public override bool AsItStands => true;

    /// <param name="view">The plan as the paper's reader sees it on its day.</param>
    /// <returns>In the order of the plan; each record once for each source.</returns>
    public static IEnumerable<PrintedSource> Of(Plan view, IPlanFacts facts, IReadOnlySet<PlanFact> printed)
    {
        var visitor = new PrintedSources(facts, printed);
        Plan.Schema.Visit(view, visitor);
        return visitor._found.Distinct();
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
    {
        var outer = _levels.TryPeek(out var level) ? level : null;
        var list = outer is { Role: FieldRole.Records } ? outer.Field : null;
        _levels.Push(new Level(record, list, record.Record!.Source is null ? outer?.Holder : null));
    }

    public override void Leave() => _levels.Pop();

    public override void Field(string name, FieldRole role)
    {
        var level = _levels.Peek();
        (level.Field, level.Role) = (name, role);
        if (!_printed.Contains(new(level.Record.Record!.Span, name))) return;
        if (level.Record.Find(name, _facts) is Quantity { Source: { } own }) Add(own, level, name);
        else if (level.Holder is { Record.Record.Source: { } source } holder)
            Add(source, holder, ReferenceEquals(holder, level) ? name : null);
    }

    /// <param name="field">The field that is printed; null: it is one of a record within.</param>
    private void Add(PlanText source, Level holder, string? field)
    {
        var label = holder.List is null ? "" : LabelOf(holder.Record);
        var kind = holder.List ?? holder.Record.Name;
        if (label.Length == 0 && field is not null) label = Words.OfCamelCase(field);
        label = label.TrimEnd('.');
        _found.Add(new(source, holder.Record.Record!, Words.Capital(Words.OfCamelCase(kind)), label));
    }

    /// <summary>What readers know it by: its own title, or else that of the first record that it is about, or its text.</summary>
    private string LabelOf(RecordValue record)
    {
        var own = PlanOutline.TitleOf(record, _facts);
        if (own is not (null or Values.Prose)) return Short($"{own}");
        var about = record.FieldNames.Select(name => record.Find(name, _facts)).OfType<RecordValue>().Where(r => !r.IsAbsent)
            .Select(r => PlanOutline.TitleOf(r, _facts)).FirstOrDefault(title => title is not (null or Values.Prose));
        return about is not null ? Short($"{about}") : own is Values.Prose prose ? Short(FirstLine(prose)) : "";
    }

    private static string FirstLine(Values.Prose prose) =>
        prose.Blocks.Descendants().Select(b => PlainText.Of([.. b.Inlines])).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>At most a line or so, cut between words.</summary>
    private static string Short(string text) => text.Length <= Longest ? text
        : text[..(text.LastIndexOf(' ', Longest) is > 0 and var end ? end : Longest)].TrimEnd(',', ':', ';') + "…";

    private sealed class Level
    {
        public Level(RecordValue record, string? list, Level? holder) => (Record, List, Holder) = (record, list, holder ?? this);

        public RecordValue Record { get; }

        /// <summary>The list that it is in; null: it is a single record.</summary>
        public string? List { get; }

        /// <summary>The record whose source is that of its fields: itself, or one around it.</summary>
        public Level Holder { get; }

        public string Field { get; set; } = "";

        public FieldRole Role { get; set; }
    }
}

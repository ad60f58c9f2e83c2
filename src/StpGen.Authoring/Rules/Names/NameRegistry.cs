using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Names;

/// <summary>The names of a plan and its round: people, organisations, boards, places, brands, guidance, other spellings too.</summary>
internal sealed class NameRegistry
{
    private readonly Dictionary<string, List<KnownName>> _withoutOneWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);

    private NameRegistry(ImmutableArray<KnownName> names)
    {
        Names = names;
        Lengths = [.. names.Select(n => n.Words.Length).Where(n => n is > 1 and <= LongestName).Distinct().OrderDescending()];
        foreach (var name in names)
        {
            _exact.Add(string.Join(' ', name.Words));
            if (name.Words.Length is 1 or > LongestName) continue;
            for (var hole = 0; hole < name.Words.Length; hole++)
            {
                var key = Key(name.Words, hole);
                if (!_withoutOneWord.TryGetValue(key, out var list)) _withoutOneWord[key] = list = [];
                list.Add(name);
            }
        }
    }

    private const int LongestName = 9;

    public ImmutableArray<KnownName> Names { get; }

    /// <summary>How many words names have, from the most; those of one word are not among them.</summary>
    public ImmutableArray<int> Lengths { get; }

    /// <summary>Whether these words are a name as it is declared.</summary>
    public bool Has(IEnumerable<string> words) => _exact.Contains(string.Join(' ', words));

    /// <summary>The names that have the same words, in capitals or not, but for one.</summary>
    public IReadOnlyList<KnownName> ButFor(ReadOnlySpan<string> words, int hole) =>
        _withoutOneWord.GetValueOrDefault(Key(words, hole)) is { } names ? names : [];

    private static string Key(ReadOnlySpan<string> words, int hole)
    {
        var key = new System.Text.StringBuilder();
        for (var i = 0; i < words.Length; i++) key.Append(i == hole ? "*" : words[i].ToLowerInvariant()).Append(' ');
        return key.ToString();
    }

    public static NameRegistry Of(LoadedPlan loaded)
    {
        var collector = new Collector();
        Plan.Schema.Visit(loaded.Plan, collector);
        foreach (var guidance in loaded.Round.Guidance) collector.Add(guidance.Title?.Value, "guidance", null);
        return new([.. collector.Names]);
    }

    private sealed class Collector : PlanVisitor
    {
        private readonly Stack<string> _open = new();
        private string _field = "";

        public List<KnownName> Names { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) => _open.Push(record.Name);

        public override void Leave() => _open.Pop();

        public override void Field(string name, FieldRole role) => _field = name;

        public override void Text(PlanText text)
        {
            if (KindOf(_open.Peek(), _field) is { } kind) Add(text.Value, kind, text);
        }

        /// <summary>A title with a subtitle is known by either part.</summary>
        public void Add(string? name, string kind, PlanText? declared)
        {
            if (string.IsNullOrWhiteSpace(name)) return;
            if (kind == "guidance" && name.Split(": ", 2) is [var title, var subtitle])
            {
                Add(title, kind, declared);
                name = subtitle;
            }
            var words = NameWords.Of(name);
            if (kind == "person") words = [.. words.SkipWhile(PersonTitles.IsTitle)];
            if (words.Length > 0) Names.Add(new(words, kind, name, declared?.Span));
        }

        private static string? KindOf(string record, string field) => (record, field) switch
        {
            ("person", "name" or "aliases") => "person",
            ("organisation", "name" or "aliases") => "organisation",
            ("body", "name" or "aliases") => "board or group",
            ("engagementGroup", "name") => "board or group",
            ("place", "name") => "place",
            ("footprint", "name" or "planName") => "footprint",
            ("engagementPlan" or "engagement", "brand") => "brand",
            ("channel", "name") => "channel",
            _ => null,
        };
    }
}

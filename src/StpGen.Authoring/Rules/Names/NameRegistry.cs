using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Names;

/// <summary>The names of a plan and its round: people, organisations, boards, places, brands, guidance, other spellings too.</summary>
internal sealed class NameRegistry
{
    private static readonly ImmutableArray<KnownName> None = [];

    /// <summary>By the hash of the words but for one: a text has many windows, and a key for each would fill the memory.</summary>
    private readonly Dictionary<int, ImmutableArray<KnownName>> _withoutOneWord = [];
    private readonly Dictionary<int, ImmutableArray<KnownName>> _exact = [];

    private NameRegistry(ImmutableArray<KnownName> names)
    {
        Names = names;
        Lengths = [.. names.Select(n => n.Words.Length).Where(n => n is > 1 and <= LongestName).Distinct().OrderDescending()];
        foreach (var name in names)
        {
            Add(_exact, Hash(name.Words, -1, StringComparison.Ordinal), name);
            if (name.Words.Length is 1 or > LongestName) continue;
            for (var hole = 0; hole < name.Words.Length; hole++)
                Add(_withoutOneWord, Hash(name.Words, hole, StringComparison.OrdinalIgnoreCase), name);
        }
    }

    private const int LongestName = 9;

    public ImmutableArray<KnownName> Names { get; }

    /// <summary>How many words names have, from the most; those of one word are not among them.</summary>
    public ImmutableArray<int> Lengths { get; }

    /// <summary>Whether these words are a name as it is declared.</summary>
    public bool Has(ReadOnlySpan<string> words)
    {
        foreach (var name in _exact.GetValueOrDefault(Hash(words, -1, StringComparison.Ordinal), None))
            if (words.SequenceEqual(name.Words)) return true;
        return false;
    }

    /// <summary>The names that have the same words, in capitals or not, but for one.</summary>
    public ImmutableArray<KnownName> ButFor(ReadOnlySpan<string> words, int hole)
    {
        var names = _withoutOneWord.GetValueOrDefault(Hash(words, hole, StringComparison.OrdinalIgnoreCase), None);
        foreach (var name in names)
            if (!AreSame(words, name.Words, hole)) return names.RemoveAll(Others(words.ToArray(), hole));
        return names;
    }

    private static Predicate<KnownName> Others(string[] words, int hole) => name => !AreSame(words, name.Words, hole);

    private static bool AreSame(ReadOnlySpan<string> words, ReadOnlySpan<string> name, int hole)
    {
        if (words.Length != name.Length) return false;
        for (var i = 0; i < words.Length; i++)
            if (i != hole && !words[i].Equals(name[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static int Hash(ReadOnlySpan<string> words, int hole, StringComparison comparison)
    {
        var hash = new HashCode();
        for (var i = 0; i < words.Length; i++) hash.Add(i == hole ? 0 : words[i].GetHashCode(comparison));
        return hash.ToHashCode();
    }

    private static void Add(Dictionary<int, ImmutableArray<KnownName>> names, int hash, KnownName name) =>
        names[hash] = names.GetValueOrDefault(hash, None).Add(name);

    /// <summary>Made once for a plan.</summary>
    public static NameRegistry Of(PlanUnderCheck plan) => plan.Shared(p => Of(p.Loaded));

    private static NameRegistry Of(LoadedPlan loaded)
    {
        var collector = new Collector();
        Plan.Schema.Visit(loaded.Plan, collector);
        foreach (var guidance in loaded.Round.Guidance) collector.Add(guidance.Title?.Value, "guidance", null);
        return new([.. collector.Names.DistinctBy(n => (string.Join(' ', n.Words), n.Kind))]);
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
            // "Programme Board" for "Well in the Vale Programme Board".
            if (kind == "board or group" && words.Length > 3 && char.IsUpper(words[^1][0]) && char.IsUpper(words[^2][0]))
                Names.Add(new(words[^2..], kind, string.Join(' ', words[^2..]), declared?.Span));
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

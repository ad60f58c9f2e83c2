using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>The boards, groups and workstreams that texts name are in the plan.</summary>
internal sealed partial class UnknownBody : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP227", "unknown-body", "A text names a board or workstream that the plan does not have", RuleStage.Plan, RuleEffect.Note);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var known = new KnownPhrases(plan);
        var misspelt = new MisspeltNames(plan, []);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in plan.Passages)
        {
            // A post may be on the board of its own organisation.
            if (passage.IsNoWording || passage.Record.Record is Job or Seat or SignedUp or Person) continue;
            foreach (var match in plan.Plan.Bodies.IsEmpty ? [] : Boards().Matches(passage.Own).AsEnumerable())
                if (UnknownBoard(passage.Own, match, known) is { } board && !misspelt.In(board.Name).Any() && seen.Add(board.Name))
                    yield return At(passage.SpanOf(board.Start, board.Name.Length), board.Name, "board or group");
            foreach (var match in plan.Plan.Workstreams.IsEmpty ? [] : Workstreams().Matches(passage.Own).AsEnumerable())
                if (match.Groups["name"] is { Value: var name, Index: var at } && IsUnknownWorkstream(name, known) && seen.Add(name))
                    yield return At(passage.SpanOf(at, name.Length), name, "workstream");
        }
    }

    private Finding At(SourceSpan span, string name, string kind) =>
        new(Info, span, $"The plan does not have a {kind} with the name '{name}'.", $"Correct the name, or add the {kind} to the plan.");

    /// <summary>The words of a board's name that no name of the plan has; null: the plan has it, or they name nothing.</summary>
    private static (int Start, string Name)? UnknownBoard(string text, Match match, KnownPhrases known)
    {
        var (start, name) = (match.Index, match.Value);
        // The first word of a sentence has a capital whatever it is: "Advise Programme Board".
        var isFirst = text.AsSpan(0, start).TrimEnd() is var before && (before.IsEmpty || ".!?:".Contains(before[^1]));
        if (IsKnown(name, known) || (isFirst && name.Split(' ', 2) is [_, var rest] && IsKnown(rest, known))) return null;
        return name.Split(' ')[..^1].All(w => GenericBefore().IsMatch(w)) ? null : (start, name);
    }

    private static bool IsKnown(string name, KnownPhrases known) => known.HasPart(name) || (name[^1] == 's' && known.HasPart(name[..^1]));

    private static bool IsUnknownWorkstream(string phrase, KnownPhrases known)
    {
        var words = phrase.Split(' ').ToList();
        while (words.Count > 0 && Ordinary().IsMatch(words[0])) words.RemoveAt(0);
        var and = words.LastIndexOf("and");
        if (words.Count == 0 || known.HasPart(string.Join(' ', words)) || words.All(w => Ordinary().IsMatch(w))) return false;
        var last = words[(and + 1)..];
        return last.Count > 0 && !last.All(w => Ordinary().IsMatch(w)) && !known.HasPart(string.Join(' ', last));
    }

    /// <summary>Every name and title of the plan and its round, to be searched for parts.</summary>
    private sealed class KnownPhrases : PlanVisitor
    {
        private readonly System.Text.StringBuilder _all = new("\n");
        private readonly string _text;
        private string _record = "";
        private string _field = "";
        private readonly Stack<string> _open = new();

        public KnownPhrases(PlanUnderCheck plan)
        {
            Plan.Schema.Visit(plan.Plan, this);
            Round.Schema.Visit(plan.Round, this);
            _text = _all.ToString();
        }

        public bool HasPart(string phrase) => _text.Contains($" {phrase.ToLowerInvariant()} ", StringComparison.Ordinal);

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) => _open.Push(_record = record.Name);

        public override void Leave()
        {
            _open.Pop();
            _record = _open.Count > 0 ? _open.Peek() : "";
        }

        public override void Field(string name, FieldRole role) => _field = name;

        public override void Text(PlanText text)
        {
            if (_field is "name" or "aliases" or "shortName" or "term" or "meaning" || (_field is "plural" && _record == "organisationType")
                || (_field == "title" && _record is "priority" or "programme" or "enabler" or "gap" or "organisationType" or "pathway"
                    or "guidance" or "challenge"))
                _all.Append(' ').Append(string.Join(' ', NameWords.Of(text.Value)).ToLowerInvariant()).Append(" \n");
        }
    }

    [GeneratedRegex("""
        (?<![\p{L}\p{N}’'-])(?:(?!(?:The|Our|Each|Every|A|An|This|That|All|Both|Its|Their|In|At|Since|And|Then|When|After|Before|To|By
            |Boards?|Committees?|Groups?)[ ])
        \p{Lu}[\p{L}’'-]*[ ](?:and[ ])?){1,6}(?:Board|Committee|Taskforce|Group)s?(?![\p{L}\p{N}-])(?![ ]\p{Lu})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Boards();

    [GeneratedRegex("""
        (?<![\p{L}\p{N}’'-])(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]n|[Bb]y|of|to|with|from|through)[ ](?<name>(?:(?!(?:the|a|an|our|of|in|to|by|for
            |with|from|lead|leads|each|every|is|are|as|on|per|its|their)[ ])
        [\p{L}-]+[ ]){0,5}(?!(?:the|a|an|our|of|in|to|by|for|with|from|lead|leads|each|every|all|is|are|as|on|per|its|their|and|which
            |other)[ ])[\p{L}-]+)[ ]workstreams?(?![\p{L}-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Workstreams();

    [GeneratedRegex("""
        ^(?:Trust|Council|Governing|Management|Executive|Trustee|School|Parish|Hospital|Editorial|Advisory|and|of|for|the|Working|Focus
            |User|Patient|Patients|Staff|Steering|Project
        |Notice|Select|Scrutiny|Overview|Cabinet|Joint|Local|Partner|Partners|Board|Group|New|Sub|NHS|CCG)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex GenericBefore();

    [GeneratedRegex("""
        ^(?:gap|gaps|clinical|enabling|enabler|enablers|main|new|other|several|relevant|single|joint|existing|own|local|current|first
            |second|various|individual|delivery|programme
        |plan|stp|one|two|three|four|five|six|seven|eight|nine|ten|cross-cutting|core|same|right|different|separate|lead|leading|key
            |appropriate|respective|corresponding|third
        |remaining|last|next|active|whole|entire|this|these|those|that|all|any|some|both|no|and|or|his|her|last|many|priority
            |time-limited|dedicated|shared|partner|county|system)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinary();
}

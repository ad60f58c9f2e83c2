using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>How the must-dos of the round are answered, a row each.</summary>
internal sealed class CoverageBuilder : DiagramBuilder
{
    /// <summary>Programmes without a must-do that are named below the picture.</summary>
    private const int MostNamed = 12;

    public override string Name => "coverage";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var items = source.Round.RequirementSets.SelectMany(s => s.Items).ToList();
        if (items.Count == 0) return DiagramAnswer.Nothing;
        var answers = new CoverageAnswers(source);
        var rows = items.Select(answers.Row).ToImmutableArray();
        var map = new CoverageMap([.. rows.Select(r => r.Row)], "Must-do") { Alternative = "", Description = [] };
        if (map.Rows.All(r => r.IsOpen))
            return source.Said(Invariant($"None of the {items.Count} must-dos has a response yet."));

        var unused = answers.Unused();
        var message = Message(map);
        var rest = unused.Of == 0 || unused.Names.IsEmpty ? ""
            : Invariant($"{unused.Names.Length} of {Programmes(unused.Of)} {(unused.Names.Length == 1 ? "answers" : "answer")} no must-do");
        map = map with
        {
            Alternative = AlternativeText.Of(
                $"A row for each of {rows.Length} must-dos, with a mark for each requirement and the programmes that answer it.", message),
            Description = DescriptionList.Of(rows.Select(r => new DescriptionLine(Line(map, r.Row)))
                .Concat(rest.Length > 0 ? [new($"{rest}: {string.Join("; ", unused.Names)}")] : [])),
            Note = string.Join(' ', new[]
            {
                CoverageAnswers.Elsewhere(rows), rest.Length == 0 ? "" : $"{rest}: {string.Join("; ", Named(unused.Names))}.",
                map.Rows.Any(r => r.Programmes.Any(p => p.Priority is not null))
                    ? "The number of a programme is that of its priority." : "",
            }.Where(t => t.Length > 0)),
            Table = DiagramTable.Of(["Must-do", "Requirements", "Programmes", "Owner"], map.Rows.Select(r => (string[])[
                $"{r.Number} {r.Title}".Trim(), Counts(r), Words.Join([.. r.Programmes.Select(p => p.Name)]), r.Owner]), right: 4),
        };
        return source.Drawn(map, message);
    }

    private static string Message(CoverageMap map)
    {
        var rows = map.Rows;
        var open = rows.Where(r => r.Marks.Contains(CoverageMark.Open)).ToList();
        var unanswered = open.Where(r => r.IsOpen).ToList();
        var missing = new List<string>();
        var loose = rows.Count(r => !r.IsOpen && r.Programmes.IsEmpty && r.Marks.Any(m => m != CoverageMark.NotApplicable));
        var unowned = rows.Count(r => !r.IsOpen && r.Owner.Length == 0);
        var answered = rows.Length - unanswered.Count;
        if (map.HasProgrammes && loose > 0) missing.Add(Invariant($"{loose} {(loose == 1 ? "has" : "have")} no programme"));
        if (unowned == answered) missing.Add("none has a named owner");
        else if (unowned > 0) missing.Add(Invariant($"{unowned} {(unowned == 1 ? "has" : "have")} no owner"));
        if (rows.Length == 1)
            return open.Count > 0 ? $"The must-do {Named(rows[0])} is answered in part" : $"The must-do {Named(rows[0])} is answered";
        if (open.Count > 0)
        {
            var part = open.Count - unanswered.Count;
            var gaps = new List<string>();
            if (unanswered.Count > 0)
                gaps.Add(unanswered.Count <= 2
                    ? $"{Words.Join([.. unanswered.Select(Named)])} {(unanswered.Count == 1 ? "is" : "are")} not yet"
                    : Invariant($"{unanswered.Count} are not yet"));
            if (part > 0) gaps.Add(Invariant($"{part} {(part == 1 ? "is" : "are")} answered in part"));
            var full = rows.Length - open.Count;
            return Invariant($"{full} of {rows.Length} must-dos {(full == 1 ? "is" : "are")} answered in full; {Words.Join(gaps)}");
        }
        if (missing.Count > 0) return $"Every must-do is answered, but {Words.Join(missing)}";
        return map.HasProgrammes ? Invariant($"Each of the {rows.Length} must-dos is answered, with programmes and an owner")
            : Invariant($"Each of the {rows.Length} must-dos is answered and has an owner");
    }

    private static string Named(CoverageRow row) => row.Title.Length > 0 ? $"“{row.Title}”" : row.Number;

    private static string Line(CoverageMap map, CoverageRow row)
    {
        var parts = new List<string> { Counts(row) };
        if (map.HasProgrammes)
            parts.Add(row.Programmes.IsEmpty ? "no programme"
                : (row.Programmes.Length == 1 ? "programme: " : "programmes: ") + Words.Join([.. row.Programmes.Select(p => p.Name)]));
        if (map.HasOwners) parts.Add(row.Owner.Length > 0 ? "owner: " + row.Owner : "no owner");
        return $"{row.Number} {row.Title}: {string.Join("; ", parts)}".Trim();
    }

    /// <summary><c>5 requirements: 2 answered one by one, 3 within the must-do</c>.</summary>
    private static string Counts(CoverageRow row)
    {
        var marks = Enum.GetValues<CoverageMark>().Select(m => (Mark: m, Count: row.Marks.Count(r => r == m))).Where(m => m.Count > 0)
            .ToList();
        return row.Marks.Length == 1 ? CoverageWords.Of(marks[0].Mark)
            : Invariant($"{row.Marks.Length} requirements, ") + string.Join(", ", marks.Select(m =>
                (marks.Count == 1 ? "all " : Invariant($"{m.Count} ")) + CoverageWords.Of(m.Mark)));
    }

    private static ImmutableArray<string> Named(ImmutableArray<string> names) =>
        names.Length <= MostNamed ? names : [.. names.Take(MostNamed - 1), Invariant($"{names.Length - MostNamed + 1} others")];

    private static string Programmes(int count) => Invariant($"{count} {(count == 1 ? "programme" : "programmes")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Diagrams;

/// <summary>The fictional sample with a template that has one diagram only, and other tables.</summary>
internal static class DiagramPlan
{
    public const string Paper = "submission-october-2016";

    public static PlanFolder Of(string template) => Plans.Sample("fictional-vale")
        .With("templates/submission/document.md", Template(template));

    public static string Template(string body) => $"---\npage: A4\nsummary: A diagram\n---\n{body}\n";

    /// <summary>The plan with a part of one of its files replaced, from its name to the next part; empty: without it.</summary>
    public static PlanFolder WithPart(this PlanFolder plan, string path, string part, string text)
    {
        var lines = Encoding.UTF8.GetString(plan.Files[path].Span).Split('\n').ToList();
        var start = lines.IndexOf(part + ":");
        Assert.True(start >= 0, part);
        var end = lines.FindIndex(start + 1, l => l.Length > 0 && char.IsAsciiLetter(l[0]));
        lines.RemoveRange(start, (end < 0 ? lines.Count : end) - start);
        if (text.Length > 0) lines.InsertRange(start, [part + ":", .. text.Split('\n')]);
        return plan.With(path, string.Join('\n', lines) + "\n");
    }

    /// <summary>Records in short: <c>a Board,parent: b;c Group</c> has ids, names and fields.</summary>
    public static string Records(string records, string name = "name") => string.Join('\n',
        records.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(record =>
        {
            var fields = record.Split(',', 2);
            var (id, title) = (fields[0].Split(' ', 2)[0], fields[0].Split(' ', 2)[1]);
            return $"  - {{id: {id}, {name}: {title}{(fields.Length > 1 ? ", " + fields[1] : "")}}}";
        }));

    /// <param name="positions">Rows of year, kind, organisation, scope, amount.</param>
    /// <param name="solutions">Rows of category, year, amount, and audience if it is not for all.</param>
    public static PlanFolder Finance(string template, string positions, string solutions = "") => Of(template)
        .With("finance/positions.csv", "year,kind,organisation,scope,amount\n" + positions + "\n")
        .With("finance/solutions.csv", "category,year,amount,release\n" + string.Concat(solutions
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(s => s + new string(',', 3 - s.Count(c => c == ',')) + "\n")));

    public static Result<Paper> Composed(this PlanFolder plan) => plan.Compose(Paper);

    /// <summary>The captions and sentences of a paper.</summary>
    public static string Said(this Paper? paper) => string.Concat(paper!.Document.Blocks.Select(b => PlainText.Of([.. b.Inlines])));

    public static Figure Figure(this Paper? paper) => Assert.IsType<Figure>(Assert.Single(paper!.Document.Blocks));
}

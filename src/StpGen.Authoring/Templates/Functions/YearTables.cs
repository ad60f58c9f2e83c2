using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>
/// A function that writes a table of figures by year: a row for each group of records, a column for each year in which there is one.
/// Columns that would be empty are left out; a table with too many columns is split by kind of figure.
/// </summary>
internal static partial class YearTables
{
    /// <summary>The most columns of figures that fit beside each other on a page.</summary>
    private const int MostColumns = 9;

    public static void AddTo(ScriptObject functions, ScriptObject model) =>
        functions.AddFunction("table_by_year", 4, 6, call => Write(call, Years(call, model)));

    private static ScriptArray Years(FunctionCall call, ScriptObject model) =>
        model.TryGetValue("round", out var round) && call.Field(round, "years") is ScriptArray years ? years : [];

    /// <summary>
    /// Its values are the records, the caption, the labels of a row, the field of a figure, the field that splits, and options.
    /// </summary>
    private static Nothing Write(FunctionCall call, ScriptArray years)
    {
        var rows = call.List(0);
        var labels = RowLabel.All(call, 2).Where(label => rows.Any(row => label.HasValue(call, row))).ToList();
        var split = call.Text(4);
        var (widths, anchor) = Options(call);
        ScriptArray kinds = split.Length == 0 ? [rows] : ListFunctions.GroupBy(call, rows, [split]);
        var columns = kinds.OfType<ScriptArray>().SelectMany(kind => Columns(call, kind, years, split)).ToList();
        if (columns.Count <= MostColumns || kinds.Count == 1)
        {
            Table(call, rows, labels, columns, widths, anchor);
            return Nothing.Instance;
        }
        foreach (var kind in columns.GroupBy(c => c.Kind))
        {
            var ofKind = ListFunctions.Array(rows.Where(row => KindOf(call, row, split) == kind.Key));
            Table(call, ofKind, labels, [.. kind], widths, anchor);
            anchor = "";
        }
        return Nothing.Instance;
    }

    private static IEnumerable<Column> Columns(FunctionCall call, ScriptArray rows, ScriptArray years, string split)
    {
        if (rows.Count == 0) return [];
        var kind = KindOf(call, rows[0], split);
        var title = kind.Length == 0 ? "" : Words.Capital(kind.Replace('-', ' ')) + " ";
        return years.Where(year => rows.Any(row => ListFunctions.Same(call, call.Field(row, "year"), year)))
            .Select(year => new Column(kind, year, title + call.Context.Plain(call.Field(year, "title"))));
    }

    private static string KindOf(FunctionCall call, object? row, string split) =>
        split.Length == 0 ? "" : call.Context.Plain(call.Field(row, split));

    private static void Table(FunctionCall call, ScriptArray rows, List<RowLabel> labels, List<Column> columns, string[] widths,
        string anchor)
    {
        if (rows.Count == 0 || columns.Count == 0) return;
        var mark = call.Context.Reads.Mark;
        var unit = CommonUnit.Of([.. rows.Select(row => call.Field(row, call.Text(3))).OfType<Quantity>()]);
        call.Context.Reads.Forget(mark);
        Raw("::: table" + Widths(widths, labels.Count, columns.Count) + anchor + "\n");
        Value(call.Arguments[1]);
        if (unit is not null) Raw(", " + unit.Name);
        Raw("\n\n|");
        foreach (var title in labels.Select(l => l.Title).Concat(columns.Select(c => c.Title))) Cell(() => Value(title));
        Raw("\n|" + string.Concat(labels.Select(_ => "---|")) + string.Concat(columns.Select(_ => "--:|")) + "\n");
        foreach (var group in ListFunctions.GroupBy(call, rows, [.. labels.SelectMany(l => l.Keys)]).OfType<ScriptArray>())
            foreach (var row in Rows(call, group))
            {
                Raw("|");
                foreach (var label in labels) Cell(() => label.Write(call, group[0]));
                foreach (var column in columns)
                    Cell(() => Value(row.TryGetValue((column.Kind, column.Year), out var record) ? Figure(record) : ""));
                Raw("\n");
            }
        Raw(":::\n");

        void Raw(string markdown)
        {
            call.Work.Write(call.Span, markdown.Length);
            call.Context.Write(markdown);
        }

        void Value(object? value) => call.Context.Write(call.Span, value ?? AbsentView.Instance);

        object? Figure(object record)
        {
            var before = call.Context.Reads.Mark;
            var figure = call.Field(record, call.Text(3));
            return unit is not null && figure is Quantity quantity
                ? call.Context.Reads.Made(unit.Print(quantity), call.Context.Reads.Take(before)) : figure;
        }

        void Cell(Action contents)
        {
            Raw(" ");
            contents();
            Raw(" |");
        }
    }

    /// <summary>
    /// The records of a group by kind and year. Two for the same year make a second row, so that every figure is in the table.
    /// </summary>
    private static List<Dictionary<(string Kind, object? Year), object>> Rows(FunctionCall call, ScriptArray group)
    {
        var split = call.Text(4);
        var rows = new List<Dictionary<(string, object?), object>>();
        var taken = new Dictionary<(string, object?), int>();
        foreach (var record in group)
        {
            var column = (KindOf(call, record, split), call.Field(record, "year"));
            var row = taken.GetValueOrDefault(column);
            taken[column] = row + 1;
            if (rows.Count == row) rows.Add([]);
            rows[row].Add(column, record!);
        }
        return rows;
    }

    /// <summary>From <c>8,2 #beds</c>: the widths, and the anchor as it is written. Nothing else of the text is.</summary>
    private static (string[] Widths, string Anchor) Options(FunctionCall call)
    {
        var (widths, anchor) = (Array.Empty<string>(), "");
        foreach (var word in call.Text(5).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (AnchorOption().IsMatch(word)) anchor = " " + word;
            else if (WidthsOption().IsMatch(word)) widths = word.Split(',');
            else throw TemplateFault.NotAYearOption(call.SpanOf(5), word);
        return (widths, anchor);
    }

    /// <summary>The widths of the labels, then that of each year.</summary>
    private static string Widths(string[] widths, int labels, int columns) => widths is []
        ? ""
        : string.Create(CultureInfo.InvariantCulture,
            $" widths={string.Join(',', [.. widths.Take(labels), .. Enumerable.Repeat(widths[^1], columns)])}");

    [GeneratedRegex(@"^#[\p{L}\p{N}_-]+\z")]
    private static partial Regex AnchorOption();

    [GeneratedRegex(@"^[0-9.]+(,[0-9.]+)*\z")]
    private static partial Regex WidthsOption();

    private sealed record Column(string Kind, object? Year, string Title);
}

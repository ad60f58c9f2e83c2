using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>
/// A function that writes a table of figures by year: a row for each group of records, a column for each year in which there is one.
/// Columns that would be empty are left out; a table with too many columns is split by kind of figure.
/// </summary>
internal static class YearTables
{
    /// <summary>The most columns of figures that fit beside each other on a page.</summary>
    private const int MostColumns = 9;

    public static void AddTo(ScriptObject functions, ScriptObject model) =>
        functions.AddFunction("table_by_year", 4, 6, call => Write(call, Years(call, model)));

    private static ScriptArray Years(FunctionCall call, ScriptObject model) =>
        model.TryGetValue("round", out var round) && call.Field(round, "years") is ScriptArray years ? years : [];

    /// <summary>
    /// Its values are the records, the caption, the labels of a row, the field of a figure, the field that splits, and widths.
    /// </summary>
    private static Nothing Write(FunctionCall call, ScriptArray years)
    {
        var rows = call.List(0);
        var labels = Labels(call, rows);
        var split = call.Arguments[4] is null ? null : call.Text(4);
        ScriptArray kinds = split is null ? [rows] : ListFunctions.GroupBy(call, rows, [split]);
        var columns = kinds.OfType<ScriptArray>().SelectMany(kind => Columns(call, kind, years, split)).ToList();
        if (columns.Count <= MostColumns || kinds.Count == 1) Table(call, rows, labels, columns);
        else foreach (var kind in kinds.OfType<ScriptArray>()) Table(call, kind, labels, [.. columns.Where(c => c.Kind == kind)]);
        return Nothing.Instance;
    }

    /// <summary>
    /// The columns that name a row, from a text such as <c>Site: site; Type: type.title</c>, but for those without any value.
    /// </summary>
    private static List<Label> Labels(FunctionCall call, ScriptArray rows) =>
    [
        .. call.Text(2).Split(';').Select(label => label.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(label => new Label(label[0], label[^1], label[^1].Split('.')[0]))
            .Where(label => rows.Any(row => call.Field(row, label.Key) is not (null or RecordView { IsAbsent: true }))),
    ];

    private static IEnumerable<Column> Columns(FunctionCall call, ScriptArray kind, ScriptArray years, string? split)
    {
        var title = split is null ? "" : Words.Capital(call.Context.Plain(call.Field(kind[0], split)).Replace('-', ' ')) + " ";
        return years.Where(year => kind.Any(row => IsOf(call, row, year)))
            .Select(year => new Column(kind, year, title + call.Context.Plain(call.Field(year, "title"))));
    }

    private static bool IsOf(FunctionCall call, object? row, object? year) => ListFunctions.Same(call, call.Field(row, "year"), year);

    private static void Table(FunctionCall call, ScriptArray rows, List<Label> labels, List<Column> columns)
    {
        if (rows.Count == 0 || columns.Count == 0) return;
        Raw("::: table" + Widths(call, labels.Count, columns.Count) + "\n");
        Value(call.Arguments[1]);
        Raw("\n\n");
        Row([.. labels.Select(l => l.Title), .. columns.Select(c => c.Title)]);
        Raw("|" + string.Concat(labels.Select(_ => "---|")) + string.Concat(columns.Select(_ => "--:|")) + "\n");
        foreach (var row in ListFunctions.GroupBy(call, rows, [.. labels.Select(l => l.Key)]).OfType<ScriptArray>())
            Row([.. labels.Select(l => call.Field(row[0], l.Field)), .. columns.Select(c => Figure(call, row, c))]);
        Raw(":::\n");

        void Raw(string markdown) => call.Context.Write(markdown);

        void Value(object? value) => call.Context.Write(call.Span, value ?? "");

        void Row(IEnumerable<object?> cells)
        {
            Raw("|");
            foreach (var cell in cells)
            {
                Raw(" ");
                Value(cell);
                Raw(" |");
            }
            Raw("\n");
        }
    }

    private static object? Figure(FunctionCall call, ScriptArray row, Column column) =>
        row.FirstOrDefault(item => column.Kind.Contains(item!) && IsOf(call, item, column.Year)) is { } item
            ? call.Field(item, call.Text(3)) : "";

    /// <summary>From <c>8,2</c>: widths of the labels, then that of each year.</summary>
    private static string Widths(FunctionCall call, int labels, int columns)
    {
        if (call.Arguments[5] is null) return "";
        var widths = call.Text(5).Split(',');
        return string.Create(CultureInfo.InvariantCulture,
            $" widths={string.Join(',', [.. widths.Take(labels), .. Enumerable.Repeat(widths[^1], columns)])}");
    }

    private sealed record Label(string Title, string Field, string Key);

    private sealed record Column(ScriptArray Kind, object? Year, string Title);
}

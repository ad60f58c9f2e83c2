using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Tables;

/// <summary>
/// Reads a table of numbers (RFC 4180; commas, semicolons or tabs) into records: the first line names the fields, each further
/// line is a record, and an empty cell is a field that is not there. Positions are those of the file.
/// </summary>
internal static class CsvReader
{
    public static YamlSequence Read(SourceText text, Action<Finding> report)
    {
        var separator = Separator(text.Line(1));
        var rows = new List<ImmutableArray<YamlScalar>>();
        var position = 0;
        var cells = 0;
        while (position < text.Content.Length)
        {
            rows.Add(ReadRow(text, ref position, separator, report));
            if ((cells += rows[^1].Length) <= YamlReader.MaximumNodes) continue;
            report(new Finding(ReadRules.TooLarge, text.Span(position, position), string.Create(CultureInfo.InvariantCulture, $"This table holds more than {YamlReader.MaximumNodes:#,0} cells."),
                "Keep the numbers that papers show, and leave the others in the spreadsheet."));
            return new YamlSequence([], text.Span(0, position));
        }
        var span = text.Span(0, text.Content.Length);
        if (rows.Count == 0)
        {
            report(new Finding(ReadRules.BadTable, SourceSpan.StartOf(text.Path), "This table is empty.", "Name the fields in its first line, separated by commas."));
            return new YamlSequence([], span);
        }
        var fields = rows[0];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => f.Value.Length > 0 && !names.Add(f.Value)))
            report(new Finding(ReadRules.BadTable, field.Span, $"There is already a column {Words.Quote(field.Value)}.", "Name each column once."));
        var records = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var row in rows.Skip(1))
        {
            if (row.All(cell => cell.Value.Trim().Length == 0)) continue;
            if (row.Length > fields.Length)
                report(new Finding(ReadRules.BadTable, row[fields.Length].Span, $"This line has {row.Length} cells, but the first line names {fields.Length} fields.",
                    $"Put quotation marks around text that holds '{separator}'."));
            records.Add(Record(fields, row));
        }
        return new YamlSequence(records.ToImmutable(), span);
    }

    private static YamlMapping Record(ImmutableArray<YamlScalar> fields, ImmutableArray<YamlScalar> row)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(row.Length);
        for (var i = 0; i < Math.Min(fields.Length, row.Length); i++)
            if (row[i].Value.Length > 0 && fields[i].Value.Length > 0) entries.Add(new YamlEntry(fields[i].Value, fields[i].Span, row[i]));
        return new YamlMapping(entries.ToImmutable(), row[0].Span with { EndLine = row[^1].Span.EndLine, EndColumn = row[^1].Span.EndColumn });
    }

    private static ImmutableArray<YamlScalar> ReadRow(SourceText text, ref int position, char separator, Action<Finding> report)
    {
        var cells = ImmutableArray.CreateBuilder<YamlScalar>();
        while (true)
        {
            cells.Add(ReadCell(text, ref position, separator, report));
            if (position >= text.Content.Length) return cells.ToImmutable();
            var end = text.Content[position++];
            if (end == '\r' && position < text.Content.Length && text.Content[position] == '\n') position++;
            if (end != separator) return cells.ToImmutable();
        }
    }

    private static YamlScalar ReadCell(SourceText text, ref int position, char separator, Action<Finding> report)
    {
        var start = position;
        var content = start < text.Content.Length && text.Content[start] == '"'
            ? ReadQuoted(text, ref position, separator, report)
            : text.Content[start..(position = CellEnd(text.Content, start, separator))];
        var span = text.Span(start, position);
        if (Unprintable.In(content, span) is { } bad) report(bad);
        return new YamlScalar(content.Trim(), true, false, span.Line, span.Column, span);
    }

    /// <summary>Between quotation marks two of them are one; what follows the second mark up to the separator belongs to the cell.</summary>
    private static string ReadQuoted(SourceText text, ref int position, char separator, Action<Finding> report)
    {
        var source = text.Content;
        var value = new StringBuilder();
        var start = position++;
        while (source.IndexOf('"', position) is >= 0 and var mark)
        {
            value.Append(source, position, mark - position);
            position = mark + 1;
            if (position >= source.Length || source[position] != '"')
            {
                var end = CellEnd(source, position, separator);
                value.Append(source, position, end - position);
                position = end;
                return value.ToString();
            }
            value.Append('"');
            position++;
        }
        value.Append(source, position, source.Length - position);
        position = source.Length;
        var span = text.Span(start, start);
        report(new Finding(ReadRules.BadTable, SourceSpan.At(span.Path, span.Line, span.Column, 1), "A quotation mark is opened here and not closed.", "Close it, or delete it."));
        return value.ToString();
    }

    private static int CellEnd(string source, int start, char separator) =>
        source.AsSpan(start).IndexOfAny(separator, '\r', '\n') is >= 0 and var length ? start + length : source.Length;

    private static char Separator(string firstLine) =>
        firstLine.Contains('\t') ? '\t' : firstLine.Contains(';') && !firstLine.Contains(',') ? ';' : ',';
}

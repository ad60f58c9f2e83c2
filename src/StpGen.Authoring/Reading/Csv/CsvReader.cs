using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Csv;

/// <summary>
/// Reads a table of numbers (RFC 4180; commas, semicolons or tabs) into records: the first line names the fields, each line after
/// it is a record, and an empty cell is a missing field. Positions are those of the file. Excel may name the separator in a line before
/// the first, as in <c>sep=;</c>.
/// </summary>
internal static class CsvReader
{
    public static YamlSequence Read(SourceText text, Action<Finding> report)
    {
        var isNamed = text.Line(1) is ['s', 'e', 'p', '=', _];
        var separator = isNamed ? text.Line(1)[^1] : Separator(text.Line(1));
        var rows = new List<ImmutableArray<YamlScalar>>();
        var reader = new RowReader(text, separator, report);
        var cells = 0;
        if (isNamed) reader.SkipLine();
        while (!reader.AtEnd)
        {
            var row = reader.ReadRow();
            // After a quotation mark that is never closed, the cells cannot be told apart.
            if (reader.IsOpen) break;
            rows.Add(row);
            if ((cells += rows[^1].Length) <= YamlReader.MaximumNodes) continue;
            report(new Finding(ReadRules.TooLarge, reader.Here,
                string.Create(CultureInfo.InvariantCulture, $"This table has more than {YamlReader.MaximumNodes:#,0} cells."),
                "Keep only the numbers that papers show; leave the rest in your spreadsheet."));
            return new YamlSequence([], reader.Here with { Line = 1, Column = 1 });
        }
        var span = text.Span(0, text.Content.Length);
        if (rows.Count == 0)
        {
            if (!reader.IsOpen)
                report(new Finding(ReadRules.BadTable, SourceSpan.StartOf(text.Path), "This table is empty.",
                    "Put the names of the fields in the first line, separated by commas."));
            return new YamlSequence([], span);
        }
        var fields = rows[0];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => f.Value.Length > 0 && !names.Add(f.Value)))
            report(new Finding(ReadRules.BadTable, field.Span, $"There is already a column {Words.Quote(field.Value)}.",
                "Delete one of the two, or correct its name."));
        var columns =
            (fields[0].Span with { EndLine = fields[^1].Span.EndLine, EndColumn = fields[^1].Span.EndColumn },
            fields.Select(f => f.Value).ToImmutableArray());
        ReportNameless(fields, rows, report);
        var records = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var row in rows.Skip(1))
        {
            if (row.All(cell => cell.Value.Trim().Length == 0)) continue;
            if (row.Length > fields.Length)
                report(new Finding(ReadRules.BadTable, row[fields.Length].Span,
                    $"This line has {row.Length} cells, but the first line names {fields.Length} fields.",
                    $"Put quotation marks around text that contains '{separator}'."));
            records.Add(Record(fields, row) with { Columns = columns });
        }
        return new YamlSequence(records.DrainToImmutable(), span);
    }

    /// <summary>A column of a spreadsheet may be empty as a whole; what is in one without a name would be lost.</summary>
    private static void ReportNameless(
        ImmutableArray<YamlScalar> fields, List<ImmutableArray<YamlScalar>> rows, Action<Finding> report)
    {
        for (var i = 0; i < fields.Length; i++)
            if (fields[i].Value.Length == 0
                && rows.Skip(1).FirstOrDefault(row => i < row.Length && row[i].Value.Length > 0) is { IsDefault: false } filled)
                report(new Finding(ReadRules.BadTable, fields[i].Span,
                    string.Create(CultureInfo.InvariantCulture, $"Column {i + 1} has values but no name, so they are not read."),
                    "Write the name of the field in the first line, or delete the column.")
                {
                    Related = [new(filled[i].Span, "its first value")],
                });
    }

    private static YamlMapping Record(ImmutableArray<YamlScalar> fields, ImmutableArray<YamlScalar> row)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(row.Length);
        for (var i = 0; i < Math.Min(fields.Length, row.Length); i++)
            if (row[i].Value.Length > 0 && fields[i].Value.Length > 0) entries.Add(new YamlEntry(fields[i].Value, fields[i].Span, row[i]));
        return new YamlMapping(entries.DrainToImmutable(),
            row[0].Span with { EndLine = row[^1].Span.EndLine, EndColumn = row[^1].Span.EndColumn });
    }

    private static char Separator(string firstLine) =>
        firstLine.Contains('\t') ? '\t' : firstLine.Count(c => c == ';') > firstLine.Count(c => c == ',') ? ';' : ',';

    /// <summary>Reads row by row, and keeps track of its line and column.</summary>
    private sealed class RowReader(SourceText text, char separator, Action<Finding> report)
    {
        private readonly string _text = text.Content;
        private int _at;
        private int _line = 1;
        private int _lineStart;

        public bool AtEnd => _at >= _text.Length;

        /// <summary>Whether a quotation mark was opened and not closed, which ends the table.</summary>
        public bool IsOpen { get; private set; }

        public void SkipLine() => MoveTo(_text.IndexOf('\n') is >= 0 and var end ? end + 1 : _text.Length);

        public SourceSpan Here => SourceSpan.At(text.Path, _line, _at - _lineStart + 1);

        public ImmutableArray<YamlScalar> ReadRow()
        {
            var cells = ImmutableArray.CreateBuilder<YamlScalar>();
            while (true)
            {
                cells.Add(ReadCell());
                if (AtEnd) return cells.DrainToImmutable();
                var end = _text[_at];
                MoveTo(_at + (end == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1));
                if (end != separator) return cells.DrainToImmutable();
            }
        }

        private YamlScalar ReadCell()
        {
            var start = Here;
            var content = !AtEnd && _text[_at] == '"' ? ReadQuoted() : ReadUntil(CellEnd(_at));
            var span = start with { EndLine = _line, EndColumn = Here.Column };
            if (Unprintable.In(content, span) is { } bad) report(bad);
            return new YamlScalar(content.Trim(), true, false, span.Line, span.Column, span);
        }

        /// <summary>
        /// Inside quotation marks, a doubled mark is one mark; anything between the closing mark and the separator is part of the cell.
        /// </summary>
        private string ReadQuoted()
        {
            var start = Here;
            var value = new StringBuilder();
            MoveTo(_at + 1);
            while (_text.IndexOf('"', _at) is >= 0 and var mark)
            {
                value.Append(ReadUntil(mark));
                MoveTo(mark + 1);
                if (AtEnd || _text[_at] != '"') return value.Append(ReadUntil(CellEnd(_at))).ToString();
                value.Append('"');
                MoveTo(_at + 1);
            }
            value.Append(ReadUntil(_text.Length));
            IsOpen = true;
            report(new Finding(ReadRules.BadTable, start with { EndColumn = start.Column + 1 },
                "There is an opening quotation mark here but no closing one.", "Add the closing one, or delete this one."));
            return value.ToString();
        }

        private string ReadUntil(int end)
        {
            var content = _text[_at..end];
            MoveTo(end);
            return content;
        }

        /// <summary>Counts lines as in every plan file: they end with LF.</summary>
        private void MoveTo(int end)
        {
            while (_text.IndexOf('\n', _at, end - _at) is >= 0 and var lineEnd)
            {
                _line++;
                _lineStart = _at = lineEnd + 1;
            }
            _at = end;
        }

        private int CellEnd(int start) =>
            _text.AsSpan(start).IndexOfAny(separator, '\r', '\n') is >= 0 and var length ? start + length : _text.Length;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>Reads one YAML file into nodes with positions. Nothing in a file makes it throw: every fault is a finding.</summary>
public static class YamlReader
{
    /// <summary>Deeper than any plan nests, and far from the stack's end.</summary>
    public const int MaximumDepth = 64;

    /// <summary>More values than fifty plans have; each takes a few hundred bytes of memory.</summary>
    public const int MaximumNodes = 250_000;

    /// <summary>The file's top node; null when it is empty or cannot be read.</summary>
    public static YamlNode? Read(SourceText text, Action<Finding> report)
    {
        var scanner = new Scanner(new StringReader(text.Content), skipComments: true);
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var node = new NodeReader(text, parser, report).ReadNode(0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
                report(new Finding(ReadRules.Syntax, SpanOf(text, second.Start, second.End),
                    "A second YAML document starts here; a plan file can have only one.",
                    "Delete the line '---', or move what follows it to a separate file."));
            return node;
        }
        catch (YamlException fault)
        {
            ReportSyntax(text, fault, report);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            // On some faulty texts the library's scanner throws an exception of another type, without a position.
            ReportSyntax(text, new SyntaxErrorException(scanner.CurrentPosition, scanner.CurrentPosition, fault.Message), report);
            return null;
        }
        catch (TooMuchException fault)
        {
            report(new Finding(ReadRules.TooLarge, fault.Span, fault.Message, fault.Hint));
            return null;
        }
    }

    private static SourceSpan SpanOf(SourceText text, Mark start, Mark end) =>
        new(text.Path, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    private static void ReportSyntax(SourceText text, YamlException fault, Action<Finding> report)
    {
        var tabs = 0;
        for (var line = 1; line <= text.LineCount && tabs < 20; line++)
        {
            var content = text.Line(line);
            var indent = content.Length - content.TrimStart(' ', '\t', '\u00A0').Length;
            var tab = content.AsSpan(0, indent).IndexOfAny('\t', '\u00A0');
            if (tab < 0 || indent == content.Length) continue;
            tabs++;
            var what = content[tab] == '\t' ? "tab" : "non-breaking space";
            report(new Finding(ReadRules.Tab, SourceSpan.At(text.Path, line, tab + 1, 1), $"This line is indented with a {what}.",
                $"Replace the {what} with spaces; most editors can do this for the whole file.")
            {
                Fix = content[tab] == '\t' ? null : Fix.Replace(SourceSpan.At(text.Path, line, tab + 1, 1), " ") with
                {
                    Title = "Write a space.",
                    IsCertain = true,
                },
            });
        }
        if (tabs > 0) return;
        report(SyntaxFault.Explain(text, Math.Max(1, (int)fault.Start.Line), Math.Max(1, (int)fault.Start.Column)));
    }

    private sealed class TooMuchException(SourceSpan span, string message, string hint) : Exception(message)
    {
        public SourceSpan Span { get; } = span;

        public string Hint { get; } = hint;
    }

    private sealed class NodeReader(SourceText text, Parser parser, Action<Finding> report)
    {
        private int _nodes;

        public YamlNode ReadNode(int depth)
        {
            var start = parser.Current!;
            var span = SpanOf(text, start.Start, start.End);
            if (depth > MaximumDepth)
                throw new TooMuchException(span, $"Values are nested more than {MaximumDepth} levels deep here.",
                    "Look for a missing line end or a stray bracket.");
            if (++_nodes > MaximumNodes)
                throw new TooMuchException(span,
                    string.Create(CultureInfo.InvariantCulture, $"This file has more than {MaximumNodes:#,0} values."),
                    "Split it into several files, or look for something that was pasted many times.");
            if (start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
                report(new Finding(ReadRules.Alias, span, "Anchors and tags ('&name', '!tag') are not used in plans.",
                    "Delete it and refer to records by id, or put quotation marks around text that starts with '&' or '!'."));
            if (parser.TryConsume<AnchorAlias>(out _))
            {
                report(new Finding(ReadRules.Alias, span, "Aliases ('*name') are not used in plans.",
                    "Refer to the record by its id, or put quotation marks around text that starts with '*'."));
                return new YamlScalar("", true, false, span.Line, span.Column, span);
            }
            if (parser.TryConsume<Scalar>(out var scalar)) return Scalar(scalar, span);
            return parser.TryConsume<SequenceStart>(out _) ? Sequence(span, depth) : Mapping(span, depth);
        }

        private YamlScalar Scalar(Scalar scalar, SourceSpan span)
        {
            var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
            var (line, column) = (span.Line, span.Column + (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0));
            if (isBlock)
            {
                line++;
                while (line < span.EndLine && text.Line(line).AsSpan().Trim(" \t\r").IsEmpty) line++;
                column = text.Line(line).Length - text.Line(line).TrimStart(' ').Length + 1;
            }
            if (Unprintable.In(scalar.Value, span) is { } bad) report(bad);
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, isBlock, line, column, span)
            {
                JoinedItem = scalar.Style == ScalarStyle.Literal || span.EndLine == span.Line ? null
                    : JoinedLines.FirstItem(text, line, span.EndLine, isBlock ? column - 1 : null),
            };
        }

        private YamlSequence Sequence(SourceSpan span, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            SequenceEnd end;
            while (!parser.TryConsume(out end!)) items.Add(ReadNode(depth + 1));
            return new YamlSequence(items.ToImmutable(), Until(span, end.End));
        }

        private YamlMapping Mapping(SourceSpan span, int depth)
        {
            parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            Dictionary<string, SourceSpan>? many = null;
            MappingEnd end;
            while (!parser.TryConsume(out end!))
            {
                var key = ReadNode(depth + 1);
                var value = ReadNode(depth + 1);
                if (key is not YamlScalar name)
                    report(new Finding(ReadRules.Syntax, key.Span, "The name of a field is a word, not a list or a set of fields.",
                        "Write 'key: value'."));
                else if (FirstOf(name.Value) is { } first)
                    report(new Finding(ReadRules.DuplicateKey, name.Span,
                        $"{Words.Quote(name.Value)} appears twice here; the first is used.", "Delete one of them.")
                    {
                        Related = [new(first, "the first one")],
                    });
                else
                    Add(new YamlEntry(name.Value, name.Span, value));
            }
            return new YamlMapping(entries.ToImmutable(), Until(span, end.End));

            // Nearly every mapping has only a few keys, and comparing them is faster than hashing them.
            SourceSpan? FirstOf(string key)
            {
                if (many is not null) return many.TryGetValue(key, out var place) ? place : null;
                for (var i = 0; i < entries.Count; i++)
                    if (entries[i].Key == key) return entries[i].KeySpan;
                return null;
            }

            void Add(YamlEntry entry)
            {
                entries.Add(entry);
                if (many is not null) many.Add(entry.Key, entry.KeySpan);
                else if (entries.Count == 16) many = entries.ToDictionary(e => e.Key, e => e.KeySpan, StringComparer.Ordinal);
            }
        }

        private static SourceSpan Until(SourceSpan start, Mark end) => start with { EndLine = (int)end.Line, EndColumn = (int)end.Column };
    }
}

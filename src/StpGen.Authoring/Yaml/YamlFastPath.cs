using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using StpGen.Core.Text;

namespace StpGen.Authoring.Yaml;

/// <summary>
/// Reads the part of YAML that plans are written in, several times as fast as the library: block mappings and sequences, words as
/// keys, flow collections, literal and folded text, quoted text on one line. It never judges: at anything else, and at anything
/// that could be a fault, it gives up, and the library reads the whole file. What it does read, it reads as the library would, to
/// every line and column.
/// </summary>
/// <remarks>Clauses are those of YAML 1.2.2. Where the library differs from them (where a collection ends), it is followed.</remarks>
internal ref struct YamlFastPath
{
    /// <summary>Plans nest some ten levels; what is deeper is likely a fault.</summary>
    private const int MaximumDepth = 32;

    /// <summary>Keys of one mapping are compared one by one.</summary>
    private const int MaximumKeys = 128;

    /// <summary>Words are shorter; the library has a bound of 1,024 (clause 7.4.2), which no plan comes near.</summary>
    private const int LongestKey = 100;

    private readonly SourceText _source;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];
    private readonly StringBuilder _folded = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _nodes = 1;

    private YamlFastPath(SourceText source)
    {
        _source = source;
        _text = source.Content;
    }

    /// <summary>The top node of a file; null: there is none, or it is for the library to read.</summary>
    public static YamlNode? Read(SourceText source)
    {
        if (!source.Content.EndsWith('\n') || !IsOrdinary(source.Content)) return null;
        var reader = new YamlFastPath(source);
        if (!reader.SkipToToken() || reader.AtEnd || reader.Column != 1) return null;
        return reader.BlockCollection(0) is { } top && reader.AtEnd ? top : null;
    }

    /// <summary>Letters, signs and line ends only: no tab, no control, nothing that is read as a line end by some, and nothing that a reader of papers would be warned of.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var i)
        {
            var isOrdinary = text[i] is '\n' or (>= '\u00A0' and < '\u2000') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and < '\u2060') or (>= '\u2070' and < '\uD800')
                || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (!isOrdinary) return false;
            text = text[(i + 1)..];
        }
        return true;
    }

    private readonly bool AtEnd => _at == _text.Length;

    private readonly int Column => _at - _lineStart + 1;

    private readonly char Next => _at < _text.Length ? _text[_at] : '\n';

    private readonly bool IsBreak(int at) => at >= _text.Length || _text[at] is '\n' or '\r';

    private readonly bool IsBlankOrBreak(int at) => IsBreak(at) || _text[at] == ' ';

    private readonly SourceSpan Here => new(_source.Path, _line, Column, _line, Column);

    private readonly bool AtEntry => Next == '-' && IsBlankOrBreak(_at + 1);

    /// <summary>Past blanks, comments and line ends, to the next token (clause 6.7). False: a comment begins where none may.</summary>
    private bool SkipToToken()
    {
        while (!AtEnd)
        {
            SkipBlanks();
            if (Next == '#' && !SkipComment()) return false;
            if (!IsBreak(_at)) return true;
            SkipBreak();
        }
        return true;
    }

    private void SkipBlanks()
    {
        while (Next == ' ') _at++;
    }

    /// <summary>A comment begins a line or follows a blank (clause 6.6).</summary>
    private bool SkipComment()
    {
        if (_at > _lineStart && _text[_at - 1] != ' ') return false;
        _at += _text[_at..].IndexOf('\n');
        return true;
    }

    private void SkipBreak()
    {
        if (AtEnd) return;
        if (_text[_at] == '\r') _at++;
        _lineStart = ++_at;
        _line++;
    }

    /// <summary>A block mapping or sequence that begins here (clause 8.2). What comes after it and is deeper than what is around it is for the library to judge.</summary>
    private YamlNode? BlockCollection(int depth) => AtEntry ? BlockSequence(depth, isAtKey: false) : BlockMapping(depth);

    /// <param name="isAtKey">Its dashes stand at the column of the key that it is the value of, so that the next key ends it (clause 8.2.3, example 8.22).</param>
    private YamlSequence? BlockSequence(int depth, bool isAtKey)
    {
        if (depth > MaximumDepth) return null;
        var (start, column, first) = (Here, Column, _items.Count);
        do
        {
            _at++;
            if (BlockNode(column, Here, depth, isEntry: true) is not { } item) return null;
            _items.Add(item);
        }
        while (!AtEnd && Column == column && AtEntry);
        return AtEnd || Column < column || (isAtKey && Column == column) ? new YamlSequence(TakeItems(first), UntilHere(start)) : null;
    }

    private YamlMapping? BlockMapping(int depth)
    {
        if (depth > MaximumDepth) return null;
        var (start, column, first) = (Here, Column, _entries.Count);
        do
        {
            if (Key() is not { } key || !IsNew(key.Name, first)) return null;
            var value = BlockNode(column, Here, depth, isEntry: false);
            if (value is null) return null;
            _entries.Add(new YamlEntry(key.Name, key.Span, value));
        }
        while (!AtEnd && Column == column && !AtEntry);
        return AtEnd || Column < column ? new YamlMapping(TakeEntries(first), UntilHere(start)) : null;
    }

    /// <summary>Where the word ends that stands here before a colon, at the beginning of a line or after a dash; 0: something else stands here.</summary>
    private readonly int KeyEnd()
    {
        var end = _at;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || (_text[end] is '-' or '_' && end > _at))) end++;
        return end > _at && end - _at <= LongestKey && end < _text.Length && _text[end] == ':' && IsBlankOrBreak(end + 1) ? end : 0;
    }

    private (string Name, SourceSpan Span)? Key()
    {
        if (KeyEnd() is not (> 0 and var end) || ++_nodes > YamlReader.MaximumNodes) return null;
        var name = _text[_at..end].ToString();
        var span = SourceSpan.At(_source.Path, _line, Column, name.Length);
        _at = end + 1;
        return (name, span);
    }

    private readonly bool IsNew(string key, int first)
    {
        if (_entries.Count - first >= MaximumKeys) return false;
        for (var i = first; i < _entries.Count; i++)
            if (_entries[i].Key == key) return false;
        return true;
    }

    /// <summary>What follows a key's colon or an entry's dash, and the blanks and comments after it.</summary>
    /// <param name="column">That of the collection it belongs to.</param>
    /// <param name="none">Where a value would be that is not there.</param>
    private YamlNode? BlockNode(int column, SourceSpan none, int depth, bool isEntry)
    {
        if (++_nodes > YamlReader.MaximumNodes) return null;
        var line = _line;
        if (!SkipToToken()) return null;
        if (AtEnd || (_line > line && Column <= column))
        {
            if (!isEntry && !AtEnd && Column == column && AtEntry) return BlockSequence(depth + 1, isAtKey: true);
            return new YamlScalar("", true, false, none.Line, none.Column, none);
        }
        if (_line > line) return AtEntry || KeyEnd() > 0 ? BlockCollection(depth + 1) : null;
        if (isEntry && KeyEnd() > 0) return BlockMapping(depth + 1);
        var node = Next switch
        {
            '|' or '>' => BlockScalar(column),
            '[' or '{' => Flow(column, depth + 1),
            '\'' or '"' => QuotedScalar(),
            _ => PlainScalar(column),
        };
        if (node is null || node is YamlScalar { IsBlock: true }) return node;

        // Nothing else may follow on the line, and nothing that would go on with it below.
        var ended = _line;
        if (!SkipToToken()) return null;
        return AtEnd || (_line > ended && Column <= column) ? node : null;
    }

    /// <summary>Literal or folded text with an indentation found by itself (clause 8.1).</summary>
    private YamlScalar? BlockScalar(int column)
    {
        var start = Here;
        var isFolded = Next == '>';
        _at++;
        var isStripped = Next == '-';
        if (isStripped) _at++;
        SkipBlanks();
        if (!IsBreak(_at)) return null;
        SkipBreak();

        var indent = 0;
        while (_at + indent < _text.Length && _text[_at + indent] == ' ') indent++;
        if (indent < column || IsBreak(_at + indent)) return null;
        var (contentLine, breaks) = (_line, 0);
        _folded.Clear();
        while (!AtEnd)
        {
            var blanks = 0;
            while (blanks < indent && _text[_at + blanks] == ' ') blanks++;
            if (IsBreak(_at + blanks))
            {
                // A line with no more blanks than the indentation is empty.
                breaks++;
                _at += blanks;
                SkipBreak();
                continue;
            }
            if (blanks < indent) break;
            _at += indent;
            // Deeper lines keep their line ends when folded (clause 8.1.3): rare.
            if (isFolded && _text[_at] == ' ') return null;
            if (_line > contentLine)
            {
                if (isFolded && breaks == 0) _folded.Append(' ');
                else _folded.Append('\n', isFolded ? breaks : breaks + 1);
            }
            breaks = 0;
            var end = _at;
            while (!IsBreak(end)) end++;
            _folded.Append(_text[_at..end]);
            _at = end;
            SkipBreak();
        }
        if (!isStripped) _folded.Append('\n');
        // Where the text ends: at the beginning of the first line that is no longer its own.
        var scalar = new YamlScalar(_folded.ToString(), false, true, contentLine, indent + 1, start with { EndLine = _line, EndColumn = 1 });
        return SkipToToken() && (AtEnd || Column <= column) ? scalar : null;
    }

    /// <summary>Text between quotation marks, on one line and without escapes but the doubled apostrophe (clauses 7.3.1 and 7.3.2).</summary>
    private YamlScalar? QuotedScalar()
    {
        var (start, quote) = (Here, _text[_at++]);
        var begin = _at;
        while (Next != quote || (quote == '\'' && _at + 1 < _text.Length && _text[_at + 1] == '\''))
        {
            if (IsBreak(_at) || (quote == '"' && _text[_at] == '\\')) return null;
            _at += _text[_at] == '\'' && quote == '\'' ? 2 : 1;
        }
        var value = _text[begin.._at].ToString();
        if (quote == '\'') value = value.Replace("''", "'", StringComparison.Ordinal);
        _at++;
        return new YamlScalar(value, false, false, start.Line, start.Column + 1, UntilHere(start));
    }

    /// <summary>Bare text, over as many lines as are deeper than its collection (clause 7.3.3). Its place is left after its last word.</summary>
    private YamlScalar? PlainScalar(int column)
    {
        if (!MayBeginPlain()) return null;
        var start = Here;
        var (begin, end) = (_at, PlainLine());
        if (end < 0) return null;
        var value = _text[begin..end];
        _folded.Clear();
        while (true)
        {
            // Looks ahead for a line that goes on with the text; a comment ends it.
            var reader = this;
            reader._at = end;
            reader.SkipBlanks();
            if (!IsBreak(reader._at)) break;
            var breaks = 0;
            while (!reader.AtEnd && IsBreak(reader._at))
            {
                reader.SkipBreak();
                reader.SkipBlanks();
                breaks++;
            }
            if (reader.AtEnd || reader.Column <= column) break;
            if (reader.Next == '#') return null;
            if (_folded.Length == 0) _folded.Append(value);
            begin = reader._at;
            (_at, _line, _lineStart) = (reader._at, reader._line, reader._lineStart);
            end = PlainLine();
            if (end < 0) return null;
            if (breaks == 1) _folded.Append(' ');
            else _folded.Append('\n', breaks - 1);
            _folded.Append(_text[begin..end]);
        }
        _at = end;
        return new YamlScalar(_folded.Length > 0 ? _folded.ToString() : value.ToString(), true, false, start.Line, start.Column, UntilHere(start));
    }

    /// <summary>No sign that means something else to YAML (clause 5.3); a dash only before a letter or a number.</summary>
    private readonly bool MayBeginPlain() =>
        !IsBlankOrBreak(_at) && (Next == '-' ? _at + 1 < _text.Length && char.IsAsciiLetterOrDigit(_text[_at + 1]) : !"?:,[]{}#&*!|>'\"%@`".Contains(Next));

    /// <summary>Where the bare text of this line ends; -1: it holds a colon that would make it a key.</summary>
    private readonly int PlainLine()
    {
        var (i, end) = (_at, _at);
        while (!IsBreak(i))
        {
            var c = _text[i];
            if (c == ':' && IsBlankOrBreak(i + 1)) return -1;
            if (c == '#' && i > end) break;
            i++;
            if (c != ' ') end = i;
        }
        return end;
    }

    /// <summary>A flow sequence or mapping (clause 7.4). A value ends on the line where it begins.</summary>
    private YamlNode? Flow(int column, int depth)
    {
        if (depth > MaximumDepth) return null;
        return Next == '[' ? FlowSequence(column, depth) : FlowMapping(column, depth);
    }

    private YamlSequence? FlowSequence(int column, int depth)
    {
        var (start, first) = (Here, _items.Count);
        _at++;
        while (true)
        {
            if (!SkipInFlow(column)) return null;
            if (Next == ']' && _items.Count == first) break;
            if (FlowNode(column, depth) is not { } item || !SkipInFlow(column)) return null;
            _items.Add(item);
            if (Next == ']') break;
            if (Next != ',') return null;
            _at++;
        }
        return new YamlSequence(TakeItems(first), FlowEnd(start));
    }

    private YamlMapping? FlowMapping(int column, int depth)
    {
        var (start, first) = (Here, _entries.Count);
        _at++;
        while (true)
        {
            if (!SkipInFlow(column)) return null;
            if (Next == '}' && _entries.Count == first) break;
            if (Key() is not { } key || !IsNew(key.Name, first)) return null;
            SkipBlanks();
            if (FlowNode(column, depth) is not { } value || !SkipInFlow(column)) return null;
            _entries.Add(new YamlEntry(key.Name, key.Span, value));
            if (Next == '}') break;
            if (Next != ',') return null;
            _at++;
        }
        return new YamlMapping(TakeEntries(first), FlowEnd(start));
    }

    /// <summary>The library lets a flow collection end before its bracket.</summary>
    private SourceSpan FlowEnd(SourceSpan start)
    {
        var span = UntilHere(start);
        _at++;
        return span;
    }

    private bool SkipInFlow(int column)
    {
        SkipBlanks();
        while (!AtEnd && IsBreak(_at))
        {
            SkipBreak();
            SkipBlanks();
            if (!IsBreak(_at) && Column <= column) return false;
        }
        return !AtEnd && Next != '#';
    }

    private YamlNode? FlowNode(int column, int depth)
    {
        if (++_nodes > YamlReader.MaximumNodes) return null;
        if (Next is '[' or '{') return Flow(column, depth + 1);
        if (Next is '\'' or '"') return QuotedScalar();
        if (!MayBeginPlain()) return null;
        var (start, begin, end) = (Here, _at, _at);
        for (var i = _at; ; i++)
        {
            if (IsBreak(i) || _text[i] is ',' or ']' or '}') break;
            if (_text[i] is '[' or '{' or '#' || (_text[i] == ':' && (IsBlankOrBreak(i + 1) || _text[i + 1] is ',' or ']' or '}'))) return null;
            if (_text[i] != ' ') end = i + 1;
        }
        _at = end;
        return new YamlScalar(_text[begin..end].ToString(), true, false, start.Line, start.Column, UntilHere(start));
    }

    private readonly SourceSpan UntilHere(SourceSpan start) => start with { EndLine = _line, EndColumn = Column };

    private readonly ImmutableArray<YamlNode> TakeItems(int first)
    {
        ImmutableArray<YamlNode> items = [.. CollectionsMarshal.AsSpan(_items)[first..]];
        _items.RemoveRange(first, _items.Count - first);
        return items;
    }

    private readonly ImmutableArray<YamlEntry> TakeEntries(int first)
    {
        ImmutableArray<YamlEntry> entries = [.. CollectionsMarshal.AsSpan(_entries)[first..]];
        _entries.RemoveRange(first, _entries.Count - first);
        return entries;
    }
}

using System.Text;

namespace StpGen.Tests.Wording;

/// <summary>What a piece of C# source is.</summary>
internal enum PieceKind
{
    Code,
    Text,
    Comment,
}

/// <summary>A comment, a string literal (each hole of an interpolated one is shown as <c>…</c>), or the code between two others.</summary>
internal sealed record Piece(PieceKind Kind, int Line, string Value);

/// <summary>Splits C# source into its comments, its string literals and the code around them.</summary>
internal sealed class CSharpText
{
    private readonly string _source;
    private readonly List<Piece> _pieces = [];
    private int _at;

    private CSharpText(string source) => _source = source;

    public static IReadOnlyList<Piece> Read(string source)
    {
        var reader = new CSharpText(source);
        reader.Code(depth: 0);
        return reader._pieces;
    }

    /// <summary>Reads code up to the end of the file, or of the hole in an interpolated string that it fills.</summary>
    private void Code(int depth)
    {
        var code = new StringBuilder();
        var (start, hole) = (_at, depth > 0);
        while (_at < _source.Length)
        {
            if (hole && Peek('}') && --depth == 0) break;
            if (hole && Peek('{')) depth++;
            if (Next("//") || Next("/*") || Next("'") || IsString())
            {
                Add(PieceKind.Code, start, code.ToString());
                code.Clear();
                if (Next("//")) Comment("\n", 2);
                else if (Next("/*")) Comment("*/", 2);
                else if (Next("'")) Character();
                else String();
                start = _at;
            }
            else
            {
                code.Append(_source[_at++]);
            }
        }
        Add(PieceKind.Code, start, code.ToString());
    }

    private void Comment(string end, int opening)
    {
        var start = _at;
        var close = _source.IndexOf(end, _at + opening, StringComparison.Ordinal);
        _at = close < 0 ? _source.Length : close + end.Length;
        Add(PieceKind.Comment, start, _source[start.._at].Trim('/', '*', ' ', '\n'));
    }

    private void Character()
    {
        _at++;
        while (!Peek('\'')) _at += Peek('\\') ? 2 : 1;
        _at++;
    }

    private bool IsString()
    {
        var at = _at;
        while (at < _source.Length && _source[at] is '$' or '@') at++;
        return at < _source.Length && _source[at] == '"';
    }

    private void String()
    {
        var (start, place, holes, isVerbatim) = (_at, _pieces.Count, 0, false);
        for (; !Peek('"'); _at++)
        {
            if (Peek('$')) holes++;
            else isVerbatim = true;
        }
        var quotes = 0;
        while (_at < _source.Length && Peek('"')) (quotes, _at) = (quotes + 1, _at + 1);
        if (quotes == 2 || quotes == 0)
        {
            Add(PieceKind.Text, start, "");
            return;
        }
        var text = new StringBuilder();
        var end = new string('"', quotes);
        while (!(Next(end) && !(isVerbatim && Next("\"\""))))
        {
            if (holes > 0 && Next(new string('{', holes)) && !(quotes == 1 && Next("{{")))
            {
                _at += holes;
                Code(depth: 1);
                _at += holes;
                text.Append('…');
                continue;
            }
            var length = (quotes == 1 && !isVerbatim && Peek('\\')) || (isVerbatim && Next("\"\""))
                || (holes > 0 && quotes == 1 && (Next("{{") || Next("}}"))) ? 2 : 1;
            text.Append(length == 2 && Peek('\\') ? (_source[_at + 1] is 'n' or 't' ? ' ' : _source[_at + 1]) : _source[_at]);
            _at += length;
        }
        _at += quotes;
        _pieces.Insert(place, new Piece(PieceKind.Text, LineAt(start), text.ToString()));
    }

    private void Add(PieceKind kind, int start, string value)
    {
        if (kind != PieceKind.Code || !string.IsNullOrWhiteSpace(value)) _pieces.Add(new Piece(kind, LineAt(start), value.Trim()));
    }

    private int LineAt(int at) => _source.AsSpan(0, at).Count('\n') + 1;

    private bool Peek(char c) => _source[_at] == c;

    private bool Next(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;
}

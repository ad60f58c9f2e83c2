using System.Buffers;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>Parts a template into its text and the pieces of its code, and finds the characters that are in neither.</summary>
/// <param name="fault">Told what is wrong from one character to another, and what to do.</param>
internal sealed class TemplateScanner(string text, Action<int, int, string, string> fault)
{
    private static readonly string[] Operators =
    [
        "===", "!==", "...", "..<", "&&", "||", "==", "!=", "<=", ">=", "=<", "=>", "<>", "??", "?.", "//", "..", "|>", "++", "--", "**",
        "<<", ">>", "+=", "-=", "*=", "/=",
    ];

    /// <summary>As many digits as a number of papers can have.</summary>
    private const int LongestNumber = 30;

    private static readonly SearchValues<char> s_ofNumber = SearchValues.Create("0123456789.");

    private readonly List<TemplateToken> _tokens = [];
    private int _at;

    /// <summary>The pieces of code, in order; of code that does not end, those up to the fault.</summary>
    public IReadOnlyList<TemplateToken> Scan()
    {
        while (_at < text.Length)
        {
            var code = text.IndexOf("{{", _at, StringComparison.Ordinal);
            var raw = text.IndexOf("{%{", _at, StringComparison.Ordinal);
            if (raw >= 0 && (code < 0 || raw < code))
            {
                CheckText(_at, raw);
                var end = text.IndexOf("}%}", raw, StringComparison.Ordinal);
                _at = end < 0 ? text.Length : end + 3;
                continue;
            }
            CheckText(_at, code < 0 ? text.Length : code);
            if (code < 0) break;
            _at = code + 2;
            _tokens.Add(new TemplateToken(TemplateTokenType.Enter, code, "{{"));
            if (Peek() == '{' && Peek(1) != '{')
            {
                fault(code, code + 3, "There are three braces here.", "Write two braces on each side, as in {{ plan.footprint.name }}.");
                _at = text.IndexOf("}}", _at, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : text.Length;
                while (Peek() == '}') _at++;
                continue;
            }
            if (Peek() is '~' or '-') _at++;
            if (!Code(code)) break;
        }
        return _tokens;
    }

    /// <summary>Reads code up to its closing braces; false: it has none.</summary>
    private bool Code(int enter)
    {
        var depth = 0;
        while (_at < text.Length)
        {
            var start = _at;
            var c = text[start];
            if (depth == 0 && Closing() is > 0 and var length)
            {
                Take(TemplateTokenType.Exit, length);
                return true;
            }
            switch (c)
            {
                case '\n' or ';': Take(TemplateTokenType.End, 1); break;
                case ' ' or '\t' or '\r': _at++; break;
                case '#': Note(); break;
                case '"' or '\'' or '`':
                    if (!Quoted(c)) return false;
                    break;
                case '{' when Peek(1) == '{':
                    return Endless(enter, "Write '}}' before the next '{{'.");
                case '{': depth++; Take(TemplateTokenType.Open, 1); break;
                case '}' when depth > 0: depth--; Take(TemplateTokenType.Close, 1); break;
                case '}':
                    fault(start, start + 1, "There is a single '}' where '}}' is needed.", "Close what '{{' opens with '}}'.");
                    return false;
                case '(' or '[': Take(TemplateTokenType.Open, 1); break;
                case ')' or ']': Take(TemplateTokenType.Close, 1); break;
                default: Other(c); break;
            }
        }
        return Endless(enter, "Write '}}' after the last word that belongs to them.");
    }

    /// <summary>Of code that does not end only the first line is code for certain; what follows is text.</summary>
    private bool Endless(int enter, string hint)
    {
        fault(enter, enter + 2, "These braces '{{' have no '}}'.", hint);
        var end = _tokens.FindIndex(t => t.Start > enter && t.Type == TemplateTokenType.End && t.Text == "\n");
        if (end >= 0) _tokens.RemoveRange(end + 1, _tokens.Count - end - 1);
        return false;
    }

    private void Other(char c)
    {
        if (c == '$' && _at + 1 < text.Length && text[_at + 1] is '"' or '\'')
            fault(_at, _at + 2, "Templates do not have texts with values inside quotation marks.",
                "Put the value into braces of its own, outside the text: {{ plan.footprint.name }}.");
        if (char.IsAsciiLetter(c) || c is '_' or '$')
            Take(TemplateTokenType.Name, Length(x => char.IsAsciiLetterOrDigit(x) || x is '_' or '$'));
        else if (char.IsAsciiDigit(c)) Number();
        else if (Operators.FirstOrDefault(o => text.AsSpan(_at).StartsWith(o)) is { } sign) Take(TemplateTokenType.Operator, sign.Length);
        else if ("=<>!+-*/%|&?:,.@^~".Contains(c)) Take(TemplateTokenType.Operator, 1);
        else
        {
            var (message, hint) = Foreign(c);
            fault(_at, _at + 1, message, hint);
            // Words between curly quotation marks are not names.
            if (c is '“' or '‘' && text.IndexOfAny(['”', '’', '“', '\n'], _at + 1) is >= 0 and var close) _at = close;
            _at++;
            _tokens.Add(new TemplateToken(TemplateTokenType.Text, _at - 1, ""));
        }
    }

    /// <summary>Takes a number; one that papers cannot need is found before the engine works it out, which might never end.</summary>
    private void Number()
    {
        var length = NumberLength();
        var digits = text.AsSpan(_at, length);
        if (digits.ContainsAnyExcept(s_ofNumber))
            fault(_at, _at + length, "This is not a number that templates can read.",
                "Write it in digits, with at most one point: 1250.5.");
        else if (length > LongestNumber)
            fault(_at, _at + length, $"This number has more than {LongestNumber} digits.",
                "Check it: papers do not need numbers this large.");
        Take(TemplateTokenType.Number, length);
    }

    private static (string Message, string Hint) Foreign(char c) => c switch
    {
        '“' or '”' or '‘' or '’' or '«' or '»' or '„' => ("Curly quotation marks do not work between '{{' and '}}'.",
            "Use straight quotation marks (\") around words between '{{' and '}}'."),
        '–' or '—' or '−' or '‑' => ($"'{c}' does not work between '{{{{' and '}}}}'.", "Use a plain hyphen (-)."),
        '≥' or '≤' or '≠' or '×' or '÷' => ($"'{c}' does not work between '{{{{' and '}}}}'.", c switch
        {
            '≥' => "Write >= instead.",
            '≤' => "Write <= instead.",
            '≠' => "Write != instead.",
            '×' => "Write * instead.",
            _ => "Write / instead.",
        }),
        _ when char.IsWhiteSpace(c) => ("There is a special space here, probably pasted from Word.", "Delete it and type a plain space."),
        _ => ($"'{c}' does not work between '{{{{' and '}}}}'.",
            "Put words in straight quotation marks (\"), and other text outside the braces."),
    };

    private void Note()
    {
        if (Peek(1) == '#')
        {
            _at = text.IndexOf("##", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
            return;
        }
        while (_at < text.Length && text[_at] != '\n' && Closing() == 0) _at++;
    }

    /// <summary>Reads words in quotation marks; false: they do not end.</summary>
    private bool Quoted(char mark)
    {
        var end = _at + 1;
        while (end < text.Length && text[end] != mark) end += text[end] == '\\' && mark != '`' ? 2 : 1;
        var within = text.AsSpan(_at, Math.Min(end, text.Length) - _at);
        // A mark that closes in a later line, behind other braces, is the opening one of another text.
        if (end >= text.Length || (within.Contains('\n') && within.Contains("}}", StringComparison.Ordinal)))
        {
            fault(_at, _at + 1, $"The words that start with {mark} here have no closing quotation mark.",
                $"Write {mark} after the last word.");
            return false;
        }
        Take(TemplateTokenType.Text, end + 1 - _at);
        return true;
    }

    /// <summary>How long the closing braces are that are here; 0: there are none.</summary>
    private int Closing() => text[_at] == '}' && Peek(1) == '}' ? 2
        : text[_at] is '~' or '-' && Peek(1) == '}' && Peek(2) == '}' ? 3 : 0;

    /// <summary>Finds in a template's text the end of code that has no start.</summary>
    private void CheckText(int from, int to)
    {
        for (var at = text.IndexOf("}}", from, to - from, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("}}", at + 2, to - at - 2, StringComparison.Ordinal))
            fault(at, at + 2, "These braces '}}' have no '{{'.", "Write '{{' before the first word that belongs to them.");
    }

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private int Length(Func<char, bool> belongs)
    {
        var length = 1;
        while (_at + length < text.Length && belongs(text[_at + length])) length++;
        return length;
    }

    /// <summary>Digits with one point among them: the two points of a range are none of them.</summary>
    private int NumberLength()
    {
        var length = Length(IsOfNumber);
        if (Peek(length) != '.' || !char.IsAsciiDigit(Peek(length + 1))) return length;
        length++;
        while (IsOfNumber(Peek(length))) length++;
        return length;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void Take(TemplateTokenType type, int length)
    {
        _tokens.Add(new TemplateToken(type, _at, text.Substring(_at, length)));
        _at += length;
    }
}

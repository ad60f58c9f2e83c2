using StpGen.Authoring.Markdown;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// Finds what is wrong with a template before the engine reads it: from what is written, so that each fault has its own place and words.
/// </summary>
internal sealed class TemplateSyntax
{
    private static readonly string[] Blocks = ["if", "for", "while", "case", "func", "capture", "with", "wrap", "tablerow"];

    /// <summary>Blocks within blocks, and brackets within brackets: each level takes the parser's stack.</summary>
    private const int Deepest = 32;

    /// <summary>The most branches of one 'if' or 'case', which the parser takes for one within the other.</summary>
    private const int MostBranches = 100;

    /// <summary>The most words, signs and values of a statement.</summary>
    private const int LongestStatement = 2_000;

    /// <summary>Papers have at most a few hundred pages, and a template makes many of each of its lines.</summary>
    private const int LongestTemplate = 1_000_000;

    private readonly SourceText _text;
    private readonly Action<Finding> _report;
    private readonly Stack<(TemplateToken Word, bool HasElse, int Branches)> _open = new();
    private readonly Stack<TemplateToken> _brackets = new();
    private bool _isWhole = true;
    private bool _isTooMuch;

    private TemplateSyntax(SourceText text, Action<Finding> report) => (_text, _report) = (text, report);

    /// <summary>Whether nothing is wrong; each fault is reported.</summary>
    public static bool Check(SourceText text, Action<Finding> report)
    {
        var found = new List<Finding>();
        new TemplateSyntax(text, found.Add).Check();
        foreach (var finding in found.OrderBy(f => f.Span?.Line).ThenBy(f => f.Span?.Column)) report(finding);
        return found.Count == 0;
    }

    private void Check()
    {
        if (_text.Content.Length > LongestTemplate)
        {
            TooMuch(new TemplateToken(TemplateTokenType.Text, 0, ""), $"This template has more than {LongestTemplate:N0} characters.",
                "Move data to the plan, and write it with a loop.");
            return;
        }
        var tokens = new TemplateScanner(_text.Content, (start, stop, message, hint) =>
        {
            // What is open behind a fault of the characters may be closed where no one could read it.
            _isWhole = false;
            Fault(start, stop, message, hint);
        }).Scan();
        var statement = new List<TemplateToken>();
        foreach (var token in tokens)
        {
            if (_isTooMuch) return;
            if (token.Type is TemplateTokenType.Exit) Unclosed();
            if (token.Type is TemplateTokenType.Open) Open(token);
            if (token.Type is TemplateTokenType.Close) Close(token);
            var ends = token.Type is TemplateTokenType.Enter or TemplateTokenType.Exit
                || (token.Type is TemplateTokenType.End && _brackets.Count == 0);
            if (!ends)
            {
                if (token.Type is not TemplateTokenType.End) statement.Add(token);
                if (statement.Count > LongestStatement)
                    TooMuch(statement[0], $"This statement has more than {LongestStatement:N0} words and signs.",
                        "Split it into several, or move its data to the plan.");
                continue;
            }
            if (statement.Count > 0) Statement(statement);
            statement.Clear();
        }
        if (!_isWhole) return;
        foreach (var (word, _, _) in _open)
            Fault(word, $"The template ends, but {(word.Text == "if" ? "an" : "a")} '{word.Text}' in it has no 'end'.",
                $"Write {{{{ end }}}} where what belongs to '{word.Text}' ends.");
    }

    private void Open(TemplateToken bracket)
    {
        _brackets.Push(bracket);
        if (_brackets.Count > Deepest)
            TooMuch(bracket, $"Brackets are nested more than {Deepest} levels deep here.",
                "Give a part of this a name first, as in {{ name = … }}.");
    }

    /// <summary>What would take the engine, which reads it next, too far; nothing behind it is looked at.</summary>
    private void TooMuch(TemplateToken token, string message, string hint)
    {
        if (_isTooMuch) return;
        (_isTooMuch, _isWhole) = (true, false);
        _report(new Finding(TemplateRules.TooLong, _text.Span(token.Start, token.Stop), message, hint));
    }

    private void Unclosed()
    {
        while (_brackets.TryPop(out var open))
            Fault(open, $"This '{open.Text}' is not closed.", $"Write '{Partner(open.Text)}' after the last value that belongs to it.");
    }

    private void Close(TemplateToken close)
    {
        if (_brackets.TryPeek(out var open) && Partner(open.Text) == close.Text) _brackets.Pop();
        else Fault(close, $"This '{close.Text}' closes nothing.", $"Delete it, or write '{Partner(close.Text)}' before it.");
    }

    private static string Partner(string bracket) => bracket switch
    {
        "(" => ")",
        "[" => "]",
        "{" => "}",
        ")" => "(",
        "]" => "[",
        _ => "{",
    };

    private void Statement(List<TemplateToken> tokens)
    {
        if (tokens[0].Type is TemplateTokenType.Name && !StatementSyntax.IsNoKeyword(tokens)) Word(tokens);
        StatementSyntax.Check(tokens, (token, message, hint) => Fault(token, message, hint));
    }

    /// <summary>Keeps count of what is open.</summary>
    private void Word(List<TemplateToken> tokens)
    {
        var word = tokens[0];
        if (Blocks.Contains(word.Text))
        {
            _open.Push((word, false, 0));
            if (_open.Count > Deepest)
                TooMuch(word, $"Blocks are nested more than {Deepest} levels deep here.", "Move the inner ones to a part of their own.");
        }
        else if (word.Text == "end")
        {
            if (!_open.TryPop(out _) && _isWhole)
                Fault(word, "This 'end' has no 'if' or 'for' before it.", "Delete it, or look for an 'end' too many above it.");
        }
        else if (word.Text is "else")
        {
            Branch(word);
            if (_open.Count == 0 || _open.Peek().Word.Text is not ("if" or "for" or "case"))
            {
                if (_isWhole) Fault(word, "This 'else' has no 'if' before it.", "Delete it, or look for an 'end' too many above it.");
            }
            else if (_open.Peek().HasElse)
                Fault(word, "This is a second 'else' of one 'if'.", "Write 'else if' with a condition for all but the last.");
            else if (!(tokens.Count > 1 && tokens[1].Text == "if")) _open.Push(_open.Pop() with { HasElse = true });
        }
        else if (word.Text == "when")
        {
            Branch(word);
            if (_open.Count == 0 || _open.Peek().Word.Text != "case")
                Fault(word, "This 'when' has no 'case' before it.", "Use 'if' and 'else if'.");
        }
    }

    private void Branch(TemplateToken word)
    {
        if (!_open.TryPop(out var block)) return;
        _open.Push(block with { Branches = block.Branches + 1 });
        if (block.Branches == MostBranches)
            TooMuch(word, $"This '{block.Word.Text}' has more than {MostBranches} branches.", "Look the value up in the plan instead.");
    }

    private void Fault(TemplateToken token, string message, string hint) => Fault(token.Start, token.Stop, message, hint);

    private void Fault(int start, int stop, string message, string hint) =>
        _report(new Finding(TemplateRules.Syntax, _text.Span(start, stop), message, hint));
}

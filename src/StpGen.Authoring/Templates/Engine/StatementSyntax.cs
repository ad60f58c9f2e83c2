namespace StpGen.Authoring.Templates.Engine;

/// <summary>Finds what is wrong within one statement of a template: a missing or foreign word, operator or value.</summary>
internal static class StatementSyntax
{
    private static readonly string[] Conditions = ["if", "while", "when"];

    private static readonly string[] OfLoop = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    private static readonly string[] BetweenValues =
        ["&&", "||", "==", "!=", "<", ">", "<=", ">=", "+", "*", "/", "//", "%", "??", "..", "|", "?", ":", "."];

    /// <summary>Words of other languages; those that could be a name of the template's own are only meant if more follows.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["endif"] = "Write 'end'.",
        ["endfor"] = "Write 'end'.",
        ["endforeach"] = "Write 'end'.",
        ["endwhile"] = "Write 'end'.",
        ["elif"] = "Write 'else if'.",
        ["elsif"] = "Write 'else if'.",
        ["elseif"] = "Write 'else if'.",
        ["foreach"] = "Write 'for risk in plan.risks'.",
        ["unless"] = "Write 'if !'.",
        ["set"] = "Write 'name = value', without a word before it.",
        ["let"] = "Write 'name = value', without a word before it.",
        ["assign"] = "Write 'name = value', without a word before it.",
        ["var"] = "Write 'name = value', without a word before it.",
        ["print"] = "Write the name alone.",
        ["show"] = "Write the name alone.",
    };

    private static readonly Dictionary<string, string> Unusual = new(StringComparer.Ordinal)
    {
        ["==="] = "Write '=='.",
        ["!=="] = "Write '!='.",
        ["<>"] = "Write '!='.",
        ["=<"] = "Write '<='.",
        ["=>"] = "Write '>='.",
        ["&"] = "Write '&&' between conditions.",
        ["++"] = "Write 'name = name + 1'.",
        ["--"] = "Write 'name = name - 1'.",
        ["+="] = "Write 'name = name + …'.",
        ["-="] = "Write 'name = name - …'.",
        ["*="] = "Write 'name = name * …'.",
        ["/="] = "Write 'name = name / …'.",
        ["**"] = "Write out the multiplication with '*'.",
        ["<<"] = "Write '<' to compare.",
        [">>"] = "Write '>' to compare.",
    };

    public static void Check(List<TemplateToken> tokens, Action<TemplateToken, string, string> fault)
    {
        var first = tokens[0];
        if (IsNoKeyword(tokens))
        {
            Operators(tokens, isCondition: false, fault);
            return;
        }
        if (first.Type is TemplateTokenType.Name && Foreign.TryGetValue(first.Text, out var instead)
            && (tokens.Count > 1 || first.Text.StartsWith('e')))
        {
            fault(first, $"'{first.Text}' is not a word of templates.", instead);
            return;
        }
        var from = first.Text == "else" && tokens.Count > 1 && tokens[1].Text == "if" ? 1 : 0;
        var isCondition = first.Type is TemplateTokenType.Name && Conditions.Contains(tokens[from].Text);
        if (isCondition && tokens.Count == from + 1)
            fault(tokens[from], $"A condition is missing after '{tokens[from].Text}'.", "Write what it asks, as in {{ if plan.risks }}.");
        if (first is { Type: TemplateTokenType.Name, Text: "for" } && !(tokens.Count > 3 && tokens[1].Type is TemplateTokenType.Name
            && tokens[2].Text == "in"))
            fault(first, "This 'for' needs a name, 'in' and a list.", "Write it as in {{ for risk in plan.risks }}.");
        Operators(tokens, isCondition, fault);
    }

    /// <summary>Its first word is a name like others: it is given a value, or a field of it is asked for.</summary>
    public static bool IsNoKeyword(List<TemplateToken> tokens) =>
        tokens.Count > 1 && tokens[1] is { Type: TemplateTokenType.Operator, Text: "=" or "." or "?." };

    private static void Operators(List<TemplateToken> tokens, bool isCondition, Action<TemplateToken, string, string> fault)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            depth += token.Type is TemplateTokenType.Open ? 1 : token.Type is TemplateTokenType.Close ? -1 : 0;
            if (token.Type is TemplateTokenType.Name) Word(tokens, i, fault);
            if (token.Type is not TemplateTokenType.Operator) continue;
            if (Unusual.TryGetValue(token.Text, out var hint)) fault(token, $"'{token.Text}' does not work in templates.", hint);
            else if (token.Text == "=") Equal(tokens, i, isCondition || depth > 0, fault);
            else if (BetweenValues.Contains(token.Text)) Between(tokens, i, fault);
        }
        var last = tokens[^1];
        if (last is { Type: TemplateTokenType.Operator, Text: "-" or "!" or "=" or "," })
            fault(last, $"Something is missing after '{last.Text}'.", "Write the value that belongs there, or delete the sign.");
    }

    /// <summary>One equals sign gives a value to a name; a condition needs two.</summary>
    private static void Equal(List<TemplateToken> tokens, int at, bool isCompared, Action<TemplateToken, string, string> fault)
    {
        if (isCompared)
            fault(tokens[at], "A single '=' gives a value to a name; it does not compare.", "Write '==' to compare.");
        else if (at == 0 || tokens[0].Type is not TemplateTokenType.Name)
            fault(tokens[at], "Only a name can be given a value.", "Write a name before '=', or '==' to compare.");
    }

    private static void Between(List<TemplateToken> tokens, int at, Action<TemplateToken, string, string> fault)
    {
        var token = tokens[at];
        var what = token.Text == "." ? "The name of a field" : "Something";
        if (at == tokens.Count - 1 || tokens[at + 1].Type is TemplateTokenType.Close || IsBetween(tokens[at + 1]))
            fault(token, $"{what} is missing after '{token.Text}'.", token.Text == "."
                ? "Write the field, as in plan.footprint.name."
                : "Write the value that belongs there, on the same line, or delete the sign.");
        else if (token.Text != "." && (at == 0 || tokens[at - 1].Type is TemplateTokenType.Open || IsKeyword(tokens, at - 1)))
            fault(token, $"Something is missing before '{token.Text}'.", "Write the value that belongs there, or delete the sign.");
    }

    private static bool IsBetween(TemplateToken token) => token.Type is TemplateTokenType.Operator && BetweenValues.Contains(token.Text);

    private static bool IsKeyword(List<TemplateToken> tokens, int at) =>
        (at == 0 || (at == 1 && tokens[0].Text == "else")) && Conditions.Contains(tokens[at].Text);

    /// <summary>Words that other languages have between conditions.</summary>
    private static void Word(List<TemplateToken> tokens, int at, Action<TemplateToken, string, string> fault)
    {
        var word = tokens[at];
        if (word.Text == "for" && at + 2 < tokens.Count && tokens[at + 1].Text == "." && !OfLoop.Contains(tokens[at + 2].Text))
            fault(tokens[at + 2], $"A loop has no '{tokens[at + 2].Text}'.", "Use for.first, for.last or for.index.");
        var isField = at > 0 && tokens[at - 1] is { Type: TemplateTokenType.Operator, Text: "." or "?." };
        var isGivenValue = at + 1 < tokens.Count && tokens[at + 1] is { Type: TemplateTokenType.Operator, Text: "=" };
        if (isField || isGivenValue || at == tokens.Count - 1) return;
        var sign = word.Text.ToUpperInvariant() switch { "AND" when at > 0 => "&&", "OR" when at > 0 => "||", "NOT" => "!", _ => null };
        if (sign is not null) fault(word, $"'{word.Text}' does not work between conditions.", $"Write '{sign}' instead.");
    }
}

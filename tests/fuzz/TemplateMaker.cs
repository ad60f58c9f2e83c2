using System.Text;

namespace StpGen.Fuzz;

/// <summary>Templates that the engine can parse: statements and expressions of every function, name and kind of value.</summary>
internal sealed class TemplateMaker
{
    private const int Deepest = 4;

    private static readonly string[] Values =
    [
        "1", "0", "-1", "1.5", "79228162514264337593543950335", "\"a\"", "\"\"", "'b'", "`c`", "\"\\uE000\"", "\"\\uE0000\\uE001\"",
        "\"\\u0007\"",
        "true", "null", "[]", "[1,2,3]", "[\"a\",\"b\"]", "[[1],[2]]", "{a: 1}", "{label: \"beds\", value: 1}", "1..3", "3..1", "plan",
        "round",
        "paper", "stage", "reader", "plan.footprint", "plan.footprint.name", "plan.footprint.population", "plan.narrative", "plan.risks",
        "plan.milestones", "plan.people", "plan.bodies", "plan.organisations", "plan.nothing", "paper.date", "x", "y", "f", "$0", "$",
        "for.index",
        "\"amount\"", "\"name\"", "\"id\"", "\"a.b\"", "this", "empty", "plan.finance.positions",
    ];

    private static readonly string[] Functions =
    [
        "count", "pluck", "where", "except", "flatten", "counted", "noun", "has",
        "without", "having", "first", "sort_by", "last", "children",
        "without_parent", "group_by", "concat", "limit", "after", "parts", "groups_of", "up_to", "more_than", "sum", "min", "max",
        "rounded",
        "small", "services", "seats", "seat_line", "verb", "scope", "role_of", "parts_of", "kind_of", "answers_parts", "unanswered_in",
        "decision_status", "by_surname", "agenda_item", "differences", "open_posts", "include", "join", "missing", "or_missing",
        "bullets",
        "label", "reach", "published", "benefit_line", "role_and_post",
        "dated", "capital", "who", "who_line", "name_of", "post", "by", "lower", "sentence", "with_note", "stress",
        "covers",
        "date_of", "was", "by_date", "ahead", "behind", "timeline", "label_of", "table_by_year", "asked", "asks", "missing_for_stage",
        "former_priorities",
    ];

    private static readonly string[] Signs =
        ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "??", "..", "|", "^", "&", "<<", ">>", "**"];

    private readonly SeededNumbers _numbers;
    private readonly StringBuilder _text = new("# A\n\n");

    private TemplateMaker(SeededNumbers numbers) => _numbers = numbers;

    public static string Make(SeededNumbers numbers)
    {
        var maker = new TemplateMaker(numbers);
        for (var left = 1 + numbers.Next(8); left > 0; left--) maker.Statement(0);
        return maker._text.ToString();
    }

    private void Statement(int depth)
    {
        switch (depth >= Deepest ? 0 : _numbers.Next(14))
        {
            case 0 or 1 or 2: Code(Expression(0)); break;
            case 3 or 4: Code($"{Pick("x", "y", "plan", "count")} = {Expression(0)}"); break;
            case 5: Block($"if {Expression(0)}", depth, Pick("", "{{ else }}a", "{{ else if true }}b")); break;
            case 6:
                Block($"for {Pick("x", "y", "n")} in {Expression(0)}{Pick("", "", " limit:2", " offset:1", " reversed")}", depth);
                break;
            case 7: Block($"for i in 1..{Pick("3", "60", "20000")}", depth); break;
            case 8: Block($"capture {Pick("x", "y")}", depth); break;
            case 9: Block("func f", depth); break;
            case 10: Block($"case {Expression(1)}\nwhen {Expression(2)}", depth); break;
            case 11:
                _text.Append(Pick("text ", "\n\n", "- item\n", "> q\n", "| a |", "**", "[", "\n::: callout\n", "\n:::\n", "* ", "`"));
                break;
            // Each of these makes its value larger by itself.
            case 12: Code($"x = {Pick("[x, x]", "concat x x", "x + x", "[join x, join x]", "[x]", "{a: x}", "groups_of x 1")}"); break;
            default: Block($"while {Expression(1)}", depth); break;
        }
    }

    private void Code(string code) => _text.Append("{{ ").Append(code).Append(" }}").Append(Pick("", "\n", "\n\n"));

    private void Block(string head, int depth, string before = "")
    {
        Code(head);
        for (var left = 1 + _numbers.Next(3); left > 0; left--) Statement(depth + 1);
        _text.Append(before);
        Code("end");
    }

    private string Expression(int depth) => (depth >= Deepest ? 0 : _numbers.Next(9)) switch
    {
        0 or 1 => Pick(Values),
        2 or 3 => Call(depth),
        4 => $"({Expression(depth + 1)} {Pick(Signs)} {Expression(depth + 1)})",
        5 => $"{Pick("!", "-", "+", "@")}{Expression(depth + 1)}",
        6 => $"[{Expression(depth + 1)}, {Expression(depth + 1)}]",
        7 => $"({Expression(depth + 1)} ? {Expression(depth + 1)} : {Expression(depth + 1)})",
        _ => $"{Expression(depth + 1)}{Pick(".name", ".size", "[0]", "[\"a\"]", " | count", ".a.b", "?.x")}",
    };

    private string Call(int depth)
    {
        var call = new StringBuilder("(").Append(Pick(Functions));
        for (var left = _numbers.Next(5); left > 0; left--) call.Append(' ').Append(Expression(depth + 1));
        return call.Append(')').ToString();
    }

    private string Pick(params string[] choices) => choices[_numbers.Next(choices.Length)];
}

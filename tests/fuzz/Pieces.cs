using System.Text;

namespace StpGen.Fuzz;

/// <summary>What texts of a kind are made of, and texts made of them: mostly few pieces, now and then one of them very often.</summary>
internal static class Pieces
{
    public static readonly string[] Markdown =
    [
        "\n", "\n\n", " ", "    ", "\t", "Text", "word.", "a", "- ", "* ", "1. ", "999999999. ", "3) ", "a) ", "• ", "o ", "– ", "# ",
        "#",
        "###### ", "> ", ">", "---", "===", "***", "| A | B |\n", "|---|---|\n", "|---|\n", "| << | ^^ |\n", "|", ":--|", "[^1]",
        "[^1]: ",
        "[^a]: b\n", "[", "]", "](", ")", "[a](#b)", "[a]: http://b\n", "[a][", "![a](assets/a.png)", "![](assets/b.jpg){width=30%}", "!",
        "[a](b \"", "[a](<b", "<http://a.b>", "<a@b.c>", "**", "*", "_", "__", "~~", "`", "```\n", "<!--", "-->", "<b>", "<", "<?",
        "<!A ",
        "<![CDATA[", "&amp;", "&nbsp", "&#0;", "&#xE000;", "\\", "\\\n", "{#a}", "\u00A0", "é",
        "日本", "😀", "ا", "שלום", "e\u0301", "ภาษา",
        "$$", "==", "[@footprint.population]", "[@a.b]", "::", ":", "x", "http://www.example.org", "\u00AD", "\u200B", "\u2028", "(",
        "\"",
    ];

    public static readonly string[] Containers =
    [
        "::: callout\n", "::: table\n", "::: table row-headers widths=1,2 #t\n", "::: columns\n", "::: column\n", ":::\n", "::::\n",
        "::: contents\n", "::: tiles\n", "::: cover\n", "::: landscape A3 header=\"a\"\n", "::: missing\n", "::: terms\n", "::: tables\n",
        "::: figures\n", "Caption\n\n| A | B |\n|---|---|\n| a | b |\n", "\n---\n", "{{ plan.footprint.name }}", "{{ plan.x }}",
        "{{ for n in plan.narrative }}{{ n.text }}{{ end }}", "{{ bullets [\"a\", \"b\"] }}", "{width=1%}", "{width=100%}",
    ];

    public static readonly string[] Statements =
    [
        "{{", "}}", "{{ end }}", "{{ else }}", "{{ if true }}", "{{ for x in [1,2] }}", "{{ func f }}", "{{ f }}", "{{ f f }}",
        "{{ capture c }}", "{{ c }}", "{{ include \"p\" }}", "{{ include \"document\" }}", "{{ case 1 }}", "{{ when 1 }}",
        "{{ while true }}",
        "{{~", "~}}", "{%{", "}%}", "{{#", "#}}", "\"", "'", "`", "(", ")", "[", "]", "{", "}", "|", ".", "..", "=", "==", "@", "$0",
        "\\",
    ];

    public static readonly string[] Yaml =
    [
        "", "~", "[]", "{}", "[[]]", "{a: b}", "-1", "0", "99999999999999999999999", "true", "2016-13-45", "9999-12-31", "by Easter",
        "1 to 0", "£-1bn", "*a", "&a b", "!t b", "|", ">", "|2-", "'", "\"", "\"\\u202E\"", "\"\\0\"", "\"\\uD800\"",
        "[@footprint.population]",
        "{file: stp.yaml}", "{file: ../x.md}", "{from: 2016}", "public", "tbc", "{tbc: {}}", "**a", "- - - a", "[a](b)", "#", "? a", "%",
        "@a", "\t", "---", "...", "<<: *a", "- ", ": ", "  ", "\r", "\u0085", "\u2028", "\uFEFF", "=", "null", "0x1F", "1e9", ".inf",
        "id: a", "text: |", "from: 2016", "until: 2015", "changes:", "also:", "release: nobody", "embargo: 2099", "source: s",
        "parent: p1",
    ];

    public static readonly string[] Csv =
    [
        ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "year", "kind", "amount", "2016-17", "do-nothing", "£1m", "-£1m", "(1)",
        "1 to 2",
        "sep=,\n", "=1+1", "é", "\"a,b\"", "\"a\nb\"", " ", "year,kind,amount\n", "2016-17,do-nothing,£1m\n", "9999999999999999999999",
        "0",
    ];

    public static string Make(SeededNumbers numbers, string[] pieces)
    {
        var text = new StringBuilder();
        for (var left = 1 + numbers.Next(40); left > 0; left--)
        {
            var piece = pieces[numbers.Next(pieces.Length)];
            for (var times = Times(numbers); times > 0; times--)
                text.Append(numbers.Next(50) == 0 ? pieces[numbers.Next(pieces.Length)] : piece);
        }
        return text.Append('\n').ToString();
    }

    /// <summary>How often something is repeated: once, mostly.</summary>
    public static int Times(SeededNumbers numbers) => numbers.Next(40) switch
    {
        0 => numbers.Next(3_000),
        1 => numbers.Next(300),
        2 or 3 => numbers.Next(30),
        _ => 1,
    };
}

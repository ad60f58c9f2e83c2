using CsCheck;
using StpGen.Authoring.Plans;

namespace StpGen.Tests.Authoring;

/// <summary>Whatever an author types, a template or a text of the plan is read, and every finding has its place.</summary>
public sealed class AnyMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", " ", "    ", "\t", "Text", "word.", "- ", "* ", "1. ", "3) ", "a) ", "• ", "•\t", "◦ ",
        "▪ ", "o ", "– ", "# ", "#", "###### ",
        "> ", ">", "---", "===", "***", ":::", "::: callout", "::: table", "::: columns", "::: column", "::::", "::: contents", "::: tiles",
        "| A | B |", "|---|---|", "| << | ^^ |", "|", "[^1]", "[^1]: ", "[^2]", "[", "](", ")", "[a](#b)", "[a]: http://b",
        "![a](assets/b.png)",
        "**", "*", "_", "__", "~~", "`", "```", "<!--", "-->", "<b>", "<", "&amp;", "&nbsp", "\\", "{#a}",
        "\u00A0", "é", "日本", "😀", "$$", "==",
    ];

    private static readonly Gen<string> Markdown =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 40].Select(pieces => string.Concat(pieces) + "\n");

    [Fact]
    public void A_template_of_anything_is_read() => Markdown.Sample(
        text => Assert.All(PlanCase.Base().With("templates/submission/document.md", text).Compose().Findings, f =>
        {
            Assert.InRange(f.Span!.Value.Line, 1, text.Count(c => c == '\n') + 1);
            Assert.InRange(f.Span.Value.EndLine, f.Span.Value.Line, text.Count(c => c == '\n') + 1);
        }),
        iter: 400);

    [Fact]
    public void A_text_of_anything_is_read() => Markdown.Sample(
        text => Assert.All(PlanReader.Read(PlanCase.Base().With("narrative/a.md", text)
            .With("extra.yaml", "narrative: [{id: a, title: A, text: {file: narrative/a.md}}]\n")).Findings, f => Assert.NotNull(f.Span)),
        iter: 400);
}

using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Tests.Authoring;

/// <summary>Addresses, anchors and words of links, as every format gets them.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("https://example.org/sites/{A1}/a|b", "https://example.org/sites/%7BA1%7D/a%7Cb")]
    [InlineData("https://www.bücher.example/", "https://www.xn--bcher-kva.example/")]
    [InlineData("https://www.BÜCHER.example:8080/straße?q=ä&r=[1]#teil-ü",
        "https://www.xn--bcher-kva.example:8080/stra%C3%9Fe?q=%C3%A4&r=%5B1%5D#teil-%C3%BC")]
    [InlineData("https://example.org/our plan.pdf", "https://example.org/our%20plan.pdf")]
    [InlineData("https://example.org/our%20plan.pdf", "https://example.org/our%20plan.pdf")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/a\"b^c`d<e>f\\g", "https://example.org/a%22b%5Ec%60d%3Ce%3Ef%5Cg")]
    [InlineData("https://example.org/a?b=c#d#e", "https://example.org/a?b=c#d%23e")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("https://example.org?x=|", "https://example.org?x=%7C")]
    [InlineData("https://user@example.org/a;b,c(d)!*'", "https://user@example.org/a;b,c(d)!*'")]
    [InlineData("https://[2001:db8::1]:80/x y", "https://[2001:db8::1]:80/x%20y")]
    [InlineData("HTTPS://Example.org/A", "HTTPS://Example.org/A")]
    [InlineData("mailto:tŷ@bücher.example?subject=Our plan", "mailto:t%C5%B7@xn--bcher-kva.example?subject=Our%20plan")]
    [InlineData("mailto:us@example.org", "mailto:us@example.org")]
    [InlineData("mailto:", "mailto:")]
    [InlineData("tel:+44 1432 000000", "tel:+44%201432%20000000")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("#tŷ", "#tŷ")]
    [InlineData("", "")]
    public void An_address_is_encoded_once_and_a_host_in_ascii(string written, string encoded)
    {
        Assert.Equal(encoded, WebAddress.Encoded(written));
        Assert.Equal(encoded, WebAddress.Encoded(encoded));
    }

    [Theory]
    [InlineData("# Tŷ Hafan services\n\nSee [](#tŷ-hafan-services).", "tŷ-hafan-services")]
    [InlineData("# Санаторий 2016\n\nSee [](#санаторий-2016).", "санаторий-2016")]
    [InlineData("# What’s next?\n\nSee [](#whats-next).", "whats-next")]
    [InlineData("# हिन्दी\n\nSee [](#हिन्दी).", "हिन्दी")]
    [InlineData("# 2016/17 – “plans”\n\nSee [](#2016-17-plans).", "2016-17-plans")]
    [InlineData("# ✓\n\nSee [](#section).", "section")]
    public void An_anchor_keeps_letters_of_any_language(string text, string anchor)
    {
        var paper = PlanCase.Base().With("templates/submission/document.md", text).Compose();
        Assert.Equal("", paper.Findings.Show());
        Assert.Equal(anchor, paper.Value!.Document.Blocks.OfType<Heading>().Single().Anchor);
    }

    [Fact]
    public void Headings_with_the_same_words_are_told_apart_and_a_link_to_them_is_found()
    {
        const string Text = "# Next steps\n\n# Next steps\n\n# Next steps 1\n\n# Next steps\n\n";
        var paper = PlanCase.Base().With("templates/submission/document.md", Text).Compose();
        Assert.Equal("", paper.Findings.Show());
        Assert.Equal(["next-steps", "next-steps-1", "next-steps-1-1", "next-steps-2"],
            paper.Value!.Document.Blocks.OfType<Heading>().Select(h => h.Anchor));
        Assert.Equal("templates/submission/document.md:9:5 Warning STP310 unknown-anchor: There are 3 headings for '#next-steps', and this "
            + "leads to the first. Write '#next-steps-1' for the second, or give the headings different words.",
            PlanCase.Base().With("templates/submission/document.md", Text + "See [them](#next-steps).").Compose().Findings.Show());
        Assert.Equal("", PlanCase.Base().With("templates/submission/document.md", Text + "See [them](#next-steps-2).").Compose()
            .Findings.Show());
    }

    [Theory]
    [InlineData("here", true)]
    [InlineData("Click here", true)]
    [InlineData("**Read more** …", true)]
    [InlineData("this link.", true)]
    [InlineData("https://www.example.org/plan", true)]
    [InlineData("our plan, here", false)]
    [InlineData("www.example.org", false)]
    [InlineData("More beds", false)]
    public void A_link_whose_words_say_nothing_is_found(string words, bool isFound)
    {
        var folder = PlanCase.Base();
        var link = $"See [{words}](https://www.example.org/plan).";
        Assert.Equal(isFound, folder.With("templates/submission/document.md", link).Compose().Findings.Show()
            .StartsWith("templates/submission/document.md:1:5 Warning STP322 link-text", StringComparison.Ordinal));
        var inPlan = folder.With("extra.yaml", $"narrative: [{{id: a, title: A, text: '{link}'}}]\n")
            .With("templates/submission/document.md", "{{ (first plan.narrative).text }}\n").Compose();
        Assert.Equal(isFound ? "extra.yaml:1:42 Warning STP322" : "", Short(inPlan.Findings.Show()));

        static string Short(string text) => text[..Math.Min(text.Length, 30)];
    }

    [Fact]
    public void An_address_with_spaces_is_encoded_and_shown_as_typed() =>
        Assert.Equal("p <a https://example.org/our%20plan.pdf>our plan</a> <a https://xn--bcher-kva.example/>https://bücher.example/</a>",
            Dump.Of(PlanCase.Base().With("templates/submission/document.md",
                "[our plan](<https://example.org/our plan.pdf>) <https://bücher.example/>").Compose().Value!.Document));
}

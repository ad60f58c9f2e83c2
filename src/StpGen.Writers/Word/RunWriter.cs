using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>No value: what visitors that only write return.</summary>
internal readonly record struct Unit;

/// <summary>Inlines as runs and hyperlinks (ECMA-376 part 1, 17.3.2, 17.16.22).</summary>
internal sealed class RunWriter(WordXml xml, Bookmarks bookmarks, LinkTargets targets) : InlineVisitor<Unit>
{
    private TextStyle _style = null!;
    private bool _strong;
    private bool _emphasis;
    private string? _character;
    private bool _inLink;

    /// <summary>Writes inlines of a paragraph whose own style is <paramref name="style"/>.</summary>
    public void Write(ImmutableArray<Inline> content, TextStyle style)
    {
        _style = style;
        All(content);
    }

    public override Unit VisitText(TextRun text)
    {
        Run(text.Text);
        return default;
    }

    public override Unit VisitStrong(Strong strong)
    {
        var outer = _strong;
        _strong = true;
        All(strong.Content);
        _strong = outer;
        return default;
    }

    public override Unit VisitEmphasis(Emphasis emphasis)
    {
        var outer = _emphasis;
        _emphasis = true;
        All(emphasis.Content);
        _emphasis = outer;
        return default;
    }

    public override Unit VisitLink(Link link)
    {
        // A link in a link cannot be; nor can one to nowhere. Their words stay.
        (string Name, string Value)? target = _inLink ? null
            : link.Anchor is { } anchor ? bookmarks.Find(anchor) is { } bookmark ? ("anchor", bookmark) : null
            : targets.Add(link.Target) is { } id ? ("r:id", id) : null;
        if (target is not { } to)
        {
            All(link.Content);
            return default;
        }
        using (xml.Open("hyperlink", to, ("history", "1")))
        {
            (_inLink, _character) = (true, Styles.Hyperlink);
            All(link.Content);
            (_inLink, _character) = (false, null);
        }
        return default;
    }

    public override Unit VisitLineBreak(LineBreak lineBreak)
    {
        using (xml.Open("r")) xml.Empty("br");
        return default;
    }

    public override Unit VisitMissing(MissingText missing)
    {
        var outer = _character;
        _character = Styles.Missing;
        Run(missing.Text);
        _character = outer;
        return default;
    }

    private void All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content) inline.Accept(this);
    }

    private void Run(string text)
    {
        if (text.Length == 0) return;
        using var run = xml.Open("r");
        Properties();
        xml.Text(text);
    }

    /// <summary>
    /// The character style says what the words are. Bold and italic are toggles (17.7.3): a bold style on a bold paragraph
    /// style would come out light, so then, and where two meanings meet, they are said directly as well.
    /// </summary>
    private void Properties()
    {
        var style = _character ?? (_strong ? Styles.Strong : _emphasis ? Styles.Emphasis : null);
        if (style is null) return;
        using var properties = xml.Open("rPr");
        xml.Value("rStyle", style);
        if (_strong && (_style.Bold || style != Styles.Strong)) { xml.Empty("b"); xml.Empty("bCs"); }
        if ((_emphasis && style != Styles.Emphasis) || (_style.Italic && style is Styles.Emphasis or Styles.Missing)) { xml.Empty("i"); xml.Empty("iCs"); }
    }
}

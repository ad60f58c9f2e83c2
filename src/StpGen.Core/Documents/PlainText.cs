using System.Collections.Immutable;
using System.Text;

namespace StpGen.Core.Documents;

/// <summary>The characters of inlines, without formatting: for outlines, anchors, alternative text. A note's mark has none.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> content)
    {
        var text = new Writer();
        foreach (var inline in content) inline.Accept(text);
        return text.ToString();
    }

    private sealed class Writer : InlineVisitor<StringBuilder>
    {
        private readonly StringBuilder _text = new();

        public override StringBuilder VisitText(TextRun text) => _text.Append(text.Text);

        public override StringBuilder VisitStrong(Strong strong) => Within(strong);

        public override StringBuilder VisitEmphasis(Emphasis emphasis) => Within(emphasis);

        public override StringBuilder VisitLink(Link link) => Within(link);

        public override StringBuilder VisitLineBreak(LineBreak lineBreak) => _text.Append(' ');

        public override StringBuilder VisitMissing(MissingText missing) => _text.Append(missing.Text);

        public override StringBuilder VisitFootnote(Footnote footnote) => _text;

        public override StringBuilder VisitCrossReference(CrossReference reference) => _text.Append(reference.Label);

        public override string ToString() => _text.ToString();

        private StringBuilder Within(Inline outer)
        {
            foreach (var inline in outer.Children) inline.Accept(this);
            return _text;
        }
    }
}

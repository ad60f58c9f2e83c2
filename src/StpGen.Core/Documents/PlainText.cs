using System.Collections.Immutable;
using System.Text;

namespace StpGen.Core.Documents;

/// <summary>The characters of inlines, without formatting: for outlines, anchors, alternative text.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Strong strong: Append(text, strong.Content); break;
                case Emphasis emphasis: Append(text, emphasis.Content); break;
                case Link link: Append(text, link.Content); break;
                case MissingText missing: text.Append(missing.Text); break;
                case LineBreak: text.Append(' '); break;
                case CrossReference reference: text.Append(reference.Label); break;
            }
    }
}

using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>"Table 4: Beds by site".</summary>
public static class CaptionText
{
    public static string Titled(string label, string caption) => label.Length == 0 ? caption : caption.Length == 0
        ? label : $"{label}: {caption}";

    public static ImmutableArray<Inline> Titled(string label, ImmutableArray<Inline> caption) =>
        label.Length == 0 ? caption : [new TextRun(caption.IsEmpty ? label : label + ": "), .. caption];
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>Text as the content of a run, every space kept.</summary>
internal static class RunText
{
    private const char NonBreakingHyphen = '\u2011';

    /// <summary>Arial has no U+2011, and another font's hyphen would stand out: Word has an element for it (17.3.3.18).</summary>
    public static IEnumerable<OpenXmlElement> Of(string text)
    {
        var parts = XmlText.Clean(text).Split(NonBreakingHyphen);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) yield return new NoBreakHyphen();
            if (parts[i].Length > 0) yield return new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve };
        }
    }
}

/// <summary>Complex fields (17.16.18): instruction, and the result as a reader sees it until Word computes it anew.</summary>
internal static class Fields
{
    public static IEnumerable<Run> Of(string instruction, string result) => [.. Begin(instruction), new(RunText.Of(result)), End()];

    public static IEnumerable<Run> Begin(string instruction) =>
    [
        Character(FieldCharValues.Begin),
        new(new FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
        Character(FieldCharValues.Separate),
    ];

    public static Run End() => Character(FieldCharValues.End);

    private static Run Character(FieldCharValues type) => new(new FieldChar { FieldCharType = type });
}

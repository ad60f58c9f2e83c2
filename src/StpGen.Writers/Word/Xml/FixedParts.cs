using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Xml;

/// <summary>Settings, without any text of the paper.</summary>
internal static class FixedParts
{
    /// <summary>
    /// Document settings (17.15). Compatibility mode 15 is Word 2013 and later; between two paragraphs that mode applies the
    /// larger of space after and space before, as the theme asks. No <c>w:updateFields</c>: Word would ask a question on opening.
    /// </summary>
    public static Settings Settings(DocumentInfo info, bool hasNotes, bool hasFonts) => new([
        new Zoom { Percent = "100" },
        .. hasFonts ? [new EmbedTrueTypeFonts()] : Array.Empty<OpenXmlElement>(),
        new DefaultTabStop { Val = 720 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        .. hasNotes
            ? [new FootnoteDocumentWideProperties(FootnotesPart.Separators.Select(id => new FootnoteSpecialReference { Id = id }))]
            : Array.Empty<OpenXmlElement>(),
        new Compatibility(
            Compatible(CompatSettingNameValues.CompatibilityMode, "15"),
            Compatible(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Compatible(CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Compatible(CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Compatible(CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new ThemeFontLanguages { Val = XmlText.Clean(info.Language) },
        new ColorSchemeMapping
        {
            Background1 = ColorSchemeIndexValues.Light1,
            Text1 = ColorSchemeIndexValues.Dark1,
            Background2 = ColorSchemeIndexValues.Light2,
            Text2 = ColorSchemeIndexValues.Dark2,
            Accent1 = ColorSchemeIndexValues.Accent1,
            Accent2 = ColorSchemeIndexValues.Accent2,
            Accent3 = ColorSchemeIndexValues.Accent3,
            Accent4 = ColorSchemeIndexValues.Accent4,
            Accent5 = ColorSchemeIndexValues.Accent5,
            Accent6 = ColorSchemeIndexValues.Accent6,
            Hyperlink = ColorSchemeIndexValues.Hyperlink,
            FollowedHyperlink = ColorSchemeIndexValues.FollowedHyperlink,
        },
        new DecimalSymbol { Val = "." },
        new ListSeparator { Val = "," }]);

    private static CompatibilitySetting Compatible(CompatSettingNameValues name, string value) =>
        new() { Name = name, Uri = "http://schemas.microsoft.com/office/word", Val = value };
}

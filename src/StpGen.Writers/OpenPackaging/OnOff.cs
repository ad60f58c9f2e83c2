using DocumentFormat.OpenXml;

namespace StpGen.Writers.OpenPackaging;

/// <summary>Yes and no (ST_OnOff) as Word writes them: the SDK would say "true", where pandoc for one looks for "1".</summary>
internal static class OnOff
{
    public static OnOffValue Yes => Of(true);

    public static OnOffValue No => Of(false);

    public static OnOffValue Of(bool value) => new() { InnerText = value ? "1" : "0" };
}

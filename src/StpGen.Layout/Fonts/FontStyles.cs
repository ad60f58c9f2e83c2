namespace StpGen.Layout.Fonts;

/// <summary>Styles by their two traits.</summary>
internal static class FontStyles
{
    public static FontStyle Of(bool bold, bool italic) => (FontStyle)((bold ? 1 : 0) + (italic ? 2 : 0));
}

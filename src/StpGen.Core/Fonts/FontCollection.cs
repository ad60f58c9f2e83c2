using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>Which face is wanted of a file: by name or number where the file is a collection, or else by its style.</summary>
/// <param name="Face">What the plan writes after <c>#</c>; null: nothing.</param>
public sealed record FontChoice(string? Face, bool Bold, bool Italic);

/// <summary>A file with several faces (OpenType 1.9, "Font Collections").</summary>
internal static class FontCollection
{
    private const int MostFaces = 256, MostNamed = 8;

    /// <summary>Where each face's table directory begins.</summary>
    public static uint[] Faces(ReadOnlySpan<byte> file)
    {
        var count = U32(file, 8);
        if (count is 0 or > MostFaces) throw DamagedFontException.In("its list of fonts", $"has {count} entries");
        var faces = new uint[count];
        for (var i = 0; i < faces.Length; i++) faces[i] = U32(file, 12 + 4 * i);
        return faces;
    }

    public static FontFile Choose(FontFile[] faces, FontChoice choice)
    {
        if (choice.Face is { } named)
            return Named(faces, named) ?? throw new DamagedFontException($"does not contain '{named}'", Hint(faces));
        var fitting = faces.Where(f => f.IsBold == choice.Bold && f.IsItalic == choice.Italic).ToList();
        return faces is [var only] ? only : fitting is [var one] ? one
            : throw new DamagedFontException($"is a collection of {faces.Length} fonts", Hint(faces));
    }

    private static FontFile? Named(FontFile[] faces, string name) =>
        int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number >= 1 && number <= faces.Length ? faces[number - 1] : null
            : faces.FirstOrDefault(f => f.PostScriptName.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? faces.FirstOrDefault(f => f.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Hint(FontFile[] faces) =>
        $"Write '#' and the font's name after the file's: {string.Join(", ", faces.Take(MostNamed).Select(f => $"'#{f.PostScriptName}'"))}"
        + (faces.Length > MostNamed ? $" and {faces.Length - MostNamed} more." : ".");
}

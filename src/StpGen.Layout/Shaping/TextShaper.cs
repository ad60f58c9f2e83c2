using System.Buffers;
using System.Collections.Immutable;
using HarfBuzzSharp;
using StpGen.Layout.Fonts;

namespace StpGen.Layout.Shaping;

/// <summary>
/// Turns characters into glyphs by HarfBuzz, each word once. Owned by one layout at a time: not for sharing between threads.
/// </summary>
internal sealed class TextShaper(FontFamily family) : IDisposable
{
    private readonly Dictionary<FontFace, OpenFace> _faces = [];
    private readonly Dictionary<(FontFace, double), ShapedFont> _fonts = [];

    /// <summary>A style of the family at a size in points.</summary>
    public ShapedFont Font(FontStyle style, double size) =>
        Font(family[style], size, () => [.. family.Fallbacks.Select(f => Font(f[style], size, () => []))]);

    public void Dispose()
    {
        foreach (var face in _faces.Values) face.Dispose();
    }

    private ShapedFont Font(FontFace face, double size, Func<ImmutableArray<ShapedFont>> fallbacks)
    {
        if (_fonts.TryGetValue((face, size), out var font)) return font;
        if (!_faces.TryGetValue(face, out var open)) open = _faces[face] = new OpenFace(face);
        return _fonts[(face, size)] = new ShapedFont(face, size, open.Font, fallbacks);
    }

    /// <summary>A font file held still in memory for as long as HarfBuzz reads it.</summary>
    private sealed class OpenFace : IDisposable
    {
        private readonly MemoryHandle _pin;
        private readonly Blob _blob;
        private readonly Face _face;

        public unsafe OpenFace(FontFace face)
        {
            _pin = face.File.Data.Pin();
            _blob = new Blob((IntPtr)_pin.Pointer, face.File.Data.Length, MemoryMode.ReadOnly);
            _face = new Face(_blob, face.File.Face);
            Font = new Font(_face);
            Font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
            Font.SetFunctionsOpenType();
        }

        public Font Font { get; }

        public void Dispose()
        {
            Font.Dispose();
            _face.Dispose();
            _blob.Dispose();
            _pin.Dispose();
        }
    }
}

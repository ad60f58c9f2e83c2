using System.Buffers;
using HarfBuzzSharp;
using StpGen.Layout.Fonts;

namespace StpGen.Layout.Shaping;

/// <summary>Turns characters into glyphs by HarfBuzz, each word once. Owned by one layout at a time: not for sharing between threads.</summary>
internal sealed class TextShaper(FontFamily family) : IDisposable
{
    private readonly OpenFace?[] _faces = new OpenFace?[Enum.GetValues<FontStyle>().Length];
    private readonly Dictionary<(FontStyle, double), ShapedFont> _fonts = [];

    /// <summary>A style of the family at a size in points.</summary>
    public ShapedFont Font(FontStyle style, double size)
    {
        if (_fonts.TryGetValue((style, size), out var font)) return font;
        var face = _faces[(int)style] ??= new OpenFace(family[style]);
        return _fonts[(style, size)] = new ShapedFont(family[style], size, face.Font);
    }

    public void Dispose()
    {
        foreach (var face in _faces) face?.Dispose();
    }

    /// <summary>A font file held still in memory for as long as HarfBuzz reads it.</summary>
    private sealed class OpenFace : IDisposable
    {
        private readonly MemoryHandle _pin;
        private readonly Blob _blob;
        private readonly Face _face;

        public unsafe OpenFace(FontFace face)
        {
            _pin = face.Data.Pin();
            _blob = new Blob((IntPtr)_pin.Pointer, face.Data.Length, MemoryMode.ReadOnly);
            _face = new Face(_blob, 0);
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

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using Buffer = HarfBuzzSharp.Buffer;
using FontStyle = StpGen.Layout.Fonts.FontStyle;

namespace StpGen.Tests.Pdf;

/// <summary>Liberation Sans and glyphs from it, so that writers can be tested without the layout engine.</summary>
internal static class SampleFont
{
    public static FontFace Regular { get; } = Load("Regular", FontStyle.Regular);

    public static FontFace Bold { get; } = Load("Bold", FontStyle.Bold);

    /// <summary>Shapes a text and sets it on one line, kerned.</summary>
    public static GlyphRun Set(ContentSlot? slot, string text, double x, double baseline, double size = 12, FontFace? face = null)
    {
        face ??= Regular;
        using var blob = Copy(face.Data.ToArray());
        using var hbFace = new Face(blob, 0);
        using var font = new Font(hbFace);
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        font.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var scale = size / face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        for (var i = 0; i < infos.Length; i++)
        {
            var start = (int)infos[i].Cluster;
            var end = infos.Select(g => (int)g.Cluster).Where(c => c > start).DefaultIfEmpty(text.Length).Min();
            var first = i == 0 || infos[i - 1].Cluster != infos[i].Cluster;
            glyphs.Add(new((ushort)infos[i].Codepoint, positions[i].XAdvance * scale, positions[i].XOffset * scale,
                -positions[i].YOffset * scale, first ? text[start..end] : ""));
        }
        return new(slot, face, size, new Colour(0, 0, 0), x, baseline, glyphs.ToImmutable());
    }

    /// <summary>Font data of HarfBuzz's own. (Blob.FromStream keeps a pointer to bytes that the runtime may move.)</summary>
    public static Blob Copy(byte[] data)
    {
        var pin = GCHandle.Alloc(data, GCHandleType.Pinned);
        try
        {
            return new Blob(pin.AddrOfPinnedObject(), data.Length, MemoryMode.Duplicate);
        }
        finally
        {
            pin.Free();
        }
    }

    private static FontFace Load(string name, FontStyle style)
    {
        var data = File.ReadAllBytes(Path.Combine(Repository.Root, "data/fonts/liberation-sans", $"LiberationSans-{name}.ttf"));
        using var blob = Copy(data);
        using var face = new Face(blob, 0);
        using var font = new Font(face);
        return new FontFace
        {
            Family = "Liberation Sans",
            Style = style,
            PostScriptName = "LiberationSans" + (name == "Regular" ? "" : "-" + name),
            Data = data,
            UnitsPerEm = face.UnitsPerEm,
            Ascender = 1854,
            Descender = -434,
            CapHeight = 1409,
            ItalicAngle = 0,
            WeightClass = style == FontStyle.Bold ? 700 : 400,
            BoundingBox = (-1114, -621, 2666, 2007),
            Advances = [.. Enumerable.Range(0, face.GlyphCount).Select(id => (ushort)font.GetHorizontalGlyphAdvance((uint)id))],
        };
    }
}

using System.Buffers.Binary;

namespace StpGen.Core.Images;

/// <summary>The two facts of an Exif block that change how a picture looks (Exif 2.3; TIFF 6.0).</summary>
/// <param name="Resolution">Pixels per inch; 0 if not stated.</param>
internal readonly record struct ExifFacts(Orientation Orientation, double Resolution)
{
    private const int OrientationTag = 0x112, XResolution = 0x11A, ResolutionUnit = 0x128;

    private const int Short = 3, Rational = 5, Centimetres = 3;

    /// <summary>Reads a block from its byte order mark on; facts that cannot be read are not stated.</summary>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return default;
        var isLittle = tiff[0] == 'I';
        var (orientation, resolution, unit) = (1, 0.0, 0);
        var at = (long)Long(tiff[4..], isLittle);
        if (at < 8 || at + 2 > tiff.Length) return default;
        var count = Word(tiff[(int)at..], isLittle);
        for (var entry = (int)at + 2; count-- > 0 && entry + 12 <= tiff.Length; entry += 12)
        {
            var (tag, type) = (Word(tiff[entry..], isLittle), Word(tiff[(entry + 2)..], isLittle));
            if (type == Short && tag == OrientationTag) orientation = Word(tiff[(entry + 8)..], isLittle);
            if (type == Short && tag == ResolutionUnit) unit = Word(tiff[(entry + 8)..], isLittle);
            if (type == Rational && tag == XResolution) resolution = Ratio(tiff, Long(tiff[(entry + 8)..], isLittle), isLittle);
        }
        return new(Orientation.Of(orientation), unit == Centimetres ? resolution * 2.54 : resolution);
    }

    private static double Ratio(ReadOnlySpan<byte> tiff, uint at, bool isLittle)
    {
        if (at > tiff.Length - 8L) return 0;
        var below = Long(tiff[(int)(at + 4)..], isLittle);
        return below == 0 ? 0 : (double)Long(tiff[(int)at..], isLittle) / below;
    }

    private static int Word(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}

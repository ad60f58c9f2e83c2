using System.Buffers.Binary;
using System.Collections.Immutable;

namespace StpGen.Core.Images;

/// <summary>A component of a JPEG's frame (ITU-T T.81, B.2.2).</summary>
/// <param name="Across">Samples in a row of a smallest coded unit, in blocks.</param>
/// <param name="Down">Rows of a smallest coded unit, in blocks.</param>
public readonly record struct JpegComponent(byte Id, int Across, int Down, int Table);

/// <summary>
/// A JPEG as papers may have it: the coded pixels as they are, and how to understand them (ISO 32000-1, 7.4.8; ITU-T T.81, B.1).
/// </summary>
/// <param name="IsInverted">Of four components: 0 is full ink, as Adobe’s programs write it.</param>
/// <param name="IsPlainRgb">Of three components: they are red, green and blue, and nothing in the file but their names says so.</param>
/// <param name="Data">The file without what is not needed to see it, and with nothing behind its end.</param>
public sealed record JpegFile(int Width, int Height, bool IsProgressive, ImmutableArray<JpegComponent> Components, bool IsInverted,
    bool IsPlainRgb, byte[] Data)
{
    private const byte Jfif = 0xE0, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE, LastApplication = 0xEF, Comment = 0xFE;

    private const byte Scan = 0xDA, End = 0xD9, FirstRestart = 0xD0, LastRestart = 0xD7;

    internal Orientation Orientation { get; init; }

    /// <summary>Pixels per inch; 0 if not stated.</summary>
    internal double Resolution { get; init; }

    /// <summary>The markers before the frame that stay: JFIF, colour profile, Adobe's colours.</summary>
    internal byte[] Applications { get; init; } = [];

    /// <summary>Reads a file; null if its segments do not lead from a frame through pixels to an end.</summary>
    public static JpegFile? Read(ReadOnlySpan<byte> file)
    {
        if (!ImageHeader.TryRead(file, out var format, out var width, out var height) || format != ImageFormat.Jpeg) return null;
        var (data, applications, exif) = (new MemoryStream(file.Length), new MemoryStream(), default(ExifFacts));
        data.Write(file[..2]);
        var (hasJfif, adobe, hasPixels, density) = (false, false, false, 0.0);
        ReadOnlySpan<byte> frame = [];
        byte frameMarker = 0;
        for (var at = 2; at + 2 <= file.Length;)
        {
            if (file[at] != 0xFF) return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == End)
            {
                data.Write([0xFF, End]);
                return hasPixels ? Of(frame) : null;
            }
            if (at + 4 > file.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            var content = file.Slice(at + 4, length - 2);
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                if (!frame.IsEmpty) return null;
                frame = content;
                frameMarker = marker;
            }
            if (marker == Exif && content.StartsWith("Exif\0\0"u8)) exif = ExifFacts.Read(content[6..]);
            if (marker == Jfif && content.StartsWith("JFIF\0"u8) && content.Length >= 12)
                (hasJfif, density) = (true, BinaryPrimitives.ReadUInt16BigEndian(content[8..]) * (content[7] switch
                {
                    1 => 1,
                    2 => 2.54,
                    _ => 0,
                }));
            adobe |= marker == Adobe && content.StartsWith("Adobe"u8);
            if (marker is >= Jfif and <= LastApplication or Comment) Keep(marker, content, applications, data);
            else data.Write(file.Slice(at, 2 + length));
            at += 2 + length;
            if (marker != Scan) continue;
            hasPixels = !frame.IsEmpty;
            var coded = CodedBytes(file[at..]);
            data.Write(file.Slice(at, coded));
            at += coded;
        }
        return null;

        JpegFile? Of(ReadOnlySpan<byte> frame)
        {
            if (frame.Length < 6 + 3 * frame[5]) return null;
            var components = ImmutableArray.CreateBuilder<JpegComponent>(frame[5]);
            for (var i = 6; i < 6 + 3 * frame[5]; i += 3)
                components.Add(new(frame[i], frame[i + 1] >> 4, frame[i + 1] & 15, frame[i + 2]));
            if (components.Any(c => c.Across is < 1 or > 4 || c.Down is < 1 or > 4 || c.Table > 3)) return null;
            var isPlainRgb = components is [{ Id: (byte)'R' }, { Id: (byte)'G' }, { Id: (byte)'B' }] && !hasJfif && !adobe;
            return new(width, height, frameMarker == 0xC2, components.ToImmutable(), adobe && components.Count == 4, isPlainRgb,
                data.ToArray())
            {
                Orientation = exif.Orientation,
                Resolution = density > 0 ? density : exif.Resolution,
                Applications = applications.ToArray(),
            };
        }
    }

    /// <summary>How many bytes there are before the next marker that does not belong to the pixels.</summary>
    private static int CodedBytes(ReadOnlySpan<byte> from)
    {
        for (var at = 0; ;)
        {
            var next = from[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= from.Length) return from.Length;
            at += next;
            if (from[at + 1] is not (0 or >= FirstRestart and <= LastRestart)) return at;
            at += 2;
        }
    }

    /// <summary>JFIF without its thumbnail, colour profiles and Adobe's colours; nothing else.</summary>
    private static void Keep(byte marker, ReadOnlySpan<byte> content, MemoryStream applications, MemoryStream data)
    {
        byte[] kept = marker switch
        {
            Jfif when content.StartsWith("JFIF\0"u8) && content.Length >= 12 => [.. content[..12], 0, 0],
            Profile when content.StartsWith("ICC_PROFILE\0"u8) => content.ToArray(),
            Adobe when content.StartsWith("Adobe"u8) && content.Length >= 12 => content[..12].ToArray(),
            _ => [],
        };
        if (kept.Length == 0) return;
        byte[] segment = [0xFF, marker, (byte)((kept.Length + 2) >> 8), (byte)(kept.Length + 2), .. kept];
        applications.Write(segment);
        data.Write(segment);
    }
}

using System.Buffers.Binary;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Images;

/// <summary>
/// A JPEG as a PDF may carry it: the coded pixels as they are, and how to understand them (ISO 32000-1, 7.4.8; ITU-T T.81, B.1).
/// </summary>
/// <param name="Components">1 grey, 3 colour, 4 CMYK.</param>
/// <param name="IsInverted">Of four components: 0 is full ink, as Adobe's programs write it.</param>
/// <param name="IsPlainRgb">Of three components: they are red, green and blue, and nothing in the file but their names says so.</param>
internal sealed record JpegFile(int Width, int Height, int Components, bool IsInverted, bool IsPlainRgb, byte[] Data)
{
    private const byte Jfif = 0xE0, Adobe = 0xEE, LastApplication = 0xEF, Comment = 0xFE, Scan = 0xDA;

    /// <summary>
    /// Reads a file; null if its segments do not lead to pixels. Where a picture was taken, by what person and with what
    /// (Exif, XMP, IPTC, comments) is left behind: papers are published.
    /// </summary>
    public static JpegFile? Read(ReadOnlySpan<byte> file)
    {
        var data = new PdfBuffer(file.Length).Raw(file[..2]);
        var (hasJfif, adobe) = (false, false);
        ReadOnlySpan<byte> frame = [];
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            var content = file.Slice(at + 4, length - 2);
            if (marker == Scan) return frame.IsEmpty ? null : Of(frame, hasJfif, adobe, data.Raw(file[at..]));
            if (marker is 0xC0 or 0xC1 or 0xC2) frame = content;
            hasJfif |= marker == Jfif;
            adobe |= marker == Adobe && content.StartsWith("Adobe"u8);
            if (marker is Jfif or Adobe or not (>= Jfif and <= LastApplication or Comment)) data.Raw(file.Slice(at, 2 + length));
            at += 2 + length;
        }
        return null;
    }

    /// <param name="frame">Precision, height, width, count of components, then three bytes for each: its name first (B.2.2).</param>
    private static JpegFile? Of(ReadOnlySpan<byte> frame, bool hasJfif, bool adobe, PdfBuffer data)
    {
        if (frame.Length < 6 || frame[0] != 8 || frame[5] is not (1 or 3 or 4) || frame.Length < 6 + 3 * frame[5]) return null;
        var isPlainRgb = frame[5] == 3 && !hasJfif && !adobe && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        return new(
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]),
            frame[5], adobe && frame[5] == 4, isPlainRgb, data.Written.ToArray());
    }
}

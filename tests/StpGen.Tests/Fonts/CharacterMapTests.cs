using StpGen.Core.Fonts;
using static StpGen.Tests.Fonts.FontSurgery;

namespace StpGen.Tests.Fonts;

/// <summary>Each form of the list of characters is followed to the glyphs that it names.</summary>
public sealed class CharacterMapTests
{
    private const string Missing = "is damaged: its list of characters ('cmap') leads to glyphs that do not exist";

    [Theory]
    // Format 4: the segment A to B by a delta, then the mark.
    [InlineData(new[] { 4, 32, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 2618 - 65, 1, 0, 0 }, null)]
    [InlineData(new[] { 4, 32, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 2619 - 65, 1, 0, 0 }, Missing)]
    // The same by a list behind the offsets.
    [InlineData(new[] { 4, 36, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 0, 1, 4, 0, 7, 2619 }, null)]
    [InlineData(new[] { 4, 36, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 0, 1, 4, 0, 7, 2620 }, Missing)]
    [InlineData(new[] { 4, 32, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 0, 1, 60, 0 }, "is damaged: part of it is missing")]
    [InlineData(new[] { 4, 32, 0, 4, 0, 0, 0, 66, 66, 0, 65, 66, 0, 0, 0, 0 },
        "is damaged: its list of characters ('cmap') has segments out of order")]
    [InlineData(new[] { 4, 32, 0, 60 }, "is damaged: part of it is missing")]
    [InlineData(new[] { 6, 14, 0, 65, 2, 1, 2619 }, null)]
    [InlineData(new[] { 6, 14, 0, 65, 2, 1, 2620 }, Missing)]
    [InlineData(new[] { 10, 0, 0, 24, 0, 0, 0, 65, 0, 2, 1, 2620 }, Missing)]
    [InlineData(new[] { 12, 0, 0, 28, 0, 0, 0, 1, 0, 65, 0, 66, 0, 2618 }, null)]
    [InlineData(new[] { 12, 0, 0, 28, 0, 0, 0, 1, 0, 65, 0, 66, 0, 2619 }, Missing)]
    [InlineData(new[] { 13, 0, 0, 28, 0, 0, 0, 1, 0, 65, 0, 66, 0, 2619 }, null)]
    [InlineData(new[] { 12, 0, 0, 28, 0, 0, 0, 1, 0x11, 65, 0x11, 66, 0, 1 },
        "is damaged: its list of characters ('cmap') has groups out of order")]
    [InlineData(new[] { 12, 0, 0, 28, 0, 0, 0x4000, 0, 0, 65, 0, 66, 0, 1 }, "is damaged: part of it is missing")]
    [InlineData(new[] { 2, 6 }, "does not say which characters its glyphs are")]
    public void Characters_lead_to_glyphs_that_are_there(int[] map, string? what)
    {
        byte[] cmap = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, .. map.SelectMany(n => new[] { (byte)(n >> 8), (byte)n })];
        Assert.Equal(what, FontReader.Read(With(Own(), ("cmap", cmap))).Fault?.What);
    }
}

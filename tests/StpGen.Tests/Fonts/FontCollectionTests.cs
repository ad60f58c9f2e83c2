using StpGen.Core.Fonts;
using static StpGen.Tests.Fonts.FontSurgery;

namespace StpGen.Tests.Fonts;

/// <summary>A file with several fonts: the plan says which, or the place it is given for does.</summary>
public sealed class FontCollectionTests
{
    private static readonly byte[] Four = Collection(Own(), Own("Bold"), Own("Italic"), Own("BoldItalic"));

    [Theory]
    [InlineData(null, false, false, "LiberationSans")]
    [InlineData(null, true, false, "LiberationSans-Bold")]
    [InlineData(null, true, true, "LiberationSans-BoldItalic")]
    [InlineData("1", true, true, "LiberationSans")]
    [InlineData("4", false, false, "LiberationSans-BoldItalic")]
    [InlineData("LiberationSans-Italic", false, false, "LiberationSans-Italic")]
    [InlineData("liberation sans italic", false, false, "LiberationSans-Italic")]
    public void A_face_is_chosen_by_number_name_or_style(string? face, bool bold, bool italic, string expected)
    {
        var file = FontReader.Read(Four, new(face, bold, italic)).File!;
        Assert.Equal(expected, file.PostScriptName);
        Assert.Equal(FontReader.ReadOwn(Own(expected == "LiberationSans" ? "Regular" : expected[15..])).Advances, file.Advances);
    }

    [Theory]
    [InlineData("0", "does not contain '0'")]
    [InlineData("5", "does not contain '5'")]
    [InlineData("Arial", "does not contain 'Arial'")]
    [InlineData("", "does not contain ''")]
    public void A_face_that_is_not_there_is_named_with_those_that_are(string face, string what)
    {
        var fault = FontReader.Read(Four, new(face, false, false)).Fault!;
        Assert.Equal(what, fault.What);
        Assert.Equal("Write '#' and the font's name after the file's: '#LiberationSans', '#LiberationSans-Bold', "
            + "'#LiberationSans-Italic', '#LiberationSans-BoldItalic'.", fault.Hint);
    }

    [Fact]
    public void Two_faces_of_one_style_need_a_name_and_one_alone_needs_none()
    {
        Assert.Equal("is a collection of 2 fonts", FontReader.Read(Collection(Own(), Own())).Fault!.What);
        Assert.Equal("LiberationSans-Bold", FontReader.Read(Collection(Own("Bold"))).File!.PostScriptName);
        Assert.Equal("is not a collection", FontReader.Read(Own(), new("1", false, false)).Fault!.What);
    }

    [Fact]
    public void A_collection_without_fonts_or_with_too_many_is_damaged()
    {
        foreach (var count in (int[])[0, 257, -1])
        {
            var font = (byte[])Four.Clone();
            U32(count).CopyTo(font, 8);
            Assert.Equal($"is damaged: its list of fonts has {(uint)count} entries", FontReader.Read(font).Fault!.What);
        }
    }
}

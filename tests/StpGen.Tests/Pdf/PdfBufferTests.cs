using System.Globalization;
using System.Text;
using CsCheck;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Pdf;

public sealed class PdfBufferTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12, "12")]
    [InlineData(-0.5, "-.5")]
    [InlineData(595.28, "595.28")]
    [InlineData(1.005, "1.005")]
    [InlineData(-0.0001, "0")]
    public void Numbers_are_short(double value, string expected) => Assert.Equal(expected, Written(b => b.Number(value)));

    [Fact]
    public void Any_number_of_thousandths_reads_back_exactly() => Gen.Long[-9_000_000_000, 9_000_000_000].Sample(value =>
        decimal.Parse(Written(b => b.Thousandths(value)), CultureInfo.InvariantCulture) * 1000 == value);

    [Theory]
    [InlineData("(a) \\ b", "(\\(a\\) \\\\ b)")]
    [InlineData("£", "<FEFF00A3>")]
    [InlineData("😀", "<FEFFD83DDE00>")]
    [InlineData("", "()")]
    public void Text_is_a_literal_where_it_is_plain_else_utf16(string text, string expected) =>
        Assert.Equal(expected, Written(b => b.Text(text)));

    [Fact]
    public void Names_escape_what_is_not_regular() => Assert.Equal("/A#20B#23#28#C3#A9", Written(b => b.Name("A B#(é")));

    [Fact]
    public void Any_title_comes_back_from_the_file() => Gen.String[Gen.Char[' ', '\u2fff'], 0, 40].Sample(title =>
    {
        var pages = SamplePages.Create();
        using var pdf = PdfDocument.Open(PdfWriter.Write(pages with { Info = pages.Info with { Title = title } }));
        return pdf.Information.Title == title;
    }, iter: 50);

    private static string Written(Action<PdfBuffer> write)
    {
        var buffer = new PdfBuffer(1);
        write(buffer);
        return Encoding.ASCII.GetString(buffer.Written);
    }
}

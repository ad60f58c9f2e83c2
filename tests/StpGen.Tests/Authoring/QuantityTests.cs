using CsCheck;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;

namespace StpGen.Tests.Authoring;

/// <summary>Quantities as papers write them, and as papers print them.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("780,000", "780,000")]
    [InlineData("780000 people", "780,000\u00A0people")]
    [InlineData("1,500 sq miles", "1,500\u00A0sq miles")]
    [InlineData("over 100", "more than 100")]
    [InlineData("more than 100 events", "more than 100\u00A0events")]
    [InlineData("circa £100m to £120m", "about £100m to £120m")]
    [InlineData("circa £100m - £120m", "about £100m to £120m")]
    [InlineData("£100m–£120m", "£100m to £120m")]
    [InlineData("£1.5 million", "£1.5m")]
    [InlineData("£2bn", "£2bn")]
    [InlineData("-£3.25m", "\u2212£3.25m")]
    [InlineData("£-3.25m", "\u2212£3.25m")]
    [InlineData("1 to 4", "1 to 4")]
    [InlineData("between 1 and 4 units", "1 to 4\u00A0units")]
    [InlineData("at least 92%", "at least 92%")]
    [InlineData("10-15 beds", "10 to 15\u00A0beds")]
    [InlineData("up to 12 hours", "up to 12\u00A0hours")]
    [InlineData("70 miles", "70\u00A0miles")]
    public void A_quantity_prints_as_British_readers_write_it(string written, string printed)
    {
        Assert.True(QuantityParser.TryParse(written, default, out var quantity), written);
        Assert.Equal(printed, quantity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("120 to 100")]
    [InlineData("£100m to 120 beds")]
    [InlineData("12 to")]
    [InlineData("1.2.3")]
    [InlineData("£")]
    [InlineData("circa")]
    [InlineData("5 of 12")]
    [InlineData("780,00")]
    [InlineData("7,8000")]
    [InlineData("1,2.3,4")]
    [InlineData("1234,567")]
    public void What_is_no_quantity_is_refused(string written) => Assert.False(QuantityParser.TryParse(written, default, out _), written);

    private static readonly string[] Units = ["", "people", "%", "£", "£m", "sq miles"];

    [Fact]
    public void What_a_quantity_prints_reads_back_as_the_same() =>
        Gen.Select(Gen.Decimal[0, 1_000_000], Gen.Decimal[0, 1_000_000], Gen.Int[0, 5].Select(i => Units[i]), Gen.Enum<Qualifier>())
            .Sample((a, b, unit, qualifier) =>
        {
            var (low, high) = (Math.Round(Math.Min(a, b), 2), Math.Round(Math.Max(a, b), 2));
            var quantity = new Quantity(low, high, unit, qualifier, default);
            Assert.True(QuantityParser.TryParse(quantity.ToString(), default, out var again), quantity.ToString());
            Assert.Equal(quantity, again);
        });
}

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
    [InlineData("£1,234.50", "£1,234.50")]
    [InlineData("£12.50", "£12.50")]
    [InlineData("£2.0m", "£2.0m")]
    [InlineData("£9.5m to £10.0m", "£9.5m to £10.0m")]
    [InlineData("0.00125%", "0.00125%")]
    [InlineData("12,345,678.987 tonnes", "12,345,678.987\u00A0tonnes")]
    [InlineData("<5", "fewer than 5")]
    [InlineData("fewer than 5 people", "fewer than 5\u00A0people")]
    [InlineData("less than 5 people", "fewer than 5\u00A0people")]
    [InlineData("under £5m", "less than £5m")]
    [InlineData("<5%", "less than 5%")]
    [InlineData("below 4 hours", "less than 4\u00A0hours")]
    [InlineData("nearly 500 staff", "nearly 500\u00A0staff")]
    [InlineData("just under 500 staff", "just under 500\u00A0staff")]
    [InlineData("just over 100 events", "just over 100\u00A0events")]
    [InlineData("almost 500 staff", "almost 500\u00A0staff")]
    [InlineData("around 1,200", "around 1,200")]
    [InlineData("around £100m to £120m", "around £100m to £120m")]
    [InlineData("half", "half")]
    [InlineData("a quarter", "a quarter")]
    [InlineData("two thirds of households", "two thirds of households")]
    [InlineData("nearly two-thirds", "nearly two-thirds")]
    [InlineData("more than half of people", "more than half of people")]
    [InlineData("down by a quarter", "down by a quarter")]
    [InlineData("up 5%", "up 5%")]
    [InlineData("Down by about 5%", "down by about 5%")]
    [InlineData("a fall of 300 beds", "a fall of 300\u00A0beds")]
    [InlineData("up by £5m to £10m", "up by £5m to £10m")]
    [InlineData("£30m over 5 years", "£30m over 5 years")]
    [InlineData("around £30 million over the next five years", "around £30m over the next five years")]
    [InlineData("over £30m over 5 years", "more than £30m over 5 years")]
    [InlineData("£12m from 2016/17 to 2020/21", "£12m from 2016/17 to 2020/21")]
    [InlineData("over 5 years", "more than 5\u00A0years")]
    [InlineData("up to 5%", "up to 5%")]
    [InlineData("c£5m", "about £5m")]
    [InlineData("c. 1,200", "about 1,200")]
    [InlineData("ca. 1,200", "about 1,200")]
    [InlineData("~300 homes", "about 300\u00A0homes")]
    [InlineData("some 300 homes", "about 300\u00A0homes")]
    [InlineData("approx. 40%", "about 40%")]
    [InlineData("in excess of £1bn", "more than £1bn")]
    [InlineData("no more than 10", "up to 10")]
    [InlineData("≥95%", "at least 95%")]
    [InlineData("100+ events", "at least 100\u00A0events")]
    [InlineData("100 or more events", "at least 100\u00A0events")]
    [InlineData("5 people or fewer", "up to 5\u00A0people")]
    [InlineData("1.2 million people", "1.2\u00A0million people")]
    [InlineData("1.2m people", "1.2\u00A0million people")]
    [InlineData("1.2m to 1.5m people", "1.2 to 1.5\u00A0million people")]
    [InlineData("2 to 3 million people", "2 to 3\u00A0million people")]
    [InlineData("5k people", "5,000\u00A0people")]
    [InlineData("20m", "20\u00A0m")]
    [InlineData("17.5 per cent", "17.5%")]
    [InlineData("17.5 %", "17.5%")]
    [InlineData("2 percentage points", "2\u00A0percentage points")]
    [InlineData("2pp", "2\u00A0percentage points")]
    [InlineData("50p", "50p")]
    [InlineData("50p to 75p", "50 to 75p")]
    [InlineData("3 days to 5 days", "3 to 5\u00A0days")]
    [InlineData("1 bed to 2 beds", "1 to 2\u00A0beds")]
    [InlineData("£5–10m", "£5m to £10m")]
    [InlineData("£5m to 10m", "£5m to £10m")]
    [InlineData("£5 thousand", "£5k")]
    [InlineData("from 5 to 10 beds", "5 to 10\u00A0beds")]
    [InlineData("(£3.25m)", "\u2212£3.25m")]
    [InlineData("780,000\u00A0people", "780,000\u00A0people")]
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
    [InlineData("£5m people")]
    [InlineData("over 100+")]
    [InlineData("something 5")]
    [InlineData("1.234,50")]
    [InlineData("5 or")]
    [InlineData("3 days to 5 weeks")]
    [InlineData("Infinity")]
    [InlineData("1e5")]
    [InlineData("five quarters")]
    [InlineData("down")]
    [InlineData("down by")]
    [InlineData("£30m over years")]
    [InlineData("a quarter to a third")]
    [InlineData("$5m")]
    [InlineData("4 in 3")]
    [InlineData("fewer")]
    [InlineData("a reduction")]
    [InlineData("a year")]
    [InlineData("5 per")]
    [InlineData("by 2020/21")]
    [InlineData("people fewer")]
    [InlineData("one hundred")]
    [InlineData("£5m a yearly")]
    [InlineData("95% of")]
    [InlineData("5% people")]
    [InlineData("£20m savings")]
    [InlineData("£100m to 120")]
    public void What_is_no_quantity_is_refused(string written) => Assert.False(QuantityParser.TryParse(written, default, out _), written);

    [Theory]
    [InlineData("a quarter", "25%", 0)]
    [InlineData("two thirds", "66%", 1)]
    [InlineData("half", "49.9%", 1)]
    [InlineData("down by a quarter", "down 20%", 1)]
    [InlineData("25% fewer", "down by a quarter", 0)]
    [InlineData("300 fewer beds", "a fall of 290 beds", 1)]
    [InlineData("1 in 4 people", "a quarter", 0)]
    [InlineData("95% of patients", "90%", 1)]
    [InlineData("3 out of 10", "¾", -1)]
    [InlineData("£5m a year", "£5,000k per annum", 0)]
    [InlineData("£61m a year by 2020/21", "£60m", 1)]
    [InlineData("100 events a month", "120 events per month", -1)]
    [InlineData("120 per 100,000", "110 per 100000", 1)]
    public void A_fraction_is_worked_with_as_a_share(string left, string right, int order)
    {
        Assert.True(QuantityParser.TryParse(left, default, out var first));
        Assert.True(QuantityParser.TryParse(right, default, out var second));
        Assert.True(QuantityMath.TryAlign(first, second, out var alignedFirst, out var alignedSecond));
        Assert.Equal(order, QuantityMath.Compare(alignedFirst, alignedSecond));
    }

    [Theory]
    [InlineData("down 5%", "up 5%")]
    [InlineData("down 5%", "5%")]
    [InlineData("£30m over 5 years", "£30m")]
    [InlineData("25% fewer", "25% more")]
    [InlineData("300 fewer beds", "300 beds")]
    [InlineData("£5m a month", "£5m a year")]
    [InlineData("120 per 100,000", "120")]
    public void A_change_and_money_of_several_years_are_not_what_is_reached_or_spent_in_one(string left, string right)
    {
        Assert.True(QuantityParser.TryParse(left, default, out var first));
        Assert.True(QuantityParser.TryParse(right, default, out var second));
        Assert.False(QuantityMath.TryAlign(first, second, out _, out _));
        Assert.False(first.IsPlain);
    }

    private static readonly string[] Units = ["", "people", "%", "£", "£m", "sq miles", "million people", "p"];

    [Fact]
    public void What_a_quantity_prints_reads_back_as_the_same() =>
        Gen.Select(Gen.Decimal[0, 1_000_000], Gen.Decimal[0, 1_000_000], Gen.Int[0, 7].Select(i => Units[i]), Gen.Enum<Qualifier>())
            .Sample((a, b, unit, qualifier) =>
        {
            var (low, high) = (Math.Round(Math.Min(a, b), 2), Math.Round(Math.Max(a, b), 2));
            var quantity = new Quantity(low, high, unit, qualifier, default);
            Assert.True(QuantityParser.TryParse(quantity.ToString(), default, out var again), quantity.ToString());
            Assert.Equal(quantity, again);
        });
}

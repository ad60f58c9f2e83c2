using StpGen.Authoring.Values;

namespace StpGen.Tests.Authoring;

/// <summary>Forms of amounts that real plans have: changes, rates, shares, dates and numbers in words.</summary>
public sealed class QuantityFormsTests
{
    [Theory]
    [InlineData("25% fewer", "25% fewer")]
    [InlineData("25% fewer emergency admissions", "25% fewer emergency admissions")]
    [InlineData("300 fewer beds", "300 fewer\u00A0beds")]
    [InlineData("about 300 more staff", "about 300 more\u00A0staff")]
    [InlineData("a third fewer", "a third fewer")]
    [InlineData("nearly a third less", "nearly a third less")]
    [InlineData("10% lower than in 2015", "10% lower than in 2015")]
    [InlineData("5% to 10% more", "5% to 10% more")]
    [InlineData("2 percentage points lower", "2\u00A0percentage points lower")]
    [InlineData("£5m less", "£5m less")]
    [InlineData("20% reduction", "20% reduction")]
    [InlineData("a 25% reduction in A&E visits", "a 25% reduction in A&E visits")]
    [InlineData("A 5% increase", "a 5% increase")]
    [InlineData("reduction of 25%", "reduction of 25%")]
    [InlineData("an extra 50 beds", "an extra 50\u00A0beds")]
    [InlineData("additional £5m", "additional £5m")]
    [InlineData("+5%", "up 5%")]
    [InlineData("£5m a year", "£5m a year")]
    [InlineData("£5m per year", "£5m per year")]
    [InlineData("£5m pa", "£5m a year")]
    [InlineData("£5m p.a.", "£5m a year")]
    [InlineData("£5m/year", "£5m a year")]
    [InlineData("£5m per annum", "£5m per annum")]
    [InlineData("£5m to £6m each year", "£5m to £6m each year")]
    [InlineData("£5m a year over 5 years", "£5m a year over 5 years")]
    [InlineData("£5m a year for 5 years", "£5m a year for 5 years")]
    [InlineData("£61m a year by 2020/21", "£61m a year by 2020/21")]
    [InlineData("95% by March 2019", "95% by March 2019")]
    [InlineData("1,500 in 2020/21", "1,500 in 2020/21")]
    [InlineData("100 events a month", "100\u00A0events a month")]
    [InlineData("120 per 100,000", "120 per 100,000")]
    [InlineData("120 deaths per 100,000 people", "120\u00A0deaths per 100,000 people")]
    [InlineData("£300 per head", "£300 per head")]
    [InlineData("15 minutes per visit", "15\u00A0minutes per visit")]
    [InlineData("300 fewer admissions a year", "300 fewer\u00A0admissions a year")]
    [InlineData("1 in 4", "1 in 4")]
    [InlineData("1 in 4 people", "1 in 4 people")]
    [InlineData("about one in ten patients", "about one in ten patients")]
    [InlineData("9 out of 10 visits", "9 out of 10 visits")]
    [InlineData("½", "½")]
    [InlineData("¾ of homes", "¾ of homes")]
    [InlineData("four localities", "4\u00A0localities")]
    [InlineData("two to three years", "2 to 3\u00A0years")]
    [InlineData("zero", "0")]
    [InlineData("10k", "10,000")]
    [InlineData("£ 5m", "£5m")]
    [InlineData("an estimated 300 homes", "about 300\u00A0homes")]
    [InlineData("100 or so", "about 100")]
    [InlineData("no fewer than 5 beds", "at least 5\u00A0beds")]
    [InlineData("2 per cent", "2%")]
    [InlineData("95% of patients within 4 hours", "95% of patients within 4 hours")]
    [InlineData("90% to 95% of people", "90% to 95% of people")]
    [InlineData("more than 95% of patients", "more than 95% of patients")]
    [InlineData("nil", "0")]
    [InlineData("minus 5%", "\u22125%")]
    [InlineData("plus £5m", "up £5m")]
    [InlineData("a million people", "1\u00A0million people")]
    [InlineData("10 per cent cut", "10% cut")]
    [InlineData("10% below plan", "10% below plan")]
    [InlineData("within 4 hours", "up to 4\u00A0hours")]
    [InlineData("1-in-3", "1-in-3")]
    [InlineData("£12k a person", "£12k a person")]
    public void Prints_as_it_was_written(string written, string printed)
    {
        Assert.True(QuantityParser.TryParse(written, default, out var quantity), written);
        Assert.Equal(printed, quantity.ToString());
        // What a paper prints can be put into a plan again.
        Assert.True(QuantityParser.TryParse(printed, default, out var again), printed);
        Assert.Equal((quantity.Low, quantity.High, quantity.Unit, quantity.IsFall), (again.Low, again.High, again.Unit, again.IsFall));
    }
}

using StpGen.Authoring.Values;

namespace StpGen.Tests.Authoring;

/// <summary>Dates as papers write them: the window they mean, and the words that are kept.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("21 October 2016", "2016-10-21", "2016-10-21", "21\u00A0October 2016")]
    [InlineData("2016-10-21", "2016-10-21", "2016-10-21", "21\u00A0October 2016")]
    [InlineData("Tuesday 12 April 2016", "2016-04-12", "2016-04-12", "12\u00A0April 2016")]
    [InlineData("October 2016", "2016-10-01", "2016-10-31", "October 2016")]
    [InlineData("2016", "2016-01-01", "2016-12-31", "2016")]
    [InlineData("2016/17", "2016-04-01", "2017-03-31", "2016/17")]
    [InlineData("w/b 11 April 2016", "2016-04-11", "2016-04-17", "week of 11\u00A0April 2016")]
    [InlineData("week of 11 April 2016", "2016-04-11", "2016-04-17", "week of 11\u00A0April 2016")]
    [InlineData("by Easter 2016", "2016-03-27", "2016-03-27", "by Easter 2016")]
    [InlineData("early March 2016", "2016-03-01", "2016-03-10", "early March 2016")]
    [InlineData("end of June 2016", "2016-06-21", "2016-06-30", "end of June 2016")]
    [InlineData("spring 2016", "2016-03-01", "2016-05-31", "spring 2016")]
    [InlineData("Summer 2016", "2016-06-01", "2016-08-31", "Summer 2016")]
    [InlineData("autumn 2016", "2016-09-01", "2016-11-30", "autumn 2016")]
    [InlineData("winter 2015", "2015-12-01", "2016-02-29", "winter 2015")]
    [InlineData("mid March 2016", "2016-03-11", "2016-03-20", "mid March 2016")]
    [InlineData("late February 2016", "2016-02-21", "2016-02-29", "late February 2016")]
    [InlineData("1 January 1900", "1900-01-01", "1900-01-01", "1\u00A0January 1900")]
    [InlineData("31 December 2199", "2199-12-31", "2199-12-31", "31\u00A0December 2199")]
    [InlineData("by 30 June 2016", "2016-06-30", "2016-06-30", "by 30 June 2016")]
    [InlineData("Sept 2016", "2016-09-01", "2016-09-30", "September 2016")]
    [InlineData("3 Sept. 2016", "2016-09-03", "2016-09-03", "3\u00A0September 2016")]
    [InlineData("Tues 12th of April, 2016", "2016-04-12", "2016-04-12", "12\u00A0April 2016")]
    [InlineData("Tuesday, 12th April 2016", "2016-04-12", "2016-04-12", "12\u00A0April 2016")]
    [InlineData("12\u00A0April 2016", "2016-04-12", "2016-04-12", "12\u00A0April 2016")]
    [InlineData("w/c 11 April 2016", "2016-04-11", "2016-04-17", "week of 11\u00A0April 2016")]
    [InlineData("W/C Monday 11th Apr 2016", "2016-04-11", "2016-04-17", "week of 11\u00A0April 2016")]
    [InlineData("week commencing 11 April 2016", "2016-04-11", "2016-04-17", "week of 11\u00A0April 2016")]
    [InlineData("week ending 15 April 2016", "2016-04-09", "2016-04-15", "week ending 15\u00A0April 2016")]
    [InlineData("Q1 2016/17", "2016-04-01", "2016-06-30", "Q1 2016/17")]
    [InlineData("Q4 2016-17", "2017-01-01", "2017-03-31", "Q4 2016-17")]
    [InlineData("2016/17 Q3", "2016-10-01", "2016-12-31", "2016/17 Q3")]
    [InlineData("quarter 2 of 2016/17", "2016-07-01", "2016-09-30", "quarter 2 of 2016/17")]
    [InlineData("the first quarter of 2016/17", "2016-04-01", "2016-06-30", "the first quarter of 2016/17")]
    [InlineData("by Q2 2016/17", "2016-07-01", "2016-09-30", "by Q2 2016/17")]
    [InlineData("2016-17", "2016-04-01", "2017-03-31", "2016/17")]
    [InlineData("FY 2016/2017", "2016-04-01", "2017-03-31", "2016/17")]
    [InlineData("1999/2000", "1999-04-01", "2000-03-31", "1999/00")]
    [InlineData("April to June 2016", "2016-04-01", "2016-06-30", "April to June 2016")]
    [InlineData("Dec 2016 to Jan 2017", "2016-12-01", "2017-01-31", "Dec 2016 to Jan 2017")]
    [InlineData("end March 2017", "2017-03-21", "2017-03-31", "end March 2017")]
    [InlineData("by the end of June 2016", "2016-06-21", "2016-06-30", "by the end of June 2016")]
    public void A_date_is_a_window_and_keeps_its_words(string written, string first, string last, string printed)
    {
        Assert.True(DateParser.TryParse(written, default, out var date), written);
        Assert.Equal((first, last, printed), (date.First.ToString("yyyy-MM-dd"), date.Last.ToString("yyyy-MM-dd"), date.ToString()));
    }

    [Theory]
    [InlineData("31 June 2016")]
    [InlineData("2016/18")]
    [InlineData("soon")]
    [InlineData("by and by")]
    [InlineData("13/2016")]
    [InlineData("")]
    [InlineData("by by by by")]
    [InlineData("31 December 1899")]
    [InlineData("1 January 2200")]
    [InlineData("spring 16")]
    [InlineData("21/07/2016")]
    [InlineData("03/04/2016")]
    [InlineData("Q1 2016")]
    [InlineData("Q5 2016/17")]
    [InlineData("June to April 2016")]
    [InlineData("2016/2018")]
    [InlineData("Sept")]
    public void What_is_no_date_is_refused(string written) => Assert.False(DateParser.TryParse(written, default, out _), written);

    [Theory]
    [InlineData(2016, "2016-03-27")]
    [InlineData(2017, "2017-04-16")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_a_calendar_fact(int year, string sunday)
    {
        Assert.True(DateParser.TryParse($"Easter {year}", default, out var date));
        Assert.Equal(sunday, date.First.ToString("yyyy-MM-dd"));
    }
}

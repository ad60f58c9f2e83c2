using StpGen.Core.Text;

namespace StpGen.Tests.CoreTests;

/// <summary>What somebody probably meant by a word that nobody knows.</summary>
public sealed class NearestTests
{
    [Theory]
    [InlineData("teh", "the", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "acbd", 1)]
    public void Letters_added_dropped_changed_or_exchanged_count_once(string a, string b, int distance)
    {
        Assert.Equal(distance, Nearest.Distance(a, b));
        Assert.Equal(distance, Nearest.Distance(b, a));
    }

    [Theory]
    [InlineData("bat", "bar cat", "bar")]
    [InlineData("bat", "cat bar", "bar")]
    [InlineData("bat", "cat bar bat", "bat")]
    [InlineData("BAT", "cat bat", "bat")]
    public void The_nearest_is_found_and_of_two_as_near_the_first_of_the_alphabet(string word, string candidates, string nearest) =>
        Assert.Equal(nearest, Nearest.To(word, candidates.Split(' ')));

    /// <summary>One slip in a word of up to five letters, two in six, three in nine.</summary>
    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("a", "xy", false)]
    [InlineData("abcde", "abcdx", true)]
    [InlineData("abcde", "abcxy", false)]
    [InlineData("abcdef", "abcdxy", true)]
    [InlineData("abcdef", "abcxyz", false)]
    [InlineData("abcdefghi", "abcdefxyz", true)]
    [InlineData("abcdefghi", "abcdexyzw", false)]
    [InlineData("abc", "abcd", true)]
    [InlineData("abc", "abcde", false)]
    public void What_is_further_than_a_third_of_the_word_is_not_meant(string word, string candidate, bool isMeant) =>
        Assert.Equal(isMeant ? candidate : null, Nearest.To(word, [candidate]));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_word_longer_than_names_are_is_compared_with_nothing(int length, bool isMeant)
    {
        var word = new string('a', length);
        Assert.Equal(isMeant ? word : null, Nearest.To(word, [word]));
    }
}

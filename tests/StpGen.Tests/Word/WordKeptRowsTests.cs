using System.Xml.Linq;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Which rows of a table Word keeps with the next.</summary>
public sealed class WordKeptRowsTests
{
    /// <summary>Few rows stay on one page up to half of it; higher, they are kept as those of a long table are.</summary>
    [Theory]
    [InlineData(4, 40, "yes yes yes no")]
    [InlineData(4, 120, "no no no no")]
    [InlineData(3, 200, "no no no")]
    public void A_short_table_stays_whole_unless_it_is_high(int count, int words, string kept) => Assert.Equal(kept, Kept(count, words));

    private static string Kept(int count, int words)
    {
        var table = Specimen.Table("Caption", ["Head"], [.. Enumerable.Range(0, count).Select(_ => new[] { Specimen.Long(words) })]);
        return string.Join(' ', Of(table).Body.Descendants(W + "tr").Skip(1).Select(row => IsKept(row) ? "yes" : "no"));
    }

    private static bool IsKept(XElement row) => row.Descendants(W + "keepNext").Any();
}

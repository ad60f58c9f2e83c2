using System.Text;

namespace StpGen.Authoring.Wording;

/// <summary>
/// Texts in which apostrophes, quotation marks and spaces of two kinds are the same: authors type one and paste the other.
/// </summary>
internal static class SameMarks
{
    private static readonly System.Buffers.SearchValues<char> Others = System.Buffers.SearchValues.Create("‘’ʼ“”\u00A0\u202F");

    /// <summary>The text with the plain mark for each, character for character, so that positions do not change.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Others) < 0) return text;
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.Length; i++)
            plain[i] = plain[i] switch
            {
                '‘' or '’' or 'ʼ' => '\'',
                '“' or '”' => '"',
                '\u00A0' or '\u202F' => ' ',
                var other => other,
            };
        return plain.ToString();
    }
}

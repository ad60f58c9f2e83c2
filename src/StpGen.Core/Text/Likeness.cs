namespace StpGen.Core.Text;

/// <summary>Whether the nearest of some words is surely what an author meant, so that it can be written without asking.</summary>
public static class Likeness
{
    /// <summary>
    /// The two differ in capitals, spaces and hyphens alone; or in one letter of a word of some length, and no other candidate is as
    /// near. Words with other digits in them name other things: <c>ward-1</c> is not <c>ward-2</c>.
    /// </summary>
    /// <param name="areAll">Whether there are no words but the candidates; else the author may mean one that is still to be added.</param>
    public static bool IsCertain(string word, string near, IEnumerable<string> candidates, bool areAll)
    {
        if (DigitsOf(word) != DigitsOf(near)) return false;
        var isSame = Plain(word) == Plain(near);
        var distance = Nearest.Distance(Plain(word), Plain(near));
        if (!isSame && (distance > 1 || Math.Min(word.Length, near.Length) < (areAll ? 3 : 5))) return false;
        return candidates.All(other => other == near || Nearest.Distance(Plain(word), Plain(other)) > distance + (areAll ? 0 : 1));
    }

    private static string Plain(string word) =>
        new([.. word.Where(c => c is not (' ' or '-' or '_' or '\u00A0')).Select(char.ToLowerInvariant)]);

    private static string DigitsOf(string word) => new([.. word.Where(char.IsAsciiDigit)]);
}

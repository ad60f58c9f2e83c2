using System.Text;

namespace StpGen.Cli.Terminal;

/// <summary>Text broken at spaces to fit a terminal.</summary>
internal static class WrappedText
{
    /// <summary>Every line after the first begins at a column; a word that is wider than its line is not cut.</summary>
    /// <param name="width">Of the terminal, in columns.</param>
    /// <param name="at">The column of the first line; null: that of the others.</param>
    public static string Of(string text, int column, int width, int? at = null)
    {
        var (wrapped, room, isFirst) = (new StringBuilder(), width - (at ?? column), true);
        foreach (var word in text.Split(' '))
        {
            if (!isFirst && word.Length + 1 > room)
            {
                wrapped.Append('\n').Append(' ', column);
                room = width - column;
            }
            else if (!isFirst)
            {
                wrapped.Append(' ');
                room--;
            }
            wrapped.Append(word);
            room -= word.Length;
            isFirst = false;
        }
        return wrapped.ToString();
    }
}

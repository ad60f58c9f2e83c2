using System.Text;

namespace StpGen.Cli.Terminal;

/// <summary>Text broken at spaces to fit a terminal.</summary>
internal static class WrappedText
{
    /// <summary>Every line after the first begins at a column; a word that is wider than its line is not cut.</summary>
    /// <param name="width">Of the terminal, in columns.</param>
    public static string Of(string text, int column, int width)
    {
        var (wrapped, room) = (new StringBuilder(), width - column);
        foreach (var word in text.Split(' '))
        {
            if (room < width - column && word.Length + 1 > room)
            {
                wrapped.Append('\n').Append(' ', column);
                room = width - column;
            }
            else if (room < width - column)
            {
                wrapped.Append(' ');
                room--;
            }
            wrapped.Append(word);
            room -= word.Length;
        }
        return wrapped.ToString();
    }
}

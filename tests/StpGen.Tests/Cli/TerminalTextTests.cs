using System.Text;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;

namespace StpGen.Tests.Cli;

/// <summary>What a terminal is shown: nothing that moves its cursor, changes its colours or turns its direction.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain, caf\u00E9", "plain, caf\u00E9")]
    [InlineData("a\u001b[31mb\u0007c\u0085d\u007F", "a·[31mb·c·d·")]
    [InlineData("a\tb", "a    b")]
    [InlineData("\u200D\u200E\u200F\u2010", "\u200D··\u2010")]
    [InlineData("\u2027\u2028\u2029\u202A\u202E\u202F", "\u2027····\u202F")]
    [InlineData("\u2065\u2066\u2069\u206A", "\u2065··\u206A")]
    public void Controls_and_marks_of_direction_are_dots(string text, string shown) => Assert.Equal(shown, TerminalText.Sanitise(text));

    [Theory]
    [InlineData(0x41, 1)]
    [InlineData(0x9, 4)]
    [InlineData(0x2FF, 1)]
    [InlineData(0x301, 0)]
    [InlineData(0x10FF, 1)]
    [InlineData(0x1100, 2)]
    [InlineData(0x115F, 2)]
    [InlineData(0x1160, 1)]
    [InlineData(0x2E7F, 1)]
    [InlineData(0x2E80, 2)]
    [InlineData(0xA4CF, 2)]
    [InlineData(0xA4D0, 1)]
    [InlineData(0xABFF, 1)]
    [InlineData(0xAC00, 2)]
    [InlineData(0xD7A3, 2)]
    [InlineData(0xD7A4, 1)]
    [InlineData(0xF900, 2)]
    [InlineData(0xFAFF, 2)]
    [InlineData(0xFB00, 1)]
    [InlineData(0xFE30, 2)]
    [InlineData(0xFE6F, 2)]
    [InlineData(0xFE70, 1)]
    [InlineData(0xFF00, 2)]
    [InlineData(0xFF60, 2)]
    [InlineData(0xFF61, 1)]
    [InlineData(0xFFE0, 2)]
    [InlineData(0xFFE6, 2)]
    [InlineData(0xFFE7, 1)]
    [InlineData(0x1F2FF, 1)]
    [InlineData(0x1F300, 2)]
    [InlineData(0x1FAFF, 2)]
    [InlineData(0x1FB00, 1)]
    [InlineData(0x1FFFF, 1)]
    [InlineData(0x20000, 2)]
    [InlineData(0x3FFFD, 2)]
    [InlineData(0x3FFFE, 1)]
    [InlineData(0x200B, 0)]
    [InlineData(0x200E, 1)]
    public void Characters_take_the_columns_that_terminals_give_them(int character, int columns) =>
        Assert.Equal(columns, TerminalText.Width(new Rune(character)));
}

using System.Text;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>The names of a font (OpenType 1.9, name), in English where it has them.</summary>
internal sealed class NameTable
{
    private const int Macintosh = 1, Windows = 3, English = 0x0409;

    private readonly Dictionary<int, (int Rank, string Text)> _names = [];

    public NameTable(ReadOnlySpan<byte> table)
    {
        var (count, storage) = (U16(table, 2), U16(table, 4));
        for (var i = 0; i < count; i++)
        {
            var record = Part(table, 6 + 12 * i, 12);
            var (platform, encoding, id) = (U16(record, 0), U16(record, 2), U16(record, 6));
            if (Rank(platform, encoding, U16(record, 4)) is not { } rank) continue;
            if (_names.TryGetValue(id, out var known) && known.Rank <= rank) continue;
            var text = Part(table, storage + U16(record, 10), U16(record, 8));
            // Macintosh Roman differs from Latin 1 beyond ASCII; a name with such letters has a Windows name as well.
            _names[id] = (rank, Clean((platform == Macintosh ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(text)));
        }
    }

    /// <summary>Empty where the font has none.</summary>
    public string this[int id] => _names.GetValueOrDefault(id).Text ?? "";

    private static int? Rank(int platform, int encoding, int language) => platform switch
    {
        Windows => language == English ? 0 : 1,
        0 => 2,
        Macintosh when encoding == 0 => language == 0 ? 3 : 4,
        _ => null,
    };

    private static string Clean(string name) => string.Concat(name.Where(c => !char.IsControl(c) && c != '\uFFFD')).Trim();
}

namespace StpGen.Core.Text;

/// <summary>Which names files can have on every system: a plan is copied from one to another.</summary>
public static class FileNames
{
    /// <summary>The rest of such a path is for the folder that the plan is in: Windows programs often end at 260 characters.</summary>
    public const int LongestPath = 200;

    /// <summary>Whether Windows keeps a name for a device, with or without an extension: <c>CON</c>, <c>nul.txt</c>, <c>com1</c>.</summary>
    public static bool IsReserved(string name)
    {
        var dot = name.IndexOf('.');
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
                && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }

    /// <summary>Why Windows cannot have a file or folder of this name; null: it can.</summary>
    public static string? WindowsFault(string name) =>
        IsReserved(name) ? "the name is kept for a device"
        : name.FirstOrDefault(c => c < ' ' || "<>:\"|?*\\".Contains(c)) is var bad && bad != '\0'
            ? bad < ' ' ? "it has a control character" : $"it has {Words.Quote(bad.ToString())} in it"
        : name.EndsWith('.') ? "it ends with a full stop" : name.EndsWith(' ') ? "it ends with a space" : null;
}

using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Layout.Shaping;

namespace StpGen.Cli.Building;

/// <summary>Whether the program is whole. It has one library beside it, which is easily left behind when the program is copied.</summary>
internal static class ProgramParts
{
    /// <summary>
    /// What keeps papers from being laid out; null: nothing. Never the system's own message: it is not there in every build.
    /// </summary>
    public static Finding? Fault()
    {
        if (ShapingLibrary.IsLoaded()) return null;
        var place = Path.Combine(AppContext.BaseDirectory, ShapingLibrary.FileName);
        return new(FileRules.NotWhole, null, File.Exists(place)
            ? $"The program is not whole: {place} cannot be used; it is damaged, made for another kind of machine, or not of this version."
            : $"The program is not whole: {ShapingLibrary.FileName} is missing; it was looked for at {place}.",
            $"Copy {ShapingLibrary.FileName} there, beside the program, from the folder in which both were published or unpacked.");
    }
}

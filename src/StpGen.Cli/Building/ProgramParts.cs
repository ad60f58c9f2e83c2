using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;
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
        return new(FileRules.NotWhole, SourceSpan.StartOf(place), File.Exists(place)
            ? $"stpgen is incomplete: {place} cannot be used. It is damaged, or made for another kind of computer or version."
            : $"stpgen is incomplete: {ShapingLibrary.FileName} is missing from {place}.",
            $"Copy {ShapingLibrary.FileName} there from the folder where stpgen was unpacked.");
    }
}

using System.Text;
using StpGen.Cli.Building;
using StpGen.Cli.Editing;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>What is corrected in a file: each line that changes, before and after, with the rules that it is for.</summary>
internal static class FixText
{
    public static string Of(ReadPlan before, FixRun run, string path, Palette palette)
    {
        var (old, changed) = (FileEdits.TextOf(before.Folder.Files[path].Span)!, FileEdits.TextOf(run.Plan.Folder.Files[path].Span)!);
        var shown = before.Folder.Show(path);
        var text = new StringBuilder();
        var (first, lastOld, lastChanged) = (0, old.Count, changed.Count);
        // No correction adds or removes a line, but for those that delete a word at its end.
        if (old.Count != changed.Count)
        {
            while (first < Math.Min(lastOld, lastChanged) && old[first] == changed[first]) first++;
            while (lastOld > first && lastChanged > first && old[lastOld - 1] == changed[lastChanged - 1]) (lastOld, lastChanged) =
                (lastOld - 1, lastChanged - 1);
            Append(text, shown, first, run, palette, old, first..lastOld, changed, first..lastChanged);
            return text.ToString();
        }
        for (var line = 0; line < old.Count; line++)
            if (old[line] != changed[line]) Append(text, shown, line, run, palette, old, line..(line + 1), changed, line..(line + 1));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string shown, int line, FixRun run, Palette palette,
        TextLines old, Range oldLines, TextLines changed, Range changedLines)
    {
        var rules = run.Made.Where(f => f.Fix!.Edits.Any(e => e.Span.Path == shown && e.Span.Line - 1 == line))
            .Select(f => $"{f.Rule.Id} {f.Rule.Slug}").Distinct(StringComparer.Ordinal);
        text.Append(palette.Bold(TerminalText.Sanitise($"{shown}:{line + 1}"))).Append(": ").AppendJoin(", ", rules).Append('\n');
        foreach (var removed in Enumerable.Range(0, old.Count).Take(oldLines))
            text.Append(palette.Of(Severity.Error, TerminalText.Sanitise($"- {old[removed]}"))).Append('\n');
        foreach (var added in Enumerable.Range(0, changed.Count).Take(changedLines))
            text.Append(palette.Of(Severity.Information, TerminalText.Sanitise($"+ {changed[added]}"))).Append('\n');
    }
}

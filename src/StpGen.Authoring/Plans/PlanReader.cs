using StpGen.Authoring.Brand;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Csv;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>
/// Reads a plan's folder: its YAML files, the round they name, and every record in them. Reports all faults in one run.
/// Returns no plan if one of its files could not be read or parsed: papers made from the rest would be silently incomplete.
/// A plan with other faults is returned, with the faults as findings.
/// </summary>
public static class PlanReader
{
    /// <summary>The file that makes a folder a plan.</summary>
    public const string RootFile = "stp.yaml";

    public static PlanReading Read(PlanFolder folder)
    {
        var texts = new PlanTexts(folder);
        var context = texts.Context;
        var (parts, unread) = (new List<YamlMapping>(), new List<SourceText>());
        // Without stp.yaml a folder is not a plan, and any other fault does not matter yet.
        if (!folder.Files.ContainsKey(RootFile))
        {
            ReportNoPlan(folder, context);
            return new PlanReading(null, context.Findings, texts.Sources);
        }
        ReportNotRead(folder, context);
        var whole =
            !folder.Unread.Any(path => IsPartOfPlan(path)
            && (path is "" || path.EndsWith('/') || path.EndsWith(".yaml", StringComparison.Ordinal) || IsTable(path)));
        foreach (var path in PlanFiles(folder))
        {
            if (texts.Decode(path) is not { } text)
            {
                whole = false;
                continue;
            }
            if (string.IsNullOrWhiteSpace(text.Content))
                context.Report(new Finding(ReadRules.Unreadable, Severity.Warning, SourceSpan.StartOf(folder.Show(path)),
                    "This file is empty.")
                {
                    Hints = ["Delete it, or restore it from a copy if it was part of the plan."],
                });
            var before = context.Reported;
            var node = YamlReader.Read(text, context.Report);
            if (node is YamlMapping mapping)
                parts.Add(mapping);
            else if (node is not null)
                context.WrongType(node, "sections of a plan, such as 'organisations:'");
            else if (context.Reported > before)
                whole = false;
            if (node is not YamlMapping) unread.Add(text);
        }
        var merged = Merge(folder, parts, ref whole, texts);
        var loaded = Bind(folder, merged, whole, texts);
        return new PlanReading(loaded, context.Findings, texts.Sources)
        {
            Withheld = WithheldParts.Of(merged, texts.Sources.Values, folder.Show, unread),
            Contents = merged,
            Names = context.Names,
        };
    }

    /// <summary>The YAML files of the folder and of its subfolders, <c>stp.yaml</c> first, then in ordinal order.</summary>
    /// <remarks>The folder names its files in ordinal order.</remarks>
    private static List<string> PlanFiles(PlanFolder folder) =>
        [RootFile, .. folder.Files.Keys.Where(f => f != RootFile && f.EndsWith(".yaml", StringComparison.Ordinal) && IsPartOfPlan(f))];

    private static void ReportNoPlan(PlanFolder folder, ReadContext context)
    {
        if (!folder.Unread.Contains(RootFile))
            context.Report(ReadRules.NoPlan, SourceSpan.StartOf(folder.Show(RootFile)),
                $"There is no {RootFile} in this folder, so it is not a plan.",
                folder.Files.Keys.FirstOrDefault(f => f.EndsWith('/' + RootFile)) is { } deeper
                    ? $"Did you mean the folder '{folder.Show(deeper[..^(RootFile.Length + 1)])}'?"
                    : Nearest.To(RootFile, folder.Files.Keys.Where(f => !f.Contains('/'))) is { } near
                        ? $"Rename '{near}' to '{RootFile}'."
                        : "Give the folder of a plan, or copy one of the samples to start a new plan.");
        ReportNotRead(folder, context);
    }

    /// <summary>Warns about files that look like part of the plan but are not read.</summary>
    private static void ReportNotRead(PlanFolder folder, ReadContext context)
    {
        foreach (var path in folder.Files.Keys)
        {
            if (NotRead(path) is not var (what, hint)) continue;
            context.Report(new Finding(ReadRules.Unreadable, Severity.Warning, SourceSpan.StartOf(folder.Show(path)),
                $"This file is not read: {what}.")
            { Hints = [hint] });
        }
    }

    private static Advice? NotRead(string path)
    {
        var name = path.ToLowerInvariant();
        var stem = name.EndsWith(".txt", StringComparison.Ordinal) ? path[..^4] : path;
        if (name.EndsWith(".yml", StringComparison.Ordinal) || stem.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            if (path.StartsWith("brand/", StringComparison.Ordinal))
                return path == ThemeReader.BrandFile
                    ? null : new($"a brand must be in '{ThemeReader.BrandFile}'", $"Rename it to '{ThemeReader.BrandFile}'.");
            return path.EndsWith(".yaml", StringComparison.Ordinal) || !IsPartOfPlan(path)
                ? null : new("plan files must end in '.yaml'", $"Rename it to '{Path.ChangeExtension(stem, ".yaml")}'.");
        }
        // Next to other tables, a spreadsheet is probably one of them in the wrong format; elsewhere it can be anything.
        return path.Contains('/') && IsPartOfPlan(path) && Path.GetExtension(name) is ".xlsx" or ".xls" or ".ods" or ".tsv"
            ? new("tables in a plan must end in '.csv'", "Open it in its own program, and save the table as 'CSV UTF-8'.") : null;
    }

    /// <summary>A plan is not a record with a start, an end or a release: set for the whole plan, these would have no effect.</summary>
    private static void ReportWholePlan(YamlMapping plan, ReadContext context)
    {
        foreach (var key in (ReadOnlySpan<string>)["embargo", "from", "until", RecordFields.Changes, RecordFields.Also])
            if (plan.Find(key) is { } entry)
                context.Report(ReadRules.UnknownKey, entry.KeySpan, $"'{key}' cannot be set for the whole plan.",
                    "Set it on a record or a document.");
        if (plan.Find("release") is { Value: YamlScalar { IsEmpty: false } } release)
            context.Report(ReadRules.UnknownKey, release.KeySpan, "'release' cannot be set for the whole plan.",
                "Use 'defaultRelease' for records without a 'release' of their own, "
                + "or name a field of the plan, as in 'release: {commonObjective: partners}'.");
    }

    /// <summary>Whether a file in the plan's folder is an input for papers, so that nothing else may be written there.</summary>
    public static bool IsSource(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        || HasUseOfItsOwn(path);

    /// <summary>Whether a file's records, and nothing else of it, are in papers.</summary>
    public static bool HasRecords(string path) =>
        path == RootFile || (path.EndsWith(".yaml", StringComparison.Ordinal) && IsPartOfPlan(path)) || IsTable(path);

    /// <summary>A table of numbers next to the YAML.</summary>
    private static bool IsTable(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && IsPartOfPlan(path);

    /// <summary>Not in a folder with another use.</summary>
    private static bool IsPartOfPlan(string path) => !HasUseOfItsOwn(path) && !path.StartsWith("out/", StringComparison.Ordinal);

    private static bool HasUseOfItsOwn(string path) => path.Split('/')[0] is "assets" or "templates" or "brand" or "narrative";

    private static YamlMapping Merge(PlanFolder folder, List<YamlMapping> parts, ref bool whole, PlanTexts texts)
    {
        var context = texts.Context;
        var merged = SectionMerger.Merge(parts, folder.Show(RootFile), context);
        foreach (var path in folder.Files.Keys.Where(IsTable))
            if (texts.Decode(path) is { } table) merged = TableMerger.Add(merged, path, CsvReader.Read(table, context.Report), context);
            else whole = false;
        return merged;
    }

    private static LoadedPlan? Bind(PlanFolder folder, YamlMapping merged, bool whole, PlanTexts texts)
    {
        var context = texts.Context;
        if (merged.Find("round") is not { Value: YamlScalar { IsNull: false } name })
        {
            // Without the round, references to it cannot be checked: one finding, not one for each.
            var place = merged.Span.Path == folder.Show(RootFile)
                ? merged : merged with { Span = SourceSpan.StartOf(folder.Show(RootFile)) };
            if (whole) context.MissingField(place, "plan", "round", $"the planning round, such as {RoundLibrary.Names.FirstOrDefault()}");
            return null;
        }
        var round = RoundLibrary.Read(name.Value, context);
        if (round is null)
        {
            context.ReportWord(ReadRules.BadReference, name.Span, $"There is no planning round '{name.Value}'.",
                Nearest.To(name.Value, RoundLibrary.Names), $"Use one of the known rounds: {Words.Join(RoundLibrary.Names)}.",
                (name.Value, RoundLibrary.Names, AreAll: true));
            return null;
        }
        var plan = Plan.Schema.Read(merged, context);
        ReportWholePlan(merged, context);
        // A file that could not be read may contain what others refer to: its own finding is enough.
        if (whole) context.CheckReferences();
        return plan is null || !whole ? null : new LoadedPlan(plan, round)
        {
            Sources = texts.Sources,
            Lost = [.. context.Lost],
        };
    }
}

using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Tables;
using StpGen.Authoring.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring;

/// <summary>
/// Reads a plan's folder: its YAML files, the round they name, every record in them. All faults in one go.
/// There is no plan when a file of it could not be parsed: papers made of the rest would be silently short.
/// A plan with other faults is there, and they are among the findings.
/// </summary>
public static class PlanReader
{
    /// <summary>The file that makes a folder a plan.</summary>
    public const string RootFile = "stp.yaml";

    public static PlanReading Read(PlanFolder folder)
    {
        var texts = new PlanTexts(folder);
        var context = texts.Context;
        var parts = new List<YamlMapping>();
        var whole = true;
        foreach (var path in PlanFiles(folder, context))
        {
            if (texts.Decode(path) is not { } text)
            {
                whole = false;
                continue;
            }
            if (string.IsNullOrWhiteSpace(text.Content))
                context.Report(new Finding(ReadRules.Unreadable, Severity.Warning, SourceSpan.StartOf(folder.Show(path)), "This file is empty.")
                {
                    Hints = ["Delete it, or restore it from a copy if it held part of the plan."],
                });
            var before = context.Reported;
            var node = YamlReader.Read(text, context.Report);
            if (node is YamlMapping mapping)
                parts.Add(mapping);
            else if (node is not null)
                context.WrongType(node, "sections of a plan, such as 'organisations:'");
            else if (context.Reported > before)
                whole = false;
        }
        var plan = folder.Files.ContainsKey(RootFile) ? Bind(folder, parts, whole, texts) : null;
        return new PlanReading(plan, context.Findings, texts.Sources);
    }

    /// <summary>The YAML files of the folder and of its subfolders, <c>stp.yaml</c> first, then in ordinal order.</summary>
    private static List<string> PlanFiles(PlanFolder folder, ReadContext context)
    {
        if (!folder.Files.ContainsKey(RootFile))
            context.Report(ReadRules.NoPlan, SourceSpan.StartOf(folder.Show(RootFile)), $"There is no {RootFile} in this folder, so it is not a plan.",
                folder.Files.Keys.FirstOrDefault(f => f.EndsWith('/' + RootFile)) is { } deeper
                    ? $"Did you mean the folder '{folder.Show(deeper[..^(RootFile.Length + 1)])}'?"
                    : Nearest.To(RootFile, folder.Files.Keys.Where(f => !f.Contains('/'))) is { } near
                        ? $"Rename '{near}' to '{RootFile}'."
                        : "Name the folder of a plan, or copy one of the samples to start from.");
        foreach (var path in folder.Files.Keys.Where(f => !f.Contains('/') && f.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
            context.Report(new Finding(ReadRules.Unreadable, Severity.Warning, SourceSpan.StartOf(folder.Show(path)), "This file is not read: a plan's files end in '.yaml'.")
            {
                Hints = [$"Rename it to '{Path.ChangeExtension(path, ".yaml")}'."],
            });
        // The folder names its files in ordinal order.
        var files = folder.Files.Keys.Where(f => f != RootFile && f.EndsWith(".yaml", StringComparison.Ordinal) && IsPartOfPlan(f));
        return folder.Files.ContainsKey(RootFile) ? [RootFile, .. files] : [.. files];
    }

    /// <summary>A plan is no record that begins, ends or is withheld: said of the whole of it, these would have no effect.</summary>
    private static void ReportWholePlan(YamlMapping plan, ReadContext context)
    {
        foreach (var key in (ReadOnlySpan<string>)["embargo", "from", "until", RecordFields.Changes, RecordFields.Also])
            if (plan.Find(key) is { } entry)
                context.Report(ReadRules.UnknownKey, entry.KeySpan, $"'{key}' cannot be said of a plan as a whole.", "Say it of the record that it is true of, or of a document.");
        if (plan.Find("release") is { Value: YamlScalar { IsEmpty: false } } release)
            context.Report(ReadRules.UnknownKey, release.KeySpan, "'release' cannot be said of a plan as a whole.",
                "Say with 'defaultRelease' who may read what has no release of its own; a field of the plan is released by its name, as in 'release: {commonObjective: partners}'.");
    }

    /// <summary>A table of numbers beside the YAML.</summary>
    private static bool IsTable(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && IsPartOfPlan(path);

    /// <summary>Not in a folder that has a use of its own.</summary>
    private static bool IsPartOfPlan(string path) => path.Split('/')[0] is not ("assets" or "templates" or "brand" or "narrative" or "out");

    private static LoadedPlan? Bind(PlanFolder folder, List<YamlMapping> parts, bool whole, PlanTexts texts)
    {
        var context = texts.Context;
        var merged = SectionMerger.Merge(parts, folder.Show(RootFile), context);
        foreach (var path in folder.Files.Keys.Where(IsTable))
            if (texts.Decode(path) is { } table) merged = TableMerger.Add(merged, path, CsvReader.Read(table, context.Report), context);
            else whole = false;
        if (merged.Find("round") is not { Value: YamlScalar { IsNull: false } name })
        {
            // Without its round no reference into it can be checked: one finding, not one for each.
            if (whole) context.MissingField(merged, "plan", "round", $"the planning round, such as {RoundLibrary.Names.FirstOrDefault()}");
            return null;
        }
        var round = RoundLibrary.Read(name.Value, context);
        if (round is null)
        {
            context.Report(ReadRules.BadReference, name.Span, $"There is no planning round '{name.Value}'.",
                Nearest.To(name.Value, RoundLibrary.Names) is { } near ? $"Did you mean '{near}'?" : $"Known rounds: {Words.Join(RoundLibrary.Names)}.");
            return null;
        }
        var plan = Plan.Shape.Read(merged, context);
        ReportWholePlan(merged, context);
        // A file that could not be read may hold what others refer to: its own finding says enough.
        if (whole) context.CheckReferences();
        return plan is null || !whole ? null : new LoadedPlan(plan, round);
    }
}

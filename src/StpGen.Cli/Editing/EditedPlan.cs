using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>
/// A plan as its author sees it: the files on the disk, with the texts that are open in an editor over them. Reading all of it takes
/// milliseconds, so that it is read whole after each change and nothing has to be kept in step.
/// </summary>
/// <param name="root">The plan's folder, absolute.</param>
internal sealed class EditedPlan(Host host, string root, OpenTexts texts)
{
    private static readonly string[] TitleFields = ["name", "title", "question"];

    private ReadPlan? _read;
    private ReadPlan? _latest;
    private ImmutableArray<Finding> _open = [];
    private ImmutableArray<Finding> _ofRules = [];
    private List<Finding> _found = [];

    /// <summary>The rules that are still to be asked of the plan as it was read; null: none.</summary>
    private IEnumerator<IEnumerable<Finding>>? _steps;

    private ImmutableArray<Finding> _ofTemplates = [];
    private PlanIndex? _index;
    private PlanFacts? _facts;

    public string Root => root;

    /// <summary>Whether it has changed since it was read.</summary>
    public bool IsStale => _read is null;

    /// <summary>Whether its findings are older than its texts.</summary>
    public bool NeedsCheck { get; private set; } = true;

    /// <summary>Whether rules have not been asked since something changed.</summary>
    public bool NeedsRules => _steps is not null;

    /// <summary>Whether its own templates have not been run since something changed.</summary>
    public bool NeedsPapers { get; private set; }

    /// <summary>Of the last check, in the order of their places.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>As it was last read: what is offered while someone types need not be newer than the pause before.</summary>
    private ReadPlan Latest => _latest ?? Read();

    /// <summary>The ids of a kind of record, for what is being typed.</summary>
    public IEnumerable<string> KnownIds(string kind)
    {
        // While a file does not parse, its ids are those that it had.
        var now = Latest.Reading.Names;
        return Latest.Plan is null ? now.Of(kind).Union(KnownNames.Of(kind)).Order(StringComparer.Ordinal) : now.Of(kind);
    }

    /// <summary>The name or title of a record; null: it has none, or the plan cannot be read just now.</summary>
    public string? TitleOf(string kind, string id)
    {
        if (Latest.Plan is not { } loaded) return null;
        _index ??= new PlanIndex(loaded.Plan, loaded.Round);
        if (_index.Value(kind, id) is not { } record) return null;
        _facts ??= new PlanFacts(loaded.Plan, _index);
        return TitleFields.Where(record.Has).Select(f => record.Find(f, _facts)?.ToString()).FirstOrDefault(t => t is { Length: > 0 });
    }

    /// <summary>The ids of the last reading in which every file could be read: while one is typed, they are still right to offer.</summary>
    private RecordNames KnownNames { get; set; } = RecordNames.None;

    public void Change() => (_read, _steps, NeedsCheck, NeedsPapers) = (null, null, true, false);

    /// <summary>The texts that are open in its folder, by their paths in the plan.</summary>
    public IEnumerable<string> OpenPaths => texts.All.Select(t => Relative(t.Path)).OfType<string>();

    public OpenText? Open(string path) => texts.Find(Path.Combine(root, path));

    public ReadPlan Read()
    {
        if (_read is { } read) return read;
        var (folder, found) = PlanFolderReader.Read(host with { Folder = root }, ".", null);
        _read = _latest = Pipeline.Read(Overlay(folder), found);
        (_index, _facts) = (null, null);
        if (_read.Plan is not null || KnownNames.Ids.Count == 0) KnownNames = _read.Reading.Names;
        return _read;
    }

    /// <summary>Reads the plan and finds what is wrong with its files; the rules are still to be asked.</summary>
    public void Check()
    {
        // Whatever comes of it: what cannot be checked is not checked again until something changes.
        NeedsCheck = false;
        var plan = Read();
        (_steps, _found) = (PlanChecks.InSteps(host, plan).GetEnumerator(), []);
        // What the rules found before is shown until they have been asked again.
        Findings = FindingOrder.Sort(plan.Findings.AddRange(_ofRules).AddRange(_ofTemplates));
    }

    /// <summary>Asks the rules, from where it was interrupted.</summary>
    /// <param name="isInterrupted">Whether something else is waiting.</param>
    public void CheckRules(Func<bool> isInterrupted)
    {
        if (_steps is not { } steps) return;
        _steps = null;
        while (steps.MoveNext())
        {
            _found.AddRange(steps.Current);
            if (!isInterrupted()) continue;
            _steps = steps;
            return;
        }
        var plan = Read();
        _open = PlanChecks.Open(plan, [.. _found]);
        _ofRules = [.. _open.Except(plan.Findings)];
        NeedsPapers = plan.Plan is not null && PlanChecks.HasTemplates(plan);
        if (!NeedsPapers) _ofTemplates = [];
        Findings = FindingOrder.Sort(_open.AddRange(_ofTemplates));
    }

    /// <summary>Runs the plan's own templates, which takes longer than all other checks.</summary>
    /// <param name="isInterrupted">Whether something else is waiting; then it is for later.</param>
    public void CheckPapers(Func<bool> isInterrupted)
    {
        NeedsPapers = false;
        var found = new List<Finding>();
        foreach (var ofPaper in PlanChecks.Templates(host, Read()))
        {
            found.AddRange(ofPaper);
            if (!isInterrupted()) continue;
            NeedsPapers = true;
            return;
        }
        _ofTemplates = [.. found.Distinct()];
        Findings = FindingOrder.Sort(_open.AddRange(_ofTemplates));
    }

    /// <summary>The path in the plan of a file that may be part of it; null: it is elsewhere, hidden, or among the papers.</summary>
    /// <param name="path">Absolute.</param>
    public string? Relative(string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative.Split('/') is var parts
            && (parts.Any(p => p.StartsWith('.') || p.StartsWith("~$", StringComparison.Ordinal)) || parts[0] == OutputNames.DefaultFolder)
            ? null : relative;
    }

    /// <summary>Whether a place is in a file of the plan, and not in one of the program.</summary>
    public bool Has(SourceSpan place) =>
        _read is { } read && (read.Folder.Files.ContainsKey(place.Path) || read.Folder.Unread.Contains(place.Path));

    /// <summary>A file as it is on the disk; null: there is none, or it is not text.</summary>
    public TextLines? Saved(string path) =>
        SourceLookup.Find(Read().Folder, path) is { } source && Read().Folder.Files.ContainsKey(path) ? new(source.Content) : null;

    private PlanFolder Overlay(PlanFolder folder)
    {
        var open = texts.All.Select(text => (Path: Relative(text.Path), Text: text)).Where(t => t.Path is not null).ToList();
        if (open.Count == 0) return folder;
        // Of a folder without its first file only names are read; that file may be new and not saved yet.
        var files = folder.Files.ContainsKey(PlanReader.RootFile) || open.All(t => t.Path != PlanReader.RootFile)
            ? folder.Files : folder.Files.Clear();
        foreach (var (path, text) in open)
            files = files.SetItem(path!, text.Over(files.TryGetValue(path!, out var saved) ? saved : null));
        return folder with { Files = files, Unread = [.. folder.Unread.Where(path => !files.ContainsKey(path))] };
    }
}

using System.Text.Json.Nodes;
using StpGen.Authoring.Plans;
using StpGen.Cli.Editing;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Lsp;

/// <summary>The plans that are looked at: those whose folders an editor has open, and those of its open files.</summary>
internal sealed class PlanSessions(Host host, OpenTexts texts, ReferencePages pages, Action<JsonObject> publish)
{
    private readonly SortedDictionary<string, PlanSession> _sessions = new(StringComparer.Ordinal);

    public IEnumerable<PlanSession> All => _sessions.Values;

    /// <summary>The plan of a file; null: it is not part of one.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="onlyKnown">Whether a plan that is not looked at yet stays so.</param>
    public PlanSession? Of(string path, bool onlyKnown = false)
    {
        if (RootOf(path) is not { } root) return null;
        if (!_sessions.TryGetValue(root, out var session) && onlyKnown) return null;
        if (session is null)
            _sessions[root] = session = new PlanSession(host, root, texts, pages, publish);
        return session.Plan.Relative(path) is null ? null : session;
    }

    /// <summary>A folder that an editor has open; it may be a plan, have one in it, or be in one.</summary>
    public void Open(string folder)
    {
        foreach (var root in Candidates(folder))
            if (HasRoot(root) && Of(Path.Combine(root, PlanReader.RootFile)) is { } session) session.IsInWorkspace = true;
    }

    /// <summary>Forgets the plan of a file that was closed, if nothing else asks for it.</summary>
    public void Close(string path)
    {
        if (RootOf(path) is not { } root || !_sessions.TryGetValue(root, out var session)
            || session.IsInWorkspace || session.Plan.OpenPaths.Any()) return;
        session.Diagnostics.Clear();
        _sessions.Remove(root);
    }

    public void CloseFolder(string folder)
    {
        foreach (var (root, session) in _sessions.Where(s => s.Key == folder || IsWithin(s.Key, folder)).ToList())
        {
            session.IsInWorkspace = false;
            if (session.Plan.OpenPaths.Any()) continue;
            session.Diagnostics.Clear();
            _sessions.Remove(root);
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The folder itself, and those directly in it: people keep their plans side by side.</summary>
    private static IEnumerable<string> Candidates(string folder)
    {
        yield return folder;
        string[] inner;
        try
        {
            inner = [.. Directory.EnumerateDirectories(folder).Where(f => !Path.GetFileName(f).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            yield break;
        }
        foreach (var one in inner) yield return one;
    }

    /// <summary>The nearest folder above a file that is a plan, on the disk or in a text that is not saved yet.</summary>
    private string? RootOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (HasRoot(folder)) return folder;
        return null;
    }

    private bool HasRoot(string folder)
    {
        var root = Path.Combine(folder, PlanReader.RootFile);
        return texts.Find(root) is not null || File.Exists(root);
    }
}

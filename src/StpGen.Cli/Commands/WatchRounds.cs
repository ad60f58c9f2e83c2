using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>
/// What was found in the builds of <c>stpgen watch</c>, so that each change shows what it brought: errors, which have to be fixed, and
/// what is new.
/// </summary>
/// <param name="stop">What ends the command.</param>
internal sealed class WatchRounds(CancellationToken stop)
{
    private ImmutableArray<string>? _before;

    public CancellationToken Stop => stop;

    /// <summary>Whether nothing was found before the findings shown last.</summary>
    public bool IsFirst { get; private set; } = true;

    /// <summary><c> (1 new, 2 resolved)</c>; empty where nothing changed.</summary>
    public string Changes { get; private set; } = "";

    /// <summary>Those of a build's findings that are to be printed, all of which are remembered.</summary>
    public ImmutableArray<Finding> ToShow(ImmutableArray<Finding> findings)
    {
        ImmutableArray<string> names = [.. findings.Select(Name)];
        IsFirst = _before is null;
        var old = Count(_before ?? []);
        var isNew = names.Select(name => old.TryGetValue(name, out var left) && (old[name] = left - 1) >= 0 ? 0 : 1).ToArray();
        Changes = IsFirst ? "" : InWords(isNew.Sum(), old.Values.Where(left => left > 0).Sum());
        _before = names;
        return IsFirst ? findings : [.. findings.Where((f, i) => isNew[i] == 1 || f.Severity == Severity.Error)];
    }

    private static string InWords(int added, int resolved)
    {
        string[] parts = [added == 0 ? "" : $"{Number(added)} new", resolved == 0 ? "" : $"{Number(resolved)} resolved"];
        return added + resolved == 0 ? "" : $" ({string.Join(", ", parts.Where(p => p.Length > 0))})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Count(ImmutableArray<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>The same where lines have moved.</summary>
    private static string Name(Finding finding) => $"{finding.Rule.Id}\n{finding.Span?.Path}\n{finding.Message}";
}

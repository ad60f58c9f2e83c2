using System.Text;
using StpGen.Authoring.Reading;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;

namespace StpGen.Cli.Lsp;

/// <summary>
/// What is inside the program and an editor can open only as a file: the pages on rules, and the data of a planning round. Each is
/// written when first asked for, into a folder of its own that is deleted at the end.
/// </summary>
internal sealed class ReferencePages : IDisposable
{
    private readonly Dictionary<string, string?> _uris = new(StringComparer.Ordinal);
    private DirectoryInfo? _folder;
    private bool _isRefused;

    /// <summary>The page on a rule; null where the disk refuses it.</summary>
    public string? Of(RuleInfo rule) => Uri($"{rule.Id}.md", () =>
        $"# {rule.Id} {rule.Slug}\n\n{rule.Title}.\n\n{RuleHelp.Of(rule)}\n{RuleCatalog.WhatItDoes(rule)}\n");

    /// <summary>A file of the program by its path, such as one of a round; null: there is none.</summary>
    public string? Of(string embedded) => SourceLookup.Embedded(embedded) is { } source ? Uri(embedded, () => source.Content) : null;

    public void Dispose()
    {
        try
        {
            _folder?.Delete(recursive: true);
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            // It is in the system's folder for what need not last.
        }
    }

    private string? Uri(string name, Func<string> text)
    {
        if (_uris.TryGetValue(name, out var known)) return known;
        return _uris[name] = Write(name, text);
    }

    private string? Write(string name, Func<string> text)
    {
        if (_isRefused) return null;
        try
        {
            _folder ??= Directory.CreateTempSubdirectory("stpgen-pages-");
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text(), new UTF8Encoding(false));
            return FileUri.Of(path);
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            _isRefused = true;
            return null;
        }
    }
}

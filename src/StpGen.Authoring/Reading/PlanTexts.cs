using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>The texts of a plan's folder, each decoded once, and the context that reads them.</summary>
internal sealed class PlanTexts
{
    private readonly PlanFolder _folder;
    private readonly Dictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    public PlanTexts(PlanFolder folder)
    {
        _folder = folder;
        Context = new ReadContext(Find, folder.Files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal)));
    }

    public ReadContext Context { get; }

    /// <summary>The decoded texts, by the path that findings show.</summary>
    public ImmutableSortedDictionary<string, SourceText> Sources =>
        _texts.Values.OfType<SourceText>().ToImmutableSortedDictionary(t => t.Path, t => t, StringComparer.Ordinal);

    /// <summary>A file's text; null, with a finding, if it is not text.</summary>
    public SourceText? Decode(string path)
    {
        if (_texts.TryGetValue(path, out var known)) return known;
        return _texts[path] = TextDecoder.Decode(_folder.Show(path), _folder.Files[path].Span, Context.Report);
    }

    private SourceText? Find(string path) => _folder.Files.ContainsKey(path) ? Decode(path) : null;
}

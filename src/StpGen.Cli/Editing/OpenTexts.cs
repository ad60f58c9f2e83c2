namespace StpGen.Cli.Editing;

/// <summary>The texts that are open in an editor, by the absolute paths of their files.</summary>
internal sealed class OpenTexts
{
    private readonly Dictionary<string, OpenText> _texts = new(StringComparer.Ordinal);

    public IEnumerable<OpenText> All => _texts.Values;

    public OpenText? Find(string path) => _texts.GetValueOrDefault(path);

    public void Set(OpenText text) => _texts[text.Path] = text;

    public void Close(string path) => _texts.Remove(path);
}

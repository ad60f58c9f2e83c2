using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Sets the words of a text bold that its author named as those that matter, once, unless they are bold there already.</summary>
internal sealed class KeyPhraseHighlighter : DocumentRewriter
{
    private readonly string _words;
    private bool _isDone;

    private KeyPhraseHighlighter(string words) => _words = SameMarks.Of(words);

    public static Prose In(Prose prose, string words) => prose with { Blocks = new KeyPhraseHighlighter(words).Blocks(prose.Blocks) };

    public override Block Rewrite(Block block) => block is Paragraph paragraph ? Stressed(paragraph) : base.Rewrite(block);

    private Paragraph Stressed(Paragraph paragraph)
    {
        if (_isDone || SameMarks.Of(PlainText.Of(paragraph.Content)).IndexOf(_words, StringComparison.OrdinalIgnoreCase) < 0)
            return paragraph;
        _isDone = true;
        for (var i = 0; i < paragraph.Content.Length; i++)
            if (paragraph.Content[i] is TextRun run && SameMarks.Of(run.Text).IndexOf(_words, StringComparison.OrdinalIgnoreCase) is >= 0
                and var at)
                return paragraph with { Content = [.. paragraph.Content[..i], .. Split(run, at), .. paragraph.Content[(i + 1)..]] };
        // They are part of a link, or bold or italic at least in part: as the author set them.
        return paragraph;
    }

    private IEnumerable<Inline> Split(TextRun run, int at)
    {
        if (at > 0) yield return run with { Text = run.Text[..at] };
        yield return new Strong([run with { Text = run.Text.Substring(at, _words.Length) }], run.Span);
        if (at + _words.Length < run.Text.Length) yield return run with { Text = run.Text[(at + _words.Length)..] };
    }
}

using System.Text;
using Scriban.Runtime;
using StpGen.Authoring.Markdown;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>Collects what a template writes, and remembers from which template and offset each stretch came.</summary>
/// <param name="first">Where the template starts: the place of what is written before any text of it.</param>
internal sealed class MappedOutput(Func<string, SourceText?> templateOf, SourceSpan first) : IScriptOutput, ISpanMap
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, SourceText? Template, int Offset)> _pieces = [];

    public string Text => _text.ToString();

    public int Length => _text.Length;

    public void Write(string text, int offset, int count)
    {
        if (count == 0) return;
        var template = templateOf(text);
        if (template is not null) _pieces.Add((_text.Length, template, offset));
        else if (_pieces is [.., { Template: not null }]) _pieces.Add((_text.Length, null, 0));
        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The place in a template that wrote a stretch of the output; within a value, the text of the template before it.</summary>
    public SourceSpan SpanAt(int start, int end)
    {
        var (from, inTemplate) = Find(start);
        if (from is not { } piece) return first;
        if (!inTemplate) return piece.Template!.Span(piece.Offset, piece.Offset);
        var begin = piece.Offset + (start - piece.Start);
        return piece.Template!.Span(begin, begin + Math.Max(0, Math.Min(end, EndOf(piece.Start)) - start));
    }

    private ((int Start, SourceText? Template, int Offset)? Piece, bool InTemplate) Find(int position)
    {
        int low = 0, high = _pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        if (_pieces.Count == 0) return (null, false);
        if (_pieces[low].Template is not null) return (_pieces[low], true);
        for (var i = low - 1; i >= 0; i--)
            if (_pieces[i].Template is not null)
                return ((_pieces[i].Start, _pieces[i].Template, _pieces[i].Offset + _pieces[i + 1].Start - _pieces[i].Start), false);
        return (null, false);
    }

    private int EndOf(int start)
    {
        var index =
            _pieces.BinarySearch((start, null, 0), Comparer<(int Start, SourceText?, int)>.Create((a, b) => a.Start.CompareTo(b.Start)));
        return index >= 0 && index + 1 < _pieces.Count ? _pieces[index + 1].Start : _text.Length;
    }
}

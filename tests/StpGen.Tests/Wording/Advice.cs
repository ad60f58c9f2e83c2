using System.Text.RegularExpressions;

namespace StpGen.Tests.Wording;

/// <summary>Finds the messages and hints that source code gives to findings.</summary>
internal static partial class Advice
{
    public static IReadOnlyList<(int Line, string Text, bool IsHint)> In(string source)
    {
        var pieces = CSharpText.Read(source);
        var found = new List<(int Line, string Text, bool IsHint)>();
        var (isFinding, hadMessage, hadSuggestion) = (false, false, false);
        var code = "";
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Comment) continue;
            if (piece.Kind == PieceKind.Code)
            {
                code = piece.Value;
                if (code.Contains(';')) (isFinding, hadMessage, hadSuggestion) = (false, false, false);
                if (Starts().IsMatch(code)) (isFinding, hadMessage, hadSuggestion) = (true, false, false);
                if (HintsOnly().IsMatch(code)) (isFinding, hadMessage) = (true, true);
                continue;
            }
            if (isFinding && found.Count > 0 && code.StartsWith('+'))
            {
                found[^1] = found[^1] with { Text = found[^1].Text + piece.Value };
                continue;
            }
            // What another place says is a label and no advice.
            if (!isFinding || code.Contains("RelatedSpan(", StringComparison.Ordinal) || !Sentence().IsMatch(piece.Value)) continue;
            if (!hadMessage)
            {
                hadMessage = true;
                found.Add((piece.Line, piece.Value, false));
            }
            else if (code.EndsWith(',') || code.EndsWith('[') || code.EndsWith('?') || (hadSuggestion && code.EndsWith(':')))
            {
                hadSuggestion |= piece.Value.StartsWith("Did you mean", StringComparison.Ordinal);
                found.Add((piece.Line, piece.Value, true));
            }
        }
        return found;
    }

    [GeneratedRegex(@"new Finding\(|[Rr]eport\((new\()?\w+Rules\.|Report\(\w+, *$")]
    private static partial Regex Starts();

    [GeneratedRegex(@"Hints = \[")]
    private static partial Regex HintsOnly();

    /// <summary>Several words, the first of them with a capital or in quotation marks.</summary>
    [GeneratedRegex(@"^([A-Z]|…|').* .* ")]
    private static partial Regex Sentence();
}

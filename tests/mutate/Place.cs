using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>One small fault that can be put into the code.</summary>
/// <param name="Project">The project that the file is of.</param>
/// <param name="File">From the repository's root, with slashes.</param>
/// <param name="Kind">What sort of fault: places are drawn kind by kind, so that no sort crowds out another.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Faulty">The text with the fault.</param>
/// <param name="Form">How the switch between the two is written.</param>
internal sealed record Place(string Project, string File, string Kind, TextSpan Span, string Original, string Faulty, Form Form)
{
    public int Id { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The line as it is, and with the fault; what follows of a fault over several lines is joined to it.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    /// <summary>The text that says "the fault if it is on, else what was there".</summary>
    public string Switched => Form switch
    {
        Form.Value => $"({Is} ? ({Faulty}) : ({Original}))",
        // In brackets, else an 'else' behind it would be its own.
        Form.Statement => $"{{ if (!{Is}) {Original} }}",
        // A constant becomes a property of its type: everything before the name stays but the word 'const'.
        Form.Constant => Original.Replace("const ", "static ", StringComparison.Ordinal)
            .Replace(" = ", $" => {Is} ? {Faulty} : ", StringComparison.Ordinal),
        _ => throw new InvalidOperationException(Form.ToString()),
    };

    private string Is => $"global::StpGen.Core.Mutant.Is({Id})";
}

/// <summary>What kind of code a fault is in.</summary>
internal enum Form
{
    /// <summary>An expression.</summary>
    Value,

    /// <summary>A statement that is left out.</summary>
    Statement,

    /// <summary>The declaration of a constant; the fault is its value.</summary>
    Constant,
}

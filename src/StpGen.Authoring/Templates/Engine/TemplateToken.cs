namespace StpGen.Authoring.Templates.Engine;

/// <summary>What a piece of a template's code is.</summary>
internal enum TemplateTokenType
{
    /// <summary>Two braces open.</summary>
    Enter,

    /// <summary>Two braces close.</summary>
    Exit,

    /// <summary>A line or a semicolon ends what comes before it.</summary>
    End,

    Name,
    Number,
    Text,

    /// <summary>An opening bracket of any kind.</summary>
    Open,

    /// <summary>A closing bracket of any kind.</summary>
    Close,

    Operator,
}

/// <summary>A piece of a template's code.</summary>
/// <param name="Start">Its first character in the template.</param>
internal readonly record struct TemplateToken(TemplateTokenType Type, int Start, string Text)
{
    public int Stop => Start + Text.Length;
}

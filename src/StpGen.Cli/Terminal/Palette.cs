using StpGen.Core.Findings;

namespace StpGen.Cli.Terminal;

/// <summary>The few colours of the terminal (ECMA-48), or none. Colour never says anything that words do not.</summary>
internal sealed record Palette(bool On)
{
    public string Bold(string text) => Paint("1", text);

    public string Quiet(string text) => Paint("2", text);

    public string Of(Severity severity, string text) =>
        Paint(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    private string Paint(string code, string text) => On ? $"\e[{code}m{text}\e[0m" : text;
}

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A value that writes nothing, for functions that have written already.</summary>
internal sealed record Nothing
{
    public static Nothing Instance { get; } = new();
}

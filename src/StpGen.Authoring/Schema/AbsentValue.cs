namespace StpGen.Authoring.Schema;

/// <summary>Stands for a value that is not there, of which nothing more is known.</summary>
public sealed class AbsentValue
{
    private AbsentValue()
    {
    }

    public static AbsentValue Instance { get; } = new();
}

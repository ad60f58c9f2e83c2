namespace StpGen.Authoring.Diagrams;

/// <summary>Names within sentences.</summary>
internal static class Names
{
    /// <summary>With a small letter at its start, unless it is an abbreviation or a name of several capitals.</summary>
    public static string Small(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) && name.Split(' ', 3) is not [_, [>= 'A' and <= 'Z', ..], ..]
            ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}

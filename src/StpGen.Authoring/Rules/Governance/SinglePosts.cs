namespace StpGen.Authoring.Rules.Governance;

/// <summary>
/// Posts of which an organisation of the NHS or a council has one: those that its constitution or the law asks for. Posts that are
/// often several (medical directors, clinical leads, chairs of committees) are not among them.
/// </summary>
internal static class SinglePosts
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Chief Executive", "Chief Executive Officer", "Accountable Officer", "Chief Officer", "Clinical Chair", "Chair", "Chairman",
        "Director of Finance", "Finance Director", "Chief Finance Officer", "Chief Financial Officer", "Director of Nursing",
        "Chief Nurse", "Director of Public Health", "Director of Adult Social Services", "Director of Children's Services",
        "Leader of the Council",
    };

    public static bool Contains(string title) => Titles.Contains(title.Trim());
}

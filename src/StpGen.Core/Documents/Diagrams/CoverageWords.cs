namespace StpGen.Core.Documents.Diagrams;

/// <summary>How requirements are answered, in the words of legends and lists.</summary>
public static class CoverageWords
{
    public static string Of(CoverageMark mark) => mark switch
    {
        CoverageMark.Answered => "answered one by one",
        CoverageMark.Within => "answered with the must-do",
        CoverageMark.Elsewhere => "answered elsewhere",
        CoverageMark.NotApplicable => "not applicable",
        _ => "not answered yet",
    };
}

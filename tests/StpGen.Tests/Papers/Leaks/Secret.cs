using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>How a record is released.</summary>
internal enum Cover
{
    /// <summary>To everybody.</summary>
    Open,
    RecordForPartners,
    RecordForProgramme,
    FieldsForPartners,
    FieldsForProgramme,

    /// <summary>To nobody but the narrowest audience until 2030.</summary>
    Embargoed,

    /// <summary>At first to everybody; since June 2016 it says something else, to the programme alone.</summary>
    WithheldLater,

    /// <summary>At first to the programme alone; since June 2016 it says something else, to everybody.</summary>
    ReleasedLater,
}

/// <summary>A word that stands in one place of a plan only.</summary>
/// <param name="Field">The kind of record and the field: <c>role.title</c>.</param>
/// <param name="Place">The way to it, for the message.</param>
/// <param name="FirstReader">The first audience that may read it; <see cref="Nobody"/> where it no longer or not yet holds.</param>
internal sealed record Secret(string Word, string Field, string Place, int FirstReader, Cover Cover)
{
    public const int Public = 0, Partners = 1, Programme = 2, Nobody = 3;

    public static readonly string[] Audiences = ["public", "partners", "programme"];

    public static int FirstReaderOf(Cover cover) => cover switch
    {
        Cover.RecordForPartners or Cover.FieldsForPartners => Partners,
        Cover.RecordForProgramme or Cover.FieldsForProgramme or Cover.Embargoed => Programme,
        _ => Public,
    };
}

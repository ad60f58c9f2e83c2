using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What a kind's template says of its papers before its text, between two lines <c>---</c>.</summary>
internal sealed record FrontMatter : PlanRecord
{
    /// <summary>The most values that a part can be given.</summary>
    public const int MostParameters = 6;

    public string? Page { get; init; }

    /// <summary>Whether papers of the kind are made as slides too.</summary>
    public bool IsDeck { get; init; }

    /// <summary>Whether each abbreviation of the glossary is spelled out where it is first used.</summary>
    public bool ExpandsAbbreviations { get; init; }

    /// <summary>Whether a heading disappears when there is nothing below it.</summary>
    public bool HidesEmptySections { get; init; }

    /// <summary>What papers of the kind are, in a phrase, for anyone who opens the folder; papers do not print it.</summary>
    public PlanText? Summary { get; init; }

    /// <summary>For a part: the names of the values that an include gives it, in order.</summary>
    public ImmutableArray<PlanText> Parameters { get; init; } = [];

    public PageSetup Setup => Page switch
    {
        "A4-landscape" => PageSetup.A4Landscape,
        "A3-landscape" => PageSetup.A3Landscape,
        "A3-poster" => PageSetup.A3Poster,
        _ => PageSetup.A4,
    };

    public static RecordSchema<FrontMatter> Schema { get; } = new RecordSchema<FrontMatter>("template", () => new FrontMatter())
        .Optional("page", FieldTypes.OneOf("A4", "A4-landscape", "A3-landscape", "A3-poster"), r => r.Page!, (r, v) => r with { Page = v },
            "The paper")
        .Optional("deck", FieldTypes.Flag, r => r.IsDeck, (r, v) => r with { IsDeck = v }, "Whether papers are made as slides too")
        .Optional("expandsAbbreviations", FieldTypes.Flag, r => r.ExpandsAbbreviations, (r, v) => r with { ExpandsAbbreviations = v },
            "Whether abbreviations are spelled out at first use")
        .Optional("hideEmptySections", FieldTypes.Flag, r => r.HidesEmptySections, (r, v) => r with { HidesEmptySections = v },
            "Whether headings with nothing below them disappear")
        .Optional("summary", FieldTypes.Text, r => r.Summary!, (r, v) => r with { Summary = v }, "What papers of the kind are")
        .List("parameters", FieldTypes.Text, r => r.Parameters, (r, v) => r with { Parameters = v }, "The values that a part is given")
        .OwnFieldsOnly();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Rounds;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>
/// The files of a plan that someone starts: what the round knows of the footprint, the papers that the stage needs, and in every file
/// comments that explain its fields.
/// </summary>
/// <param name="RoundName">The name of the round's data folder.</param>
/// <param name="Day">The date of papers that are not for the stage's day.</param>
public sealed record NewPlan(string RoundName, Round Round, ListedFootprint Footprint, Stage Stage, DateOnly Day)
{
    private const string SchemaFile = ".stpgen/schema.json";

    /// <summary>By path, with line feeds; every file is read without a finding about its form.</summary>
    public ImmutableSortedDictionary<string, string> Files()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files["stp.yaml"] = Settings();
        foreach (var file in NewPlanFile.All)
            files[file.Name] = Head(file.Summary) + file.Name switch
            {
                "footprint.yaml" => FootprintSection(),
                "organisations.yaml" => new FirstLead(Footprint).Organisations(),
                "people.yaml" => new FirstLead(Footprint).People(),
                "glossary.yaml" => Glossary(),
                _ => "",
            } + string.Concat(file.Sections.Select(Explained));
        files[SchemaFile] = PlanSchemas.OfPlans();
        files[".vscode/settings.json"] = $$"""
            {
              "yaml.schemas": { "{{SchemaFile}}": ["/*.yaml", "!/brand/**"] }
            }

            """;
        return files.ToImmutable();
    }

    private static string Head(string summary) => $"# yaml-language-server: $schema={SchemaFile}\n#\n{Comment(summary)}\n";

    private string Settings()
    {
        var text = new StringBuilder(Head("The settings of the plan: its round and stage, its readers, and the papers to build. "
            + "Every other YAML file in this folder has sections of the same plan; name and split them as you like."));
        text.Append(CultureInfo.InvariantCulture, $"""
            round: {RoundName}
            # The stage that the plan is checked for: {Words.Join([.. Round.Stages.Select(s => s.Id)], "or")}.
            stage: {Stage.Id}

            # The widest audience first: each sees its own records and those of every audience before it.
            audiences:
              - id: public
                name: The public
              - id: partners
                name: Partner organisations
              - id: programme
                name: The programme office

            # Who may see a record that has no 'release' of its own.
            defaultRelease: public

            # Each paper shows the plan as at its date. 'stpgen fields documents' explains them.
            documents:

            """);
        foreach (var paper in NewPaper.ForStage(this)) text.Append(paper.Item("  "));
        text.Append('\n').Append(Explained("documents")).Append(Explained("accepted"));
        return text.ToString();
    }

    private string FootprintSection()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            footprint:
              name: {Quoted($"{Footprint.Name}")}
              number: {Footprint.Number}
              region: {Quoted($"{Footprint.Region}")}
              lead: nominated-lead

            """);
        if (Footprint.LaterName is { } later) text.Append($"  # Later called {later}.\n");
        text.Append("""
              # population: 780,000 people
              source: NHS England, list of footprints, March 2016


            """);
        return text.ToString();
    }

    /// <summary>The abbreviation that most posts of first leads have.</summary>
    private string Glossary() => Footprint.LeadRole is { Value: var post } && post.Contains("CCG", StringComparison.Ordinal)
        ? """
            glossary:
              - term: CCG
                meaning: Clinical commissioning group


            """
        : "";

    /// <summary>The fields of a section, and an example to take the comment marks away from.</summary>
    private static string Explained(string section)
    {
        var record = FieldGuide.Find(section);
        var field = FieldGuide.Records[0].Fields.First(f => f.Name == section);
        var text = new StringBuilder();
        text.Append(Comment($"{section}: {field.Summary}."
            + (field.Stages.IsEmpty ? "" : $" Asked for at: {string.Join("; ", field.Stages)}.")));
        if (record is null)
            return text.Append("# ").Append(RecordExample.OfSection(section) ?? $"{section}: {RecordExample.Value(field.Form)}\n")
                .Append('\n').ToString();
        foreach (var one in record.Fields.Where(f => !f.IsShared))
            text.Append(Comment($"{one.Name}{(one.IsRequired ? " (required)" : "")}: {one.Summary}; {one.Form.Description}", "  ", "    "));
        text.Append("#\n");
        foreach (var line in RecordExample.Of(record).TrimEnd('\n').Split('\n'))
            text.Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
        return text.Append('\n').ToString();
    }

    private static string Comment(string text, string indent = "", string hang = "")
    {
        const int width = 100;
        var (lines, line) = (new StringBuilder(), indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > width && line.Trim().Length > 0)
            {
                lines.Append("# ").Append(line.TrimEnd()).Append('\n');
                line = hang;
            }
            line += word + " ";
        }
        return lines.Append("# ").Append(line.TrimEnd()).Append('\n').ToString();
    }

    /// <summary>Text of the round as a value in YAML.</summary>
    internal static string Quoted(string text) =>
        text.AsSpan().ContainsAny(":#'\"") ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : text;
}

using System.Collections.Immutable;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules;
using StpGen.Cli.Hosting;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Cli;

/// <summary>A plan of one's own begins with files that explain themselves.</summary>
public sealed class NewPlanTests
{
    private static readonly Round s_round = RoundLibrary.Read("stp-2016", new ReadContext())!;

    public static TheoryData<int> Footprints => [.. s_round.Footprints.Select(f => f.Number!.Value)];

    /// <summary>Nothing is found but what the stage still asks for.</summary>
    [Theory]
    [MemberData(nameof(Footprints))]
    public void Every_footprint_has_a_plan_that_lacks_only_what_its_stage_asks_for(int number)
    {
        var stage = s_round.Stages[number % s_round.Stages.Length];
        var footprint = s_round.Footprints.Single(f => f.Number == number);
        var files = new NewPlan("stp-2016", s_round, footprint, stage, stage.Due!.First).Files();
        var folder = files.Where(f => !f.Key.StartsWith('.')).Aggregate(
            new PlanFolder("mine", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), (all, f) => all.With(f.Key, f.Value));
        var reading = PlanReader.Read(folder);
        Assert.Equal("", reading.Findings.Show());
        Assert.Equal("", PlanRules.Check(reading.Plan!, final: false)
            .Where(f => f.Rule.Slug is not ("missing-for-stage" or "requirement-unanswered" or "missing-in-record")
                // Nobody is known to lead it yet.
                && !(f.Rule.Slug == "holder-unclear" && footprint.Lead is null)).Show());
        Assert.Equal(footprint.Name?.Value, reading.Plan!.Plan.Footprint!.Name?.Value);
    }

    /// <summary>The round knows the organisation of a first lead by the post, and its type where the name tells it.</summary>
    [Theory]
    [InlineData(1,
        "\norganisations:\n  - id: newcastle-gateshead-ccg\n    name: Newcastle Gateshead CCG\n    type: ccg\n    source: \"https:")]
    [InlineData(2, "\n# organisations:\n#   - id: north-cumbria-university-hospitals-nhs-trust\n")]
    [InlineData(6, "")]
    public void The_organisation_of_the_lead_is_known_with_its_source(int number, string expected)
    {
        var footprint = s_round.Footprints.Single(f => f.Number == number);
        var files = new NewPlan("stp-2016", s_round, footprint, s_round.Stages[0], new(2016, 3, 1)).Files();
        Assert.Contains(expected, files["organisations.yaml"]);
        Assert.Equal(number == 1,
            files["people.yaml"].Contains("- title: Chief Officer\n        organisations: [newcastle-gateshead-ccg]\n"));
        Assert.Equal(number != 6, files["organisations.yaml"].Contains(" lead", StringComparison.Ordinal));
    }

    public static TheoryData<string> Sections => [.. FieldGuide.Records[0].Fields.Where(f => !f.IsShared).Select(f => f.Name)
        .Except(["round", "stage", "audiences", "defaultRelease"])];

    /// <summary>An example can be taken out of its comment: it is read in a new plan as it is.</summary>
    [Theory]
    [MemberData(nameof(Sections))]
    public void The_example_of_a_section_is_right(string section)
    {
        var example = RecordExample.OfSection(section);
        Assert.NotNull(example);
        string[] with = section switch
        {
            "placeLeads" => ["footprint", "people", "roles"],
            "planningLayers" => ["tiers"],
            "footprint" => ["roles"],
            "accepted" => ["risks"],
            _ => [],
        };
        using var plan = new TempPlan();
        plan.Write("footprint.yaml", with.Contains("footprint") || section == "footprint" ? "# none" : TempPlan.Footprint);
        plan.Write("stp.yaml", TempPlan.Root.Replace("[public, programme]", "[public, partners, programme]", StringComparison.Ordinal)
            .Replace("documents:", section == "documents" ? "documents:\n" + example[(example.IndexOf('\n') + 1)..] : "documents:"));
        plan.Write("example.yaml", string.Concat(with.Select(RecordExample.OfSection).Prepend(section == "documents" ? "" : example))
            .Replace("id: programme-director", "id: nominated-lead", StringComparison.Ordinal));
        if (section is "roles" or "footprint" || with.Contains("roles")) plan.Write("people.yaml", "# none");
        var run = plan.Run("validate", "plan");
        Assert.DoesNotContain(" error ", run.Output);
        // 'stpgen fields' shows the same, and a new plan has it as a comment.
        Assert.Contains(example, plan.Run("fields", section).Output + example[..(FieldGuide.Find(section) is null ? example.Length : 0)]);
    }

    [Fact]
    public void Every_section_of_a_plan_is_explained_in_one_file()
    {
        var files = new NewPlan("stp-2016", s_round, s_round.Footprints[0], s_round.Stages[0], new(2016, 3, 1)).Files();
        var explained = files.Values.SelectMany(text => text.Split('\n')).Where(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(": ")).Where(parts => parts.Length > 1 && parts[1].Length > 0).Select(parts => parts[0])
            .Where(name => name != "yaml-language-server").ToList();
        foreach (var field in FieldGuide.Records[0].Fields.Where(f => !f.IsShared).Select(f => f.Name)
            .Except(["round", "stage", "audiences", "defaultRelease"]))
            Assert.True(explained.Contains(field), field);
    }

    [Theory]
    [InlineData("41", "", "Dorset, and the April 2016 checkpoint.")]
    [InlineData("dorset", "--at 2016-09-01", "Dorset, and the October 2016 submission.")]
    [InlineData("Dorset", "--stage june-2016", "Dorset, and the June 2016 submission.")]
    [InlineData("Our Dorset", "--at 2030-01-01", "Dorset, and the Operational plans 2017–19.")]
    public void A_plan_is_made_for_a_footprint_and_a_stage(string footprint, string rest, string expected)
    {
        using var plan = new TempPlan();
        var run = plan.Run(["new", "mine", "--footprint", footprint, .. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains(expected, run.Output);
        var built = plan.Run("build", "mine", "--format", "html");
        Assert.Equal(ExitCode.Done, built.Code);
        Assert.DoesNotContain(" error ", built.Error);
    }

    [Theory]
    [InlineData("", "Nothing says which footprint the plan is for.")]
    [InlineData("--footprint 47", "NHS England's list has no footprint '47'.\n  = Write a number from 1 to 44")]
    [InlineData("--footprint Dorsett", "Did you mean 'Dorset' (number 41)?")]
    [InlineData("--footprint 41 --stage may-2016", "The round has no stage 'may-2016'.\n  = Write one of april-2016,")]
    public void What_is_missing_or_unknown_is_said_with_what_to_write(string rest, string expected)
    {
        using var plan = new TempPlan();
        var run = plan.Run(["new", "mine", .. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(expected, run.Error);
        Assert.False(Directory.Exists(Path.Combine(plan.Parent, "mine")));
    }

    [Fact]
    public void Someone_at_a_terminal_is_asked()
    {
        using var plan = new TempPlan();
        var run = plan.Run(host => host with { CanAsk = true, Answer = new StringReader("19\njune-2016\n").ReadLine }, "new", "mine");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("Which footprint is the plan for? Write its number or name: Which stage is it for? april-2016,", run.Output);
        Assert.Contains("stage: june-2016", File.ReadAllText(Path.Combine(plan.Parent, "mine", "stp.yaml")));
        var silent = plan.Run(host => host with { CanAsk = true, Answer = new StringReader("19\n").ReadLine }, "new", "other", "--yes");
        Assert.Equal(ExitCode.Usage, silent.Code);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(Path.Combine(plan.Parent, "mine"));
        File.WriteAllText(Path.Combine(plan.Parent, "mine", "risks.yaml"), "# mine");
        var run = plan.Run("new", "mine", "--footprint", "41");
        Assert.Equal("stpgen: 'mine' already has a file risks.yaml, and a new plan overwrites nothing.\n"
            + "  = Choose another folder, or move the files that are there.\n", run.Error);
        Assert.Equal("# mine", File.ReadAllText(Path.Combine(plan.Parent, "mine", "risks.yaml")));
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(plan.Parent, "mine")));
    }
}

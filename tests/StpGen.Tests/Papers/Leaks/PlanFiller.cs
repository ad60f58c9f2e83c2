using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>
/// Writes a plan that fills every field of every kind of record with words found nowhere else, each kind of record once for each
/// <see cref="Cover"/>. It is JSON, which is YAML.
/// </summary>
internal sealed class PlanFiller(ImmutableArray<string> kindsOfPaper, string defaultRelease = "public")
{
    /// <summary>The day of every paper, after the day on which records with a change have changed.</summary>
    private const string Today = "21 October 2016", ChangeDay = "1 June 2016";

    private static readonly ImmutableArray<Cover> Covers = [.. Enum.GetValues<Cover>().Where(c => c != Cover.Open)];

    private static readonly string[] RootSettings = ["round", "stage", "audiences", "defaultRelease", "documents", "accepted"];

    private readonly ImmutableArray<Secret>.Builder _secrets = ImmutableArray.CreateBuilder<Secret>();
    private readonly References _references = new();
    private int _turn;

    /// <summary>What a record without a cover is open to.</summary>
    private int Default => Array.IndexOf(Secret.Audiences, defaultRelease);

    public ImmutableArray<Secret> Secrets => _secrets.ToImmutable();

    /// <summary>Lists hold a record of each cover; what stands once, such as the finance of the plan, is open.</summary>
    public PlanFolder WithLists() => Plan(Cover.Open, Cover.Open, full: true, OpenPapers());

    /// <summary>What stands once has one cover, or the records in it that stand once have.</summary>
    public PlanFolder WithSingles(Cover cover, bool inner) =>
        Plan(inner ? Cover.Open : cover, inner ? cover : Cover.Open, full: false, OpenPapers());

    /// <summary>Papers of some covers.</summary>
    public PlanFolder WithPapers(params IReadOnlyList<Cover> covers) =>
        Plan(Cover.Open, Cover.Open, full: false, kindsOfPaper.SelectMany(kind => PapersOf(kind, covers)));

    private PlanFolder Plan(Cover single, Cover inner, bool full, IEnumerable<JsonNode> papers)
    {
        var sketch = SchemaSketch.Of(StpGen.Authoring.Plans.Plan.Schema);
        var plan = new JsonObject
        {
            ["round"] = "stp-2016",
            ["stage"] = "october-2016",
            ["audiences"] = new JsonArray([.. Secret.Audiences.Select(a => JsonValue.Create(a))]),
            ["defaultRelease"] = defaultRelease,
            ["documents"] = new JsonArray([.. papers]),
        };
        var own = new JsonObject();
        foreach (var field in sketch.Fields.Where(f => !RootSettings.Contains(f.Name)))
        {
            var path = ImmutableList.Create("plan");
            if (field.Asks != Asks.Record)
            {
                var reader = single is Cover.FieldsForPartners or Cover.FieldsForProgramme ? Secret.FirstReaderOf(single) : Default;
                plan[field.Name] = Value(sketch, field, path, reader, single);
                if (reader != Default) own[field.Name] = Secret.Audiences[reader];
            }
            else if (field.IsList)
            {
                plan[field.Name] = Records(field, path, Default, full);
            }
            else
            {
                var held = SchemaSketch.Held(field);
                var within = inner == Cover.Open
                    ? [] : held.Fields.Where(f => f.Asks == Asks.Record && !f.IsList).ToDictionary(f => f.Name, _ => inner);
                plan[field.Name] = Record(held, single, path.Add(field.Name), Default, full, within);
            }
        }
        if (own.Count > 0) plan["release"] = own;
        _references.Fill();
        return new PlanFolder("plan", ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal))
            .With(PlanReader.RootFile, plan.ToJsonString());
    }

    private IEnumerable<JsonNode> OpenPapers() => kindsOfPaper.Select(kind => Paper(kind, kind, Cover.Open, Cover.Open));

    private IEnumerable<JsonNode> PapersOf(string kind, IReadOnlyList<Cover> covers) =>
    [
        Paper(kind, kind, Cover.Open, Cover.Open, full: true),
        .. covers.Select(c => Paper(kind, $"{kind}-{(int)c}", c, Cover.Open)),
        .. covers.Select(c => Paper(kind, $"{kind}-control-{(int)c}", Cover.Open, c)),
    ];

    private JsonObject Paper(string kind, string id, Cover cover, Cover control, bool full = false)
    {
        var sketch = SchemaSketch.Of(PaperRequest.Schema);
        sketch = sketch with { Fields = [.. sketch.Fields.Where(f => f.Name is not ("id" or "kind" or "date" or "stage" or "audience"))] };
        // A paper is for its audience, whatever records are by default.
        var singles = sketch.Fields.Where(f => f.Asks == Asks.Record && !f.IsList).ToDictionary(f => f.Name, _ => control);
        var paper = Record(sketch, cover, ["plan", "documents", id], Secret.Public, full, singles);
        (paper["id"], paper["kind"], paper["date"], paper["stage"], paper["audience"]) = (id, kind, Today, "october-2016", "public");
        return paper;
    }

    private JsonArray Records(FieldSketch field, ImmutableList<string> path, int reader, bool full)
    {
        var held = SchemaSketch.Held(field);
        var (at, item) = (path.Add(field.Name), 0);
        ImmutableList<string> Next() => at.Add($"{item++}");
        var records = new JsonArray { Record(held, Cover.Open, Next(), reader, full) };
        if (full)
        {
            foreach (var cover in Covers) records.Add(Record(held, cover, Next(), reader, full: false));
            foreach (var single in held.Fields.Where(f => f.Asks == Asks.Record && !f.IsList))
                foreach (var cover in Covers)
                    records.Add(Record(held, Cover.Open, Next(), reader, full: false, new() { [single.Name] = cover }));
        }
        return records;
    }

    /// <param name="reader">The first audience that may read what this stands in.</param>
    /// <param name="full">Whether lists in it hold a record of each cover.</param>
    /// <param name="singles">The covers of the records in it that stand once, where they are not open.</param>
    private JsonObject Record(SchemaSketch sketch, Cover cover, ImmutableList<string> path, int reader, bool full,
        Dictionary<string, Cover>? singles = null)
    {
        var json = new JsonObject();
        var first = Math.Max(reader, Secret.FirstReaderOf(cover));
        var changes = cover is Cover.WithheldLater or Cover.ReleasedLater;
        JsonNode Words(FieldSketch field, int who) => Value(sketch, field, path, who, cover);
        foreach (var field in sketch.Fields)
        {
            if (field.Asks != Asks.Record) json[field.Name] = Words(field, changes && field.TakesWords ? Secret.Nobody : first);
            else if (path.Count(p => p == field.Name) > 1) continue;
            else if (!field.IsList)
                json[field.Name] = Record(SchemaSketch.Held(field), singles?.GetValueOrDefault(field.Name) ?? Cover.Open,
                    path.Add(field.Name), cover == Cover.WithheldLater ? Math.Max(reader, Secret.Programme) : first, full);
            else json[field.Name] = Records(field, path, cover == Cover.WithheldLater ? Math.Max(reader, Secret.Programme) : first, full);
        }
        json["source"] = Word(sketch, "source", path, changes ? Secret.Nobody : cover is Cover.FieldsForPartners or Cover.FieldsForProgramme
            ? reader : first, cover);
        if (sketch.Fields.FirstOrDefault(f => f.Asks == Asks.Text && !f.IsList) is { } text)
            json["also"] = new JsonArray { new JsonObject { [text.Name] = Word(sketch, "also", path, Secret.Nobody, cover),
                ["source"] = Word(sketch, "also", path, Secret.Nobody, cover) } };
        switch (cover)
        {
            case Cover.RecordForPartners or Cover.RecordForProgramme:
                json["release"] = Secret.Audiences[first];
                break;
            case Cover.FieldsForPartners or Cover.FieldsForProgramme:
                json["release"] = new JsonObject(sketch.Fields.Where(f => f.Asks != Asks.Id && json.ContainsKey(f.Name))
                    .Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Secret.Audiences[first])));
                break;
            case Cover.Embargoed:
                json["embargo"] = "1 January 2030";
                break;
            case Cover.WithheldLater:
                json["changes"] = new JsonArray { Change(Secret.Audiences[^1], Math.Max(reader, Secret.Programme)) };
                break;
            case Cover.ReleasedLater:
                json["release"] = Secret.Audiences[^1];
                json["changes"] = new JsonArray { Change(Secret.Audiences[0], reader) };
                break;
        }
        return json;

        JsonObject Change(string release, int who)
        {
            var change = new JsonObject { ["from"] = ChangeDay, ["release"] = release };
            foreach (var field in sketch.Fields.Where(f => f.TakesWords)) change[field.Name] = Words(field, who);
            return change;
        }
    }

    private JsonNode Value(SchemaSketch sketch, FieldSketch field, ImmutableList<string> path, int reader, Cover cover)
    {
        if (field is { Name: "papers", IsList: true } && sketch.Name == "narrativeSection")
            return new JsonArray([.. kindsOfPaper.Select(k => JsonValue.Create(k))]);
        if (!field.IsList) return One();
        return new JsonArray(One(), One());

        string Words() => Word(sketch, field.Name, path, reader, cover);
        JsonNode One() => field.Asks switch
        {
            Asks.Text => Words(),
            Asks.Prose => $"**{Words()}** and [{Words()}](https://{Words()}.example/)",
            Asks.Address => $"https://{Words()}.example/",
            Asks.Date => new JsonObject { ["words"] = Words(), ["on"] = Today },
            Asks.Quantity =>
                new JsonObject
                {
                    ["value"] = Number(),
                    ["unit"] = Words(),
                    ["source"] = Words(),
                    ["asAt"] = new JsonObject { ["words"] = Words(), ["on"] = Today }
                },
            Asks.Integer when field.TakesWords => Number(),
            Asks.Integer => 3,
            Asks.Flag => field.Name != "outside" && _turn++ % 2 == 0,
            Asks.Word => Turn(field.Detail.Split([", ", " or "], StringSplitOptions.None)),
            Asks.Id =>
                _references.Define(sketch.Kind,
                    Word(sketch, field.Name, path, cover is Cover.FieldsForPartners or Cover.FieldsForProgramme or Cover.WithheldLater
                        or Cover.ReleasedLater ? Secret.Public : reader, cover)),
            _ => _references.To(field.Detail, earlier: field.Name == "parent"),
        };
        string Number() =>
            Add(sketch, field.Name, path, reader, cover, n => (FileScanner.FirstNumber + n).ToString(CultureInfo.InvariantCulture));
    }

    private string Word(SchemaSketch sketch, string field, ImmutableList<string> path, int reader, Cover cover) =>
        Add(sketch, field, path, reader, cover, n => $"zq{n}x");

    private string Add(SchemaSketch sketch, string field, ImmutableList<string> path, int reader, Cover cover, Func<int, string> make)
    {
        var word = make(_secrets.Count);
        _secrets.Add(new Secret(word, $"{sketch.Name}.{field}", $"{string.Join('.', path)}.{field} ({cover})", reader, cover));
        return word;
    }

    private string Turn(string[] words) => words[_turn++ % words.Length];
}

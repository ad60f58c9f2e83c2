using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Tests.Authoring;

/// <summary>What an editor or a schema can learn of the model is there for every field, and the reader agrees with it.</summary>
public sealed class FieldFormTests
{
    private static readonly IRecordSchema[] s_schemas =
        [.. SchemaWalk.Below(Plan.Schema).Concat(SchemaWalk.Below(Round.Schema)).Distinct()];

    [Fact]
    public void Every_field_has_a_summary_and_a_form()
    {
        Assert.Contains(s_schemas, s => s.Name == "benefit");
        Assert.Contains(s_schemas, s => s.Name == "requirement");
        var fields = s_schemas.SelectMany(s => s.OwnFields.Concat(s.SharedFields).Select(f => (Name: $"{s.Name}.{f.Name}", Field: f)))
            .ToList();
        Assert.True(fields.Count > 500, $"{fields.Count} fields");
        Assert.Equal("",
            string.Join(' ', fields.Where(f => f.Field.Summary.Length < 2 || f.Field.Form.Description.Length < 4).Select(f => f.Name)));
        Assert.Equal("",
            string.Join(' ', s_schemas.SelectMany(s => s.OwnFields.Concat(s.SharedFields).GroupBy(f => f.Name).Where(g => g.Count() > 1)
            .Select(g => $"{s.Name}.{g.Key}"))));
        Assert.Equal("",
            string.Join(' ',
            s_schemas.Where(s => s.ShorthandField is { } field && s.OwnFields.All(f => f.Name != field)).Select(s => s.Name)));
        Assert.Equal("", string.Join(' ', fields.Where(f => !IsWhole(f.Field.Form)).Select(f => f.Name)));
    }

    /// <summary>Every word, form and field that the model offers is written at least once, and read without a finding.</summary>
    [Fact]
    public void What_a_form_offers_is_read()
    {
        Assert.Equal("", Read(Plan.Schema));
        Assert.Equal("", Read(Round.Schema));
    }

    /// <summary>The words of a form are all that the reader takes.</summary>
    [Theory]
    [InlineData("status: likely\n", "")]
    [InlineData("status: unlikely\n", "STP107")]
    public void A_word_that_no_form_offers_is_refused(string line, string expected)
    {
        var context = new ReadContext();
        var text = $"id: a\nnumber: 1\ntitle: A\ntext: B\n{line}";
        StpGen.Authoring.Plans.Delivery.Priority.Schema.Read(YamlReader.Read(new SourceText("a.yaml", text), context.Report)!, context);
        Assert.Equal(expected, string.Join(' ', context.Findings.Select(f => f.Rule.Id)));
    }

    private static string Read<T>(RecordSchema<T> schema) where T : PlanRecord
    {
        var context = new ReadContext(path => new SourceText(path, "Some text.\n"), ["narrative/vision.md"]);
        var ids = 0;
        // As many versions of the record as its longest list of words needs; each has ids of its own.
        for (var version = 0; version < 8; version++)
        {
            var example = new Example(version, ids);
            var text = example.Of(schema, out ids);
            // Every record can say how a difference was settled.
            Assert.Equal(SchemaWalk.Below(schema).Append(SettledDifference.Schema).Distinct().Count(s => s is not MappingSchema),
                example.Written);
            schema.Read(YamlReader.Read(new SourceText("plan.yaml", text), context.Report)!, context);
        }
        return string.Join('\n', context.Findings.Take(5).Select(f => $"{f.Span}: {f.Message}"));
    }

    /// <summary>
    /// A record in flow style with every field of every record in it; of several forms or words each has its turn in a version.
    /// </summary>
    private sealed class Example(int version, int ids)
    {
        private readonly HashSet<IRecordSchema> _written = [];
        private int _ids = ids;
        private int _items;

        public int Written => _written.Count;

        public string Of(IRecordSchema schema, out int ids)
        {
            var text = Mapping(schema);
            ids = _ids;
            return text;
        }

        /// <summary>A kind of record is written in full the first time, and afterwards with what it cannot be without.</summary>
        private string Mapping(IRecordSchema schema)
        {
            var isWhole = schema is MappingSchema || _written.Add(schema);
            var fields = isWhole ? schema.OwnFields.Concat(schema.SharedFields) : schema.OwnFields.Where(f => f.IsRequired);
            return $"{{{string.Join(", ", fields.Select(f => $"{f.Name}: {Value(f.Form)}"))}}}";
        }

        private string Value(FieldForm form) => form switch
        {
            TextForm text => Quoted(text.Example),
            FlagForm => version % 2 == 0 ? "true" : "false",
            WordsForm words => Quoted(words.Words[(version + _items) % words.Words.Length]),
            NumberForm number => ((version % 2 == 0 ? number.Least : number.Most) ?? version).ToString(CultureInfo.InvariantCulture),
            ReferenceForm => "somebody",
            RecordForm record => Mapping(record.Schema),
            EitherForm either => Value(either.Forms[(version + _items) % either.Forms.Length]),
            ListForm list => $"[{Value(list.Item)}, {Next(list.Item)}]",
            IdForm id => Id(id),
            _ => throw new InvalidOperationException(form.ToString()),
        };

        private string Next(FieldForm item)
        {
            _items++;
            var text = Value(item);
            _items--;
            return text;
        }

        private string Id(IdForm form)
        {
            var id = $"id-{_ids++}";
            Assert.Matches(new Regex(form.Pattern), id);
            return id;
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static bool IsWhole(FieldForm form) => form switch
    {
        TextForm text => text.Example.Length > 0,
        WordsForm words => words.Words.Length > 1 && words.Words.All(w => w.Length > 0),
        ReferenceForm reference => reference.Kind is "audience"
            || s_schemas.Any(s => s.Name == reference.Kind && s.OwnFields.Any(f => f.Form is IdForm)),
        IdForm id => s_schemas.Any(s => s.Name == id.Kind),
        ListForm list => IsWhole(list.Item),
        RecordForm record => record.Schema.OwnFields.Count > 0,
        EitherForm either => either.Forms.Length > 1 && either.Forms.All(IsWhole),
        _ => true,
    };
}

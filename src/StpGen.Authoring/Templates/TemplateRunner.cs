using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Templates.Functions;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using SourceSpan = StpGen.Core.Text.SourceSpan;

namespace StpGen.Authoring.Templates;

/// <summary>
/// Runs a kind's template over a plan. What it makes is Markdown with tokens; every fault is a finding at the template's line.
/// </summary>
internal sealed class TemplateRunner(
    Plan plan, PlanFolder folder, string kind, ScriptObject model, TemplateWork work, FactReads reads, Action<Finding> report)
{
    private readonly TemplateFaults _faults = new(report);

    private const int DeepestInclude = 20;

    private readonly Dictionary<string, SourceText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Part?> _parts = new(StringComparer.Ordinal);

    public TokenTable Tokens { get; } = new();

    /// <summary>What the template says of its papers before its text.</summary>
    public FrontMatter Front { get; private set; } = new();

    /// <summary>What the template wrote, and where each stretch of it came from; null when it could not run to its end.</summary>
    public MappedOutput? Run(SourceText template)
    {
        var output = new MappedOutput(text => _texts.GetValueOrDefault(text), SourceSpan.StartOf(template.Path));
        (Front, template) = FrontMatterReader.Split(template, report);
        if (Parse(template) is not { } parsed) return null;
        var functions = TemplateFunctions.Create(plan, Include);
        YearTables.AddTo(functions, model);
        CountLabels.AddTo(functions, model);
        var context = new PlanTemplateContext(functions, model, Tokens, work, _faults, reads);
        context.PushOutput(output);
        context.PushSourceFile(template.Path);
        try
        {
            context.Evaluate(parsed.Page!);
        }
        catch (ScriptRuntimeException fault)
        {
            _faults.Add(fault);
        }
        return _faults.Any ? null : output;
    }

    private Template? Parse(SourceText text)
    {
        _texts[text.Content] = text;
        var holdsWrong = false;
        foreach (var bad in Unprintable.InLines(text))
        {
            report(bad);
            holdsWrong |= bad.Severity == Severity.Error;
        }
        if (holdsWrong || !TemplateSyntax.Check(text, _faults.Add)) return null;
        var template = Template.Parse(text.Content, text.Path, new ParserOptions { ExpressionDepthLimit = 100 },
            new LexerOptions { Mode = ScriptMode.Default });
        if (!template.HasErrors) return template;
        // What follows a first fault on its line mostly follows from it.
        foreach (var span in template.Messages.Select(m => TemplateFaults.SpanOf(m.Span)).DistinctBy(s => s.Line))
            _faults.Add(new Finding(TemplateRules.Syntax, span, "This cannot be understood here.",
                "Check the words between '{{' and '}}' against the examples in the guide to templates."));
        return null;
    }

    private object? Include(FunctionCall call)
    {
        if (Operand.IsFaulty(call.Arguments[0])) return Nothing.Instance;
        if (Operand.Text(call.Arguments[0]) is not { } name)
            throw new TemplateFaultException(call.Span, TemplateRules.Evaluation,
                $"'include' needs the name of a part, but this is {TemplateFault.KindOf(call.Arguments[0])}.",
                "Write the name in quotation marks, as in include \"glossary\".");
        if (!_parts.TryGetValue(name, out var part)) part = _parts[name] = Load(call, name);
        if (part is null)
        {
            _faults.AddReported();
            return Nothing.Instance;
        }
        if (call.Context.Depth >= DeepestInclude)
            throw new LimitException(call.Span, $"Parts include each other more than {DeepestInclude} levels deep.");
        var given = call.Given - 1;
        if (given != part.Parameters.Length)
            throw new TemplateFaultException(call.Span, TemplateRules.Evaluation,
                $"The part '{name}' takes {Values(part.Parameters)} but was given {(given == 0 ? "none" : given)}.",
                part.Parameters.Length == 0
                    ? $"Remove what follows \"{name}\", or add 'parameters:' between two lines '---' at the top of the part."
                    : $"Write include \"{name}\" {string.Join(' ', part.Parameters)}, with a value for each name.");
        var parameters = new ScriptObject();
        for (var i = 0; i < given; i++) parameters[part.Parameters[i]] = call.Arguments[i + 1];
        part.Template.Page!.Evaluate(call.Context.ForPart(parameters, part.Template.SourceFilePath ?? name));
        return Nothing.Instance;
    }

    private static string Values(ImmutableArray<string> names) => names.Length switch
    {
        0 => "no values",
        1 => $"1 value ({names[0]})",
        var count => $"{count} values ({string.Join(", ", names)})",
    };

    private Part? Load(FunctionCall call, string name)
    {
        if (TemplateLibrary.Partial(folder, kind, name, report) is not { } text)
            throw new TemplateFaultException(call.Span, TemplateRules.UnknownName, $"There is no part called '{name}'.", PartHint(name));
        var (front, body) = FrontMatterReader.Split(text, report);
        return Parse(body) is { } template
            ? new Part(template, [.. front.Parameters.Select(p => p.Value).Take(FrontMatter.MostParameters)]) : null;
    }

    private string PartHint(string name)
    {
        var plain = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
        if (Nearest.To(plain, TemplateLibrary.PartialNames(folder, kind)) is { } near) return $"Did you mean '{near}'?";
        return name.AsSpan().ContainsAny('/', '\\', '.')
            ? "Name a file of the templates folder, without a path and without '.md'."
            : $"Add templates/{kind}/{name}.md to the plan.";
    }

    /// <summary>A part that has been read, with the names of the values it is given.</summary>
    private sealed record Part(Template Template, ImmutableArray<string> Parameters);
}

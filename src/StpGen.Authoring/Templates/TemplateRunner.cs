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
internal sealed class TemplateRunner(Plan plan, PlanFolder folder, string kind, ScriptObject model, int loopLimit, Action<Finding> report)
{
    /// <summary>No paper that people read comes near this many characters.</summary>
    private const int OutputLimit = 20_000_000;

    private const int DeepestInclude = 20;

    private readonly Dictionary<string, SourceText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Part?> _parts = new(StringComparer.Ordinal);

    public TokenTable Tokens { get; } = new();

    /// <summary>What the template says of its papers before its text.</summary>
    public FrontMatter Front { get; private set; } = new();

    /// <summary>What the template wrote, and where each stretch of it came from; null when it could not run to its end.</summary>
    public MappedOutput? Run(SourceText template)
    {
        var output = new MappedOutput(text => _texts.GetValueOrDefault(text), OutputLimit);
        (Front, template) = FrontMatter.Split(template, report);
        if (Parse(template) is not { } parsed) return null;
        var functions = TemplateFunctions.Create(plan, Include);
        YearTables.AddTo(functions, model);
        var context = new PlanTemplateContext(functions, Tokens, loopLimit);
        // Variables of the template go into an object of their own, so that its parts do not see them.
        context.PushGlobal(model);
        context.PushGlobal(new ScriptObject());
        context.PushOutput(output);
        context.PushSourceFile(template.Path);
        try
        {
            context.Evaluate(parsed.Page!);
            return output;
        }
        catch (ScriptRuntimeException fault)
        {
            Report(fault, [.. model.GetMembers(), .. context.BuiltinObject.GetMembers()]);
            return null;
        }
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
        if (holdsWrong) return null;
        var template = Template.Parse(text.Content, text.Path, new ParserOptions { ExpressionDepthLimit = 100 },
            new LexerOptions { Mode = ScriptMode.Default });
        if (!template.HasErrors) return template;
        // What follows a first fault on its line mostly follows from it.
        foreach (var message in template.Messages.DistinctBy(m => m.Span.Start.Line))
        {
            var (sentence, hint) = TemplateFault.OfSyntax(message.Message);
            report(new Finding(TemplateRules.Syntax, SpanOf(message.Span), sentence, hint));
        }
        return null;
    }

    private object? Include(FunctionCall call)
    {
        var name = call.Text(0);
        if (!_parts.TryGetValue(name, out var part)) part = _parts[name] = Load(call, name);
        if (part is null) throw new ReportedException(call.Span);
        if (call.Context.Depth >= DeepestInclude)
            throw new LimitException(call.Span, $"Parts include each other more than {DeepestInclude} levels deep.");
        var given = call.Caller is ScriptFunctionCall written ? written.Arguments.Count - 1 : part.Parameters.Length;
        if (given != part.Parameters.Length)
            throw new PartException(call.Span,
                $"The part '{name}' takes {Values(part.Parameters)} but was given {(given == 0 ? "none" : given)}.",
                part.Parameters.Length == 0
                    ? $"Remove what follows \"{name}\", or add 'parameters:' between two lines '---' at the top of the part."
                    : $"Write include \"{name}\" {string.Join(' ', part.Parameters)}, with a value for each name.");
        var parameters = new ScriptObject();
        for (var i = 0; i < given; i++) parameters[part.Parameters[i]] = call.Arguments[i + 1];
        part.Template.Page!.Evaluate(call.Context.ForPart(model, parameters, part.Template.SourceFilePath ?? name));
        return PlanTemplateContext.Nothing.Instance;
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
            throw new UnknownMemberException(call.Span, $"There is no part called '{name}'.", PartHint(name));
        var (front, body) = FrontMatter.Split(text, report);
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

    private void Report(ScriptRuntimeException fault, IEnumerable<string> names)
    {
        var span = SpanOf(fault.Span);
        switch (fault)
        {
            case UnknownMemberException unknown:
                report(new Finding(TemplateRules.UnknownName, span, unknown.OriginalMessage, unknown.Hint));
                break;
            case PartException wrong:
                report(new Finding(TemplateRules.Evaluation, span, wrong.OriginalMessage, wrong.Hint));
                break;
            case ReportedException:
                break;
            case LimitException:
                report(new Finding(TemplateRules.TooLong, span, fault.OriginalMessage,
                    "Look for a loop or a part that includes itself."));
                break;
            default:
                var (rule, message, hint) = TemplateFault.Explain(fault.OriginalMessage, names);
                report(new Finding(rule, span, message, hint));
                break;
        }
    }

    private static SourceSpan SpanOf(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, span.End.Line + 1, span.End.Column + 2);

    /// <summary>A part could not be read, which has been reported.</summary>
    private sealed class ReportedException(Scriban.Parsing.SourceSpan span) : ScriptRuntimeException(span, "");

    /// <summary>A part that has been read, with the names of the values it is given.</summary>
    private sealed record Part(Template Template, ImmutableArray<string> Parameters);

    /// <summary>A part is given too few or too many values.</summary>
    private sealed class PartException(Scriban.Parsing.SourceSpan span, string message, string hint) : ScriptRuntimeException(span, message)
    {
        public string Hint { get; } = hint;
    }
}

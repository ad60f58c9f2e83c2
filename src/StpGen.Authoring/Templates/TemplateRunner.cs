using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
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
    private readonly Dictionary<string, Template?> _partials = new(StringComparer.Ordinal);

    public TokenTable Tokens { get; } = new();

    /// <summary>What the template says of its papers before its text.</summary>
    public TemplateFront Front { get; private set; } = new();

    /// <summary>What the template wrote, and where each stretch of it came from; null when it could not run to its end.</summary>
    public MappedOutput? Run(SourceText template)
    {
        var output = new MappedOutput(text => _texts.GetValueOrDefault(text), OutputLimit);
        (Front, template) = TemplateFront.Split(template, report);
        if (Parse(template) is not { } parsed) return null;
        var context = new PlanTemplateContext(TemplateFunctions.Create(plan, Include), Tokens, loopLimit);
        context.PushGlobal(model);
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
        if (!_partials.TryGetValue(name, out var partial))
        {
            if (TemplateLibrary.Partial(folder, kind, name, report) is not { } text)
                throw new UnknownMemberException(call.Span, $"There is no partial '{name}'.",
                    Nearest.To(name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name,
                        TemplateLibrary.PartialNames(folder, kind)) is { } near ? $"Did you mean '{near}'?"
                        : name.AsSpan().ContainsAny('/', '\\', '.')
                        ? "Name a file of the folder of templates, without a path and without '.md'."
                        : $"Add templates/{kind}/{name}.md to the plan.");
            partial = _partials[name] = Parse(text);
        }
        if (partial is null) throw new ReportedException(call.Span);
        if (call.Context.SourceFileCount > DeepestInclude)
            throw new LimitException(call.Span, $"Partials include one another more than {DeepestInclude} levels deep.");
        call.Context.PushSourceFile(partial.SourceFilePath ?? name);
        partial.Page!.Evaluate(call.Context);
        call.Context.PopSourceFile();
        return PlanTemplateContext.Nothing.Instance;
    }

    private void Report(ScriptRuntimeException fault, IEnumerable<string> names)
    {
        var span = SpanOf(fault.Span);
        switch (fault)
        {
            case UnknownMemberException unknown:
                report(new Finding(TemplateRules.UnknownName, span, unknown.OriginalMessage, unknown.Hint));
                break;
            case ReportedException:
                break;
            case LimitException:
                report(new Finding(TemplateRules.TooLong, span, fault.OriginalMessage,
                    "Look for a loop or a partial that runs over itself."));
                break;
            default:
                var (rule, message, hint) = TemplateFault.Explain(fault.OriginalMessage, names);
                report(new Finding(rule, span, message, hint));
                break;
        }
    }

    private static SourceSpan SpanOf(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, span.End.Line + 1, span.End.Column + 2);

    /// <summary>A partial could not be read, which has been reported.</summary>
    private sealed class ReportedException(Scriban.Parsing.SourceSpan span) : ScriptRuntimeException(span, "");
}

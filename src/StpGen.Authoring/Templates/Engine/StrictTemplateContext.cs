using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Reading;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// Works out what a template says, node by node, with the rules of papers instead of the engine's: names, fields, operators and calls are
/// decided here, so that each fault is found where it arises and has words of our own. After a fault the run continues with a value that is
/// silent, and finds the next.
/// </summary>
internal abstract class StrictTemplateContext : TemplateContext
{
    /// <summary>Functions of a template that call each other more deeply never end.</summary>
    private const int DeepestCall = 30;

    private readonly Stack<object?> _cases = new();
    private int _calls;

    protected StrictTemplateContext(ScriptObject functions, TemplateWork work, TemplateFaults faults) : base(functions)
    {
        Work = work;
        Faults = faults;
        StrictVariables = true;
        RecursiveLimit = 0;
        MemberRenamer = member => member.Name;
        // Only records have fields. Templates need nothing of what a value is made of, and ahead-of-time compilation removes it.
        MemberFilter = _ => false;
        TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value) =>
            throw TemplateFault.UnknownName(span, variable.Name, Names);
    }

    public TemplateWork Work { get; }

    public TemplateFaults Faults { get; }

    /// <summary>What every template starts from: the plan, the paper, and what belongs to them.</summary>
    protected abstract ScriptObject Model { get; }

    /// <summary>The names that every template can use.</summary>
    private IEnumerable<string> Names => [.. Model.GetMembers(), .. BuiltinObject.GetMembers()];

    protected abstract int Mark { get; }

    /// <summary>Forgets what has been read since a mark.</summary>
    protected abstract void Forget(int mark);

    /// <summary>A value that a variable keeps, made of what has been read since a mark.</summary>
    protected abstract object? Kept(object? value, int mark);

    protected abstract object? Run(TemplateFunction function, ScriptNode caller, IReadOnlyList<ScriptNode> written, ScriptArray values);

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        try
        {
            if (node is not null) Work.Spend(node.Span);
            // What templates nest has bounds of its own; this is the last, on any thread, whatever they add up to.
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
                throw new LimitException(node?.Span ?? default, "Parts, functions or brackets are nested too deeply here.");
            var value = node switch
            {
                ScriptLiteral { Value: string text } literal => Literal(literal.Span, text),
                ScriptRawStatement raw => Raw(raw, aliasReturnedFunction),
                ScriptVariable variable => Called(variable, Variable(variable), aliasReturnedFunction),
                ScriptMemberExpression member => Member(member),
                ScriptIndexerExpression indexer => Item(indexer),
                ScriptFunctionCall call => Call(call, call.Target!, [.. call.Arguments]),
                ScriptPipeCall { To: ScriptFunctionCall to } pipe => Call(pipe, to.Target!, [pipe.From!, .. to.Arguments]),
                ScriptPipeCall pipe => Call(pipe, pipe.To!, [pipe.From!]),
                ScriptAssignExpression assignment => Assign(assignment),
                ScriptBinaryExpression binary => Binary(binary),
                ScriptIncrementDecrementExpression step => throw TemplateFault.BadOperator(step.Span, step.Operator.ToText()),
                ScriptUnaryExpression unary => Unary(unary),
                ScriptIfStatement branch => Branch(branch),
                ScriptCaseStatement choice => Choose(choice),
                ScriptWhenStatement option => When(option),
                ScriptTableRowStatement or ScriptWithStatement or ScriptWrapStatement or ScriptImportStatement or ScriptReadOnlyStatement
                    or ScriptThisExpression or ScriptIsEmptyExpression or ScriptAnonymousFunction
                    or ScriptInterpolatedStringExpression =>
                    throw TemplateFault.NotInTemplates(node.Span, $"'{node.FindFirstTerminal()}'"),
                _ => base.Evaluate(node, aliasReturnedFunction),
            };
            if (!LoopSource.Is(node)) return value;
            var list = LoopSource.Of(node!.Span, value);
            // A loop may skip or turn round items without a step.
            Work.Spend(node.Span, list.Count);
            return list;
        }
        catch (ScriptRuntimeException fault) when (fault is not LimitException && node is not (null or ScriptPage or ScriptBlockStatement))
        {
            Work.SpendFault(node.Span);
            Faults.Add(fault is TemplateFaultException ? fault : TemplateFault.Other(node.Span));
            return LoopSource.Is(node) ? LoopSource.Of(node.Span, AbsentView.Faulty) : node is ScriptExpression ? AbsentView.Faulty : null;
        }
    }

    private object? Variable(ScriptVariable variable)
    {
        var value = variable is ScriptVariableGlobal global ? GetValue(global) : GetValue(variable);
        return value is StringBuilderOutput captured ? captured.ToString() : value;
    }

    /// <summary>The words of a template's quotation marks: no escape makes a character that its text may not have.</summary>
    private string Literal(SourceSpan span, string text)
    {
        Work.SpendText(span, text.Length);
        if (Unprintable.In(text, TemplateFaults.SpanOf(span)) is { } bad) Faults.AddOrWarn(bad);
        return text;
    }

    private object? Raw(ScriptRawStatement raw, bool aliasReturnedFunction)
    {
        Work.SpendText(raw.Span, raw.Text.Length);
        Work.Write(raw.Span, raw.Text.Length);
        return base.Evaluate(raw, aliasReturnedFunction);
    }

    /// <summary>A name of a function that is alone calls it.</summary>
    private object? Called(ScriptNode node, object? value, bool isAlias) =>
        value is IScriptCustomFunction && !isAlias ? Invoke(node, node, value, []) : value;

    private object? Call(ScriptExpression caller, ScriptExpression target, ScriptExpression[] arguments)
    {
        var function = Evaluate(target, true);
        return Invoke(caller, target, function, arguments);
    }

    private object? Invoke(ScriptNode caller, ScriptNode target, object? function, ScriptExpression[] arguments)
    {
        var values = new ScriptArray(arguments.Length);
        foreach (var argument in arguments)
            values.Add(argument is ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }
                ? throw TemplateFault.NotInTemplates(argument.Span, "names for the values of a function")
                : Evaluate(argument, false)!);
        if (Operand.IsFaulty(function)) return function;
        if (function is not IScriptCustomFunction known) throw TemplateFault.NotAFunction(target.Span, $"{target}".Trim(), function);
        if (known is TemplateFunction own) return Run(own, caller, arguments, values);
        var (least, most) = (known.RequiredParameterCount, known.ParameterCount);
        if (values.Count < least || (known.VarParamKind is ScriptVarParamKind.None && values.Count > most))
            throw TemplateFault.WrongCount(caller.Span, $"{target}".Trim(), least, most, values.Count);
        if (_calls == DeepestCall)
            throw new LimitException(caller.Span, $"Functions of the template call each other more than {DeepestCall} levels deep.");
        _calls++;
        try
        {
            return ScriptFunctionCall.Call(this, caller, known, values);
        }
        finally
        {
            _calls--;
        }
    }

    private object? Member(ScriptMemberExpression member)
    {
        var mark = Mark;
        var owner = Evaluate(member.Target, false);
        // The length of a list prints nothing of it.
        if (owner is ScriptArray) Forget(mark);
        return ValueAccess.Field(this, member.Member?.Span ?? member.Span, owner, member.Member?.Name ?? "");
    }

    private object? Item(ScriptIndexerExpression indexer) =>
        ValueAccess.Item(this, indexer, Evaluate(indexer.Target, false), Evaluate(indexer.Index, false));

    private object? Assign(ScriptAssignExpression assignment)
    {
        var mark = Mark;
        var value = Kept(Evaluate(assignment.Value, false), mark);
        if (assignment.Target is not ScriptVariable variable) throw TemplateFault.NotAName(assignment.Target?.Span ?? assignment.Span);
        if (Model.Contains(variable.Name)) throw TemplateFault.TakenName(variable.Span, variable.Name);
        if (assignment.EqualToken.TokenType != Scriban.Parsing.TokenType.Equal)
            throw TemplateFault.BadOperator(assignment.EqualToken.Span, $"{assignment.EqualToken}".Trim());
        SetValue(variable, value);
        return null;
    }

    private object? Binary(ScriptBinaryExpression binary)
    {
        var mark = Mark;
        var value = Combined(binary, Evaluate(binary.Left, false));
        // A comparison prints neither of what it compares.
        if (value is bool) Forget(mark);
        return value;
    }

    private object? Combined(ScriptBinaryExpression binary, object? left)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And when !Operand.IsFaulty(left) && !ToBool(binary.Span, left): return false;
            case ScriptBinaryOperator.Or when !Operand.IsFaulty(left) && ToBool(binary.Span, left): return true;
            case ScriptBinaryOperator.EmptyCoalescing when !Operand.IsMissing(left): return left;
        }
        var right = Evaluate(binary.Right, false);
        if (Operand.IsFaulty(left) || Operand.IsFaulty(right)) return AbsentView.Faulty;
        return binary.Operator switch
        {
            ScriptBinaryOperator.And or ScriptBinaryOperator.Or => ToBool(binary.Span, right),
            ScriptBinaryOperator.EmptyCoalescing => right,
            _ => Calculation.Of(Work, binary.OperatorToken?.Span ?? binary.Span, binary.Operator, left, right),
        };
    }

    private object? Unary(ScriptUnaryExpression unary)
    {
        if (unary.Operator is ScriptUnaryOperator.FunctionAlias) throw TemplateFault.BadOperator(unary.Span, "@");
        var value = Evaluate(unary.Right, false);
        return Operand.IsFaulty(value) ? value
            : unary.Operator is ScriptUnaryOperator.Not ? !ToBool(unary.Span, value) : Calculation.Of(unary.Span, unary.Operator, value);
    }

    /// <summary>Behind a condition that is wrong both branches are run, for the faults that are in them.</summary>
    private object? Branch(ScriptIfStatement branch)
    {
        var condition = Evaluate(branch.Condition, false);
        var isFaulty = Operand.IsFaulty(condition);
        var holds = ToBool(branch.Span, condition);
        var value = isFaulty || holds ? Evaluate(branch.Then, false) : null;
        return isFaulty || !holds ? Evaluate(branch.Else, false) : value;
    }

    private object? Choose(ScriptCaseStatement choice)
    {
        _cases.Push(Evaluate(choice.Value, false));
        try
        {
            return Evaluate(choice.Body, false);
        }
        finally
        {
            _cases.Pop();
        }
    }

    private object? When(ScriptWhenStatement option)
    {
        foreach (var value in option.Values)
        {
            var wanted = Evaluate(value, false);
            if (Operand.IsFaulty(wanted) || Operand.IsFaulty(_cases.Peek())) continue;
            if (Comparison.Equal(Work, value.Span, _cases.Peek(), wanted)) return Evaluate(option.Body, false);
        }
        return Evaluate(option.Next, false);
    }
}

using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
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

    private int _calls;

    protected StrictTemplateContext(ScriptObject functions, TemplateFaults faults) : base(functions)
    {
        Faults = faults;
        StrictVariables = true;
        RecursiveLimit = 0;
        MemberRenamer = member => member.Name;
        // Only records have fields. Templates need nothing of what a value is made of, and ahead-of-time compilation removes it.
        MemberFilter = _ => false;
        TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value) =>
            throw TemplateFault.UnknownName(span, variable.Name, Names);
    }

    public TemplateFaults Faults { get; }

    /// <summary>What every template starts from: the plan, the paper, and what belongs to them.</summary>
    protected abstract ScriptObject Model { get; }

    /// <summary>The names that every template can use.</summary>
    private IEnumerable<string> Names => [.. Model.GetMembers(), .. BuiltinObject.GetMembers()];

    protected abstract object? Run(TemplateFunction function, ScriptNode caller, IReadOnlyList<ScriptNode> written, ScriptArray values);

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        try
        {
            var value = node switch
            {
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
                ScriptTableRowStatement or ScriptWithStatement or ScriptWrapStatement or ScriptImportStatement or ScriptReadOnlyStatement
                    or ScriptThisExpression or ScriptIsEmptyExpression =>
                    throw TemplateFault.NotInTemplates(node.Span, $"'{node.FindFirstTerminal()}'"),
                _ => base.Evaluate(node, aliasReturnedFunction),
            };
            return IsIterator(node) ? Iterable(node!.Span, value) : value;
        }
        catch (ScriptRuntimeException fault) when (fault is not LimitException && node is not (null or ScriptPage or ScriptBlockStatement))
        {
            Faults.Add(fault is TemplateFaultException ? fault : TemplateFault.Other(node.Span));
            return IsIterator(node) ? Iterable(node.Span, AbsentView.Faulty) : node is ScriptExpression ? AbsentView.Faulty : null;
        }
    }

    private static bool IsIterator(ScriptNode? node) => node?.Parent is ScriptForStatement loop && ReferenceEquals(loop.Iterator, node);

    private object? Variable(ScriptVariable variable) => variable is ScriptVariableGlobal global ? GetValue(global) : GetValue(variable);

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
        var owner = Evaluate(member.Target, false);
        return Field(member.Member?.Span ?? member.Span, owner, member.Member?.Name ?? "");
    }

    private object? Field(SourceSpan span, object? owner, string name)
    {
        if (Operand.IsMissing(owner) && owner is not RecordView) return AbsentView.Instance;
        if (owner is ScriptArray list) return name == "size" ? list.Count : throw TemplateFault.NoFields(span, list, name);
        if (owner is not IScriptObject record) throw TemplateFault.NoFields(span, owner, name);
        return record.TryGetValue(this, span, name, out var value)
            ? value : throw TemplateFault.UnknownField(span, "this", name, [.. record.GetMembers()]);
    }

    private object? Item(ScriptIndexerExpression indexer)
    {
        var owner = Evaluate(indexer.Target, false);
        var index = Evaluate(indexer.Index, false);
        if (Operand.IsFaulty(owner) || Operand.IsFaulty(index)) return AbsentView.Faulty;
        if (Operand.IsMissing(owner)) return AbsentView.Instance;
        if (owner is ScriptArray list && Operand.Number(index) is { } number)
            return number >= 0 && number < list.Count && number == Math.Truncate(number)
                ? list[(int)number] : throw TemplateFault.NoSuchItem(indexer.Index?.Span ?? indexer.Span, list.Count, Operand.Show(index));
        return owner is IScriptObject and not ScriptArray && Operand.Text(index) is { } name
            ? Field(indexer.Index?.Span ?? indexer.Span, owner, name) : throw TemplateFault.NotIndexable(indexer.Span);
    }

    private object? Assign(ScriptAssignExpression assignment)
    {
        var value = Evaluate(assignment.Value, false);
        if (assignment.Target is not ScriptVariable variable) throw TemplateFault.NotAName(assignment.Target?.Span ?? assignment.Span);
        if (Model.Contains(variable.Name)) throw TemplateFault.TakenName(variable.Span, variable.Name);
        if (assignment.EqualToken.TokenType != Scriban.Parsing.TokenType.Equal)
            throw TemplateFault.BadOperator(assignment.EqualToken.Span, $"{assignment.EqualToken}".Trim());
        SetValue(variable, value);
        return null;
    }

    private object? Binary(ScriptBinaryExpression binary)
    {
        var left = Evaluate(binary.Left, false);
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
            _ => Calculation.Of(binary.OperatorToken?.Span ?? binary.Span, binary.Operator, left, right),
        };
    }

    private object? Unary(ScriptUnaryExpression unary)
    {
        if (unary.Operator is ScriptUnaryOperator.FunctionAlias) throw TemplateFault.BadOperator(unary.Span, "@");
        var value = Evaluate(unary.Right, false);
        if (Operand.IsFaulty(value)) return value;
        return unary.Operator is ScriptUnaryOperator.Not ? !ToBool(unary.Span, value) : Calculation.Of(unary.Span, unary.Operator, value);
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

    /// <summary>What a loop goes through. One over a wrong name runs once, for the faults that are in it.</summary>
    private static ScriptArray Iterable(SourceSpan span, object? value) => value switch
    {
        ScriptArray list => list,
        _ when Operand.IsFaulty(value) => [AbsentView.Faulty],
        _ when Operand.IsMissing(value) => [],
        _ => throw TemplateFault.NotIterable(span),
    };
}

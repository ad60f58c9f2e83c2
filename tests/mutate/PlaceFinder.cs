using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>Finds every place of a file where a small fault can be put.</summary>
internal sealed class PlaceFinder(string project, string file, SemanticModel model) : CSharpSyntaxWalker
{
    private readonly List<Place> _found = [];

    public IReadOnlyList<Place> Find(SyntaxNode root)
    {
        Visit(root);
        return _found;
    }

    // The compiler wants these to be what they are.
    public override void VisitAttributeList(AttributeListSyntax node) { }

    public override void VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) { }

    public override void VisitParameter(ParameterSyntax node) { }

    public override void VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node) { }

    public override void VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) { }

    public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.ConstKeyword)) base.VisitFieldDeclaration(node);
        else if (node.Declaration.Variables is [{ Initializer.Value: var value }] && Other(value) is { } other)
            Add("number", node, other, Form.Constant, node.ToString());
    }

    public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        if (!node.IsConst) base.VisitLocalDeclarationStatement(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var token = node.OperatorToken.Kind();
        if (Pairs.Boundary(token) is { } boundary) Replace("boundary", node, node.OperatorToken, boundary);
        if (Pairs.Logic(token) is { } logic) Replace("logic", node, node.OperatorToken, logic);
        if (Pairs.Sum(token) is { } sum && IsNumber(node.Left) && IsNumber(node.Right))
            Replace("arithmetic", node, node.OperatorToken, sum);
        if (token is SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken)
            Replace("condition", node, node.OperatorToken, token == SyntaxKind.EqualsEqualsToken ? "!=" : "==");
        if (token == SyntaxKind.QuestionQuestionToken && node.Right is not ThrowExpressionSyntax)
            Add("coalesce", node, node.Right.ToString());
        base.VisitBinaryExpression(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var bounds = node.Pattern.DescendantNodesAndSelf().OfType<RelationalPatternSyntax>().ToList();
        foreach (var bound in bounds)
            if (Pairs.Boundary(bound.OperatorToken.Kind()) is { } other) Replace("boundary", node, bound.OperatorToken, other);
        if (node.Parent is not (IfStatementSyntax or ConditionalExpressionSyntax)) Add("condition", node, $"!({node})");
        Visit(node.Expression);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Add("condition", node.Condition, $"!({node.Condition})");
        base.VisitIfStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Add("condition", node.Condition, $"!({node.Condition})");
        base.VisitConditionalExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.NumericLiteralExpression) && Other(node) is { } number) Add("number", node, number);
        if (node.IsKind(SyntaxKind.StringLiteralExpression)) Add("text", node, node.Token.ValueText.Length == 0 ? "\"x\"" : "\"\"");
        if (node.IsKind(SyntaxKind.TrueLiteralExpression)) Add("flag", node, "false");
        if (node.IsKind(SyntaxKind.FalseLiteralExpression)) Add("flag", node, "true");
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax
            or PrefixUnaryExpressionSyntax)
            Add("statement", node, "", Form.Statement);
        base.VisitExpressionStatement(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        // What stands as a statement has no value to choose.
        if (node.Parent is not (ExpressionStatementSyntax or ConditionalAccessExpressionSyntax))
        {
            if (node.Expression is MemberAccessExpressionSyntax access)
            {
                if (Pairs.Method(access.Name.Identifier.Text) is { } other) Replace("method", node, access.Name.Identifier, other);
                if (!IsTypeOrNamespace(access.Expression) && !Pairs.IsConversion(access.Name.Identifier.Text))
                    Add("call", node, access.Expression.ToString());
            }
            Swap(node, node.ArgumentList.Arguments);
        }
        base.VisitInvocationExpression(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (node.ArgumentList is { } list && node.Parent is not ExpressionStatementSyntax) Swap(node, list.Arguments);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        var isCalled = node.Parent is InvocationExpressionSyntax call && call.Expression == node;
        if (!isCalled && !IsOfMarks(node) && Pairs.Member(node.Name.Identifier.Text) is { } other)
            Replace("method", node, node.Name.Identifier, other);
        base.VisitMemberAccessExpression(node);
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        Return(node.Expression);
        base.VisitReturnStatement(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        if (node.Parent is MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } }
            or PropertyDeclarationSyntax)
            Return(node.Expression);
        base.VisitArrowExpressionClause(node);
    }

    private void Return(ExpressionSyntax? value)
    {
        if (value is not null and not LiteralExpressionSyntax and not ThrowExpressionSyntax and not RefExpressionSyntax)
            Add("return", value, "default!");
    }

    /// <summary>Two neighbouring arguments of one type, exchanged.</summary>
    private void Swap(ExpressionSyntax node, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            var (a, b) = (arguments[i - 1], arguments[i]);
            if (a.NameColon is not null || b.NameColon is not null || !a.RefKindKeyword.IsKind(SyntaxKind.None)
                || !b.RefKindKeyword.IsKind(SyntaxKind.None)) continue;
            if (model.GetTypeInfo(a.Expression).Type is not { } type
                || !SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(b.Expression).Type)) continue;
            // The order of words in a list of words means nothing.
            if (a.ToString() == b.ToString() || (IsWord(a) && IsWord(b))) continue;
            var (text, from) = (node.ToString(), node.SpanStart);
            Add("arguments", node,
                text[..(a.SpanStart - from)] + b + text[(a.Span.End - from)..(b.SpanStart - from)] + a + text[(b.Span.End - from)..]);
        }
    }

    private static bool IsWord(ArgumentSyntax argument) => argument.Expression.IsKind(SyntaxKind.StringLiteralExpression);

    /// <summary>Whether a comparison is with a text that has no letters, so that their case means nothing.</summary>
    private static bool IsOfMarks(MemberAccessExpressionSyntax comparison) =>
        comparison.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list }
        && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: var text } && !text.Any(char.IsLetter);

    private static string? Other(ExpressionSyntax value)
    {
        var text = value.ToString();
        if (value is not LiteralExpressionSyntax { Token.Value: var number }) return null;
        return number switch
        {
            int i => (i + 1).ToString(CultureInfo.InvariantCulture),
            long or uint or ulong => $"({text} + 1)",
            double or float or decimal => $"({text} * 2 + 1)",
            _ => null,
        };
    }

    private bool IsNumber(ExpressionSyntax node) => model.GetTypeInfo(node).ConvertedType?.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Decimal;

    private bool IsTypeOrNamespace(ExpressionSyntax node) =>
        model.GetSymbolInfo(node).Symbol is INamespaceOrTypeSymbol or null || node is BaseExpressionSyntax;

    private void Replace(string kind, ExpressionSyntax node, SyntaxToken token, string by)
    {
        var text = node.ToString();
        Add(kind, node, text[..(token.SpanStart - node.SpanStart)] + by + text[(token.Span.End - node.SpanStart)..]);
    }

    private void Add(string kind, SyntaxNode node, string faulty, Form form = Form.Value, string? original = null)
    {
        // A variable that is declared here is not known to be set behind a choice between two expressions.
        if (node.DescendantNodesAndSelf().Any(n => n is DeclarationExpressionSyntax or SingleVariableDesignationSyntax)) return;
        if (node.GetFirstToken().Parent is MemberBindingExpressionSyntax
            or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax }) return;
        if (form == Form.Value && (node.Ancestors().Any(a => a is PatternSyntax or CaseSwitchLabelSyntax) || IsWritten(node))) return;
        var span = TextSpan.FromBounds(node.SpanStart, node.Span.End);
        _found.Add(new Place(project, file, kind, span, original ?? node.ToString(), faulty, form));
    }

    /// <summary>What is assigned to, counted up, or handed over by reference is a place and no value.</summary>
    private static bool IsWritten(SyntaxNode node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == node,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary =>
            unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        ConditionalAccessExpressionSyntax access => access.WhenNotNull == node,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        _ => false,
    };
}

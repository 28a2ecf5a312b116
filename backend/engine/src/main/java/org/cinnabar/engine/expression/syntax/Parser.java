package org.cinnabar.engine.expression.syntax;

import org.cinnabar.engine.expression.syntax.Token.Kind;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a formula into an untyped tree (语法分析), with the precedence of Excel: negation, percent,
 * power, product, sum, text, comparison.
 */
public final class Parser {

    /** The most characters, words and nested levels a formula may have. */
    static final int MAX_CHARACTERS = 8192;

    static final int MAX_TOKENS = 2000;
    static final int MAX_DEPTH = 64;

    /** The most operations that may wait for one another's result, as in a long sum. */
    static final int MAX_HEIGHT = 256;

    private static final LocalizedText OPERAND = new LocalizedText("数值、名称或括号", "a value");
    private static final LocalizedText OPERATOR = new LocalizedText("运算符", "an operator");
    private static final LocalizedText CLOSING = new LocalizedText("“)”或“,”", "“)” or “,”");
    private static final LocalizedText END = new LocalizedText("公式结尾", "the end of the formula");

    private final SourceText source;
    private final List<Fault> faults;
    private final List<Token> tokens;
    private int position;
    private int depth;
    private int lastFaultAt = -1;

    private Parser(SourceText source, List<Fault> faults, List<Token> tokens) {
        this.source = source;
        this.faults = faults;
        this.tokens = tokens;
    }

    /** Reads {@code source}; everything wrong with it is added to {@code faults}. */
    public static Syntax parse(SourceText source, List<Fault> faults) {
        int length = source.text().length();
        if (length > MAX_CHARACTERS) {
            faults.add(FaultMessage.TOO_COMPLEX.at(source.location(), MAX_CHARACTERS));
            return new Syntax.Unreadable(0, length);
        }
        if (source.text().isBlank()) {
            faults.add(FaultMessage.EMPTY_FORMULA.at(source.location()));
            return new Syntax.Unreadable(0, length);
        }
        List<Token> tokens = new Lexer(source, faults).tokens();
        if (tokens.size() > MAX_TOKENS) {
            faults.add(FaultMessage.TOO_COMPLEX.at(source.location(), MAX_TOKENS));
            return new Syntax.Unreadable(0, length);
        }
        Syntax tree = new Parser(source, faults, tokens).formula();
        if (height(tree) > MAX_HEIGHT) {
            faults.add(FaultMessage.TOO_COMPLEX.at(source.location(), MAX_HEIGHT));
            return new Syntax.Unreadable(0, length);
        }
        return tree;
    }

    private static int height(Syntax tree) {
        int highest = 0;
        if (tree instanceof Syntax.Call call) {
            for (Syntax argument : call.arguments()) {
                highest = Math.max(highest, height(argument));
            }
        }
        return highest + 1;
    }

    private Syntax formula() {
        Syntax tree = comparison();
        while (peek().kind() != Kind.END) {
            expected(OPERATOR);
            position++;
            if (peek().kind() != Kind.END) {
                comparison();
            }
        }
        return tree;
    }

    private Syntax comparison() {
        return leftToRight(this::joined, "=", "<>", "<", "<=", ">", ">=");
    }

    private Syntax joined() {
        return leftToRight(this::sum, "&");
    }

    private Syntax sum() {
        return leftToRight(this::product, "+", "-");
    }

    private Syntax product() {
        return leftToRight(this::power, "*", "/");
    }

    private Syntax power() {
        return leftToRight(this::percent, "^");
    }

    private Syntax leftToRight(Supplier<Syntax> operand, String... operators) {
        Syntax left = operand.get();
        while (peek().kind() == Kind.OPERATOR && List.of(operators).contains(peek().content())) {
            String operator = next().content();
            Syntax right = operand.get();
            left = new Syntax.Call(operator, List.of(left, right), left.start(), right.end());
        }
        return left;
    }

    private Syntax percent() {
        Syntax operand = negation();
        while (peek().isOperator("%")) {
            Token sign = next();
            operand = new Syntax.Call("%", List.of(operand), operand.start(), sign.end());
        }
        return operand;
    }

    private Syntax negation() {
        Token sign = peek();
        if (!sign.isOperator("-") && !sign.isOperator("+")) {
            return primary();
        }
        next();
        Syntax operand = nested(this::negation);
        return sign.isOperator("+")
                ? operand
                : new Syntax.Call("NEG", List.of(operand), sign.start(), operand.end());
    }

    private Syntax primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> number(next());
            case TEXT -> text(next());
            case NAME -> named(next());
            case OPEN -> parenthesized(next());
            case OPERATOR, CLOSE, COMMA, END -> missing(token);
        };
    }

    private Syntax number(Token token) {
        if (Decimal.parse(token.content()) instanceof Decimal value) {
            return new Syntax.Number(value, token.start(), token.end());
        }
        faults.add(FaultMessage.NUMBER_FORMAT.at(source.at(token.start()), token.content()));
        return new Syntax.Unreadable(token.start(), token.end());
    }

    private static Syntax text(Token token) {
        return new Syntax.Text(token.content(), token.start(), token.end());
    }

    private Syntax named(Token name) {
        if (peek().kind() == Kind.OPEN) {
            return call(name);
        }
        return switch (name.content()) {
            case "TRUE" -> new Syntax.Truth(true, name.start(), name.end());
            case "FALSE" -> new Syntax.Truth(false, name.start(), name.end());
            default ->
                    new Syntax.Name(List.of(name.content().split("\\.")), name.start(), name.end());
        };
    }

    private Syntax call(Token name) {
        next();
        List<Syntax> arguments = new ArrayList<>();
        if (peek().kind() != Kind.CLOSE) {
            arguments.add(nested(this::comparison));
            while (skipToSeparator().kind() == Kind.COMMA) {
                next();
                arguments.add(nested(this::comparison));
            }
        }
        int end = close();
        return new Syntax.Call(name.content(), arguments, name.start(), end);
    }

    private Syntax parenthesized(Token open) {
        Syntax inner = nested(this::comparison);
        if (skipToSeparator().kind() == Kind.COMMA) {
            expected(new LocalizedText("“)”", "“)”"));
            while (skipToSeparator().kind() == Kind.COMMA) {
                next();
                nested(this::comparison);
            }
        }
        close();
        return inner;
    }

    private Token skipToSeparator() {
        Kind kind = peek().kind();
        while (kind != Kind.COMMA && kind != Kind.CLOSE && kind != Kind.END) {
            expected(CLOSING);
            next();
            kind = peek().kind();
        }
        return peek();
    }

    private int close() {
        if (peek().kind() == Kind.CLOSE) {
            return next().end();
        }
        expected(CLOSING);
        return peek().end();
    }

    private Syntax nested(Supplier<Syntax> inner) {
        if (++depth > MAX_DEPTH) {
            faults.add(FaultMessage.TOO_COMPLEX.at(source.at(peek().start()), MAX_DEPTH));
            position = tokens.size() - 1;
            lastFaultAt = position;
            return new Syntax.Unreadable(peek().start(), peek().end());
        }
        Syntax tree = inner.get();
        depth--;
        return tree;
    }

    private Syntax missing(Token token) {
        expected(OPERAND);
        if (token.kind() == Kind.OPERATOR) {
            next();
            if (peek().kind() != Kind.END) {
                return nested(this::negation);
            }
        }
        return new Syntax.Unreadable(token.start(), token.end());
    }

    private void expected(LocalizedText what) {
        Token found = peek();
        Object shown = found.kind() == Kind.END ? END : "“" + shown(found) + "”";
        report(FaultMessage.SYNTAX.at(source.at(found.start()), what, shown));
    }

    private String shown(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    private void report(Fault fault) {
        if (position != lastFaultAt) {
            faults.add(fault);
        }
        lastFaultAt = position;
    }

    private Token peek() {
        return tokens.get(position);
    }

    private Token next() {
        return tokens.get(position++);
    }
}

package org.cinnabar.engine.expression.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class ParserPropertyTest {

    private static final List<List<String>> LEVELS =
            List.of(
                    List.of("=", "<>", "<", "<=", ">", ">="),
                    List.of("&"),
                    List.of("+", "-"),
                    List.of("*", "/"),
                    List.of("^"));
    private static final int PERCENT = 5;
    private static final int NEGATION = 6;

    @Property
    void readsBackWhatWasWritten(@ForAll("trees") Syntax tree) {
        List<Fault> faults = new ArrayList<>();
        Syntax read = Parser.parse(source(written(tree, 0)), faults);
        assertThat(faults).isEmpty();
        assertThat(Printed.of(read)).isEqualTo(Printed.of(tree));
    }

    @Property
    void givesATreeOrFaultsForAnyText(@ForAll("soups") String text) {
        List<Fault> faults = new ArrayList<>();
        Syntax tree = Parser.parse(source(text), faults);
        if (isUnreadable(tree)) {
            assertThat(faults).isNotEmpty();
        }
        assertThat(faults)
                .allSatisfy(it -> assertThat(it.location().line()).isPositive())
                .allSatisfy(it -> assertThat(it.location().column()).isPositive());
    }

    private static boolean isUnreadable(Syntax tree) {
        return tree instanceof Syntax.Unreadable
                || tree instanceof Syntax.Call call
                        && call.arguments().stream().anyMatch(ParserPropertyTest::isUnreadable);
    }

    @Provide
    Arbitrary<Syntax> trees() {
        return Arbitraries.lazyOf(
                ParserPropertyTest::leaves,
                ParserPropertyTest::leaves,
                () ->
                        Combinators.combine(operators(), trees(), trees())
                                .as((operator, left, right) -> call(operator, left, right)),
                () ->
                        Combinators.combine(Arbitraries.of("NEG", "%"), trees())
                                .as((operator, operand) -> call(operator, operand)),
                () ->
                        Combinators.combine(
                                        Arbitraries.of("SUM", "IF", "F_1"),
                                        trees().list().ofMaxSize(3))
                                .as((name, arguments) -> new Syntax.Call(name, arguments, 0, 0)));
    }

    private static Arbitrary<Syntax> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(0, 1_000_000_000_000L)
                        .map(it -> new Syntax.Number(Decimal.of(it), 0, 0)),
                Arbitraries.strings()
                        .withChars("a\"触 (,)%")
                        .ofMaxLength(5)
                        .map(it -> new Syntax.Text(it, 0, 0)),
                Arbitraries.of(true, false).map(it -> new Syntax.Truth(it, 0, 0)),
                Arbitraries.of("a", "HG102.09", "HG104.rows.乙", "UNIT.type")
                        .map(it -> new Syntax.Name(List.of(it.split("\\.")), 0, 0)));
    }

    private static Arbitrary<String> operators() {
        return Arbitraries.of(LEVELS.stream().flatMap(List::stream).toList());
    }

    private static Syntax call(String function, Syntax... arguments) {
        return new Syntax.Call(function, List.of(arguments), 0, 0);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("(", ")", ",", "+", "-", "%", "<=", "a", "SUM", "1", "\"", " ", ".")
                        .list()
                        .ofMaxSize(30)
                        .map(words -> String.join("", words)));
    }

    /** The tree as an author would write it, with parentheses only where they are needed. */
    private static String written(Syntax tree, int level) {
        return switch (tree) {
            case Syntax.Number number -> number.value().text();
            case Syntax.Text text -> '"' + text.value().replace("\"", "\"\"") + '"';
            case Syntax.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Syntax.Name name -> name.text();
            case Syntax.Call call -> written(call, level);
            case Syntax.Unreadable _ -> throw new IllegalArgumentException("not generated");
        };
    }

    private static String written(Syntax.Call call, int level) {
        int own = level(call.function());
        List<Syntax> parts = call.arguments();
        String text =
                switch (own) {
                    case -1 ->
                            parts.stream()
                                    .map(it -> written(it, 0))
                                    .collect(Collectors.joining(", ", call.function() + "(", ")"));
                    case PERCENT -> written(parts.get(0), PERCENT) + "%";
                    case NEGATION -> "-" + written(parts.get(0), NEGATION);
                    default ->
                            written(parts.get(0), own)
                                    + " "
                                    + call.function()
                                    + " "
                                    + written(parts.get(1), own + 1);
                };
        return own >= 0 && own < level ? "(" + text + ")" : text;
    }

    private static int level(String function) {
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).contains(function)) {
                return level;
            }
        }
        return function.equals("%") ? PERCENT : function.equals("NEG") ? NEGATION : -1;
    }

    private static SourceText source(String text) {
        return new SourceText(text, new SourceLocation("f", 1, 1));
    }
}

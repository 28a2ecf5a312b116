package org.cinnabar.engine.excel;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions and comparisons in Excel (逻辑与比较). */
final class ExcelLogic {

    static final Map<String, ExcelFunction> ALL = new HashMap<>();

    private static final Set<String> QUOTIENTS = Set.of("/", "AVERAGE", "^");
    private static final Set<String> EXACT = Set.of("ROUND", "INT", "COUNT", "COUNTIFS");

    static {
        ALL.put("IF", ExcelLogic::choice);
        ALL.put("AND", (writer, call) -> conjunction(writer.atoms(call)));
        ALL.put("OR", ExcelLogic::disjunction);
        ALL.put("NOT", ExcelLogic::not);
        ALL.put(
                "ISBLANK",
                (writer, call) -> Operand.of(writer.atom(call, 0).formula() + "=\"\"", BOOLEAN));
        ALL.put("IN", ExcelLogic::isIn);
        for (Comparison comparison : Comparison.values()) {
            ALL.put(
                    comparison.symbol(),
                    (writer, call) -> {
                        requireExact(comparison, call.arguments());
                        return comparison(
                                comparison.symbol(), writer.atom(call, 0), writer.atom(call, 1));
                    });
        }
    }

    private ExcelLogic() {}

    /** Two quotients that agree in 15 digits may still differ. */
    static void requireExact(Comparison comparison, List<Node> sides) {
        if (!comparison.isOrder() && sides.stream().anyMatch(ExcelLogic::isQuotient)) {
            throw new NotExpressible(
                    "除法结果不能精确比较（Excel 只有 15 位），请写 ROUND 或允许误差",
                    "a quotient compared exactly: Excel keeps 15 digits, use ROUND or a tolerance");
        }
    }

    private static boolean isQuotient(Node node) {
        if (node instanceof Node.Call(String function, List<Node> arguments, _)) {
            return QUOTIENTS.contains(function)
                    || !EXACT.contains(function)
                            && arguments.stream().anyMatch(ExcelLogic::isQuotient);
        }
        return false;
    }

    static Operand comparison(String symbol, Operand one, Operand other) {
        String left = one.formula();
        String right = other.formula();
        String formula =
                switch (one.type()) {
                    case NUMBER ->
                            "IF(COUNT(%1$s,%2$s)=2,%3$s%4$s0,NA())"
                                    .formatted(left, right, distance(one, other), symbol);
                    case TEXT ->
                            "IF(OR(%1$s=\"\",%2$s=\"\"),NA(),EXACT(%1$s,%2$s)=%3$s)"
                                    .formatted(left, right, symbol.equals("=") ? "TRUE" : "FALSE");
                    case DATE ->
                            "IF(OR(%1$s=\"\",%2$s=\"\"),NA(),%1$s%3$s%2$s)"
                                    .formatted(left, right, symbol);
                    case BOOLEAN ->
                            "IF(AND(ISLOGICAL(%1$s),ISLOGICAL(%2$s)),%1$s%3$s%2$s,NA())"
                                    .formatted(left, right, symbol);
                };
        return Operand.of(formula, BOOLEAN);
    }

    /** The difference without binary dust beyond the decimals that both sides can have. */
    static String distance(Operand one, Operand other) {
        return "ROUND(%s-%s,%d)"
                .formatted(
                        one.formula(), other.formula(), Math.max(one.decimals(), other.decimals()));
    }

    private static Operand choice(ExcelWriter writer, Node.Call call) {
        Operand condition = writer.atom(call, 0);
        Operand whenTrue = writer.atom(call, 1);
        Operand otherwise =
                call.arguments().size() > 2 ? writer.atom(call, 2) : Operand.atom("TRUE", BOOLEAN);
        String formula =
                "IF(ISLOGICAL(%1$s),IF(%1$s,%2$s,%3$s),NA())"
                        .formatted(condition.formula(), kept(whenTrue), kept(otherwise));
        return new Operand(
                formula,
                whenTrue.type(),
                false,
                Math.max(whenTrue.decimals(), otherwise.decimals()));
    }

    /** A reference to an empty cell would turn into 0. */
    private static String kept(Operand operand) {
        return "IF(%1$s=\"\",\"\",%1$s)".formatted(operand.formula());
    }

    static Operand conjunction(List<Operand> parts) {
        return Operand.of(
                "IF(OR(%s),FALSE,IF(AND(%s),TRUE,NA()))"
                        .formatted(
                                ExcelWriter.joined(
                                        parts, "IF(ISLOGICAL(%1$s),NOT(%1$s),FALSE)", ","),
                                ExcelWriter.joined(parts, "ISLOGICAL(%s)", ",")),
                BOOLEAN);
    }

    private static Operand disjunction(ExcelWriter writer, Node.Call call) {
        List<Operand> parts = writer.atoms(call);
        return Operand.of(
                "IF(OR(%s),TRUE,IF(AND(%s),FALSE,NA()))"
                        .formatted(
                                ExcelWriter.joined(parts, "IF(ISLOGICAL(%1$s),%1$s,FALSE)", ","),
                                ExcelWriter.joined(parts, "ISLOGICAL(%s)", ",")),
                BOOLEAN);
    }

    private static Operand not(ExcelWriter writer, Node.Call call) {
        return Operand.of(
                "IF(ISLOGICAL(%1$s),NOT(%1$s),NA())".formatted(writer.atom(call, 0).formula()),
                BOOLEAN);
    }

    private static Operand isIn(ExcelWriter writer, Node.Call call) {
        List<Operand> parts = writer.atoms(call);
        Operand sought = parts.getFirst();
        List<Operand> candidates = parts.subList(1, parts.size());
        String equal =
                switch (sought.type()) {
                    case NUMBER ->
                            "IFERROR(AND(%s<>\"\",ROUND(" + sought.formula() + "-%s,9)=0),FALSE)";
                    case TEXT, DATE -> "IFERROR(EXACT(" + sought.formula() + ",%s),FALSE)";
                    case BOOLEAN -> "IFERROR(" + sought.formula() + "=%s,FALSE)";
                };
        String found =
                candidates.stream()
                        .map(it -> equal.replace("%s", it.formula()))
                        .collect(Collectors.joining(","));
        return Operand.of(
                "IF(%s=\"\",\"\",IF(OR(%s),TRUE,IF(OR(%s),NA(),FALSE)))"
                        .formatted(
                                sought.formula(),
                                found,
                                ExcelWriter.joined(candidates, "ISERROR(%s)", ",")),
                BOOLEAN);
    }
}

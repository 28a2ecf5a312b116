package org.cinnabar.engine.excel;

import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.expression.tree.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions over whole columns in Excel (汇总函数). */
final class ExcelAggregates {

    private static final String NO_ROWS = "\"\"";

    static final Map<String, ExcelFunction> ALL =
            Map.of(
                    "SUM",
                    (writer, call) -> fold(writer, call, "SUM"),
                    "MIN",
                    (writer, call) -> fold(writer, call, "MIN"),
                    "MAX",
                    (writer, call) -> fold(writer, call, "MAX"),
                    "AVERAGE",
                    (writer, call) -> fold(writer, call, "AVERAGE"),
                    "COUNT",
                    ExcelAggregates::count,
                    "SUMIFS",
                    ExcelConditions::sumOfPicked,
                    "COUNTIFS",
                    ExcelConditions::countOfPicked,
                    "SUMPRODUCT",
                    ExcelAggregates::sumOfProducts);

    private ExcelAggregates() {}

    private static Operand fold(ExcelWriter writer, Node.Call call, String function) {
        String parts = parts(writer, call);
        if (parts.isEmpty()) {
            return Operand.of(NO_ROWS, NUMBER);
        }
        return Operand.of(
                "IF(AND(SUM(%1$s)=0,COUNT(%1$s)=0),\"\",%2$s(%1$s))".formatted(parts, function),
                NUMBER);
    }

    /** Adding the sum times 0 lets an error through, which COUNT would skip. */
    private static Operand count(ExcelWriter writer, Node.Call call) {
        String parts = parts(writer, call);
        return parts.isEmpty()
                ? Operand.number("0", 0)
                : Operand.number("COUNT(%1$s)+0*SUM(%1$s)".formatted(parts), 0);
    }

    private static String parts(ExcelWriter writer, Node.Call call) {
        List<String> parts = new ArrayList<>();
        for (Node argument : call.arguments()) {
            String part =
                    argument.type().column()
                            ? plainRange(writer, argument)
                            : writer.atom(writer.write(argument)).formula();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(",", parts);
    }

    private static String plainRange(ExcelWriter writer, Node node) {
        return ExcelConditions.column(node)
                .flatMap(it -> writer.layout().column(it.form(), it.table(), it.column()))
                .orElse("");
    }

    private static Operand sumOfProducts(ExcelWriter writer, Node.Call call) {
        List<String> ranges = call.arguments().stream().map(it -> plainRange(writer, it)).toList();
        if (ranges.getFirst().isEmpty()) {
            return Operand.of(NO_ROWS, NUMBER);
        }
        String present =
                ranges.stream()
                        .map(it -> it + "," + ExcelConditions.ANY_NUMBER)
                        .collect(Collectors.joining(","));
        return Operand.of(
                "IF(COUNTIFS(%s)=0,\"\",SUMPRODUCT(%s))"
                        .formatted(present, String.join(",", ranges)),
                NUMBER);
    }
}

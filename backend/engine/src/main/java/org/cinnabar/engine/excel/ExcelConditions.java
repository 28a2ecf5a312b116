package org.cinnabar.engine.excel;

import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.function.Criterion;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code SUMIFS} and {@code COUNTIFS} in Excel (条件汇总), where its criteria mean the same: Excel
 * ignores case, knows wildcards, and takes texts that look like numbers for numbers.
 */
final class ExcelConditions {

    static final String ANY_NUMBER = "\">-1E+300\"";
    private static final String ANY_TEXT = "\"?*\"";
    private static final Pattern UNSAFE = Pattern.compile(".*[A-Za-z?*~<>=\"].*|[-+.,%0-9 ]*");
    private static final Pattern CODE = Pattern.compile("\\d{3}-\\d{3}-\\d{2}");

    private ExcelConditions() {}

    static Operand sumOfPicked(ExcelWriter writer, Node.Call call) {
        return picked(writer, call, 1);
    }

    static Operand countOfPicked(ExcelWriter writer, Node.Call call) {
        return picked(writer, call, 0);
    }

    /** The column, when it is one of this period. */
    static Optional<Node.Column> column(Node node) {
        if (node instanceof Node.Column column) {
            return Optional.of(column);
        }
        throw new NotExpressible("工作簿只有本期数据", "the workbook holds this period only");
    }

    private static Operand picked(ExcelWriter writer, Node.Call call, int first) {
        List<String> alternatives = List.of("");
        for (int i = first; i < call.arguments().size(); i += 2) {
            Node.Column column = column(call.arguments().get(i)).orElseThrow();
            Optional<String> range =
                    writer.layout().column(column.form(), column.table(), column.column());
            if (range.isEmpty()) {
                return Operand.number("0", 0);
            }
            if (!(call.arguments().get(i + 1) instanceof Node.Text(String text))) {
                throw new NotExpressible("条件须直接写出", "a criterion that is not written out");
            }
            alternatives = product(alternatives, criteria(writer, column, range.get(), text));
        }
        String start = first == 0 ? "COUNTIFS(" : "SUMIFS(" + summed(writer, call) + ",";
        return Operand.of(
                alternatives.stream()
                        .map(it -> start + it.substring(1) + ")")
                        .collect(Collectors.joining("+")),
                NUMBER);
    }

    private static String summed(ExcelWriter writer, Node.Call call) {
        Node.Column column = column(call.arguments().get(0)).orElseThrow();
        return writer.layout().column(column.form(), column.table(), column.column()).orElseThrow();
    }

    private static List<String> product(List<String> one, List<String> other) {
        List<String> product = new ArrayList<>();
        for (String start : one) {
            other.forEach(end -> product.add(start + end));
        }
        return product;
    }

    /** Criteria of which exactly one holds for a row that is picked. */
    private static List<String> criteria(
            ExcelWriter writer, Node.Column column, String range, String text) {
        ValueType type = column.type().value();
        Criterion criterion = Criterion.of(new TextValue(text), type).orElseThrow();
        boolean equal = criterion.comparison() == Comparison.EQUAL;
        if (criterion.operand() == Missing.BLANK) {
            String filled = type == NUMBER ? ANY_NUMBER : ANY_TEXT;
            return List.of("," + range + "," + (equal ? "\"\"" : filled));
        }
        String symbol = equal ? "" : criterion.comparison().symbol();
        String operand = criterion.operand().text();
        if (type == NUMBER) {
            String compared = ",%s,\"%s%s\"".formatted(range, equal ? "=" : symbol, operand);
            return List.of(compared + "," + range + "," + ANY_NUMBER);
        }
        if (type != ValueType.TEXT) {
            throw new NotExpressible(
                    "以日期或逻辑值列为条件", "a criterion for a column of days or truth values");
        }
        requireSafe(operand);
        boolean titled =
                writer.layout().showsTitles(column.form(), column.table(), column.column());
        String filled = equal ? "" : "," + range + "," + ANY_TEXT;
        String ending = criterion.prefix() ? "*" : "";
        String exact = ",%s,\"%s%s%s\"%s".formatted(range, symbol, operand, ending, filled);
        if (!titled || criterion.prefix()) {
            return List.of(exact);
        }
        String withTitle = ",%s,\"%s%s *\"".formatted(range, symbol, operand);
        return equal ? List.of(exact, withTitle) : List.of(exact + withTitle);
    }

    private static void requireSafe(String operand) {
        if (UNSAFE.matcher(operand).matches() && !CODE.matcher(operand).matches()) {
            throw new NotExpressible(
                    "Excel 的条件不分大小写，并把形如数字的文本当作数字：“" + operand + "”",
                    "Excel's criteria ignore case and take texts for numbers: “" + operand + "”");
        }
    }
}

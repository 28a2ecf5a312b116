package org.cinnabar.engine.excel;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.form.CodeList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes typed trees as spreadsheet formulas (公式书写), for one row of a floating table or none. */
final class ExcelWriter {

    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_TEXT = 255;

    private final ExcelLayout layout;
    private final Map<String, CodeList> codeLists;
    private final int row;

    ExcelWriter(ExcelLayout layout, Map<String, CodeList> codeLists, int row) {
        this.layout = layout;
        this.codeLists = codeLists;
        this.row = row;
    }

    ExcelLayout layout() {
        return layout;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    Operand write(Node node) {
        return switch (node) {
            case Node.Number(Decimal number) -> literal(number.toBigDecimal());
            case Node.Text(String text) -> Operand.atom(quoted(text), ValueType.TEXT);
            case Node.Truth(boolean truth) ->
                    Operand.atom(truth ? "TRUE" : "FALSE", ValueType.BOOLEAN);
            case Node.Cell(String form, String cell, Type type) ->
                    read(
                            layout.cell(form, cell),
                            type,
                            layout.showsTitles(form, cell),
                            form + "." + cell);
            case Node.RowCell(String form, String table, String column, Type type) ->
                    read(
                            layout.cell(form, table, row, column),
                            type,
                            layout.showsTitles(form, table, column),
                            form + "." + table + "." + column);
            case Node.Register(String attribute) ->
                    Operand.atom(quoted(layout.register(attribute)), ValueType.TEXT);
            case Node.Call call -> call(call);
            case Node.Previous _ ->
                    throw new NotExpressible("工作簿只有本期数据", "the workbook holds this period only");
            case Node.Periods _ ->
                    throw new NotExpressible("工作簿只有本期数据", "the workbook holds this period only");
            case Node.Variable(String name, _) ->
                    throw new NotExpressible("没有变量 " + name, "there is no variable " + name);
            case Node.Column _ -> throw new IllegalStateException("a whole column: " + node);
            case Node.Form _ -> throw new IllegalStateException("a form: " + node);
        };
    }

    private static Operand literal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() > EXACT_DIGITS) {
            throw new NotExpressible(
                    "数字超过 15 位，Excel 不能精确表示",
                    "a number of more than 15 digits is not exact in Excel");
        }
        int decimals = Math.min(Math.max(0, plain.scale()), Operand.INEXACT);
        return new Operand(plain.toPlainString(), ValueType.NUMBER, true, decimals);
    }

    static String quoted(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new NotExpressible(
                    "文本超过 255 个字符", "a text of more than 255 characters cannot be written");
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Operand read(Optional<String> address, Type type, boolean titled, String name) {
        String cell =
                address.orElseThrow(
                        () ->
                                new NotExpressible(
                                        "工作簿中没有 " + name, name + " is not in the workbook"));
        if (type.value() == ValueType.BOOLEAN) {
            return Operand.of(
                    "IF(%1$s=\"\",\"\",IF(OR(%1$s=\"是\",%1$s=\"yes\"),TRUE,IF(OR(%1$s=\"否\",%1$s=\"no\"),FALSE,NA())))"
                            .formatted(cell),
                    ValueType.BOOLEAN);
        }
        return titled
                ? Operand.of("LEFT(%1$s,FIND(\" \",%1$s&\" \")-1)".formatted(cell), ValueType.TEXT)
                : Operand.atom(cell, type.value());
    }

    private Operand call(Node.Call call) {
        ExcelFunction function = ExcelFunctions.ALL.get(call.function());
        if (function == null) {
            throw new NotExpressible(
                    "Excel 后端不支持函数 " + call.function(),
                    call.function() + " has no formula in Excel that means the same");
        }
        return function.write(this, call);
    }

    /** The operand itself if it is atomic, otherwise the address of a cell that computes it. */
    Operand atom(Operand operand) {
        return operand.atomic()
                ? operand
                : new Operand(
                        layout.step(operand.formula()), operand.type(), true, operand.decimals());
    }

    Operand atom(Node.Call call, int index) {
        return atom(write(call.arguments().get(index)));
    }

    List<Operand> atoms(Node.Call call) {
        return call.arguments().stream().map(it -> atom(write(it))).toList();
    }

    static String joined(List<Operand> operands, String pattern, String between) {
        return operands.stream()
                .map(it -> pattern.formatted(it.formula()))
                .collect(Collectors.joining(between));
    }

    /** Numbers only if all are there: an error if any is one, otherwise blank. */
    static String strict(List<Operand> numbers, String body) {
        return "IF(COUNT(%s)=%d,%s,IF(OR(%s),\"\",NA()))"
                .formatted(
                        joined(numbers, "%s", ","),
                        numbers.size(),
                        body,
                        joined(numbers, "%s=\"\"", ","));
    }
}

package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.LocalizedText;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says formulas and values in the words of a clerk (措辞). */
final class Wording {

    private static final Map<String, LocalizedText> FUNCTIONS =
            Map.ofEntries(
                    function("SUM", "合计", "sum of"),
                    function("AVERAGE", "平均", "mean of"),
                    function("MIN", "最小值", "smallest of"),
                    function("MAX", "最大值", "largest of"),
                    function("COUNT", "个数", "number of"),
                    function("COUNTA", "已填个数", "number filled of"),
                    function("SUMIFS", "按条件求和", "sum where"),
                    function("COUNTIFS", "按条件计数", "rows where"),
                    function("SUMPRODUCT", "乘积之和", "sum of products of"),
                    function("ABS", "绝对值", "size of"),
                    function("ROUND", "四舍五入", "rounded"),
                    function("INT", "取整", "whole part of"),
                    function("MOD", "余数", "remainder of"),
                    function("IF", "如果", "if"),
                    function("AND", "同时成立", "all of"),
                    function("OR", "至少一项成立", "any of"),
                    function("NOT", "并非", "not"),
                    function("ISBLANK", "未填", "nothing filled in"),
                    function("IN", "属于", "one of"),
                    function("FILLED", "已填报", "form filled"),
                    function("NEG", "负", "minus"));

    private final IndicatorNames names;
    private final boolean withForms;

    Wording(IndicatorNames names, boolean withForms) {
        this.names = names;
        this.withForms = withForms;
    }

    private static Map.Entry<String, LocalizedText> function(String name, String zh, String en) {
        return Map.entry(name, new LocalizedText(zh, en));
    }

    /** The formula in words. */
    LocalizedText of(Node node) {
        return switch (node) {
            case Node.Number(var number) -> LocalizedText.same(number.text());
            case Node.Text(String text) ->
                    text.isEmpty() ? value(Missing.BLANK) : LocalizedText.same("“" + text + "”");
            case Node.Truth(boolean truth) -> value(BooleanValue.of(truth));
            case Node.Cell(String form, String cell, _) ->
                    ofForm(form, names.of(form + "." + cell));
            case Node.Column(String form, String table, String column, _) ->
                    ofForm(form, names.of(form + "." + table + "." + column));
            case Node.RowCell(String form, String table, String column, _) ->
                    names.of(form + "." + table + "." + column);
            case Node.Register(String attribute) -> names.of("UNIT." + attribute);
            case Node.Form(String form, _) -> names.ofForm(form);
            case Node.Variable(String name, _) -> LocalizedText.same(name);
            case Node.Previous(_, Node argument) ->
                    Phrase.of("%s %s", new LocalizedText("上期", "last period's"), of(argument));
            case Node.Periods(Node argument) ->
                    Phrase.of("%s %s", new LocalizedText("各期", "each period's"), of(argument));
            case Node.Call call -> call(call, this::operand);
        };
    }

    private LocalizedText ofForm(String form, LocalizedText title) {
        return withForms ? Phrase.of("%s %s", names.ofForm(form), title) : title;
    }

    private LocalizedText operand(Node node) {
        boolean isOperator =
                node instanceof Node.Call(String function, List<Node> arguments, _)
                        && isInfix(function, arguments);
        return isOperator ? Phrase.of("(%s)", of(node)) : of(node);
    }

    /** A call whose operands are said by {@code operand}; chains of sums without parentheses. */
    LocalizedText call(Node.Call call, Function<Node, LocalizedText> operand) {
        String function = call.function();
        List<Node> arguments = call.arguments();
        if (isInfix(function, arguments)) {
            LocalizedText left =
                    arguments.get(0) instanceof Node.Call chain && isPartOfSum(chain, call)
                            ? call(chain, operand)
                            : operand.apply(arguments.get(0));
            return Phrase.of(
                    "%s " + symbol(function) + " %s", left, operand.apply(arguments.get(1)));
        }
        if (function.equals("%")) {
            return Phrase.of("%s%%", operand.apply(arguments.get(0)));
        }
        LocalizedText name = FUNCTIONS.getOrDefault(function, LocalizedText.same(function));
        List<LocalizedText> parts = arguments.stream().map(operand).toList();
        return Phrase.of("%s (%s)", name, Phrase.joined(parts, "，", ", "));
    }

    /** Whether a call merely continues the sum that it stands in. */
    static boolean isPartOfSum(Node.Call inner, Node.Call outer) {
        return isSum(inner) && isSum(outer);
    }

    private static boolean isSum(Node.Call call) {
        return call.function().equals("+") || call.function().equals("-");
    }

    private static boolean isInfix(String function, List<Node> arguments) {
        return arguments.size() == 2 && !Character.isLetter(function.charAt(0));
    }

    private static String symbol(String function) {
        return switch (function) {
            case "*" -> "×";
            case "/" -> "÷";
            case "<>" -> "≠";
            case "<=" -> "≤";
            case ">=" -> "≥";
            default -> function;
        };
    }

    /** A value in words. */
    static LocalizedText value(Value value) {
        return switch (value) {
            case Missing.BLANK -> new LocalizedText("空", "blank");
            case Missing.UNDEFINED -> new LocalizedText("无法计算", "undefined");
            case BooleanValue.TRUE -> new LocalizedText("是", "yes");
            case BooleanValue.FALSE -> new LocalizedText("否", "no");
            default -> LocalizedText.same(value.text());
        };
    }
}

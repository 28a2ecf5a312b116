package org.cinnabar.engine.excel;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;

import java.util.List;
import java.util.Map;

/** Reckoning in Excel (四则运算与取整). */
final class ExcelArithmetic {

    static final Map<String, ExcelFunction> ALL =
            Map.ofEntries(
                    Map.entry("+", (writer, call) -> sum(writer, call, "+")),
                    Map.entry("-", (writer, call) -> sum(writer, call, "-")),
                    Map.entry("*", ExcelArithmetic::product),
                    Map.entry("/", ExcelArithmetic::quotient),
                    Map.entry("^", ExcelArithmetic::power),
                    Map.entry("NEG", (writer, call) -> one(writer, call, "-%s", 0)),
                    Map.entry("%", (writer, call) -> one(writer, call, "%s/100", 2)),
                    Map.entry("ABS", (writer, call) -> one(writer, call, "ABS(%s)", 0)),
                    Map.entry("INT", (writer, call) -> one(writer, call, "INT(ROUND(%s,9))", 0)),
                    Map.entry("ROUND", ExcelArithmetic::round),
                    Map.entry("MOD", ExcelArithmetic::modulo));

    private ExcelArithmetic() {}

    private static Operand one(ExcelWriter writer, Node.Call call, String body, int decimals) {
        Operand of = writer.atom(call, 0);
        return Operand.number(
                ExcelWriter.strict(List.of(of), body.formatted(of.formula())),
                of.decimals() + decimals);
    }

    private static Operand sum(ExcelWriter writer, Node.Call call, String sign) {
        List<Operand> of = writer.atoms(call);
        if (of.getFirst().type() == ValueType.DATE) {
            throw new NotExpressible(
                    "工作簿中的日期是文本，不能相减", "the days of the workbook are texts and have no difference");
        }
        String both = ExcelWriter.joined(of, "%s", "&");
        return Operand.number(
                "IF(COUNT(%s)=0,IF(%s=\"\",\"\",NA()),SUM(%s)%sSUM(%s))"
                        .formatted(
                                ExcelWriter.joined(of, "%s", ","),
                                both,
                                of.get(0).formula(),
                                sign,
                                of.get(1).formula()),
                Math.max(of.get(0).decimals(), of.get(1).decimals()));
    }

    private static Operand product(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        return Operand.number(
                ExcelWriter.strict(of, ExcelWriter.joined(of, "%s", "*")),
                of.get(0).decimals() + of.get(1).decimals());
    }

    private static Operand quotient(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        return Operand.of(
                "IF(COUNT(%1$s,%2$s)=2,IF(%2$s=0,NA(),%1$s/%2$s),NA())"
                        .formatted(of.get(0).formula(), of.get(1).formula()),
                ValueType.NUMBER);
    }

    private static Operand power(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        String body =
                "IF(AND(%2$s=INT(%2$s),ABS(%2$s)<=20,OR(%1$s<>0,%2$s>0)),POWER(%1$s,%2$s),NA())"
                        .formatted(of.get(0).formula(), of.get(1).formula());
        return Operand.of(ExcelWriter.strict(of, body), ValueType.NUMBER);
    }

    private static Operand round(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        String body =
                "IF(%2$s=INT(%2$s),ROUND(%1$s,%2$s),NA())"
                        .formatted(of.get(0).formula(), of.get(1).formula());
        return Operand.of(ExcelWriter.strict(of, body), ValueType.NUMBER);
    }

    private static Operand modulo(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        String body =
                "IF(%2$s=0,NA(),ROUND(%1$s-%2$s*INT(ROUND(%1$s/%2$s,9)),9))"
                        .formatted(of.get(0).formula(), of.get(1).formula());
        return Operand.of(ExcelWriter.strict(of, body), ValueType.NUMBER);
    }
}

package org.cinnabar.engine.excel;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;
import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;
import static org.cinnabar.engine.expression.tree.ValueType.TEXT;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.ReportingPeriod;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Texts, codes, parts of days and of the period in Excel (文本、代码与日期). */
final class ExcelTexts {

    private static final int MOST_CODES = 100;

    static final Map<String, ExcelFunction> ALL =
            Map.of(
                    "&",
                            (writer, call) ->
                                    Operand.of(
                                            ExcelWriter.joined(writer.atoms(call), "%s", "&"),
                                            TEXT),
                    "LEN", (writer, call) -> ofText(writer, call, "LEN(%s)", 0),
                    "LEFT", (writer, call) -> part(writer, call, "LEFT(%s,%s)"),
                    "RIGHT", (writer, call) -> part(writer, call, "RIGHT(%s,%s)"),
                    "MID", ExcelTexts::middle,
                    "YEAR", (writer, call) -> ofText(writer, call, "VALUE(LEFT(%s,4))", 0),
                    "MONTH", (writer, call) -> ofText(writer, call, "VALUE(MID(%s,6,2))", 0),
                    "DAY", (writer, call) -> ofText(writer, call, "VALUE(RIGHT(%s,2))", 0),
                    "INLIST", ExcelTexts::inList,
                    "PERIOD", ExcelTexts::period);

    private ExcelTexts() {}

    private static Operand ofText(ExcelWriter writer, Node.Call call, String body, int decimals) {
        String text = writer.atom(call, 0).formula();
        return Operand.number(
                "IF(%s=\"\",\"\",%s)".formatted(text, body.formatted(text)), decimals);
    }

    private static Operand part(ExcelWriter writer, Node.Call call, String body) {
        List<Operand> of = writer.atoms(call);
        String text = of.get(0).formula();
        String count = of.get(1).formula();
        return Operand.of(
                "IF(OR(%1$s=\"\",%2$s=\"\"),\"\",IF(AND(%2$s=INT(%2$s),%2$s>=0),%3$s,NA()))"
                        .formatted(text, count, body.formatted(text, count)),
                TEXT);
    }

    private static Operand middle(ExcelWriter writer, Node.Call call) {
        List<Operand> of = writer.atoms(call);
        return Operand.of(
                "IF(OR(%1$s=\"\",%2$s=\"\",%3$s=\"\"),\"\",IF(AND(%2$s=INT(%2$s),%2$s>=1,%3$s=INT(%3$s),%3$s>=0),MID(%1$s,%2$s,%3$s),NA()))"
                        .formatted(of.get(0).formula(), of.get(1).formula(), of.get(2).formula()),
                TEXT);
    }

    private static Operand inList(ExcelWriter writer, Node.Call call) {
        String key = ((Node.Text) call.arguments().get(1)).value();
        CodeList list = Objects.requireNonNull(writer.codeLists().get(key));
        if (list.items().isEmpty() || list.items().size() > MOST_CODES) {
            throw new NotExpressible(
                    "代码表 " + key + " 太长，无法写入公式",
                    "code list " + key + " is too long to be written into a formula");
        }
        String code = writer.atom(call, 0).formula();
        String found =
                list.items().stream()
                        .map(CodeItem::code)
                        .map(it -> "EXACT(%s,%s)".formatted(code, ExcelWriter.quoted(it)))
                        .collect(Collectors.joining(","));
        return Operand.of("IF(%s=\"\",\"\",OR(%s))".formatted(code, found), BOOLEAN);
    }

    private static Operand period(ExcelWriter writer, Node.Call call) {
        String part = ((Node.Text) call.arguments().get(0)).value();
        String number =
                ReportingPeriod.parse(writer.layout().period())
                        .filter(
                                it ->
                                        part.equals("year")
                                                || it.frequency()
                                                        .name()
                                                        .startsWith(
                                                                part.substring(0, 1)
                                                                        .toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)))
                        .map(it -> String.valueOf(part.equals("year") ? it.year() : it.number()))
                        .orElse("NA()");
        return Operand.of(number, NUMBER);
    }
}

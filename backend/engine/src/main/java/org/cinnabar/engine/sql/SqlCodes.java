package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;
import static org.cinnabar.engine.expression.tree.ValueType.TEXT;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Questions to code lists in SQL (代码表函数): the codes are written into the statement. */
final class SqlCodes {

    private static final int MOST_CODES = 20_000;

    /** Between a code and its ancestor; stands in no code. */
    private static final String BELOW = "\u001f";

    static final Map<String, SqlFunction> ALL =
            Map.of(
                    "INLIST",
                    SqlCodes::inList,
                    "UNDER",
                    SqlCodes::under,
                    "CODEATTR",
                    SqlCodes::attribute);

    private SqlCodes() {}

    private static Term inList(SqlWriter writer, Node.Call call) {
        CodeList list = list(writer, call, 1);
        return isOneOf(writer.atom(call, 0), list.items().stream().map(CodeItem::code).toList());
    }

    private static Term under(SqlWriter writer, Node.Call call) {
        CodeList list = list(writer, call, 2);
        Term code = writer.atom(call, 0);
        if (call.arguments().get(1) instanceof Node.Text(String ancestor) && !ancestor.isEmpty()) {
            return isOneOf(
                    code,
                    list.items().stream()
                            .map(CodeItem::code)
                            .filter(it -> list.isUnder(it, ancestor))
                            .toList());
        }
        Term ancestor = writer.atom(call, 1);
        String body =
                "(%s || %s || %s IN (%s))::int"
                        .formatted(
                                code.sql(),
                                SqlWriter.quoted(BELOW),
                                ancestor.sql(),
                                String.join(", ", pairs(list)));
        return SqlWriter.strict(body, BOOLEAN, false, Digits.NONE, code, ancestor);
    }

    private static List<String> pairs(CodeList list) {
        List<String> pairs = new ArrayList<>(List.of("''"));
        for (CodeItem item : list.items()) {
            CodeItem above = item;
            for (int steps = 0; above != null && steps <= list.items().size(); steps++) {
                pairs.add(SqlWriter.quoted(item.code() + BELOW + above.code()));
                String parent = above.parent();
                above = parent == null ? null : list.find(parent).orElse(null);
            }
        }
        if (pairs.size() > MOST_CODES) {
            throw tooLong(list);
        }
        return pairs;
    }

    private static Term isOneOf(Term code, List<String> codes) {
        String body =
                codes.isEmpty()
                        ? "0"
                        : "coalesce(%s IN (%s), FALSE)::int"
                                .formatted(
                                        code.sql(),
                                        codes.stream()
                                                .map(SqlWriter::quoted)
                                                .collect(Collectors.joining(", ")));
        return SqlWriter.strict(body, BOOLEAN, false, Digits.NONE, code);
    }

    private static Term attribute(SqlWriter writer, Node.Call call) {
        CodeList list = list(writer, call, 1);
        String attribute = ((Node.Text) call.arguments().get(2)).value();
        Term code = writer.atom(call, 0);
        String cases =
                list.items().stream()
                        .filter(it -> !it.attributes().getOrDefault(attribute, "").isEmpty())
                        .map(it -> whenCode(it, attribute))
                        .collect(Collectors.joining());
        String body = cases.isEmpty() ? "NULL::text" : "CASE %s%s END".formatted(code.sql(), cases);
        Term found = SqlWriter.strict(body, TEXT, false, Digits.NONE, code);
        return new Term(
                found.sql(), TEXT, found.level(), false, true, found.mayBeUndefined(), Digits.NONE);
    }

    private static String whenCode(CodeItem item, String attribute) {
        return " WHEN %s THEN %s"
                .formatted(
                        SqlWriter.quoted(item.code()),
                        SqlWriter.quoted(Objects.requireNonNull(item.attributes().get(attribute))));
    }

    private static CodeList list(SqlWriter writer, Node.Call call, int index) {
        String key = ((Node.Text) call.arguments().get(index)).value();
        CodeList list = Objects.requireNonNull(writer.codeLists().get(key));
        if (list.items().size() > MOST_CODES) {
            throw tooLong(list);
        }
        return list;
    }

    private static NotExpressible tooLong(CodeList list) {
        return new NotExpressible(
                "代码表 " + list.key() + " 太长，无法写入语句",
                "code list " + list.key() + " is too long to be written into a statement");
    }
}

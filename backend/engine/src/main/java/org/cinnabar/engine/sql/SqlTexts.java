package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;
import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;
import static org.cinnabar.engine.expression.tree.ValueType.TEXT;

import org.cinnabar.engine.expression.pattern.SafePattern;
import org.cinnabar.engine.expression.tree.Node;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions of texts in SQL (文本函数). */
final class SqlTexts {

    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_NUMBER = 514;
    private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final Map<String, SqlFunction> ALL =
            Map.of(
                    "&", SqlTexts::joined,
                    "LEN", SqlTexts::length,
                    "LEFT", (writer, call) -> part(writer, call, "left(%s, %s::int)"),
                    "RIGHT", (writer, call) -> part(writer, call, "right(%s, %s::int)"),
                    "MID", SqlTexts::middle,
                    "VALUE", SqlTexts::number,
                    "MATCHES", SqlTexts::matches,
                    "USCC", SqlTexts::creditCode);

    private SqlTexts() {}

    private static Term joined(SqlWriter writer, Node.Call call) {
        List<Term> parts = writer.atoms(call);
        String text = parts.stream().map(Term::text).collect(Collectors.joining(", "));
        String undefined =
                parts.stream().map(Term::isUndefined).collect(Collectors.joining(" OR "));
        return SqlWriter.result(
                "CASE WHEN %s THEN %s ELSE nullif(concat(%s), '') END"
                        .formatted(undefined, Term.undefined(TEXT), text),
                TEXT,
                parts.stream().allMatch(Term::mayBeBlank),
                parts.stream().anyMatch(Term::mayBeUndefined),
                Digits.NONE,
                parts.toArray(Term[]::new));
    }

    private static Term length(SqlWriter writer, Node.Call call) {
        Term text = writer.atom(call, 0);
        String body = "char_length(" + text.sql() + ")::numeric";
        return SqlWriter.strict(body, NUMBER, false, new Digits(7, 0), text);
    }

    private static Term part(SqlWriter writer, Node.Call call, String pattern) {
        Term text = writer.atom(call, 0);
        Term count = writer.atom(call, 1);
        String body =
                "CASE WHEN %s THEN nullif(%s, '') ELSE %s END"
                        .formatted(
                                isCount(count, 0),
                                pattern.formatted(text.sql(), count.sql()),
                                Term.undefined(TEXT));
        return possiblyEmpty(SqlWriter.strict(body, TEXT, true, Digits.NONE, text, count));
    }

    private static Term middle(SqlWriter writer, Node.Call call) {
        Term text = writer.atom(call, 0);
        Term start = writer.atom(call, 1);
        Term count = writer.atom(call, 2);
        String body =
                "CASE WHEN %s AND %s THEN nullif(substr(%s, %s::int, %s::int), '') ELSE %s END"
                        .formatted(
                                isCount(start, 1),
                                isCount(count, 0),
                                text.sql(),
                                start.sql(),
                                count.sql(),
                                Term.undefined(TEXT));
        return possiblyEmpty(SqlWriter.strict(body, TEXT, true, Digits.NONE, text, start, count));
    }

    private static Term possiblyEmpty(Term term) {
        return new Term(term.sql(), TEXT, term.level(), false, true, true, Digits.NONE);
    }

    private static String isCount(Term number, int least) {
        return "%1$s = trunc(%1$s) AND %1$s BETWEEN %2$d AND %3$d"
                .formatted(number.sql(), least, LONGEST);
    }

    private static Term number(SqlWriter writer, Node.Call call) {
        Term text = writer.atom(call, 0);
        String body =
                "CASE WHEN %1$s ~ '^-?[0-9]+(\\.[0-9]+)?$' AND char_length(%1$s) <= %2$d THEN %1$s::numeric ELSE %3$s END"
                        .formatted(text.sql(), LONGEST_NUMBER, Term.undefined(NUMBER));
        Digits digits = new Digits(LONGEST_NUMBER, LONGEST_NUMBER);
        return writer.bounded(SqlWriter.strict(body, NUMBER, true, digits, text));
    }

    private static Term matches(SqlWriter writer, Node.Call call) {
        Term text = writer.atom(call, 0);
        String pattern = ((Node.Text) call.arguments().get(1)).value();
        String body =
                "CASE WHEN char_length(%1$s) > %2$d THEN -1 ELSE (%1$s ~ %3$s)::int END"
                        .formatted(
                                text.sql(),
                                SafePattern.MAX_TEXT,
                                SqlWriter.quoted("^(?:" + pattern + ")$"));
        return SqlWriter.strict(body, BOOLEAN, true, Digits.NONE, text);
    }

    private static Term creditCode(SqlWriter writer, Node.Call call) {
        Term code = writer.atom(call, 0);
        String body =
                """
                (CASE WHEN %1$s ~ '^[%2$s]{18}$' THEN (SELECT \
                sum((strpos('%2$s', substr(%1$s, i, 1)) - 1) * (3 ^ (i - 1))::bigint) %% 31 = \
                (31 - (strpos('%2$s', substr(%1$s, 18, 1)) - 1)) %% 31 \
                FROM generate_series(1, 17) i) ELSE FALSE END)::int\
                """
                        .formatted(code.sql(), CREDIT_CODE_ALPHABET);
        return SqlWriter.strict(body, BOOLEAN, false, Digits.NONE, code);
    }
}

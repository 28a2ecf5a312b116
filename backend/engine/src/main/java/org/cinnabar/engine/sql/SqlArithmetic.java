package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;

/** Reckoning in SQL (四则运算与取整): exact, with the language's division and rounding. */
final class SqlArithmetic {

    private static final int LARGEST_EXPONENT = 20;
    private static final int SIGNIFICANT = 34;

    static final Map<String, SqlFunction> ALL =
            Map.ofEntries(
                    Map.entry("+", SqlArithmetic::sum),
                    Map.entry("-", SqlArithmetic::difference),
                    Map.entry("*", SqlArithmetic::product),
                    Map.entry(
                            "/",
                            (writer, call) ->
                                    quotient(writer, writer.atom(call, 0), writer.atom(call, 1))),
                    Map.entry("^", SqlArithmetic::power),
                    Map.entry("NEG", (writer, call) -> simple(writer, call, "-%s", 0)),
                    Map.entry("%", (writer, call) -> simple(writer, call, "%s * 0.01", 2)),
                    Map.entry("ABS", (writer, call) -> simple(writer, call, "abs(%s)", 0)),
                    Map.entry("ROUND", SqlArithmetic::round),
                    Map.entry("INT", (writer, call) -> simple(writer, call, "floor(%s)", 0)),
                    Map.entry("MOD", SqlArithmetic::modulo));

    private SqlArithmetic() {}

    private static Term simple(SqlWriter writer, Node.Call call, String pattern, int decimals) {
        Term of = writer.atom(call, 0);
        Digits digits = new Digits(of.digits().whole() + 1, of.digits().decimals() + decimals);
        String body = "(" + pattern.formatted(of.sql()) + ")";
        return writer.bounded(SqlWriter.strict(body, NUMBER, false, digits, of));
    }

    private static Term sum(SqlWriter writer, Node.Call call) {
        return plus(writer, writer.atom(call, 0), writer.atom(call, 1));
    }

    /** A sum in which a blank counts as 0 beside a number. */
    static Term plus(SqlWriter writer, Term one, Term other) {
        String sum = one.sql() + " + " + other.sql();
        return writer.bounded(combined(sum, one.sql(), other.sql(), one, other));
    }

    private static Term difference(SqlWriter writer, Node.Call call) {
        Term one = writer.atom(call, 0);
        Term other = writer.atom(call, 1);
        if (one.type() == ValueType.DATE) {
            String days = "(%s - %s)::numeric".formatted(one.sql(), other.sql());
            return SqlWriter.strict(days, NUMBER, false, new Digits(7, 0), one, other);
        }
        String difference = one.sql() + " - " + other.sql();
        return writer.bounded(
                combined(difference, one.sql(), "-(" + other.sql() + ")", one, other));
    }

    /** NaN goes through both, so that only blanks need a case of their own. */
    private static Term combined(String both, String first, String second, Term one, Term other) {
        String sql = "(" + both + ")";
        if (one.mayBeBlank() || other.mayBeBlank()) {
            sql = "coalesce(%s, %s, %s)".formatted(both, first, second);
        }
        return SqlWriter.result(
                sql,
                NUMBER,
                one.mayBeBlank() && other.mayBeBlank(),
                one.mayBeUndefined() || other.mayBeUndefined(),
                one.digits().plus(other.digits()),
                one,
                other);
    }

    private static Term product(SqlWriter writer, Node.Call call) {
        Term one = writer.atom(call, 0);
        Term other = writer.atom(call, 1);
        String body = "(" + one.sql() + " * " + other.sql() + ")";
        Digits digits = one.digits().times(other.digits());
        return writer.bounded(SqlWriter.strict(body, NUMBER, false, digits, one, other));
    }

    /**
     * The quotient to 34 significant digits, half up: an integer division with at least 35 digits,
     * whose digits beyond the 34th decide the rounding exactly. Both operands are atoms.
     */
    static Term quotient(SqlWriter writer, Term dividend, Term divisor) {
        Term shift =
                writer.atom(
                        SqlWriter.result(
                                """
                                CASE WHEN %1$s AND %2$s AND %4$s <> 0 THEN \
                                %5$d + scale(%3$s) + length(trunc(abs(%4$s))::text) END\
                                """
                                        .formatted(
                                                dividend.isPresent(),
                                                divisor.isPresent(),
                                                dividend.sql(),
                                                divisor.sql(),
                                                SIGNIFICANT + 1),
                                NUMBER,
                                true,
                                false,
                                Digits.NONE,
                                dividend,
                                divisor));
        Term whole =
                writer.atom(
                        SqlWriter.result(
                                "div(abs(%s) * ('1e' || %s)::numeric, abs(%s))"
                                        .formatted(dividend.sql(), shift.sql(), divisor.sql()),
                                NUMBER,
                                true,
                                false,
                                Digits.NONE,
                                shift));
        Digits digits =
                new Digits(
                        dividend.digits().whole() + divisor.digits().decimals() + 1,
                        dividend.digits().decimals() + divisor.digits().whole() + SIGNIFICANT);
        return writer.bounded(
                SqlWriter.result(
                        """
                        coalesce(trim_scale(sign(%1$s) * sign(%2$s) * \
                        round(%3$s, %4$d - length(%3$s::text)) * ('1e-' || %5$s)::numeric), %6$s)\
                        """
                                .formatted(
                                        dividend.sql(),
                                        divisor.sql(),
                                        whole.sql(),
                                        SIGNIFICANT,
                                        shift.sql(),
                                        Term.undefined(NUMBER)),
                        NUMBER,
                        false,
                        true,
                        digits,
                        whole));
    }

    private static Term power(SqlWriter writer, Node.Call call) {
        OptionalInt written = writtenNumber(call.arguments().get(1));
        if (written.isEmpty() || Math.abs(written.getAsInt()) > LARGEST_EXPONENT) {
            throw new NotExpressible(
                    "^ 的指数须直接写出（-20 至 20）", "the exponent of ^ is not a number written out");
        }
        int exponent = Math.abs(written.getAsInt());
        Term base = writer.atom(call, 0);
        Digits digits = Digits.NONE;
        for (int i = 0; i < exponent; i++) {
            digits = digits.times(base.digits());
        }
        String body = String.join(" * ", java.util.Collections.nCopies(exponent, base.sql()));
        if (written.getAsInt() > 0) {
            return writer.bounded(SqlWriter.strict("(" + body + ")", NUMBER, false, digits, base));
        }
        String guarded =
                "CASE WHEN %s = 0 THEN %s ELSE %s END"
                        .formatted(
                                base.sql(),
                                Term.undefined(NUMBER),
                                exponent == 0 ? "numeric '1'" : body);
        Term power =
                writer.bounded(
                        SqlWriter.strict(guarded, NUMBER, true, digits.or(new Digits(1, 0)), base));
        return exponent == 0 ? power : inverse(writer, writer.atom(power));
    }

    /** One divided by it, blank where it is blank. */
    private static Term inverse(SqlWriter writer, Term power) {
        Term one = Term.literal("numeric '1'", NUMBER, new Digits(1, 0));
        Term quotient = quotient(writer, one, power);
        return SqlWriter.result(
                "CASE WHEN %s IS NOT NULL THEN %s END".formatted(power.sql(), quotient.sql()),
                NUMBER,
                power.mayBeBlank(),
                true,
                quotient.digits(),
                quotient,
                power);
    }

    private static Term round(SqlWriter writer, Node.Call call) {
        Term number = writer.atom(call, 0);
        OptionalInt written = writtenNumber(call.arguments().get(1));
        if (written.isPresent() && Math.abs(written.getAsInt()) <= Digits.ANY.whole()) {
            int places = written.getAsInt();
            Digits digits = new Digits(number.digits().whole() + 1, Math.max(0, places));
            return SqlWriter.strict(
                    "round(%s, %d)".formatted(number.sql(), places), NUMBER, false, digits, number);
        }
        Term places = writer.atom(call, 1);
        String body =
                "CASE WHEN %2$s = trunc(%2$s) AND abs(%2$s) <= %4$d THEN round(%1$s, %2$s::int) ELSE %3$s END"
                        .formatted(
                                number.sql(),
                                places.sql(),
                                Term.undefined(NUMBER),
                                Digits.ANY.whole());
        return SqlWriter.strict(body, NUMBER, true, Digits.ANY, number, places);
    }

    private static Term modulo(SqlWriter writer, Node.Call call) {
        Term number = writer.atom(call, 0);
        Term divisor = writer.atom(call, 1);
        String body =
                "CASE WHEN %2$s = 0 THEN %3$s ELSE mod(mod(%1$s, %2$s) + %2$s, %2$s) END"
                        .formatted(number.sql(), divisor.sql(), Term.undefined(NUMBER));
        Digits digits =
                new Digits(
                        divisor.digits().whole(),
                        Math.max(number.digits().decimals(), divisor.digits().decimals()));
        return SqlWriter.strict(body, NUMBER, true, digits, number, divisor);
    }

    private static OptionalInt writtenNumber(Node node) {
        if (node instanceof Node.Call(String function, var arguments, _)
                && function.equals("NEG")
                && arguments.get(0) instanceof Node.Number(var number)) {
            return whole(number.toBigDecimal().negate());
        }
        return node instanceof Node.Number(var number)
                ? whole(number.toBigDecimal())
                : OptionalInt.empty();
    }

    private static OptionalInt whole(BigDecimal number) {
        try {
            return OptionalInt.of(number.intValueExact());
        } catch (ArithmeticException fraction) {
            return OptionalInt.empty();
        }
    }
}

package org.cinnabar.server.command;

import org.cinnabar.server.command.Wild.Nothing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;

/** The language's rules for numbers, written down a second time and as plainly as possible. */
final class WildReckoning {

    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(256);

    private WildReckoning() {}

    static Object cell(String text) {
        return text.isEmpty() ? Nothing.BLANK : new BigDecimal(text);
    }

    static Object bounded(BigDecimal number) {
        boolean tooLong =
                number.abs().compareTo(TOO_LARGE) >= 0
                        || number.signum() != 0 && number.stripTrailingZeros().scale() > 256;
        return tooLong ? Nothing.UNDEFINED : number;
    }

    static Object plus(Object one, Object other) {
        if (one == Nothing.UNDEFINED || other == Nothing.UNDEFINED) {
            return Nothing.UNDEFINED;
        }
        if (one == Nothing.BLANK) {
            return other;
        }
        return other == Nothing.BLANK ? one : bounded(((BigDecimal) one).add((BigDecimal) other));
    }

    static Object negated(Object number) {
        return number instanceof BigDecimal it ? it.negate() : number;
    }

    static Object strict(Object one, Object other, BinaryOperator<BigDecimal> operator) {
        if (one == Nothing.UNDEFINED || other == Nothing.UNDEFINED) {
            return Nothing.UNDEFINED;
        }
        return one == Nothing.BLANK || other == Nothing.BLANK
                ? Nothing.BLANK
                : bounded(operator.apply((BigDecimal) one, (BigDecimal) other));
    }

    static Object quotient(Object one, Object other) {
        return one instanceof BigDecimal dividend
                        && other instanceof BigDecimal divisor
                        && divisor.signum() != 0
                ? bounded(dividend.divide(divisor, QUOTIENT))
                : Nothing.UNDEFINED;
    }

    static Object power(Object base, int exponent) {
        if (!(base instanceof BigDecimal number)) {
            return base;
        }
        if (number.signum() == 0 && exponent <= 0) {
            return Nothing.UNDEFINED;
        }
        Object power = bounded(number.pow(Math.abs(exponent)));
        return exponent < 0 ? quotient(BigDecimal.ONE, power) : power;
    }

    static Object modulo(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal divisor) {
            if (divisor.signum() == 0) {
                return Nothing.UNDEFINED;
            }
            BigDecimal rest = number.remainder(divisor);
            return rest.signum() * divisor.signum() < 0 ? rest.add(divisor) : rest;
        }
        return strict(one, other, BigDecimal::add);
    }

    static Object rounded(Object number, int places) {
        return number instanceof BigDecimal it ? it.setScale(places, RoundingMode.HALF_UP) : number;
    }

    static Object floor(Object number) {
        return number instanceof BigDecimal it ? it.setScale(0, RoundingMode.FLOOR) : number;
    }

    static Object sum(List<Object> values) {
        Object sum = Nothing.BLANK;
        for (Object value : values) {
            sum = plus(sum, value);
        }
        return sum;
    }

    static Object extreme(List<Object> values, int sign) {
        Object found = Nothing.BLANK;
        for (Object value : values) {
            if (value == Nothing.UNDEFINED) {
                return value;
            }
            if (value instanceof BigDecimal number
                    && (!(found instanceof BigDecimal sofar)
                            || number.compareTo(sofar) * sign > 0)) {
                found = number;
            }
        }
        return found;
    }

    static Object count(List<Object> values) {
        return values.contains(Nothing.UNDEFINED)
                ? Nothing.UNDEFINED
                : BigDecimal.valueOf(values.stream().filter(it -> it != Nothing.BLANK).count());
    }

    static Object average(List<Object> values) {
        Object sum = sum(values);
        return sum instanceof BigDecimal ? quotient(sum, count(values)) : sum;
    }

    static Object compared(Object one, Object other, String symbol) {
        if (!(one instanceof BigDecimal left && other instanceof BigDecimal right)) {
            return Nothing.UNDEFINED;
        }
        int order = left.compareTo(right);
        return switch (symbol) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    static Object junction(Object one, Object other, boolean decisive) {
        if (one.equals(decisive) || other.equals(decisive)) {
            return decisive;
        }
        return one instanceof Nothing || other instanceof Nothing ? Nothing.UNDEFINED : !decisive;
    }

    static Object not(Object truth) {
        return truth instanceof Boolean it ? !it : Nothing.UNDEFINED;
    }

    static Object choice(Object condition, Object whenTrue, Object otherwise) {
        return condition instanceof Boolean it ? it ? whenTrue : otherwise : Nothing.UNDEFINED;
    }

    static Object isBlank(Object value) {
        return value == Nothing.UNDEFINED ? Nothing.UNDEFINED : (Object) (value == Nothing.BLANK);
    }

    static Object isIn(Object sought, List<Object> candidates) {
        if (!(sought instanceof BigDecimal number)) {
            return sought;
        }
        boolean found =
                candidates.stream()
                        .anyMatch(it -> it instanceof BigDecimal one && one.compareTo(number) == 0);
        return found || !candidates.contains(Nothing.UNDEFINED) ? found : Nothing.UNDEFINED;
    }
}

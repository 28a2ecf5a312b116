package org.cinnabar.engine.check.judgement;

import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Value;

import java.util.Optional;

/**
 * How far the sides of a comparison may lie apart (允许误差): absolutely, or relative to the right one.
 * {@code value} is the distance or the share: {@code 0.005} where {@code 0.5%} was written.
 */
public record Tolerance(Decimal value, boolean relative) {

    /** Reads {@code 0.001} or {@code 0.5%}; empty for anything else, and for negative values. */
    public static Optional<Tolerance> parse(String text) {
        boolean relative = text.endsWith("%");
        Value number =
                Decimal.parse(relative ? text.substring(0, text.length() - 1).strip() : text);
        if (relative && number instanceof Decimal percent) {
            number = percent.percent();
        }
        return number instanceof Decimal value && value.compareTo(Decimal.ZERO) >= 0
                ? Optional.of(new Tolerance(value, relative))
                : Optional.empty();
    }

    /** The distance allowed beside {@code right}. */
    Value around(Decimal right) {
        return relative ? value.times(right.abs()) : value;
    }
}

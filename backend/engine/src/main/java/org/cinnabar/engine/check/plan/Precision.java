package org.cinnabar.engine.check.plan;

/**
 * How far a fraction of two longs may lie from the value of the language, which rounds each
 * quotient to 34 digits (精度). {@code error} counts units of the numerator; {@code product}: only
 * multiplied and divided, so that every further factor scales error and value alike; {@code
 * terminating}: one quotient and otherwise only sums and powers of ten, so that where it meets a
 * decimal it is that decimal exactly.
 */
public record Precision(double error, boolean product, boolean terminating) {

    static final Precision EXACT = new Precision(0, true, true);

    /** Half a unit of the 34th digit, of a numerator that fits a long. */
    private static final double QUOTIENT = 1e-14;

    /** Below it an error cannot hide a difference, which is at least one unit. */
    private static final double HARMLESS = 0.25;

    boolean isExact() {
        return error == 0;
    }

    /** The precision of the quotient of both. */
    Precision dividedBy(Precision divisor) throws NotPlannable {
        if (!divisor.product) {
            throw new NotPlannable("division by a sum of quotients");
        }
        return new Precision(
                error + divisor.error + QUOTIENT, product, isExact() && divisor.isExact());
    }

    /** The precision of the product of both. */
    Precision times(Precision factor) throws NotPlannable {
        if (isExact() && factor.isExact()) {
            return EXACT;
        }
        if (!product || !factor.product) {
            throw new NotPlannable("a sum of quotients multiplied");
        }
        return new Precision(error + factor.error, true, false);
    }

    /** The precision after multiplication by a number that is written out. */
    Precision timesConstant(long factor) throws NotPlannable {
        return isExact() ? EXACT : new Precision(grown(Math.abs((double) factor)), product, false);
    }

    /** The precision of the sum of both, whose numerators are aligned by that many digits. */
    Precision plus(Precision addend, int digits, int addendDigits) throws NotPlannable {
        if (isExact() && addend.isExact()) {
            return EXACT;
        }
        double sum = aligned(digits) + addend.aligned(addendDigits);
        return new Precision(
                sum, false, terminating && addend.terminating && (isExact() || addend.isExact()));
    }

    private double aligned(int digits) throws NotPlannable {
        return product ? error : grown(Math.pow(10, digits));
    }

    private double grown(double factor) throws NotPlannable {
        double grown = product ? error : error * factor;
        if (grown > HARMLESS) {
            throw new NotPlannable("a quotient with too large a factor");
        }
        return grown;
    }

    /** The precision of the difference of two sides with these divisors. */
    static Precision ofComparison(Quantity left, Quantity right, int scale) throws NotPlannable {
        left.precision().mayMeet(right);
        right.precision().mayMeet(left);
        return left.precision()
                .plus(right.precision(), scale - left.scale(), scale - right.scale());
    }

    /** A sum of quotients is not multiplied by another divisor. */
    private void mayMeet(Quantity other) throws NotPlannable {
        if (!product && other.isFraction()) {
            throw new NotPlannable("a sum of quotients beside a quotient");
        }
    }
}

package org.cinnabar.engine.check.plan;

import java.util.List;

/**
 * The plan of a number (数值计划): a long counted in units of {@code 10^-scale}, over a divisor where
 * it {@link #isFraction() is a fraction}.
 */
public sealed interface Quantity {

    /** The most digits that scales are moved by at run time. */
    int MOST_DIGITS = 18;

    int scale();

    boolean mayBeBlank();

    boolean mayBeUndefined();

    default boolean isFraction() {
        return false;
    }

    default Precision precision() {
        return Precision.EXACT;
    }

    /** A number as written. */
    record Constant(long number, int scale) implements Quantity {
        @Override
        public boolean mayBeBlank() {
            return false;
        }

        @Override
        public boolean mayBeUndefined() {
            return false;
        }
    }

    /** A part that is read or gathered from the values as one long. */
    sealed interface Read extends Quantity {
        @Override
        default boolean mayBeBlank() {
            return true;
        }

        @Override
        default boolean mayBeUndefined() {
            return true;
        }
    }

    /** A cell of a fixed table. */
    record Cell(int slot, int scale) implements Read {}

    /** The current row's cell in a column. */
    record RowCell(int column, int scale) implements Read {}

    /** A column put together to one number. */
    record Gathered(Gathering gathering, int table, int column, int scale) implements Read {}

    /** The sum of the products of two columns, row by row. */
    record RowProducts(int table, int one, int other, int scale) implements Read {}

    /** A sum or count over selected rows. */
    record Selected(RowSelection selection, int scale) implements Read {}

    /** One where the part is present, zero where it is blank. */
    record Counted(Quantity part) implements Quantity {
        @Override
        public int scale() {
            return 0;
        }

        @Override
        public boolean mayBeBlank() {
            return false;
        }

        @Override
        public boolean mayBeUndefined() {
            return part.mayBeUndefined();
        }
    }

    /** Parts added and subtracted; blank parts are skipped. Fractions come last. */
    record Sum(List<Term> terms, int scale, Precision precision) implements Quantity {

        /** A part of a sum. */
        public record Term(Quantity part, boolean subtracted) {}

        @Override
        public boolean mayBeBlank() {
            return terms.stream().allMatch(term -> term.part().mayBeBlank());
        }

        @Override
        public boolean mayBeUndefined() {
            return terms.stream().anyMatch(term -> term.part().mayBeUndefined());
        }

        @Override
        public boolean isFraction() {
            return terms.stream().anyMatch(term -> term.part().isFraction());
        }
    }

    /** A part made of two, blank when one of them is. */
    sealed interface Pair extends Quantity {
        Quantity one();

        Quantity other();

        @Override
        default boolean mayBeBlank() {
            return one().mayBeBlank() || other().mayBeBlank();
        }

        @Override
        default boolean mayBeUndefined() {
            return one().mayBeUndefined() || other().mayBeUndefined();
        }
    }

    /** A product. */
    record Product(Quantity one, Quantity other, Precision precision) implements Pair {
        @Override
        public int scale() {
            return one.scale() + other.scale();
        }

        @Override
        public boolean isFraction() {
            return one.isFraction() || other.isFraction();
        }
    }

    /** The remainder of a floored division of aligned numbers, undefined when divided by zero. */
    record Remainder(Quantity one, Quantity other, int scale) implements Pair {
        @Override
        public boolean mayBeUndefined() {
            return true;
        }
    }

    /**
     * A quotient, undefined when divided by zero; of blanks it is undefined too, unless it is a
     * mean.
     */
    record Quotient(Quantity dividend, Quantity divisor, boolean mean, Precision precision)
            implements Quantity {
        @Override
        public int scale() {
            return dividend.scale() - divisor.scale();
        }

        @Override
        public boolean mayBeBlank() {
            return mean && dividend.mayBeBlank();
        }

        @Override
        public boolean mayBeUndefined() {
            return true;
        }

        @Override
        public boolean isFraction() {
            return true;
        }
    }

    /** A part made of one other. */
    sealed interface Wrapped extends Quantity {
        Quantity part();

        @Override
        default int scale() {
            return part().scale();
        }

        @Override
        default boolean mayBeBlank() {
            return part().mayBeBlank();
        }

        @Override
        default boolean mayBeUndefined() {
            return part().mayBeUndefined();
        }

        @Override
        default boolean isFraction() {
            return part().isFraction();
        }

        @Override
        default Precision precision() {
            return part().precision();
        }
    }

    /** The same long with another scale: multiplied by a power of ten. */
    record Shifted(Quantity part, int scale) implements Wrapped {}

    /** The part, undefined where it is blank. */
    record Required(Quantity part) implements Wrapped {
        @Override
        public boolean mayBeBlank() {
            return false;
        }

        @Override
        public boolean mayBeUndefined() {
            return part.mayBeBlank() || part.mayBeUndefined();
        }
    }

    /** The part with the other sign. */
    record Negated(Quantity part) implements Wrapped {}

    /** The part without sign. */
    record Absolute(Quantity part) implements Wrapped {}

    /** The part rounded to {@code scale} decimals, half up or down to the next below. */
    record Rounded(Quantity part, int scale, boolean floored) implements Wrapped {
        @Override
        public boolean isFraction() {
            return false;
        }

        @Override
        public Precision precision() {
            return Precision.EXACT;
        }
    }

    /** The part in the submission so many periods before; undefined when there is none. */
    record Earlier(int steps, Quantity part) implements Wrapped {
        @Override
        public boolean mayBeUndefined() {
            return true;
        }
    }

    /** The smallest or largest of aligned parts; blank ones are skipped. */
    record Extreme(boolean largest, List<Quantity> parts, int scale) implements Quantity {
        @Override
        public boolean mayBeBlank() {
            return parts.stream().allMatch(Quantity::mayBeBlank);
        }

        @Override
        public boolean mayBeUndefined() {
            return parts.stream().anyMatch(Quantity::mayBeUndefined);
        }
    }

    /** One of two aligned parts. */
    record Choice(Condition condition, Quantity whenTrue, Quantity otherwise, int scale)
            implements Quantity {
        @Override
        public boolean mayBeBlank() {
            return whenTrue.mayBeBlank() || otherwise.mayBeBlank();
        }

        @Override
        public boolean mayBeUndefined() {
            return true;
        }
    }
}

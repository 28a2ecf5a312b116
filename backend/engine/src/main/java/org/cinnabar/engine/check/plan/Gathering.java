package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;

/** Puts the numbers of a column together to one (整列汇总); blank cells are skipped. */
public enum Gathering {
    SUM {
        @Override
        long next(long sofar, long number) {
            return inRange(Math.addExact(sofar, number));
        }
    },
    MIN {
        @Override
        long next(long sofar, long number) {
            return Math.min(sofar, number);
        }
    },
    MAX {
        @Override
        long next(long sofar, long number) {
            return Math.max(sofar, number);
        }
    },
    COUNT {
        @Override
        long first(long number) {
            return 1;
        }

        @Override
        long next(long sofar, long number) {
            return sofar + 1;
        }
    };

    long first(long number) {
        return number;
    }

    abstract long next(long sofar, long number);

    /** The scaled result for a column of a table, blank when all cells are. */
    public long of(CellValues values, int table, int column) {
        long[] numbers = values.numbers(column);
        int rows = values.rowCount(table);
        long result = ScaledNumber.BLANK;
        for (int row = 0; row < rows; row++) {
            long number = numbers[row];
            if (number > ScaledNumber.OTHER) {
                result = result == ScaledNumber.BLANK ? first(number) : next(result, number);
            } else if (number == ScaledNumber.OTHER) {
                return ScaledNumber.OTHER;
            }
        }
        return result;
    }

    /** The scaled sum of the products of two columns; rows with a blank are skipped. */
    public static long products(CellValues values, int table, int one, int other) {
        long[] factors = values.numbers(one);
        long[] others = values.numbers(other);
        int rows = values.rowCount(table);
        long sum = ScaledNumber.BLANK;
        for (int row = 0; row < rows; row++) {
            if (factors[row] == ScaledNumber.OTHER || others[row] == ScaledNumber.OTHER) {
                return ScaledNumber.OTHER;
            }
            if (factors[row] != ScaledNumber.BLANK && others[row] != ScaledNumber.BLANK) {
                long product = inRange(Math.multiplyExact(factors[row], others[row]));
                sum = sum == ScaledNumber.BLANK ? product : SUM.next(sum, product);
            }
        }
        return sum;
    }

    /** The number, unless it looks like a missing one. */
    static long inRange(long number) {
        if (number <= ScaledNumber.OTHER) {
            throw new ArithmeticException("out of range");
        }
        return number;
    }
}

package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.function.Criterion;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A criterion that rows are picked by (选行条件). */
sealed interface RowTest {

    /** Whether a row is picked, or whether that cannot be said here. */
    enum Answer {
        PICKED,
        PASSED_OVER,
        UNKNOWN;

        static Answer of(boolean picked) {
            return picked ? PICKED : PASSED_OVER;
        }
    }

    /** The text that is sought in each row, where it is known only at run time. */
    default @Nullable TextSource sought() {
        return null;
    }

    /** Whether that text is a criterion for the column. */
    default boolean isCriterion(String text) {
        return true;
    }

    /** Whether that row is picked; {@code sought} is null unless {@link #sought()} is not. */
    Answer test(CellValues values, int row, @Nullable String sought);

    /** A number against a number or blank that is written out. */
    record ByNumber(int column, Comparison comparison, long operand) implements RowTest {
        @Override
        public Answer test(CellValues values, int row, @Nullable String sought) {
            long number = values.numbers(column)[row];
            if (number == ScaledNumber.OTHER) {
                return Answer.UNKNOWN;
            }
            if (number == ScaledNumber.BLANK || operand == ScaledNumber.BLANK) {
                return Answer.of(
                        operand == ScaledNumber.BLANK
                                && (number == operand) == (comparison == Comparison.EQUAL));
            }
            return Answer.of(
                    switch (comparison) {
                        case EQUAL -> number == operand;
                        case DIFFERENT -> number != operand;
                        case LESS -> number < operand;
                        case AT_MOST -> number <= operand;
                        case GREATER -> number > operand;
                        case AT_LEAST -> number >= operand;
                    });
        }
    }

    /** A text against a criterion that is written out. */
    record ByText(int column, Criterion criterion, String operand) implements RowTest {
        @Override
        public Answer test(CellValues values, int row, @Nullable String sought) {
            String text = values.text(column, row);
            boolean equal = criterion.comparison() == Comparison.EQUAL;
            if (operand.isEmpty() && !criterion.prefix()) {
                return Answer.of((text == null) == equal);
            }
            return Answer.of(
                    text != null
                            && (criterion.prefix()
                                            ? text.startsWith(operand)
                                            : text.equals(operand))
                                    == equal);
        }
    }

    /** A text against one that is read at run time, itself perhaps written as a criterion. */
    record BySoughtText(int column, TextSource sought) implements RowTest {
        @Override
        public boolean isCriterion(String text) {
            return isPlain(text) || written(text).isPresent();
        }

        @Override
        public Answer test(CellValues values, int row, @Nullable String wanted) {
            String text = values.text(column, row);
            if (wanted == null) {
                return Answer.UNKNOWN;
            }
            if (isPlain(wanted)) {
                return Answer.of(wanted.equals(text));
            }
            Value found = text == null ? Missing.BLANK : new TextValue(text);
            return written(wanted)
                    .map(criterion -> Answer.of(criterion.picks(found)))
                    .orElse(Answer.UNKNOWN);
        }

        private static boolean isPlain(String text) {
            char first = text.charAt(0);
            return first != '<' && first != '>' && first != '=' && !text.endsWith("*");
        }

        private static Optional<Criterion> written(String text) {
            return Criterion.of(new TextValue(text), ValueType.TEXT);
        }
    }
}

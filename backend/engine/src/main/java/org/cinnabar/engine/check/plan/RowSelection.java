package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.check.plan.RowTest.Answer;
import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;

import java.util.List;

/** Sums or counts the rows of a table that meet all criteria (按条件汇总), without making any object. */
public final class RowSelection {

    /** In place of a column: rows are counted. */
    static final int COUNTED = -1;

    private final int table;
    private final int summed;
    private final RowTest[] tests;

    RowSelection(int table, int summed, List<RowTest> tests) {
        this.table = table;
        this.summed = summed;
        this.tests = tests.toArray(RowTest[]::new);
    }

    /**
     * The scaled total; blank when a criterion is.
     *
     * @param values the submission whose rows are meant
     * @param current the submission that is checked
     * @param place the current row of its floating table
     */
    public long total(CellValues values, CellValues current, int place) {
        for (RowTest test : tests) {
            TextSource source = test.sought();
            if (source != null) {
                String sought = source.text(values, current, place);
                if (sought == null) {
                    return ScaledNumber.BLANK;
                }
                if (!test.isCriterion(sought)) {
                    return ScaledNumber.OTHER;
                }
            }
        }
        int rows = values.rowCount(table);
        long total = 0;
        for (int row = 0; row < rows; row++) {
            Answer answer = answer(values, current, place, row);
            if (answer == Answer.UNKNOWN) {
                return ScaledNumber.OTHER;
            }
            if (answer == Answer.PICKED) {
                long added = summed == COUNTED ? 1 : values.numbers(summed)[row];
                if (added == ScaledNumber.OTHER) {
                    return ScaledNumber.OTHER;
                }
                total = added == ScaledNumber.BLANK ? total : Gathering.SUM.next(total, added);
            }
        }
        return total;
    }

    private Answer answer(CellValues values, CellValues current, int place, int row) {
        for (RowTest test : tests) {
            TextSource sought = test.sought();
            String text = sought == null ? null : sought.text(values, current, place);
            Answer answer = test.test(values, row, text);
            if (answer != Answer.PICKED) {
                return answer;
            }
        }
        return Answer.PICKED;
    }
}

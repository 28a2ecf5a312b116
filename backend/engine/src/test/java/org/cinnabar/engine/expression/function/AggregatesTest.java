package org.cinnabar.engine.expression.function;

import static org.cinnabar.engine.support.Expressions.map;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    @Test
    void skipsBlanksAndMixesColumnsWithSingleValues() {
        Expressions.cells("a", "10")
                .rows(map("x", "1", "name", "n"), map("y", "7"), map("x", "4"))
                .table(
                        """
                        SUM(rows.x) : 5
                        SUM(rows.x, a, b, 1) : 16
                        SUM(rows.x, rows.y) : 12
                        SUM(rows.z) : BLANK
                        AVERAGE(rows.x) : 2.5
                        AVERAGE(rows.x, a) : 5
                        AVERAGE(rows.z) : BLANK
                        MIN(rows.x, rows.y) : 1
                        MAX(rows.x, rows.y) : 7
                        MAX(b, rows.z) : BLANK
                        COUNT(rows.x) : 2
                        COUNT(rows.z) : 0
                        COUNTA(rows.name, a, t) : 2
                        """);
    }

    @Test
    void isUndefinedWhenAnyPartIs() {
        Expressions.cells("a", "1")
                .rows(map("x", "1"), map("x", "one"))
                .table(
                        """
                        SUM(rows.x) : UNDEFINED
                        COUNT(rows.x) : UNDEFINED
                        COUNTA(rows.x) : UNDEFINED
                        MAX(rows.x) : UNDEFINED
                        SUM(a, 1 / b) : UNDEFINED
                        """);
    }

    @Test
    void isTheOnlyPlaceForWholeColumns() {
        Expressions.blank()
                .table(
                        """
                        rows.x : !COLUMN_OUTSIDE_AGGREGATE@0
                        rows.x + 1 : !COLUMN_OUTSIDE_AGGREGATE@0
                        ABS(rows.x) : !COLUMN_OUTSIDE_AGGREGATE@4
                        SUM(rows.x * rows.y) : !COLUMN_OUTSIDE_AGGREGATE@4 \
                        !COLUMN_OUTSIDE_AGGREGATE@13
                        IF(TRUE, rows.x, 1) : !COLUMN_OUTSIDE_AGGREGATE@9
                        SUM(rows) : !NOT_A_VALUE@4
                        SUM(rows.name) : !TYPE_MISMATCH@4
                        SUM() : !ARGUMENT_COUNT@0
                        SUM(tonne, kg) : !UNIT_MISMATCH@11
                        """);
    }
}

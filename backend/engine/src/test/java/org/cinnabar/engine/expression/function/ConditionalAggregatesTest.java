package org.cinnabar.engine.expression.function;

import static org.cinnabar.engine.support.Expressions.map;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class ConditionalAggregatesTest {

    private static final Expressions WASTES =
            Expressions.cells("a", "2", "t", "900-022-29")
                    .rows(
                            map("code", "900-022-29", "x", "1", "y", "10", "on", "2025-03-01"),
                            map("code", "265-001-29", "x", "2", "y", "20", "on", "2025-09-01"),
                            map("code", "265-002-29", "x", "3"),
                            map("x", "4", "y", "40"));

    @Test
    void picksRowsByTheirCriteria() {
        WASTES.table(
                """
                SUMIFS(rows.x, rows.code, "900-022-29") : 1
                SUMIFS(rows.x, rows.code, t) : 1
                SUMIFS(rows.x, rows.code, "265-*") : 5
                SUMIFS(rows.x, rows.code, "<>265-*") : 1
                SUMIFS(rows.x, rows.code, "=265-001-29") : 2
                SUMIFS(rows.x, rows.code, "") : 4
                SUMIFS(rows.x, rows.code, "<>") : 6
                SUMIFS(rows.y, rows.x, 2) : 20
                SUMIFS(rows.y, rows.x, ">" & a) : 40
                SUMIFS(rows.y, rows.x, ">=2", rows.code, "<>") : 20
                SUMIFS(rows.x, rows.on, "<2025-07-01") : 1
                SUMIFS(rows.x, rows.code, "none") : 0
                COUNTIFS(rows.x, "<=3") : 3
                COUNTIFS(rows.y, "") : 1
                SUMPRODUCT(rows.x, rows.y) : 210
                SUMPRODUCT(rows.x, rows.z) : BLANK
                """);
    }

    @Test
    void knowsNothingOfAMissingCriterion() {
        WASTES.table(
                """
                SUMIFS(rows.x, rows.code, u) : BLANK
                SUMIFS(rows.y, rows.x, 1 / b) : UNDEFINED
                SUMIFS(rows.y, rows.x, ">" & u) : UNDEFINED
                """);
    }

    @Test
    void needsColumnsOfOneTableAndFittingCriteria() {
        WASTES.table(
                """
                SUMIFS(a, rows.code, "x") : !COLUMN_EXPECTED@7
                SUMIFS(rows.x, B.items.x, 1) : !DIFFERENT_TABLES@15
                SUMIFS(rows.x, rows.code, 1) : !DIFFERENT_TYPES@26
                SUMIFS(rows.x, rows.code) : !ARGUMENT_COUNT@0
                COUNTIFS(rows.x, ">abc") : !CRITERION@17
                COUNTIFS(rows.code, "<9") : !CRITERION@20
                COUNTIFS(rows.ok, "maybe") : !CRITERION@18
                SUMPRODUCT(rows.x, PREV(rows.y)) : !DIFFERENT_TABLES@19
                SUMPRODUCT(rows.x, rows.name) : !TYPE_MISMATCH@19
                """);
    }
}

package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void reckonsExactlyWithThePrecedenceOfExcel() {
        Expressions.cells("a", "12.30", "b", "0.7")
                .table(
                        """
                        a + b * 10 : 19.3
                        (a + b) * 10 : 130
                        a - b - b : 10.9
                        a / b / 10 : 1.757142857142857142857142857142857
                        -a + b : -11.6
                        -b ^ 2 : 0.49
                        -(b ^ 2) : -0.49
                        2 ^ 3 ^ 2 : 64
                        50% * a : 6.15
                        50%% : 0.005
                        1 - 0.9 - 0.1 : 0
                        100000000000000000000 * 100000000000000000000 + 1 \
                        : 10000000000000000000000000000000000000001
                        """);
    }

    @Test
    void knowsNoValueWhereThereIsNone() {
        Expressions.cells("a", "5")
                .table(
                        """
                        a + b : 5
                        b - a : -5
                        b + c : BLANK
                        a * b : BLANK
                        a / b : UNDEFINED
                        b / a : UNDEFINED
                        a / 0 : UNDEFINED
                        a / b + 1 : UNDEFINED
                        a ^ 0.5 + 1 : !EXPONENT@4
                        b ^ -1 : BLANK
                        (a - 5) ^ 0 : UNDEFINED
                        """);
    }

    @Test
    void countsDaysBetweenDates() {
        Expressions.cells("on", "2024-02-28", "until", "2024-03-01")
                .table(
                        """
                        until - on : 2
                        on - until : -2
                        until - on > 1 : true
                        until - 1 : !DIFFERENT_TYPES@8
                        t - u : !TYPE_MISMATCH@0
                        until + 1 : !TYPE_MISMATCH@0
                        """);
    }

    @Test
    void keepsMeasureUnitsApart() {
        Expressions.cells("tonne", "1.5", "kg", "1500")
                .table(
                        """
                        tonne + kg : !UNIT_MISMATCH@8
                        tonne - ABS(kg) : !UNIT_MISMATCH@8
                        tonne * 1000 = kg : true
                        tonne * 1000 + kg : 3000
                        -tonne + a + kg : !UNIT_MISMATCH@13
                        kg / tonne : 1000
                        tonne + 1 : 2.5
                        """);
    }
}

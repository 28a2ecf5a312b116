package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void roundsHalfAwayFromZero() {
        Expressions.cells("a", "-1234.5675")
                .table(
                        """
                        ROUND(a, 3) : -1234.568
                        ROUND(-a, 3) : 1234.568
                        ROUND(a, 0) : -1235
                        ROUND(a, -2) : -1200
                        ROUND(49, -2) : 0
                        INT(a) : -1235
                        ABS(a) : 1234.5675
                        MOD(a, 10) : 5.4325
                        MOD(-a, 10) : 4.5675
                        MOD(-a, -10) : -5.4325
                        """);
    }

    @Test
    void needsSensibleDigitsAndDivisors() {
        Expressions.cells("a", "1")
                .table(
                        """
                        ROUND(a, 1.5) : !DIGITS@9
                        ROUND(a, 257) : !DIGITS@9
                        ROUND(a, a / 2) : UNDEFINED
                        ROUND(b, 2) : BLANK
                        ROUND(a) : !ARGUMENT_COUNT@0
                        MOD(a, 0) : UNDEFINED
                        ABS(t) : !TYPE_MISMATCH@4
                        """);
    }
}

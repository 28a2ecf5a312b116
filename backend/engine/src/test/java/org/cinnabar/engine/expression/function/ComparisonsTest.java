package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    @Test
    void comparesByValue() {
        Expressions.cells("a", "2.50", "t", "甲", "on", "2025-01-31", "yes", "true")
                .table(
                        """
                        a = 2.5 : true
                        a <> 2.5 : false
                        a < 2.51 : true
                        a >= 2.5 : true
                        t = "甲" : true
                        t = "乙" : false
                        on = DATE(2025, 1, 31) : true
                        on < DATE(2025, 2, 1) : true
                        yes = TRUE : true
                        """);
    }

    @Test
    void saysNothingAboutWhatIsMissing() {
        Expressions.cells("a", "1")
                .table(
                        """
                        a = b : UNDEFINED
                        b <> c : UNDEFINED
                        a / b > 0 : UNDEFINED
                        b = "" : true
                        a <> "" : true
                        "" = t : true
                        a / b = "" : UNDEFINED
                        """);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Expressions.blank()
                .table(
                        """
                        a = t : !DIFFERENT_TYPES@4
                        t < u : !TYPE_MISMATCH@0
                        yes > FALSE : !TYPE_MISMATCH@0
                        a < "" : !DIFFERENT_TYPES@4
                        1 < a < 3 : !DIFFERENT_TYPES@8
                        tonne <= kg : !UNIT_MISMATCH@9
                        """);
    }
}

package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class LogicTest {

    @Test
    void decidesAsSoonAsOneOperandDecides() {
        Expressions.cells("a", "1")
                .table(
                        """
                        AND(a = 1, a > 0, TRUE) : true
                        AND(b = 1, a = 2) : false
                        AND(b = 1, a = 1) : UNDEFINED
                        OR(b = 1, a = 1) : true
                        OR(b = 1, a = 2) : UNDEFINED
                        NOT(a = 2) : true
                        NOT(b = 2) : UNDEFINED
                        NOT(yes) : UNDEFINED
                        """);
    }

    @Test
    void choosesBetweenBranchesOfOneType() {
        Expressions.cells("a", "1", "tonne", "2")
                .table(
                        """
                        IF(a = 1, "x", "y") : x
                        IF(a = 2, 1 / 0, a) : 1
                        IF(b = 2, 1, 2) : UNDEFINED
                        IF(a = 2, a = 3) : true
                        IF(a = 1, a = 3) : false
                        IF(a = 1, 2) : !TYPE_MISMATCH@10
                        IF(a, 1, 2) : !TYPE_MISMATCH@3
                        IF(a = 1, 2, "x") : !DIFFERENT_TYPES@13
                        IF(a = 1, tonne, kg) : !UNIT_MISMATCH@17
                        IF(a = 1, tonne, 0) + kg : !UNIT_MISMATCH@22
                        """);
    }

    @Test
    void tellsBlankFromUndefinedAndFindsMembers() {
        Expressions.cells("a", "2.0", "t", "x")
                .table(
                        """
                        ISBLANK(b) : true
                        ISBLANK(a) : false
                        ISBLANK(1 / b) : UNDEFINED
                        IN(a, 1, 2, 3) : true
                        IN(t, "y") : false
                        IN(u, "y") : BLANK
                        IN(a, b, 1 / b) : UNDEFINED
                        IN(a, "2") : !DIFFERENT_TYPES@6
                        IN(a) : !ARGUMENT_COUNT@0
                        """);
    }
}

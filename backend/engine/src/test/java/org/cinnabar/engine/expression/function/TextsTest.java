package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void cutsTextsByCharacters() {
        Expressions.cells("t", "𠮷林汞A", "a", "2")
                .table(
                        """
                        LEN(t) : 4
                        LEFT(t, 1) : 𠮷
                        LEFT(t, a) : 𠮷林
                        RIGHT(t, 2) : 汞A
                        MID(t, 2, 2) : 林汞
                        MID(t, 2, 99) : 林汞A
                        MID(t, 9, 1) : BLANK
                        LEFT(t, 0) : BLANK
                        LEFT(t, -1) : UNDEFINED
                        MID(t, 0, 1) : UNDEFINED
                        LEFT(u, 1) : BLANK
                        LEN(a) : !TYPE_MISMATCH@4
                        """);
    }

    @Test
    void joinsAndReadsNumbers() {
        Expressions.cells("t", "7.50", "a", "1200.00", "on", "2025-01-02")
                .table(
                        """
                        "a" & a & u & on : a12002025-01-02
                        u & u : BLANK
                        "x" & 1 / b : UNDEFINED
                        VALUE(t) * 2 : 15
                        VALUE("7,5") : UNDEFINED
                        VALUE("1e3") : UNDEFINED
                        yes & "x" : !TYPE_MISMATCH@0
                        """);
    }

    @Test
    void asksForTheShapeOfATextAndForCreditCodes() {
        Expressions.cells("t", "DW001", "u", "91350100M000100Y43")
                .table(
                        """
                        MATCHES(t, "D[WA]\\d{3}") : true
                        MATCHES(t, "D[WA]") : false
                        MATCHES(k, "x") : BLANK
                        MATCHES(t, u) : !LITERAL_EXPECTED@11
                        MATCHES(t, "(a+)+") : !PATTERN_INVALID@11
                        MATCHES(a, "1") : !TYPE_MISMATCH@8
                        USCC(u) : true
                        USCC(t) : false
                        """);
    }
}

package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void putsDatesTogetherAndTakesThemApart() {
        Expressions.cells("on", "2024-02-29", "a", "13")
                .table(
                        """
                        DATE(2024, 2, 29) = on : true
                        DATE(2025, 2, 29) : UNDEFINED
                        DATE(2025, a, 1) : UNDEFINED
                        DATE(2025, b, 1) : BLANK
                        YEAR(on) : 2024
                        MONTH(on) : 2
                        DAY(on) : 29
                        YEAR(until) : BLANK
                        YEAR(t) : !TYPE_MISMATCH@5
                        YEAR(on) = PERIOD("year") - 1 : true
                        PERIOD("month") : UNDEFINED
                        PERIOD("weeks") : !PERIOD_PART@7
                        """);
    }
}

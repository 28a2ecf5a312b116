package org.cinnabar.engine.expression.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

import java.util.List;

class FunctionTableTest {

    private static final FunctionDefinition TWICE =
            FunctionDefinition.strict(
                    "TWICE",
                    Signature.of(Parameter.NUMBER),
                    Type.NUMBER,
                    of -> ((Decimal) of[0]).times(Decimal.of(2)));

    @Test
    void holdsEveryFunctionOfTheLanguage() {
        assertThat(FunctionTable.standard().names())
                .contains("SUM", "SUMIFS", "ROUND", "IF", "MATCHES", "UNDER", "DATE", "FILLED", "+")
                .hasSize(49);
    }

    @Test
    void canBeExtended() {
        Expressions.cells("a", "4")
                .compiledBy(Expressions.compiler().with(List.of(TWICE)))
                .table(
                        """
                        TWICE(a) + 1 : 9
                        TWICE(b) : BLANK
                        TWICE(1 / b) : UNDEFINED
                        TWICE("x") : !TYPE_MISMATCH@6
                        """);
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> FunctionTable.standard().with(List.of(TWICE, TWICE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.cinnabar.server.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.server.aggregation.MartColumn.Kind;
import org.junit.jupiter.api.Test;

import java.util.List;

class MartColumnTest {

    private static final MartColumn THREE_DECIMALS = new MartColumn("a", "a", Kind.NUMBER, 3);

    @Test
    void namesAreReadable() {
        assertThat(name("mercuryUsed")).isEqualTo("mercury_used");
        assertThat(name("opening.value")).isEqualTo("opening__value");
    }

    @Test
    void differentKeysHaveDifferentNames() {
        List<String> keys =
                List.of(
                        "aB",
                        "a_b",
                        "a_B",
                        "a.b",
                        "a.B",
                        "ab",
                        "aBC",
                        "aBc",
                        "A",
                        "a",
                        "_a",
                        "a__b",
                        "a_.b",
                        "period",
                        "Period",
                        "period_",
                        "unitId",
                        "unit_id",
                        "a0b",
                        "x".repeat(70) + "a",
                        "x".repeat(70) + "b");

        assertThat(keys.stream().map(MartColumnTest::name)).doesNotHaveDuplicates();
    }

    @Test
    void namesFitIntoPostgresAndSpareTheColumnsOfEveryTable() {
        assertThat(name("x".repeat(200))).matches("[a-z0-9_]{63}");
        assertThat(name("period")).isEqualTo("period_");
        assertThat(name("unitId")).isEqualTo("unit_id_");
    }

    @Test
    void numbersAreScaledExactlyOrRefused() {
        assertThat(THREE_DECIMALS.stored("0.1")).isEqualTo(100L);
        assertThat(THREE_DECIMALS.stored(" ")).isNull();
        assertThatThrownBy(() -> THREE_DECIMALS.stored("0.1234"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> THREE_DECIMALS.stored("9223372036854775.808"))
                .isInstanceOf(ArithmeticException.class);
    }

    private static String name(String cellKey) {
        return MartColumn.of(cellKey, CellDefinition.EMPTY).name();
    }
}

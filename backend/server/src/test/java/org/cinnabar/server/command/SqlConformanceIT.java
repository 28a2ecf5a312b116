package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlConformanceIT {

    @Test
    void sqlPassesEveryCaseItClaims() {
        Ran ran =
                Ran.command(
                        "conformance",
                        Ran.FORMS.resolve("conformance").toString(),
                        "--backend",
                        "sql",
                        "--language",
                        "en");

        assertThat(ran.out()).matches("\\d{3} passed, 0 failed, 1\\d\\d not claimed\n");
        assertThat(ran.exit()).isZero();
    }
}

package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.BuiltPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ConformanceRunTest {

    private static final Path FOLDER = Ran.FORMS.resolve("conformance");

    @TempDir Path temporary;

    @Test
    void thisEnginePassesEveryCase() {
        Ran ran = conformance(FOLDER, "jvm");

        assertThat(ran.out()).matches("\\d{3} passed, 0 failed\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void theBrowserEnginePassesEveryCaseButThoseOfRefusedFormulas() {
        BuiltPages.assume();
        Ran ran = conformance(FOLDER, "ts");

        assertThat(ran.out()).matches("\\d{3} passed, 0 failed, \\d\\d not claimed\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void theExportedWorkbookPassesEveryCaseItClaims() {
        Ran ran = conformance(FOLDER, "excel");

        assertThat(ran.out()).matches("\\d{3} passed, 0 failed, 3\\d\\d not claimed\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void printsEveryCaseThatFails() throws IOException {
        Files.copy(FOLDER.resolve("scheme.json"), temporary.resolve("scheme.json"));
        Files.createDirectory(temporary.resolve("cases"));
        Files.writeString(
                temporary.resolve("cases/mine.json"),
                """
                {"family": "mine", "cases": [
                  {"name": "a sum", "formula": "1 + 1", "expect": {"value": "2"}},
                  {"name": "another", "formula": "1 + 2", "expect": {"value": "4"}}
                ]}
                """);

        Ran ran = conformance(temporary, "jvm");

        assertThat(ran.out())
                .isEqualTo(
                        """
                        mine: another: expected {value=4}, but was {value=3}
                        1 passed, 1 failed
                        """);
        assertThat(ran.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"family\": \"f\", \"cases\": [{\"name\": \"n\"}]}"})
    void refusesAFolderItCannotRead(String cases) throws IOException {
        Files.createDirectory(temporary.resolve("cases"));
        Files.writeString(temporary.resolve("cases/mine.json"), cases);
        assertThat(conformance(temporary, "jvm").exit()).isEqualTo(2);

        Files.copy(FOLDER.resolve("scheme.json"), temporary.resolve("scheme.json"));
        assertThat(conformance(temporary, "jvm").exit()).isEqualTo(2);
    }

    @Test
    void refusesABackEndThatDoesNotExist() {
        Ran ran = conformance(FOLDER, "cobol");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("cobol");
    }

    private static Ran conformance(Path folder, String backend) {
        return Ran.command(
                "conformance", folder.toString(), "--backend", backend, "--language", "en");
    }
}
